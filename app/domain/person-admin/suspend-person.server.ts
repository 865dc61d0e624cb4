import { v7 as newId } from 'uuid'
import { accountSuspendedMail } from '#app/email/account-suspended.ts'
import { type Db, inTransaction } from '#db/client.server.ts'
import { revokeInvitationsOf } from '#db/queries/delete-person.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { spendMailLinksOf } from '#db/queries/mail-links.server.ts'
import { findPerson, type PersonRow } from '#db/queries/people.server.ts'
import { countOperators, moveToReinstated, moveToSuspended } from '#db/queries/people-admin.server.ts'
import { deleteSessionsOf } from '#db/queries/sessions.server.ts'
import { type Actor, may, type PersonActor } from '../access/permissions.ts'
import { type Accounts, mailFrame, personEvent } from '../account/accounts.server.ts'
import { Refusal } from '../errors.ts'
import { queueMail } from '../mail/queue-mail.server.ts'

type OfPerson = { personId: string; actor: Actor; now?: number }

/**
 * Suspends an account with a reason the person reads in a mail: all sessions end, links and invitations sent before work no
 * more, and nobody signs in with it. Refused for the own account and for the last operator; `stale` where it is suspended
 * already.
 */
export async function suspendPerson(
  accounts: Accounts,
  { personId, reason, actor, now = Date.now() }: OfPerson & { reason: string },
): Promise<void> {
  const by = operatorOf(actor)
  if (by.personId === personId) throw new Refusal('invalid', 'suspendSelf')
  await inTransaction(accounts.database.write, async (trx) => {
    const person = await knownPerson(trx, personId)
    if (person.isOperator === 1 && person.isDemo === 0 && (await countOperators(trx, personId)) === 0)
      throw new Refusal('invalid', 'lastOperator')
    if (!(await moveToSuspended(trx, personId, now))) throw new Refusal('stale', 'personChanged')
    const ended = await deleteSessionsOf(trx, personId)
    await spendMailLinksOf(trx, { personId, kinds: ['reset', 'change'], now })
    await takeInvitationsBack(trx, { personId, by, now })
    await record(trx, accounts, { action: 'person.suspended', person, by, reason, now, detail: { ended } })
  })
}

/** Takes a suspension back, with a reason; the person gets a mail. Refused with `stale` where there is none. */
export async function reinstatePerson(
  accounts: Accounts,
  { personId, reason, actor, now = Date.now() }: OfPerson & { reason: string },
): Promise<void> {
  const by = operatorOf(actor)
  await inTransaction(accounts.database.write, async (trx) => {
    const person = await knownPerson(trx, personId)
    if (!(await moveToReinstated(trx, personId))) throw new Refusal('stale', 'personChanged')
    await record(trx, accounts, { action: 'person.reinstated', person, by, reason, now })
  })
}

/** Signs a person out everywhere. */
export async function endSessionsOf(
  accounts: Accounts,
  { personId, actor, now = Date.now() }: OfPerson,
): Promise<void> {
  const by = operatorOf(actor)
  await inTransaction(accounts.database.write, async (trx) => {
    await knownPerson(trx, personId)
    const ended = await deleteSessionsOf(trx, personId)
    const action = 'person.sessions_ended'
    await insertEvents(trx, [
      personEvent(accounts, { action, personId, actor: by.personId, at: now, detail: { ended } }),
    ])
  })
}

/** Nobody comes back, or lets others in, by an invitation sent before. */
async function takeInvitationsBack(
  trx: Db,
  { personId, by, now }: { personId: string; by: PersonActor; now: number },
): Promise<void> {
  const revoked = await revokeInvitationsOf(trx, personId, now)
  const organisations = [...new Set(revoked.map(({ organisationId }) => organisationId))]
  if (organisations.length === 0) return
  await insertEvents(
    trx,
    organisations.map((organisation) => ({
      at: now,
      actor: by.personId,
      action: 'member.invitation_revoked',
      subjectKind: 'organisation' as const,
      subjectId: organisation,
      detail: {
        invitationIds: revoked.flatMap(({ id, organisationId }) => (organisationId === organisation ? [id] : [])),
      },
    })),
  )
}

async function knownPerson(trx: Db, personId: string): Promise<PersonRow> {
  const person = await findPerson(trx, personId)
  if (!person) throw new Refusal('not_found', 'personChanged')
  return person
}

async function record(
  trx: Db,
  accounts: Accounts,
  about: {
    action: 'person.suspended' | 'person.reinstated'
    person: PersonRow
    by: PersonActor
    reason: string
    now: number
    detail?: Record<string, unknown>
  },
): Promise<void> {
  const { action, person, by, reason, now, detail } = about
  await insertEvents(trx, [
    personEvent(accounts, {
      action,
      personId: person.id,
      actor: by.personId,
      at: now,
      reason,
      ...(detail && { detail }),
    }),
  ])
  if (person.email === null || person.emailConfirmedAt === null) return
  const isSuspended = action === 'person.suspended'
  await queueMail(trx, {
    occasion: `${action}:${newId()}`,
    kind: isSuspended ? 'account_suspended' : 'account_reinstated',
    personId: person.id,
    to: person.email,
    language: person.language,
    mail: accountSuspendedMail({
      name: person.name,
      isSuspended,
      reason,
      language: person.language,
      exchange: mailFrame(accounts, person.language),
    }),
    now,
  })
}

function operatorOf(actor: Actor): PersonActor {
  if (actor.kind !== 'person' || !may(actor, 'exchange.people')) throw new Refusal('not_allowed', 'notAllowed')
  return actor
}
