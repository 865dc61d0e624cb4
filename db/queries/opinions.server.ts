import type { Insertable, Updateable } from 'kysely'
import type { ThirdPartyKind } from '#app/domain/codes/parties.ts'
import type { Conflict } from '#app/domain/opinion/conflicts.ts'
import type { OpinionState } from '#app/domain/opinion/opinion-steps.ts'
import type { OrganisationProfile } from '#app/domain/organisation/organisation.ts'
import type { Standing } from '#app/domain/organisation/standings.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import { changesOne, insertsOne } from '../one-row.ts'
import type { OpinionTables } from '../tables/opinions.ts'

type Row = OpinionTables['opinion']

/** An organisation as opinions name it and look at it for conflicts. */
export type OpinionParty = { id: string; slug: string; standing: Standing; profile: OrganisationProfile }

export type Opinion = Omit<Row, 'conflicts' | 'title'> & {
  title: Text
  conflicts: Conflict[]
  provider: { slug: string; name: Text }
  assessor: { slug: string; name: Text }
}

/** Where a page of a list begins: after this line. */
export type OpinionKey = { requestedAt: number; id: string }

/** Keeps a request; false where the same assessor is asked for the same slot of the draft already. */
export function insertOpinion(trx: Db, opinion: Insertable<Row>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('opinion')
      .values(opinion)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** One opinion that the organisation asked for or is asked for. */
export async function findOpinion(
  db: Db,
  { id, organisationId }: { id: string; organisationId: string },
): Promise<Opinion | undefined> {
  const row = await opinions(db)
    .where('opinion.id', '=', id)
    .where((eb) =>
      eb.or([eb('opinion.organisationId', '=', organisationId), eb('opinion.assessorId', '=', organisationId)]),
    )
    .executeTakeFirst()
  return row && readOpinion(row)
}

/** Opinions that an organisation asked for, or is asked for, the newest first. */
export async function listOpinions(
  db: Db,
  asked: { organisationId: string; side: 'provider' | 'assessor'; after?: OpinionKey; limit: number },
): Promise<Opinion[]> {
  const { after, limit } = asked
  const column = asked.side === 'provider' ? 'opinion.organisationId' : 'opinion.assessorId'
  const query = opinions(db).where(column, '=', asked.organisationId)
  const rows = await pageBy(query, 'opinion.requestedAt', 'opinion.id', {
    order: 'desc',
    after: after && [after.requestedAt, after.id],
    limit,
  }).execute()
  return rows.map(readOpinion)
}

/** The opinions on a draft, the newest first; at most fifty. */
export async function listOpinionsOfDraft(db: Db, draftId: string): Promise<Opinion[]> {
  const rows = await opinions(db)
    .where('opinion.draftId', '=', draftId)
    .orderBy('opinion.requestedAt', 'desc')
    .limit(50)
    .execute()
  return rows.map(readOpinion)
}

/** Opinions by id, as the slots of evidence name them; at most fifty. */
export async function listOpinionsById(db: Db, ids: readonly string[]): Promise<Opinion[]> {
  if (ids.length === 0) return []
  const rows = await opinions(db).where('opinion.id', 'in', ids.slice(0, 50)).limit(50).execute()
  return rows.map(readOpinion)
}

/** How many opinions of a provider are asked for or being written, counted up to `most`. */
export async function countOpenOpinions(db: Db, organisationId: string, most: number): Promise<number> {
  const rows = await db
    .selectFrom('opinion')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('isOpen', '=', 1)
    .limit(most)
    .execute()
  return rows.length
}

/** Moves an opinion only if it is still where the caller saw it; false means somebody else moved it first. */
export function moveOpinion(
  trx: Db,
  move: { id: string; from: OpinionState; seen: number; set: Updateable<Row> },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('opinion')
      .set(move.set)
      .where('id', '=', move.id)
      .where('state', '=', move.from)
      .where('updatedAt', '=', move.seen),
  )
}

