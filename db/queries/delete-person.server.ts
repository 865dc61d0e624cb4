import type { Db } from '../client.server.ts'
import { changesOne } from '../one-row.ts'

/**
 * Empties a person's row but for the number and the times: the record of acts names the number for ever. False where there
 * is nobody to delete any more.
 */
export function moveToDeleted(trx: Db, personId: string, now: number): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('person')
      .set({
        email: null,
        emailKey: null,
        emailConfirmedAt: null,
        name: '',
        passwordHash: null,
        passwordChangedAt: null,
        totpSecret: null,
        totpConfirmedAt: null,
        totpLastStep: null,
        isOperator: 0,
        deletedAt: now,
      })
      .where('id', '=', personId)
      .where('deletedAt', 'is', null),
  )
}

/**
 * Removes all that belongs to a person alone: sessions, devices, links, codes, notices, what they follow, memberships, a
 * change of the glossary they have not saved.
 */
export async function deleteBelongingsOf(trx: Db, personId: string): Promise<void> {
  await trx.deleteFrom('session').where('personId', '=', personId).execute()
  await trx.deleteFrom('known_device').where('personId', '=', personId).execute()
  await trx.deleteFrom('recovery_code').where('personId', '=', personId).execute()
  await trx.deleteFrom('mail_link').where('personId', '=', personId).execute()
  await trx.deleteFrom('notice').where('personId', '=', personId).execute()
  await trx.deleteFrom('notice_preference').where('personId', '=', personId).execute()
  await trx.deleteFrom('follow').where('personId', '=', personId).execute()
  await trx.deleteFrom('topic_follow').where('personId', '=', personId).execute()
  await trx.deleteFrom('member').where('personId', '=', personId).execute()
  await trx.deleteFrom('glossary_preview').where('personId', '=', personId).execute()
}

/** Takes back invitations a person has sent that nobody answered yet; gives them. */
export function revokeInvitationsOf(
  trx: Db,
  personId: string,
  now: number,
): Promise<{ id: string; organisationId: string }[]> {
  return trx
    .updateTable('invitation')
    .set({ state: 'revoked', settledAt: now })
    .where('invitedBy', '=', personId)
    .where('state', '=', 'open')
    .returning(['id', 'organisationId'])
    .execute()
}

/**
 * Takes an address out of what others have to do with it: invitations that were sent there (an open one is declined), links
 * by which others wanted to have it, and mails. Looks through all of them: this happens seldom, and neither is kept for long.
 */
export async function eraseAddress(trx: Db, emailKey: string, now: number): Promise<void> {
  await trx
    .updateTable('invitation')
    .set({ state: 'declined', settledAt: now })
    .where('emailKey', '=', emailKey)
    .where('state', '=', 'open')
    .execute()
  await trx.updateTable('invitation').set({ email: '', emailKey: '' }).where('emailKey', '=', emailKey).execute()
  await trx
    .deleteFrom('mail_link')
    .where((eb) => eb(eb.fn('lower', ['email']), '=', emailKey))
    .execute()
  await trx
    .updateTable('mail')
    .set({ state: 'dropped', settledAt: now })
    .where((eb) => eb(eb.fn('lower', ['toAddress']), '=', emailKey))
    .where('state', 'in', ['waiting', 'stuck'])
    .execute()
  await trx
    .updateTable('mail')
    .set({ toAddress: '', subject: '', bodyText: null, bodyHtml: null, unsubscribeUrl: null, lastError: null })
    .where((eb) => eb(eb.fn('lower', ['toAddress']), '=', emailKey))
    .execute()
}

/** Names of these organisations with their addresses; at most a hundred. */
export function listNamesOfOrganisations(db: Db, ids: readonly string[]): Promise<{ slug: string; name: string }[]> {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('organisation')
    .select(['slug', 'name'])
    .where('id', 'in', ids.slice(0, 100))
    .orderBy('slug')
    .execute()
}
