import type { Insertable, Selectable } from 'kysely'
import type { Standing } from '#app/domain/organisation/standings.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { changesOne } from '../one-row.ts'
import type { OrganisationTables } from '../tables/organisation-work.ts'

type InvitationTable = OrganisationTables['invitation']
type InvitationColumns = Selectable<InvitationTable>

/** An invitation as the page of members shows it. */
export type InvitationRow = Pick<InvitationColumns, 'id' | 'email' | 'role' | 'createdAt' | 'expiresAt'> & {
  invitedBy: string
}

/** Invitations of an organisation that nobody answered yet, also expired ones; the newest first, at most `limit`. */
export function listOpenInvitations(db: Db, organisationId: string, limit: number): Promise<InvitationRow[]> {
  return db
    .selectFrom('invitation')
    .innerJoin('person', 'person.id', 'invitation.invitedBy')
    .select([
      'invitation.id',
      'invitation.email',
      'invitation.role',
      'invitation.createdAt',
      'invitation.expiresAt',
      'person.name as invitedBy',
    ])
    .where('invitation.organisationId', '=', organisationId)
    .where('invitation.state', '=', 'open')
    .orderBy('invitation.createdAt', 'desc')
    .orderBy('invitation.id', 'desc')
    .limit(limit)
    .execute()
}

/** How many invitations of an organisation nobody answered yet. */
export async function countOpenInvitations(db: Db, organisationId: string): Promise<number> {
  const row = await db
    .selectFrom('invitation')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organisationId', '=', organisationId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** The invitation nobody answered yet, by its id in its organisation, or by the address it went to. */
export function findOpenInvitation(
  db: Db,
  by: { organisationId: string } & ({ id: string } | { emailKey: string }),
): Promise<Pick<InvitationColumns, 'id' | 'email' | 'emailKey' | 'role' | 'expiresAt'> | undefined> {
  return db
    .selectFrom('invitation')
    .select(['id', 'email', 'emailKey', 'role', 'expiresAt'])
    .where('organisationId', '=', by.organisationId)
    .where('state', '=', 'open')
    .where((eb) => ('id' in by ? eb('id', '=', by.id) : eb('emailKey', '=', by.emailKey)))
    .executeTakeFirst()
}

/** Whether the organisation has, or had, this invitation. */
export async function existsInvitation(db: Db, invitation: { id: string; organisationId: string }): Promise<boolean> {
  const row = await db
    .selectFrom('invitation')
    .select('id')
    .where('id', '=', invitation.id)
    .where('organisationId', '=', invitation.organisationId)
    .executeTakeFirst()
  return row !== undefined
}

/** What was sent since a moment: by the organisation, and by the person for whichever organisation; with the first of each. */
export async function countInvitationsSince(
  db: Db,
  { organisationId, invitedBy, since }: { organisationId: string; invitedBy: string; since: number },
): Promise<{ count: number; first: number }> {
  const sent = (column: 'organisationId' | 'invitedBy', value: string) =>
    db
      .selectFrom('invitation')
      .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min('createdAt').as('first')])
      .where(column, '=', value)
      .where('createdAt', '>', since)
      .executeTakeFirstOrThrow()
  const ofOrganisation = await sent('organisationId', organisationId)
  const ofPerson = await sent('invitedBy', invitedBy)
  const more = Number(ofPerson.count) > Number(ofOrganisation.count) ? ofPerson : ofOrganisation
  return { count: Number(more.count), first: Number(more.first ?? since) }
}

/** An invitation as whoever has its link sees it. */
export type SentInvitation = Pick<
  InvitationColumns,
  'id' | 'organisationId' | 'email' | 'emailKey' | 'role' | 'expiresAt' | 'state'
> & { slug: string; organisation: Text; standing: Standing; invitedBy: string }

/** The invitation behind a link, in whatever state. */
export async function findInvitationByToken(db: Db, tokenHash: string): Promise<SentInvitation | undefined> {
  const row = await db
    .selectFrom('invitation')
    .innerJoin('organisation', 'organisation.id', 'invitation.organisationId')
    .innerJoin('person', 'person.id', 'invitation.invitedBy')
    .select([
      'invitation.id',
      'invitation.organisationId',
      'invitation.email',
      'invitation.emailKey',
      'invitation.role',
      'invitation.expiresAt',
      'invitation.state',
      'organisation.slug',
      'organisation.name as organisation',
      'organisation.standing',
      'person.name as invitedBy',
    ])
    .where('invitation.tokenHash', '=', tokenHash)
    .executeTakeFirst()
  return row && { ...row, organisation: JSON.parse(row.organisation) as Text }
}

/** Keeps a new invitation: the hash of its secret, never the secret. */
export async function insertInvitation(trx: Db, invitation: Omit<Insertable<InvitationTable>, 'state'>): Promise<void> {
  await trx
    .insertInto('invitation')
    .values({ ...invitation, state: 'open' })
    .execute()
}

/** Settles an invitation that is still open; false where it was settled meanwhile. */
export function moveInvitation(
  trx: Db,
  move: { id: string; to: 'accepted' | 'declined' | 'revoked'; now: number },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('invitation')
      .set({ state: move.to, settledAt: move.now })
      .where('id', '=', move.id)
      .where('state', '=', 'open'),
  )
}

/** Takes back what somebody sent for an organisation and nobody answered yet; gives the ids. */
export async function revokeInvitationsBy(
  trx: Db,
  { organisationId, invitedBy, now }: { organisationId: string; invitedBy: string; now: number },
): Promise<string[]> {
  const rows = await trx
    .updateTable('invitation')
    .set({ state: 'revoked', settledAt: now })
    .where('organisationId', '=', organisationId)
    .where('invitedBy', '=', invitedBy)
    .where('state', '=', 'open')
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
