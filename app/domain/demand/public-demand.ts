import { type Actor, may } from '../access/permissions.ts'
import type { Text } from '../text.ts'
import type { DemandContent } from './demand-content.ts'
import type { DemandVisibility } from './demand-lists.ts'
import type { DemandState } from './demand-steps.ts'
import { isOwnDemand } from './demand-visibility.ts'

/** A demand as it is shown to those who may see it. */
export type PublicDemand = {
  number: string
  state: DemandState
  /** Whether it can be answered. */
  isOpen: boolean
  content: DemandContent
  visibility: DemandVisibility
  /** Whether its buyer is not shown to others. */
  isMasked: boolean
  /** Absent where it is masked and the reader is neither of the buyer nor an operator. */
  buyer?: { slug: string; name: Text }
  deadline: string | null
  publishedAt: number | null
  endedAt: number | null
  responseCount: number
  outcome: string | null
}

type Shown = Omit<PublicDemand, 'number' | 'isOpen' | 'isMasked' | 'buyer'> & {
  number: string | null
  organisationId: string
  isOpen: number
  isMasked: number
  organisation: { slug: string; name: Text }
}

/**
 * What may be shown of a demand to somebody who may see it (`maySeeDemand`): of a masked buyer neither name nor address, but
 * to its own members and to operators. Why it was returned or closed is not part of it.
 */
export function publicDemandOf(demand: Shown, actor: Actor): PublicDemand {
  const isMasked = demand.isMasked === 1
  const showsBuyer = !isMasked || isOwnDemand(actor, demand) || may(actor, 'exchange.demands')
  const { slug, name } = demand.organisation
  return {
    number: demand.number ?? '',
    state: demand.state,
    isOpen: demand.isOpen === 1,
    content: demand.content,
    visibility: demand.visibility,
    isMasked,
    ...(showsBuyer && { buyer: { slug, name } }),
    deadline: demand.deadline,
    publishedAt: demand.publishedAt,
    endedAt: demand.endedAt,
    responseCount: demand.responseCount,
    outcome: demand.outcome,
  }
}
