import { type Database, inTransaction } from '#db/client.server.ts'
import { findNotice, listPreferences, readNotices, upsertPreferences } from '#db/queries/notices.server.ts'
import { type Actor, may } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { type NoticeDelivery, type NoticeKind, noticeKinds } from './notice-kinds.ts'

/** Reads one of the own notices; gives the path it leads to, without language prefix. Refuses one that is not there. */
export async function openNotice(
  database: Database,
  { actor, id, now = Date.now() }: { actor: Actor; id: string; now?: number },
): Promise<string> {
  const personId = insist(actor)
  const notice = await findNotice(database.read, { id, personId })
  if (!notice) throw new Refusal('not_found', 'notAllowed')
  if (notice.readAt === null) await readNotices(database.write, { personId, id, now })
  return notice.path
}

/** Marks all own notices as read that came not later than `until`. */
export async function readAllNotices(
  database: Database,
  { actor, until, now = Date.now() }: { actor: Actor; until: number; now?: number },
): Promise<void> {
  await readNotices(database.write, { personId: insist(actor), until, now })
}

/** Keeps which notices come by mail and when; those that wait for their mail go by it too. */
export async function choosePreferences(
  database: Database,
  { actor, preferences }: { actor: Actor; preferences: readonly { kind: NoticeKind; delivery: NoticeDelivery }[] },
): Promise<void> {
  const personId = insist(actor)
  await inTransaction(database.write, (trx) => upsertPreferences(trx, personId, preferences))
}

/** How each kind of notice reaches a person. */
export async function readPreferences(
  database: Database,
  personId: string,
): Promise<Record<NoticeKind, NoticeDelivery>> {
  const chosen = await listPreferences(database.read, [personId])
  return { ...noticeKinds, ...Object.fromEntries(chosen.map(({ kind, delivery }) => [kind, delivery])) }
}

function insist(actor: Actor): string {
  if (actor.kind !== 'person' || !may(actor, 'notice.see')) throw new Refusal('not_allowed', 'notAllowed')
  return actor.personId
}
