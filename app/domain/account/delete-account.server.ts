import { v7 as newId } from 'uuid'
import { accountDeletedMail } from '#app/email/account-deleted.ts'
import { type Db, inTransaction } from '#db/client.server.ts'
import {
  deleteBelongingsOf,
  eraseAddress,
  listNamesOfOrganisations,
  moveToDeleted,
  revokeInvitationsOf,
} from '#db/queries/delete-person.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { eraseMailsOf } from '#db/queries/mail.server.ts'
import { listMembershipsOf, type MembershipRow } from '#db/queries/members.server.ts'
import { findPerson, type PersonRow } from '#db/queries/people.server.ts'
import { countOperators, listOnlyOwned } from '#db/queries/people-admin.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { queueMail } from '../mail/queue-mail.server.ts'
import { tellOfMember } from '../member/member-acts.server.ts'
import { currentSettings } from '../settings/current-settings.server.ts'
import { type Language, pickText, type Text } from '../text.ts'
import { type Accounts, type ActsFrom, mailFrame, personEvent } from './accounts.server.ts'
import { requirePassword } from './confirm-password.server.ts'
import { emailKeyOf } from './email-address.ts'

/** Organisations a person is the only owner of who can sign in: until another is made owner, the account stays. */
export async function listOwnedAlone(
  db: Db,
  personId: string,
  language: Language,
): Promise<{ slug: string; name: { text: string; language: string } }[]> {
  const rows = await listNamesOfOrganisations(db, await listOnlyOwned(db, personId))
  return rows.map(({ slug, name }) => ({
    slug,
    name: pickText(JSON.parse(name) as Text, language) ?? { text: slug, language },
  }))
}

/**
 * Deletes an account for good: name, address, password, second factor, sessions, devices, links, notices, what is followed,
 * memberships and mails are erased; events keep the number. One last mail says so, and its address goes once it has left.
 * Gives that mail's occasion. Refused with `invalid` for a wrong address or password, or for the only owner of an
 * organisation or the last operator; `stale` where it is deleted already.
 */
export async function deleteAccount(
  accounts: Accounts,
  given: { actor: PersonActor; address: string; password: string; from: ActsFrom; now?: number },
): Promise<string> {
  const { actor, address, password, from, now = Date.now() } = given
  const { personId } = actor
  if (emailKeyOf(address) !== emailKeyOf(actor.email))
    throw new Refusal('invalid', 'addressDiffers', { field: 'address' })
  await requirePassword(accounts, { actor, password, from, now })
  const occasion = `account-deleted:${newId()}`
  await inTransaction(accounts.database.write, async (trx) => {
    const person = await findPerson(trx, personId)
    if (!person) throw new Refusal('stale', 'signInAgain')
    if ((await listOnlyOwned(trx, personId)).length > 0) throw new Refusal('invalid', 'ownedAlone')
    if (person.isOperator === 1 && person.isDemo === 0 && (await countOperators(trx, personId)) === 0)
      throw new Refusal('invalid', 'lastOperator')
    const memberships = await listMembershipsOf(trx, personId)
    if (!(await moveToDeleted(trx, personId, now))) throw new Refusal('stale', 'signInAgain')
    const revoked = await revokeInvitationsOf(trx, personId, now)
    await deleteBelongingsOf(trx, personId)
    await eraseMailsOf(trx, personId, now)
    // An address that nobody confirmed may be somebody else's: what others sent there stays.
    const isOwn = person.emailConfirmedAt !== null
    if (isOwn && person.emailKey !== null) await eraseAddress(trx, person.emailKey, now)
    await leaveAll(trx, { personId, memberships, revoked, now })
    await insertEvents(trx, [personEvent(accounts, { action: 'person.deleted', personId, at: now, from })])
    await sayGoodbye(trx, accounts, { person, occasion, now })
  })
  return occasion
}

/** Writes into the record what the organisations lose, and tells their owners. */
async function leaveAll(
  trx: Db,
  left: {
    personId: string
    memberships: readonly MembershipRow[]
    revoked: readonly { id: string; organisationId: string }[]
    now: number
  },
): Promise<void> {
  const { personId, memberships, revoked, now } = left
  const about = { at: now, actor: personId, subjectKind: 'organisation' } as const
  await insertEvents(
    trx,
    memberships.flatMap(({ organisationId, role }) => {
      const invitationIds = revoked.filter((each) => each.organisationId === organisationId).map(({ id }) => id)
      return [
        ...(invitationIds.length > 0
          ? [{ ...about, action: 'member.invitation_revoked', subjectId: organisationId, detail: { invitationIds } }]
          : []),
        { ...about, action: 'member.left', subjectId: organisationId, detail: { personId, role } },
      ]
    }),
  )
  for (const { organisationId, name, slug, role } of memberships)
    await tellOfMember(trx, {
      organisationId,
      actorId: personId,
      organisation: { name, slug },
      personId,
      what: 'left',
      role,
      now,
    })
}

async function sayGoodbye(
  trx: Db,
  accounts: Accounts,
  { person, occasion, now }: { person: PersonRow; occasion: string; now: number },
): Promise<void> {
  const { id, email, emailConfirmedAt, language } = person
  if (email === null || emailConfirmedAt === null) return
  await queueMail(trx, {
    occasion,
    kind: 'account_deleted',
    personId: id,
    to: email,
    language,
    mail: accountDeletedMail({
      at: now,
      contact: currentSettings(accounts.database).contact.email,
      language,
      exchange: mailFrame(accounts, language),
    }),
    now,
  })
}
