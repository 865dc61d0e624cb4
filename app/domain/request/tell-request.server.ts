import type { Db } from '#db/client.server.ts'
import { listMemberIds } from '#db/queries/members.server.ts'
import type { PrivateOffer } from '#db/queries/private-offers.server.ts'
import type { AccessRequest } from '#db/queries/requests.server.ts'
import type { MemberRole } from '../access/roles.ts'
import type { RequestNews } from '../notice/notice-detail.ts'
import { notify } from '../notice/notify.server.ts'
import type { RequestSide } from './request-steps.ts'

const writers: readonly MemberRole[] = ['owner', 'editor']
/** Most members that are told of one thing. */
const mostTold = 500

/** Tells one side what became of a request, once a change; not the one who did it. */
export async function tellOfRequest(
  trx: Db,
  news: {
    request: AccessRequest
    to: RequestSide
    what: RequestNews
    /** Parts what can happen more than once: a round, the id of a message. */
    again: string | number
    actorId?: string
    now: number
  },
): Promise<void> {
  const { request, to, what } = news
  const own = to === 'buyer' ? request.buyer : request.provider
  await tell(trx, {
    ...news,
    about: request,
    number: request.number,
    occasion: `request:${request.id}:${what}:${news.again}:${to}`,
    path: `/my/organisations/${own.slug}/requests/${request.number}`,
  })
}

/** Tells one side what became of a private offer. */
export async function tellOfOffer(
  trx: Db,
  news: { offer: PrivateOffer; to: RequestSide; what: RequestNews; actorId?: string; now: number },
): Promise<void> {
  const { offer, to, what } = news
  await tell(trx, {
    ...news,
    about: offer,
    number: offer.listing.code,
    occasion: `offer:${offer.id}:${what}:${to}`,
    path:
      to === 'buyer'
        ? `/my/organisations/${offer.buyer.slug}/offers/${offer.id}`
        : `/my/organisations/${offer.provider.slug}/listings/code/${offer.listing.code}/trading`,
  })
}

async function tell(
  trx: Db,
  told: {
    about: Pick<AccessRequest, 'buyerId' | 'providerId' | 'buyer' | 'provider' | 'listing'>
    to: RequestSide
    what: RequestNews
    number: string
    occasion: string
    path: string
    actorId?: string
    now: number
  },
): Promise<void> {
  const { about, to, what, number, occasion, path, actorId, now } = told
  const isBuyer = to === 'buyer'
  const members = await listMemberIds(trx, isBuyer ? about.buyerId : about.providerId, writers, mostTold)
  await notify(trx, {
    kind: 'request.moved',
    personIds: members.filter((id) => id !== actorId),
    occasion,
    detail: {
      number,
      title: JSON.stringify(about.listing.title),
      organisation: JSON.stringify((isBuyer ? about.provider : about.buyer).name),
      what,
      side: to,
    },
    path,
    now,
  })
}
