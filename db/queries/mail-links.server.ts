import type { Insertable, Selectable } from 'kysely'
import type { Db } from '../client.server.ts'
import { changesOne } from '../one-row.ts'
import type { AccountTables, MailLinkKind } from '../tables/accounts.ts'

export type MailLinkRow = Selectable<AccountTables['mail_link']>

/** Keeps a one-time link. */
export async function insertMailLink(trx: Db, link: Insertable<AccountTables['mail_link']>): Promise<void> {
  await trx.insertInto('mail_link').values(link).execute()
}

/** A link of one of these kinds that still works: not used, not expired. */
export function findMailLink(
  db: Db,
  link: { tokenHash: string; kinds: readonly MailLinkKind[]; now: number },
): Promise<MailLinkRow | undefined> {
  return db
    .selectFrom('mail_link')
    .selectAll()
    .where('tokenHash', '=', link.tokenHash)
    .where('kind', 'in', link.kinds)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', link.now)
    .executeTakeFirst()
}

/** Uses a link up; false where it was used or expired meanwhile. */
export function spendMailLink(trx: Db, link: { tokenHash: string; now: number }): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('mail_link')
      .set({ usedAt: link.now })
      .where('tokenHash', '=', link.tokenHash)
      .where('usedAt', 'is', null)
      .where('expiresAt', '>', link.now),
  )
}

/** Uses up all other links of these kinds that a person still has. */
export async function spendMailLinksOf(
  trx: Db,
  links: { personId: string; kinds: readonly MailLinkKind[]; now: number },
): Promise<void> {
  await trx
    .updateTable('mail_link')
    .set({ usedAt: links.now })
    .where('personId', '=', links.personId)
    .where('kind', 'in', links.kinds)
    .where('usedAt', 'is', null)
    .execute()
}
