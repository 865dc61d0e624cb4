import type { Db } from '#db/client.server.ts'
import { listInvitedDemands, listVerifiedDemands, type MemberKey } from '#db/queries/demand-board.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { organisationsOf } from '../demand/demand-visibility.ts'
import type { Language } from '../text.ts'
import { type BoardRow, demandCard } from './board-result.ts'
import { type DemandLine, viewDemandLine } from './demand-line.ts'

const perPage = 20
const mostInvited = 50

export type MemberDemandsView = {
  /** Whether the reader belongs to a verified organisation; else nothing is listed that is for those. */
  isVerified: boolean
  invited: DemandLine[]
  verified: DemandLine[]
  isFirst: boolean
}

/** Demands that this person sees as a member: what their organisations are invited to, and what is for verified ones. */
export async function readMemberDemands(
  db: Db,
  asked: { actor: PersonActor; params: URLSearchParams; language: Language; now: number },
): Promise<MemberDemandsView & { next?: URLSearchParams }> {
  const { actor, language, now } = asked
  const isVerified = actor.isConfirmed && actor.memberships.some(({ standing }) => standing === 'verified')
  const after = readKey(asked.params)
  const invited = after ? [] : await listInvitedDemands(db, organisationsOf(actor), mostInvited)
  const found = isVerified ? await listVerifiedDemands(db, { after, limit: perPage + 1 }) : []
  const shown = found.slice(0, perPage)
  const last = shown.at(-1)
  const lines = (rows: readonly BoardRow[]) => rows.map((row) => viewDemandLine(demandCard(row), language, now))
  return {
    isVerified,
    invited: lines(invited),
    verified: lines(shown),
    isFirst: after === undefined,
    ...(found.length > perPage &&
      last && { next: new URLSearchParams({ before: String(last.publishedAt), id: last.id }) }),
  }
}

function readKey(params: URLSearchParams): MemberKey | undefined {
  const [before, id] = [params.get('before') ?? '', params.get('id') ?? '']
  return /^\d{1,15}$/.test(before) && id ? { publishedAt: Number(before), id: id.slice(0, 60) } : undefined
}
