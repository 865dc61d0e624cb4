import { fold } from '#app/domain/catalogue/fold.ts'
import type { OrganisationProfile } from '#app/domain/organisation/organisation.ts'
import type { OwnProfile, ReasonField } from '#app/domain/organisation/profile-fields.ts'
import type { Standing, VerificationState } from '#app/domain/organisation/standings.ts'
import { everyVersion, type Language, type Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { startsWith } from '../dialect.ts'
import { changesOne, insertsOne } from '../one-row.ts'

/** An organisation as those who work in it or decide on it need it. */
export type OrganisationWork = {
  id: string
  slug: string
  standing: Standing
  profile: OrganisationProfile
  /** The changed profile of a verified organisation that is not verified yet. */
  proposal: OwnProfile | undefined
  verifiedAt: number | null
  /** 1 for one that came with the demo. */
  isDemo: number
  createdAt: number
  updatedAt: number
}

/** An organisation by its id or by its address. */
export async function findOrganisationWork(
  db: Db,
  by: { id: string } | { slug: string },
): Promise<OrganisationWork | undefined> {
  const row = await db
    .selectFrom('organisation')
    .select(['id', 'slug', 'standing', 'profile', 'proposal', 'verifiedAt', 'isDemo', 'createdAt', 'updatedAt'])
    .where('id' in by ? 'id' : 'slug', '=', 'id' in by ? by.id : by.slug)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...row,
    profile: JSON.parse(row.profile) as OrganisationProfile,
    proposal: row.proposal === null ? undefined : (JSON.parse(row.proposal) as OwnProfile),
  }
}

/** How organisations stand, by id: what is needed to say what comes next. At most a hundred. */
export async function listWorkStates(
  db: Db,
  ids: readonly string[],
): Promise<
  { id: string; hasProposal: boolean; lastApplication: VerificationState | undefined; hasCapability: boolean }[]
> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('organisation')
    .select((eb) => [
      'id',
      'proposal',
      eb
        .selectFrom('verification')
        .select('state')
        .whereRef('verification.organisationId', '=', 'organisation.id')
        .orderBy('submittedAt', 'desc')
        .orderBy('verification.id', 'desc')
        .limit(1)
        .as('lastApplication'),
      eb
        .selectFrom('capability_grant')
        .select('capability')
        .whereRef('capability_grant.organisationId', '=', 'organisation.id')
        .where('state', 'in', ['requested', 'granted'])
        .limit(1)
        .as('capability'),
    ])
    .where('id', 'in', ids.slice(0, 100))
    .execute()
  return rows.map((row) => ({
    id: row.id,
    hasProposal: row.proposal !== null,
    lastApplication: row.lastApplication ?? undefined,
    hasCapability: row.capability !== null,
  }))
}

/** Addresses that are taken and begin with this one, at most a thousand. */
export async function listSlugsLike(db: Db, slug: string): Promise<string[]> {
  const rows = await db
    .selectFrom('organisation')
    .select('slug')
    .where((eb) => startsWith(eb.ref('slug'), slug))
    .orderBy('slug')
    .limit(1_000)
    .execute()
  return rows.map((row) => row.slug)
}

/** Keeps a new organisation as a draft; false where its address was taken meanwhile. */
export function insertDraftOrganisation(
  trx: Db,
  organisation: { id: string; profile: OrganisationProfile; now: number },
): Promise<boolean> {
  const { id, profile, now } = organisation
  return insertsOne(
    trx
      .insertInto('organisation')
      .values({
        id,
        slug: profile.slug,
        ...profileColumns(profile),
        standing: 'draft',
        createdAt: now,
        updatedAt: now,
      })
      .onConflict((oc) => oc.column('slug').doNothing()),
  )
}

/** How many organisations of a person, as owner, were never verified; counted up to `most`. */
export async function countUnverifiedOf(db: Db, personId: string, most: number): Promise<number> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('organisation', 'organisation.id', 'member.organisationId')
    .select('organisation.id')
    .where('member.personId', '=', personId)
    .where('member.role', '=', 'owner')
    .where('organisation.standing', 'in', ['draft', 'submitted', 'returned'])
    .limit(most)
    .execute()
  return rows.length
}

/** Changes the profile if it is still as it was `seen`, in one of these standings; false otherwise. */
export function updateProfile(
  trx: Db,
  change: {
    id: string
    seen: number
    from: readonly Standing[]
    profile: OrganisationProfile
    proposal: OwnProfile | undefined
    now: number
  },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('organisation')
      .set({
        ...profileColumns(change.profile),
        proposal: change.proposal ? JSON.stringify(change.proposal) : null,
        updatedAt: change.now,
      })
      .where('id', '=', change.id)
      .where('updatedAt', '=', change.seen)
      .where('standing', 'in', change.from),
  )
}

