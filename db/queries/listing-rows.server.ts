import type { Insertable } from 'kysely'
import type { Db } from '../client.server.ts'
import type { Schema } from '../schema.ts'

/** A listing and all rows drawn from its revision, ready to be written. */
export type ListingRows = {
  listing: Insertable<Schema['listing']>
  revisions: Insertable<Schema['listing_revision']>[]
  codes: { list: string; code: string }[]
  fields: Omit<Insertable<Schema['listing_field']>, 'listingId'>[]
  offers: Omit<Insertable<Schema['listing_offer']>, 'listingId'>[]
  files: Omit<Insertable<Schema['listing_file']>, 'listingId'>[]
  sample?: Omit<Insertable<Schema['sample']>, 'listingId'>
}

/** Writes new listings with everything that belongs to them. */
export async function insertListings(trx: Db, entries: readonly ListingRows[]): Promise<void> {
  await insertAll(
    trx,
    'listing',
    entries.map((entry) => entry.listing),
  )
  await insertAll(
    trx,
    'listing_revision',
    entries.flatMap((entry) => entry.revisions),
  )
  await insertParts(trx, entries)
}

const drawnColumns = [
  'state',
  'liveRevision',
  'kind',
  'grade',
  'frequency',
  'titleSort',
  'searchText',
  'card',
  'hasSample',
  'priceMin',
  'disclosure',
  'dataUpdatedAt',
  'nextDueAt',
  'listedAt',
  'delistedAt',
  'delistReason',
  'updatedAt',
] as const satisfies (keyof Schema['listing'])[]

/** Writes a new live revision of listings that exist; the parts drawn from the old one are replaced. */
export async function updateListings(trx: Db, entries: readonly ListingRows[]): Promise<void> {
  const ids = entries.map((entry) => entry.listing.id)
  for (let start = 0; start < ids.length; start += 1_000) {
    const some = ids.slice(start, start + 1_000)
    for (const table of ['listing_code', 'listing_field', 'listing_offer', 'listing_file'] as const)
      await trx.deleteFrom(table).where('listingId', 'in', some).execute()
  }
  // The rows exist, so each one lands in the conflict and is updated: one statement for many.
  for (let start = 0; start < entries.length; start += 200)
    await trx
      .insertInto('listing')
      .values(entries.slice(start, start + 200).map((entry) => entry.listing))
      .onConflict((oc) =>
        oc
          .column('id')
          .doUpdateSet((eb) =>
            Object.fromEntries(drawnColumns.map((column) => [column, eb.ref(`excluded.${column}`)])),
          ),
      )
      .execute()
  await insertAll(
    trx,
    'listing_revision',
    entries.flatMap((entry) => entry.revisions),
  )
  await insertParts(trx, entries)
}

async function insertParts(trx: Db, entries: readonly ListingRows[]): Promise<void> {
  const of = <T extends object>(pick: (entry: ListingRows) => T[]) =>
    entries.flatMap((entry) => pick(entry).map((row) => ({ ...row, listingId: entry.listing.id })))
  await insertAll(
    trx,
    'listing_code',
    of((entry) => entry.codes),
  )
  await insertAll(
    trx,
    'listing_field',
    of((entry) => entry.fields),
  )
  await insertAll(
    trx,
    'listing_offer',
    of((entry) => entry.offers),
  )
  await insertAll(
    trx,
    'listing_file',
    of((entry) => entry.files),
  )
  await insertAll(
    trx,
    'sample',
    of((entry) => (entry.sample ? [entry.sample] : [])),
  )
}

type Written =
  | 'listing'
  | 'listing_revision'
  | 'listing_code'
  | 'listing_field'
  | 'listing_offer'
  | 'listing_file'
  | 'sample'

async function insertAll<T extends Written>(trx: Db, table: T, rows: readonly Insertable<Schema[T]>[]): Promise<void> {
  // One statement takes at most 32,766 values on SQLite; the widest table has 25 columns.
  for (let start = 0; start < rows.length; start += 200)
    await trx
      .insertInto(table)
      .values(rows.slice(start, start + 200) as never)
      .execute()
}