/** An organisation as a party to an opinion. */
export async function findOpinionParty(db: Db, id: string): Promise<OpinionParty | undefined> {
  const row = await db
    .selectFrom('organisation')
    .select(['id', 'slug', 'standing', 'profile'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, profile: JSON.parse(row.profile) as OrganisationProfile }
}

/** The kinds of third-party services an organisation is granted; none where it is no assessor, or no longer. */
export async function listGrantedKinds(
  db: Db,
  { organisationId, now }: { organisationId: string; now: number },
): Promise<ThirdPartyKind[]> {
  const rows = await assessorBadges(db, now).where('organisation.id', '=', organisationId).execute()
  return rows.map(({ value }) => value as ThirdPartyKind)
}

/** Verified organisations that are granted one of these kinds, by address; at most `limit`. */
export async function listAssessors(
  db: Db,
  { kinds, now, limit }: { kinds: readonly ThirdPartyKind[]; now: number; limit: number },
): Promise<{ id: string; slug: string; name: Text; kinds: ThirdPartyKind[] }[]> {
  if (kinds.length === 0) return []
  const rows = await assessorBadges(db, now)
    .select(['organisation.id', 'organisation.slug', 'organisation.name'])
    .where('badge.value', 'in', kinds)
    .orderBy('organisation.slug')
    .orderBy('badge.value')
    .limit(limit * 3)
    .execute()
  const found = new Map<string, { id: string; slug: string; name: Text; kinds: ThirdPartyKind[] }>()
  for (const { id, slug, name, value } of rows) {
    const line = found.get(id) ?? { id, slug, name: JSON.parse(name) as Text, kinds: [] }
    found.set(id, { ...line, kinds: [...line.kinds, value as ThirdPartyKind] })
  }
  return [...found.values()].slice(0, limit)
}

/** How many people are members of both organisations, counted up to ten. */
export async function countSharedMembers(db: Db, one: string, other: string): Promise<number> {
  const rows = await db
    .selectFrom('member as mine')
    .innerJoin('member as theirs', 'theirs.personId', 'mine.personId')
    .select('mine.personId')
    .where('mine.organisationId', '=', one)
    .where('theirs.organisationId', '=', other)
    .limit(10)
    .execute()
  return rows.length
}

/** How many listed listings of a provider are in one of these industries, counted up to ten. */
export async function countListedIn(
  db: Db,
  { organisationId, industries }: { organisationId: string; industries: readonly string[] },
): Promise<number> {
  if (industries.length === 0) return 0
  const rows = await db
    .selectFrom('listing')
    .innerJoin('listing_code', 'listing_code.listingId', 'listing.id')
    .select('listing.id')
    .where('listing.providerId', '=', organisationId)
    .where('listing.state', '=', 'listed')
    .where('listing_code.list', '=', 'industry')
    .where('listing_code.code', 'in', industries)
    .limit(10)
    .execute()
  return rows.length
}

/** How many opinions one organisation gave to another since then, counted up to ten. */
export async function countIssuedBetween(
  db: Db,
  { assessorId, organisationId, since }: { assessorId: string; organisationId: string; since: number },
): Promise<number> {
  const rows = await db
    .selectFrom('opinion')
    .select('id')
    .where('assessorId', '=', assessorId)
    .where('organisationId', '=', organisationId)
    .where('issuedAt', '>=', since)
    .limit(10)
    .execute()
  return rows.length
}

/** Drafts of an organisation that are not under review, for choosing one: what was changed last first. */
export async function listFreeDrafts(
  db: Db,
  organisationId: string,
  limit: number,
): Promise<{ id: string; content: Record<string, unknown> }[]> {
  const rows = await db
    .selectFrom('draft')
    .select(['id', 'content'])
    .where('organisationId', '=', organisationId)
    .where('submissionId', 'is', null)
    .orderBy('updatedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id, content }) => ({ id, content: JSON.parse(content) as Record<string, unknown> }))
}

/** A draft as an opinion looks at it, whoever it belongs to. */
export async function findAssessedDraft(
  db: Db,
  id: string,
): Promise<
  | {
      id: string
      organisationId: string
      submissionId: string | null
      listingCode: string | null
      updatedAt: number
      content: Record<string, unknown>
      sample: string | null
    }
  | undefined
> {
  const row = await db
    .selectFrom('draft')
    .leftJoin('listing', 'listing.id', 'draft.listingId')
    .select([
      'draft.id',
      'draft.organisationId',
      'draft.submissionId',
      'listing.code as listingCode',
      'draft.updatedAt',
      'draft.content',
      'draft.sample',
    ])
    .where('draft.id', '=', id)
    .executeTakeFirst()
  return row && { ...row, content: JSON.parse(row.content) as Record<string, unknown> }
}

function assessorBadges(db: Db, now: number) {
  return db
    .selectFrom('organisation')
    .innerJoin('capability_grant', 'capability_grant.organisationId', 'organisation.id')
    .innerJoin('badge', 'badge.organisationId', 'organisation.id')
    .select('badge.value')
    .where('organisation.standing', '=', 'verified')
    .where('capability_grant.capability', '=', 'ASSESSOR')
    .where('capability_grant.state', '=', 'granted')
    .where('badge.kind', '=', 'third_party')
    .where((eb) => eb.or([eb('badge.expiresAt', 'is', null), eb('badge.expiresAt', '>', now)]))
}

function opinions(db: Db) {
  return db
    .selectFrom('opinion')
    .innerJoin('organisation as provider', 'provider.id', 'opinion.organisationId')
    .innerJoin('organisation as assessor', 'assessor.id', 'opinion.assessorId')
    .selectAll('opinion')
    .select([
      'provider.slug as providerSlug',
      'provider.name as providerName',
      'assessor.slug as assessorSlug',
      'assessor.name as assessorName',
    ])
}

function readOpinion({
  providerSlug,
  providerName,
  assessorSlug,
  assessorName,
  ...row
}: Row & { providerSlug: string; providerName: string; assessorSlug: string; assessorName: string }): Opinion {
  return {
    ...row,
    title: JSON.parse(row.title) as Text,
    conflicts: JSON.parse(row.conflicts) as Conflict[],
    provider: { slug: providerSlug, name: JSON.parse(providerName) as Text },
    assessor: { slug: assessorSlug, name: JSON.parse(assessorName) as Text },
  }
}