/** Writes a profile that was drawn anew from what was granted; what members filled in stays. */
export async function updateDrawnProfile(trx: Db, id: string, profile: OrganisationProfile): Promise<void> {
  await trx.updateTable('organisation').set(profileColumns(profile)).where('id', '=', id).execute()
}

/** Moves an organisation to a standing if it is still where the caller saw it; false means somebody else moved it. */
export function moveStanding(
  trx: Db,
  move: { id: string; from: Standing; to: Standing; verifiedAt?: number; now: number },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('organisation')
      .set({
        standing: move.to,
        updatedAt: move.now,
        ...(move.verifiedAt !== undefined && { verifiedAt: move.verifiedAt }),
      })
      .where('id', '=', move.id)
      .where('standing', '=', move.from),
  )
}

export type Verification = {
  id: string
  organisationId: string
  profile: OwnProfile
  /** Ids of the documents handed in. */
  documents: string[]
  submittedAt: number
  state: VerificationState
  decidedAt: number | null
  reasons: { field: ReasonField; reason: string }[]
}

/** Keeps an application; the database refuses a second open one. */
export async function insertVerification(
  trx: Db,
  verification: {
    id: string
    organisationId: string
    profile: OwnProfile
    documents: readonly string[]
    submittedBy: string
    now: number
  },
): Promise<void> {
  const { profile, documents, now, ...row } = verification
  await trx
    .insertInto('verification')
    .values({
      ...row,
      profile: JSON.stringify(profile),
      documents: JSON.stringify(documents),
      submittedAt: now,
      state: 'open',
    })
    .execute()
}

/** Closes an application if it is still open; false means it was decided or withdrawn meanwhile. */
export function settleVerification(
  trx: Db,
  decision: {
    id: string
    organisationId: string
    state: Exclude<VerificationState, 'open'>
    decidedBy: string
    reasons?: Verification['reasons']
    now: number
  },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('verification')
      .set({
        state: decision.state,
        decidedBy: decision.decidedBy,
        decidedAt: decision.now,
        reasons: JSON.stringify(decision.reasons ?? []),
      })
      .where('id', '=', decision.id)
      .where('organisationId', '=', decision.organisationId)
      .where('state', '=', 'open'),
  )
}

/** The applications of an organisation, the newest first, at most `limit`. */
export async function listVerifications(db: Db, organisationId: string, limit: number): Promise<Verification[]> {
  const rows = await db
    .selectFrom('verification')
    .select(['id', 'organisationId', 'profile', 'documents', 'submittedAt', 'state', 'decidedAt', 'reasons'])
    .where('organisationId', '=', organisationId)
    .orderBy('submittedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...row,
    profile: JSON.parse(row.profile) as OwnProfile,
    documents: JSON.parse(row.documents) as string[],
    reasons: JSON.parse(row.reasons) as Verification['reasons'],
  }))
}

/** Whom to write to about an organisation: its owners with a confirmed address, at most fifty. */
export async function listOwners(
  db: Db,
  organisationId: string,
): Promise<{ personId: string; email: string; language: Language }[]> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.personId')
    .select(['person.id as personId', 'person.email', 'person.language'])
    .where('member.organisationId', '=', organisationId)
    .where('member.role', '=', 'owner')
    .where('person.emailConfirmedAt', 'is not', null)
    .where('person.deletedAt', 'is', null)
    .where('person.suspendedAt', 'is', null)
    .orderBy('person.id')
    .limit(50)
    .execute()
  return rows.flatMap(({ email, ...row }) => (email === null ? [] : [{ ...row, email }]))
}

/** How many people belong to each of these organisations, at most a thousand of them. */
export async function countMembersOf(db: Db, organisationIds: readonly string[]): Promise<Map<string, number>> {
  if (organisationIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('member')
    .select((eb) => ['organisationId', eb.fn.countAll<number>().as('n')])
    .where('organisationId', 'in', organisationIds.slice(0, 1_000))
    .groupBy('organisationId')
    .execute()
  return new Map(rows.map((row) => [row.organisationId, Number(row.n)]))
}

/** The columns that are drawn from a profile. */
function profileColumns(profile: OrganisationProfile) {
  const name: Text = profile.name
  return {
    name: JSON.stringify(name),
    searchText: fold(everyVersion(name).join('\n')),
    profile: JSON.stringify(profile),
    kind: profile.kind,
    region: profile.region ?? null,
    creditCode: profile.creditCode ?? null,
  }
}
