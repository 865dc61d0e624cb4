import type { Db } from '#db/client.server.ts'
import { listMemberIds } from '#db/queries/members.server.ts'
import type { Opinion } from '#db/queries/opinions.server.ts'
import type { MemberRole } from '../access/roles.ts'
import { notify } from '../notice/notify.server.ts'
import type { OpinionSide, OpinionState } from './opinion-steps.ts'

const writers: readonly MemberRole[] = ['owner', 'editor']
/** Most members that are told of one thing. */
const mostTold = 500

/** Tells one side what became of an opinion; not the one who did it. */
export async function tellOfOpinion(
  trx: Db,
  told: {
    opinion: Pick<Opinion, 'id' | 'organisationId' | 'assessorId' | 'title' | 'provider' | 'assessor'>
    to: OpinionSide
    what: OpinionState
    actorId: string
    now: number
  },
): Promise<void> {
  const { opinion, to, what, actorId, now } = told
  const organisationId = to === 'provider' ? opinion.organisationId : opinion.assessorId
  const other = to === 'provider' ? opinion.assessor : opinion.provider
  const members = await listMemberIds(trx, organisationId, writers, mostTold)
  await notify(trx, {
    kind: 'opinion.moved',
    personIds: members.filter((id) => id !== actorId),
    occasion: `opinion:${opinion.id}:${what}`,
    detail: { title: JSON.stringify(opinion.title), organisation: JSON.stringify(other.name), what },
    path: `/my/organisations/${opinion[to].slug}/opinions/${opinion.id}`,
    now,
  })
}
