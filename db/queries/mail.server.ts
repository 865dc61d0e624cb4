import type { ExpressionBuilder, Insertable, Selectable } from 'kysely'
import { emailKeyOf } from '#app/domain/account/email-address.ts'
import type { Db } from '../client.server.ts'
import { contains } from '../dialect.ts'
import { changesOne } from '../one-row.ts'
import type { Schema } from '../schema.ts'
import type { AccountTables, MailState } from '../tables/accounts.ts'

export type MailRow = Selectable<AccountTables['mail']>

/** Keeps a mail to be sent; nothing happens where there is one of the same occasion already. */
export async function insertMail(
  trx: Db,
  mail: Omit<Insertable<AccountTables['mail']>, 'state' | 'attempts' | 'settledAt' | 'lastError'>,
): Promise<void> {
  await trx
    .insertInto('mail')
    .values({ ...mail, state: 'waiting', settledAt: null, lastError: null })
    .onConflict((oc) => oc.column('occasion').doNothing())
    .execute()
}

/** Whether a mail waits whose time has come. */
export async function existsDueMail(db: Db, now: number): Promise<boolean> {
  const row = await db
    .selectFrom('mail')
    .select('id')
    .where('state', '=', 'waiting')
    .where('dueAt', '<=', now)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** A mail taken for sending, counted as one more try. */
export type ClaimedMail = Pick<
  MailRow,
  'id' | 'toAddress' | 'language' | 'subject' | 'bodyText' | 'bodyHtml' | 'unsubscribeUrl' | 'attempts' | 'createdAt'
> & {
  /** Goes to somebody invented, and so to nobody. */
  isToDemo: boolean
}

/**
 * Takes due mails, oldest first, at most `limit`, and puts their next try off until `leaseUntil`: nobody else takes them
 * before, and they come back by themselves where whoever took them dies.
 */
export async function claimMails(
  db: Db,
  claim: { now: number; leaseUntil: number; limit: number },
): Promise<ClaimedMail[]> {
  const rows = await db
    .updateTable('mail')
    .set((eb) => ({ dueAt: claim.leaseUntil, attempts: eb('attempts', '+', 1) }))
    .where('state', '=', 'waiting')
    .where('dueAt', '<=', claim.now)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('mail')
        .select('id')
        .where('state', '=', 'waiting')
        .where('dueAt', '<=', claim.now)
        .orderBy('dueAt')
        .orderBy('id')
        .limit(claim.limit),
    )
    .returning(['id', 'personId', 'toAddress', 'language', 'subject', 'bodyText', 'bodyHtml', 'unsubscribeUrl'])
    .returning(['attempts', 'createdAt'])
    .execute()
  if (rows.length === 0) return []
  const personIds = rows.flatMap(({ personId }) => personId ?? [])
  const addresses = rows.map(({ toAddress }) => emailKeyOf(toAddress))
  const invented = await db
    .selectFrom('person')
    .select(['id', 'emailKey'])
    .where('isDemo', '=', 1)
    .where((eb) =>
      eb.or([eb('emailKey', 'in', addresses), ...(personIds.length > 0 ? [eb('id', 'in', personIds)] : [])]),
    )
    .execute()
  return rows.map(({ personId, ...row }) => ({
    ...row,
    isToDemo: invented.some(({ id, emailKey }) => id === personId || emailKey === emailKeyOf(row.toAddress)),
  }))
}

/** The last mail to somebody whose account is deleted: once it has left, nothing keeps their address any more. */
function withoutLastAddress(eb: ExpressionBuilder<Schema, 'mail'>) {
  return {
    toAddress: eb.case().when('kind', '=', 'account_deleted').then('').else(eb.ref('toAddress')).end(),
  }
}

/** Notes that mails were sent, and erases what they said: it may hold a one-time link. */
export async function settleSentMails(db: Db, ids: readonly string[], now: number): Promise<void> {
  if (ids.length === 0) return
  await db
    .updateTable('mail')
    .set({ state: 'sent', settledAt: now, bodyText: null, bodyHtml: null, unsubscribeUrl: null, lastError: null })
    .set(withoutLastAddress)
    .where('id', 'in', ids)
    // It left, though somebody dropped it meanwhile.
    .where('state', 'in', ['waiting', 'stuck', 'dropped'])
    .execute()
}

/** Notes that mails are kept here instead of being sent. */
export async function settleKeptMails(db: Db, ids: readonly string[], now: number): Promise<void> {
  if (ids.length === 0) return
  await db
    .updateTable('mail')
    .set({ state: 'kept', settledAt: now, lastError: null })
    .set(withoutLastAddress)
    .where('id', 'in', ids)
    .where('state', '=', 'waiting')
    .execute()
}

/** Puts a mail off until `dueAt` after a try that failed. */
export async function postponeMail(db: Db, mail: { id: string; dueAt: number; error: string }): Promise<void> {
  await db
    .updateTable('mail')
    .set({ dueAt: mail.dueAt, lastError: mail.error.slice(0, 500) })
    .where('id', '=', mail.id)
    .where('state', '=', 'waiting')
    .execute()
}

/** Gives taken mails back untried, due at `dueAt`. */
export async function releaseMails(db: Db, ids: readonly string[], dueAt: number): Promise<void> {
  if (ids.length === 0) return
  await db
    .updateTable('mail')
    .set((eb) => ({ dueAt, attempts: eb('attempts', '-', 1) }))
    .where('id', 'in', ids)
    .where('state', '=', 'waiting')
    .execute()
}

