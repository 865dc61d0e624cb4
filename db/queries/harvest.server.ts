import type { Insertable } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import type { Schema } from '../schema.ts'

export type SourceRow = { id: string; name: string; title: Text; url: string | null; licence: string | null }

/** The sources of these names, made where they are missing; title, address and licence follow the newest harvest. */
export async function upsertSources(
  trx: Db,
  sources: readonly { name: string; title: Text; url?: string; licence?: string }[],
  now: number,
): Promise<Map<string, SourceRow>> {
  if (sources.length > 0)
    await trx
      .insertInto('source')
      .values(
        sources.map((source) => ({
          id: newId(),
          name: source.name,
          title: JSON.stringify(source.title),
          url: source.url ?? null,
          licence: source.licence ?? null,
          createdAt: now,
        })),
      )
      .onConflict((oc) =>
        oc.column('name').doUpdateSet((eb) => ({
          title: eb.ref('excluded.title'),
          url: eb.ref('excluded.url'),
          licence: eb.ref('excluded.licence'),
        })),
      )
      .execute()
  const rows = await trx
    .selectFrom('source')
    .selectAll()
    .where(
      'name',
      'in',
      sources.map((source) => source.name),
    )
    .execute()
  return new Map(rows.map((row) => [row.name, { ...row, title: JSON.parse(row.title) as Text }]))
}

export type KnownRecord = {
  sourceId: string
  recordId: string
  contentHash: string
  listingId: string
  code: string
  liveRevision: number
  createdAt: number
  firstListedAt: number | null
}

/** Records of a source that were harvested before, by their id. */
export async function listKnownRecords(
  trx: Db,
  sourceId: string,
  recordIds: readonly string[],
): Promise<KnownRecord[]> {
  const rows = await trx
    .selectFrom('harvest_record')
    .innerJoin('listing', 'listing.id', 'harvest_record.listingId')
    .select([
      'harvest_record.sourceId',
      'harvest_record.recordId',
      'harvest_record.contentHash',
      'harvest_record.listingId',
      'listing.code',
      'listing.liveRevision',
      'listing.createdAt',
      'listing.firstListedAt',
    ])
    .where('harvest_record.sourceId', '=', sourceId)
    .where('harvest_record.recordId', 'in', recordIds)
    .execute()
  return rows.map((row) => ({ ...row, liveRevision: row.liveRevision ?? 1 }))
}

/** Writes what is known of harvested records; a record harvested before is brought up to date. */
export async function upsertHarvestRecords(
  trx: Db,
  rows: readonly Insertable<Schema['harvest_record']>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += 500)
    await trx
      .insertInto('harvest_record')
      .values(rows.slice(start, start + 500))
      .onConflict((oc) =>
        oc.columns(['sourceId', 'recordId']).doUpdateSet((eb) => ({
          contentHash: eb.ref('excluded.contentHash'),
          url: eb.ref('excluded.url'),
          original: eb.ref('excluded.original'),
          contact: eb.ref('excluded.contact'),
          harvestedAt: eb.ref('excluded.harvestedAt'),
        })),
      )
      .execute()
}
