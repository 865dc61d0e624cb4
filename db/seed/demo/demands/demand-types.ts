import type { DemandDraft } from '#app/domain/demand/demand-content.ts'
import type { DemandVisibility } from '#app/domain/demand/demand-lists.ts'
import type { DemandOutcome } from '#app/domain/demand/demand-outcomes.ts'
import type { RequirementKey, Verdict } from '#app/domain/demand/demand-requirements.ts'
import type { ResponsePrice } from '#app/domain/response/response-content.ts'
import type { ResponseKind } from '#app/domain/response/response-lists.ts'

/** A day of the demo: so many days after the day of loading, or before 0 so many working days before it. */
export type DemoDay = number
/** Something that happened so many working days before the day of loading. */
type Happened = { ago: number }

/** A message of a thread. */
export type DemoMessage = Happened & { side: 'buyer' | 'provider'; text: string }

export type DemoResponse = Happened & {
  /** Slug of an organisation of the demo. */
  provider: string
  kind: ResponseKind
  /** Chinese titles of own listings. */
  listings?: readonly string[]
  statements?: Partial<Record<RequirementKey, { verdict: Verdict; note?: string }>>
  price?: ResponsePrice
  days?: number
  validUntil: DemoDay
  message?: string
  /** Not handed in yet. */
  isDraft?: true
  messages?: readonly DemoMessage[]
  shortlisted?: Happened
  accepted?: Happened
  declined?: Happened & { reason: string }
  withdrawn?: Happened & { reason: string }
}

/** What becomes of a demand on the construction list: who offers to build it, and how that goes. */
export type DemoClaim = Happened & {
  provider: string
  plan: string
  readyBy: DemoDay
  accepted?: Happened
  progress?: readonly (Happened & { text: string })[]
  /** Chinese title of the own listing that was built. */
  delivered?: Happened & { listing: string }
}

export type DemoDemand = {
  /** Slug of an organisation of the demo. */
  buyer: string
  content: Omit<DemandDraft, 'challenge'> & {
    challenge?: Omit<NonNullable<DemandDraft['challenge']>, 'selectBy'> & { selectBy: DemoDay }
  }
  visibility?: DemandVisibility
  isMasked?: true
  deadline: DemoDay
  /** When it was begun, handed in and published; left out what did not happen. */
  begun: number
  submitted?: number
  published?: number
  /** Slugs of those whom the buyer invites. */
  invited?: readonly string[]
  returned?: Happened & { reason: string }
  withdrawn?: Happened & { reason: string }
  closed?: Happened & { outcome: DemandOutcome; reason: string }
  /** An operator says that nobody supplies it; else the deadline does. */
  noSupply?: Happened & { reason: string }
  brokered?: Happened & { providers: readonly string[]; note: string }
  notes?: readonly (Happened & { audience: 'operators' | 'public'; text: string })[]
  responses?: readonly DemoResponse[]
  claims?: readonly DemoClaim[]
}

/** Yuan as integer millionths. */
export const yuan = (amount: number) => Math.round(amount * 1_000_000)