/** Gives a mail up until an operator looks at it. */
export async function moveMailToStuck(db: Db, mail: { id: string; error: string; now: number }): Promise<void> {
  await db
    .updateTable('mail')
    .set({ state: 'stuck', settledAt: mail.now, lastError: mail.error.slice(0, 500) })
    .where('id', '=', mail.id)
    .where('state', '=', 'waiting')
    .execute()
}

/** Lets a stuck mail, or one that waits for its next try, be tried at once. False where it is neither any more. */
export function moveMailToWaiting(trx: Db, id: string, now: number): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('mail')
      .set({ state: 'waiting', attempts: 0, dueAt: now, settledAt: null })
      .where('id', '=', id)
      .where('state', 'in', ['stuck', 'waiting']),
  )
}

/** Drops a mail that was not sent, with what it said. False where it is not waiting or stuck any more. */
export function moveMailToDropped(trx: Db, id: string, now: number): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('mail')
      .set({ state: 'dropped', settledAt: now, bodyText: null, bodyHtml: null, unsubscribeUrl: null })
      .set(withoutLastAddress)
      .where('id', '=', id)
      .where('state', 'in', ['stuck', 'waiting']),
  )
}

/** Takes a person out of their mails: address, subject and text; what was not sent yet never is. */
export async function eraseMailsOf(trx: Db, personId: string, now: number): Promise<void> {
  await trx
    .updateTable('mail')
    .set({ state: 'dropped', settledAt: now })
    .where('personId', '=', personId)
    .where('state', 'in', ['waiting', 'stuck'])
    .execute()
  await trx
    .updateTable('mail')
    .set({ toAddress: '', subject: '', bodyText: null, bodyHtml: null, unsubscribeUrl: null, lastError: null })
    .where('personId', '=', personId)
    .execute()
}

/** Removes mails made before a moment that wait for nothing, at most `limit`; gives how many. */
export async function deleteMailsBefore(db: Db, before: number, limit: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('mail')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('mail')
        .select('id')
        .where('createdAt', '<', before)
        .where('state', '!=', 'waiting')
        .orderBy('createdAt')
        .limit(limit),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** A line of the mailbox. */
export type MailLine = Pick<
  MailRow,
  'id' | 'kind' | 'toAddress' | 'subject' | 'state' | 'attempts' | 'dueAt' | 'createdAt'
>

/** Which mails the mailbox shows: by a piece of the address, and by state. */
export type MailFilter = { address?: string | undefined; state?: MailState | undefined }

/** Mails, newest first. */
export function listMails(db: Db, filter: MailFilter, page: { limit: number; offset: number }): Promise<MailLine[]> {
  return filtered(db, filter)
    .select(['id', 'kind', 'toAddress', 'subject', 'state', 'attempts', 'dueAt', 'createdAt'])
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
}

/** How many mails the filter leaves. */
export async function countMails(db: Db, filter: MailFilter): Promise<number> {
  const row = await filtered(db, filter)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** How the mail is: how many wait and are stuck, since when, and what went wrong last. */
export async function findMailState(db: Db): Promise<{
  waiting: number
  stuck: number
  failed: number
  oldestAt: number | undefined
  lastError: string | undefined
}> {
  const row = await db
    .selectFrom('mail')
    .select((eb) => {
      const isWaiting = eb.case().when('state', '=', 'waiting')
      return [
        eb.fn.count<number>(isWaiting.then(1).end()).as('waiting'),
        eb.fn.min(isWaiting.then(eb.ref('createdAt')).end()).as('oldestAt'),
        eb.fn.count<number>(eb.case().when('state', '=', 'stuck').then(1).end()).as('stuck'),
        eb.fn.count<number>(isWaiting.then(eb.ref('lastError')).end()).as('failed'),
        eb.fn.max('lastError').as('lastError'),
      ]
    })
    .where('state', 'in', ['waiting', 'stuck'])
    .executeTakeFirstOrThrow()
  return {
    waiting: Number(row.waiting),
    stuck: Number(row.stuck),
    failed: Number(row.failed),
    oldestAt: row.oldestAt === null ? undefined : Number(row.oldestAt),
    lastError: row.lastError ?? undefined,
  }
}

/** Makes every waiting mail due at once. */
export async function hurryMails(db: Db, now: number): Promise<void> {
  await db.updateTable('mail').set({ dueAt: now }).where('state', '=', 'waiting').where('dueAt', '>', now).execute()
}

/** One mail, whole. */
export function findMail(db: Db, id: string): Promise<MailRow | undefined> {
  return db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The mail of an occasion, and whether it goes to a real operator. */
export async function findMailOfOccasion(
  db: Db,
  occasion: string,
): Promise<{ id: string; language: MailRow['language']; isToOperator: boolean } | undefined> {
  const row = await db
    .selectFrom('mail')
    .leftJoin('person', 'person.id', 'mail.personId')
    .select(['mail.id', 'mail.language', 'person.isOperator', 'person.isDemo'])
    .where('mail.occasion', '=', occasion)
    .executeTakeFirst()
  return row && { id: row.id, language: row.language, isToOperator: row.isOperator === 1 && row.isDemo !== 1 }
}

function filtered(db: Db, { address, state }: MailFilter) {
  let asked = db.selectFrom('mail')
  if (state) asked = asked.where('state', '=', state)
  if (address) asked = asked.where((eb) => contains(eb.fn('lower', ['toAddress']), address.toLowerCase()))
  return asked
}
