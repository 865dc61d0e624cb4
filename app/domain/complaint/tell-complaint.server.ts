import type { Db } from '#db/client.server.ts'
import type { Complaint } from '#db/queries/complaints.server.ts'
import { listMemberIds } from '#db/queries/members.server.ts'
import { listOperators } from '#db/queries/people-admin.server.ts'
import type { MemberRole } from '../access/roles.ts'
import type { ComplaintNews } from '../notice/notice-detail.ts'
import { notify } from '../notice/notify.server.ts'
import type { Text } from '../text.ts'

const writers: readonly MemberRole[] = ['owner', 'editor']
/** Most members that are told of one thing. */
const mostTold = 500

type About = Pick<Complaint, 'id' | 'number' | 'personId' | 'providerId'> & {
  listing: { code: string; title: Text }
  provider: { slug: string }
}

/** Tells whoever complained what became of it; never somebody who did it themselves. */
export async function tellComplainant(
  trx: Db,
  { complaint, what, actorId, now }: { complaint: About; what: ComplaintNews; actorId: string; now: number },
): Promise<void> {
  await notify(trx, {
    kind: 'complaint.moved',
    personIds: [complaint.personId].filter((id) => id !== actorId),
    occasion: `complaint:${complaint.id}:${what}`,
    detail: { number: complaint.number, title: JSON.stringify(complaint.listing.title), what, side: 'complainant' },
    path: `/listings/${encodeURIComponent(complaint.listing.code)}/complain`,
    now,
  })
}

/** Tells the provider what became of a complaint about its listing, without saying who complained. */
export async function tellComplainedProvider(
  trx: Db,
  { complaint, what, actorId, now }: { complaint: About; what: ComplaintNews; actorId: string; now: number },
): Promise<void> {
  const members = await listMemberIds(trx, complaint.providerId, writers, mostTold)
  await notify(trx, {
    kind: 'complaint.moved',
    personIds: members.filter((id) => id !== actorId),
    occasion: `complaint:${complaint.id}:${what}:provider`,
    detail: { number: complaint.number, title: JSON.stringify(complaint.listing.title), what, side: 'provider' },
    path: `/my/organisations/${complaint.provider.slug}/complaints/${complaint.number}`,
    now,
  })
}

/** Tells the operators that a complaint waits for them. */
export async function tellOfComplaint(
  trx: Db,
  { complaint, what, now }: { complaint: About; what: 'filed' | 'answered'; now: number },
): Promise<void> {
  const operators = (await listOperators(trx)).flatMap(({ id, suspendedAt }) => (suspendedAt === null ? [id] : []))
  await notify(trx, {
    kind: 'complaint.waiting',
    personIds: operators,
    occasion: `complaint:${complaint.id}:${what}:operator`,
    detail: { number: complaint.number, title: JSON.stringify(complaint.listing.title), what },
    path: `/operator/complaints/${complaint.number}`,
    now,
  })
}
