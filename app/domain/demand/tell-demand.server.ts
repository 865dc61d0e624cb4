import type { Db } from '#db/client.server.ts'
import type { Demand } from '#db/queries/demands.server.ts'
import { listMemberIds } from '#db/queries/members.server.ts'
import { listOperators } from '#db/queries/people-admin.server.ts'
import type { MemberRole } from '../access/roles.ts'
import type { DemandNews } from '../notice/notice-detail.ts'
import { notify } from '../notice/notify.server.ts'

const everyRole: readonly MemberRole[] = ['owner', 'editor', 'finance', 'viewer']
/** Most members that are told of one thing. */
const mostTold = 500

type About = Pick<Demand, 'id' | 'number' | 'organisationId' | 'content'> & { organisation: { slug: string } }

/** Tells the members of the buyer what became of its demand; never whoever did it. */
export async function tellOfDemand(
  trx: Db,
  { demand, what, actorId, now }: { demand: About; what: DemandNews; actorId: string; now: number },
): Promise<void> {
  const members = await listMemberIds(trx, demand.organisationId, everyRole, mostTold)
  await notify(trx, {
    kind: 'demand.moved',
    personIds: members.filter((id) => id !== actorId),
    occasion: `demand:${demand.id}:${what}:${now}`,
    detail: { number: demand.number ?? '', title: JSON.stringify(demand.content.title), what },
    path: `/my/organisations/${demand.organisation.slug}/demands/${demand.id}`,
    now,
  })
}

/** Tells the operators that a demand waits to be published. */
export async function tellOfWaitingDemand(
  trx: Db,
  { demand, number, what, now }: { demand: About; number: string; what: 'submitted' | 'resubmitted'; now: number },
): Promise<void> {
  const operators = (await listOperators(trx)).flatMap(({ id, suspendedAt }) => (suspendedAt === null ? [id] : []))
  await notify(trx, {
    kind: 'demand.waiting',
    personIds: operators,
    occasion: `demand:${demand.id}:${what}:${now}`,
    detail: { number, title: JSON.stringify(demand.content.title), what },
    path: `/operator/demands/${number}`,
    now,
  })
}
