import type { Db } from '#db/client.server.ts'
import type { Demand } from '#db/queries/demands.server.ts'
import { listMemberIds } from '#db/queries/members.server.ts'
import type { Response } from '#db/queries/responses.server.ts'
import type { MemberRole } from '../access/roles.ts'
import type { ResponseNews } from '../notice/notice-detail.ts'
import { notify } from '../notice/notify.server.ts'
import type { ResponseSide } from './response-lists.ts'
import { showsBuyer } from './response-visibility.ts'

const writers: readonly MemberRole[] = ['owner', 'editor']
/** Most members that are told of one thing. */
const mostTold = 500

export type ToldResponse = Pick<Response, 'id' | 'number' | 'organisationId' | 'state' | 'provider'>

/**
 * Tells one side what became of a response; not the one who did it. `again` parts what can happen more than once: the id of a
 * message, the number of a revision. A masked buyer is not named to the provider.
 */
export async function tellOfResponse(
  trx: Db,
  told: {
    response: ToldResponse
    demand: Pick<Demand, 'id' | 'number' | 'organisationId' | 'organisation' | 'content' | 'isMasked'>
    to: ResponseSide
    what: ResponseNews
    again: string | number
    actorId?: string
    now: number
  },
): Promise<void> {
  const { response, demand, to, what, actorId, now } = told
  const isBuyer = to === 'buyer'
  const members = await listMemberIds(trx, isBuyer ? demand.organisationId : response.organisationId, writers, mostTold)
  // Accepting is what unmasks a buyer.
  const isNamed = isBuyer || what === 'accepted' || showsBuyer(demand, response)
  const other = isBuyer ? response.provider.name : demand.organisation.name
  await notify(trx, {
    kind: 'response.moved',
    personIds: members.filter((id) => id !== actorId),
    occasion: `response:${response.id}:${what}:${told.again}:${to}`,
    detail: {
      // A draft that was never handed in has none of its own.
      number: response.number ?? demand.number ?? '',
      title: JSON.stringify(demand.content.title),
      organisation: isNamed ? JSON.stringify(other) : '',
      what,
      side: to,
    },
    path: isBuyer
      ? `/my/organisations/${demand.organisation.slug}/demands/${demand.id}/responses/${response.id}`
      : `/my/organisations/${response.provider.slug}/responses/${response.id}`,
    now,
  })
}
