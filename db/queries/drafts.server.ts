import type { Insertable } from 'kysely'
import type { DraftOrigin } from '#app/domain/draft/draft-origins.ts'
import type { Db } from '../client.server.ts'
import { changesOne, deletesOne } from '../one-row.ts'
import type { DraftTables } from '../tables/draft.ts'

/** A draft as its editor needs it. */
export type DraftRow = {
  id: string
  organisationId: string
  listingId: string | null
  /** Code of the listing it revises. */
  listingCode: string | null
  origin: DraftOrigin
  content: Record<string, unknown>
  edition: number
  /** JSON of the sample that stands beside it. */
  sample: string | null
  submissionId: string | null
  createdAt: number
  updatedAt: number
  updatedBy: string
  updatedByName: string
}

/** One draft of an organisation; undefined where it has none of this id. */
export async function findDraft(db: Db, draft: { id: string; organisationId: string }): Promise<DraftRow | undefined> {
  const row = await db
    .selectFrom('draft')
    .innerJoin('person', 'person.id', 'draft.updatedBy')
    .leftJoin('listing', 'listing.id', 'draft.listingId')
    .select([
      'draft.id',
      'draft.organisationId',
      'draft.listingId',
      'listing.code as listingCode',
      'draft.origin',
      'draft.content',
      'draft.edition',
      'draft.sample',
      'draft.submissionId',
      'draft.createdAt',
      'draft.updatedAt',
      'draft.updatedBy',
      'person.name as updatedByName',
    ])
    .where('draft.id', '=', draft.id)
    .where('draft.organisationId', '=', draft.organisationId)
    .executeTakeFirst()
  return row && { ...row, content: JSON.parse(row.content) as Record<string, unknown> }
}

/** How many drafts an organisation has. */
export async function countDrafts(db: Db, organisationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('draft')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The draft that revises a listing, where one is open. */
export async function findDraftOfListing(
  db: Db,
  listing: { listingId: string; organisationId: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('draft')
    .select('id')
    .where('listingId', '=', listing.listingId)
    .where('organisationId', '=', listing.organisationId)
    .orderBy('updatedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** Adds drafts; at most a few hundred at once. */
export async function insertDrafts(trx: Db, drafts: readonly Insertable<DraftTables['draft']>[]): Promise<void> {
  for (let start = 0; start < drafts.length; start += 50)
    await trx
      .insertInto('draft')
      .values(drafts.slice(start, start + 50))
      .execute()
}

/** Writes the next edition of a draft, if it is still at the edition that was read and not under review. */
export function updateDraft(
  trx: Db,
  draft: {
    id: string
    organisationId: string
    seen: number
    content: string
    /** Left out: the sample stays. */
    sample?: string | null
    updatedBy: string
    now: number
  },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('draft')
      .set({ content: draft.content, edition: draft.seen + 1, updatedBy: draft.updatedBy, updatedAt: draft.now })
      .$if(draft.sample !== undefined, (query) => query.set({ sample: draft.sample ?? null }))
      .where('id', '=', draft.id)
      .where('organisationId', '=', draft.organisationId)
      .where('edition', '=', draft.seen)
      .where('submissionId', 'is', null),
  )
}

/** Deletes a draft that is not under review; false where there is none. */
export function deleteFreeDraft(trx: Db, draft: { id: string; organisationId: string }): Promise<boolean> {
  return deletesOne(
    trx
      .deleteFrom('draft')
      .where('id', '=', draft.id)
      .where('organisationId', '=', draft.organisationId)
      .where('submissionId', 'is', null),
  )
}
