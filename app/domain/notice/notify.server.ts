import { v7 as newId } from 'uuid'
import type { Db } from '#db/client.server.ts'
import { insertNotices, listPreferences } from '#db/queries/notices.server.ts'
import type { SaidNotice } from './notice-detail.ts'
import { type NoticeKind, noticeKinds } from './notice-kinds.ts'

/** What is told: of each kind what its sentence needs. No names of people: they are looked up when it is read. */
export type NewNotice = SaidNotice & {
  /** Who is told. Each is told once of an occasion. */
  personIds: readonly string[]
  /** What it is about, once only: `verify:<organisation>:<application>`. */
  occasion: string
  /** Where it leads, without language prefix. */
  path: string
  /** Those who get a mail of their own about it from the act that tells: no second one is sent. */
  mailed?: readonly string[]
  now: number
}

/**
 * Tells people of something, in the notice centre and by mail as each has chosen for this kind; the mail leaves a while
 * later. Call with the transaction of the act it tells of. Whoever was told of the occasion before is not told again.
 */
export async function notify(trx: Db, notice: NewNotice): Promise<void> {
  await notifyEach(trx, [notice])
}

/** Of these people those who want to be told of this kind at once: whom an act may write a mail of its own. */
export async function toldAtOnce<P extends { personId: string }>(
  trx: Db,
  kind: NoticeKind,
  people: readonly P[],
): Promise<P[]> {
  const chosen = await listPreferences(
    trx,
    people.map(({ personId }) => personId),
  )
  return people.filter(({ personId }) => {
    const own = chosen.find((each) => each.personId === personId && each.kind === kind)
    return (own?.delivery ?? noticeKinds[kind]) === 'at_once'
  })
}

/** `notify` for several things, with as few statements as one takes. */
export async function notifyEach(trx: Db, notices: readonly NewNotice[]): Promise<void> {
  const told = notices.flatMap((notice) => [...new Set(notice.personIds)].map((personId) => ({ personId, notice })))
  if (told.length === 0) return
  const personIds = [...new Set(told.map(({ personId }) => personId))]
  const chosen = new Map(
    (await listPreferences(trx, personIds)).map(({ personId, kind, delivery }) => [`${personId} ${kind}`, delivery]),
  )
  await insertNotices(
    trx,
    told.map(({ personId, notice }) => ({
      id: newId(),
      occasion: `${notice.occasion}:${personId}`,
      personId,
      kind: notice.kind,
      detail: JSON.stringify(notice.detail),
      path: notice.path,
      delivery: chosen.get(`${personId} ${notice.kind}`) ?? noticeKinds[notice.kind],
      createdAt: notice.now,
      readAt: null,
      mailedAt: notice.mailed?.includes(personId) ? notice.now : null,
    })),
  )
}
