import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { changesOne } from '../one-row.ts'
import type { DeliveryTables } from '../tables/delivery.ts'

export type DeliveryCopy = Selectable<DeliveryTables['delivery_copy']>
export type DeliveryDownload = Selectable<DeliveryTables['delivery_download']>

/** Keeps that a right has a copy of a file; nothing where it has one. */
export async function insertDeliveryCopy(trx: Db, copy: Insertable<DeliveryTables['delivery_copy']>): Promise<void> {
  await trx
    .insertInto('delivery_copy')
    .values(copy)
    .onConflict((oc) => oc.doNothing())
    .execute()
}

/** The copy that a right has of a file. */
export async function findDeliveryCopy(
  db: Db,
  asked: { entitlementId: string; fileId: string },
): Promise<DeliveryCopy | undefined> {
  return db
    .selectFrom('delivery_copy')
    .selectAll()
    .where('entitlementId', '=', asked.entitlementId)
    .where('fileId', '=', asked.fileId)
    .executeTakeFirst()
}

/** A copy by its id. */
export async function findCopyById(db: Db, id: string): Promise<DeliveryCopy | undefined> {
  return db.selectFrom('delivery_copy').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Notes how a copy was written, or that it is used. */
export async function changeDeliveryCopy(
  trx: Db,
  id: string,
  set: Updateable<DeliveryTables['delivery_copy']>,
): Promise<void> {
  await trx.updateTable('delivery_copy').set(set).where('id', '=', id).execute()
}

/** Of these hashes those whose copy was used lately. */
export async function listUsedCopyHashes(db: Db, hashes: readonly string[], since: number): Promise<Set<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await db
    .selectFrom('delivery_copy')
    .select('sha256')
    .where('sha256', 'in', hashes)
    .where('usedAt', '>=', since)
    .execute()
  return new Set(rows.flatMap(({ sha256 }) => sha256 ?? []))
}

/** Ids of all copies that were handed out, by id. */
export async function listCopyIds(db: Db, asked: { after?: string; limit: number }): Promise<string[]> {
  const rows = await db
    .selectFrom('delivery_copy')
    .select('id')
    .where('id', '>', asked.after ?? '')
    .orderBy('id')
    .limit(asked.limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Whose copy it is: buyer, order, listing and file, when it was made and when it was first and last read. */
export async function findCopyOwner(db: Db, id: string) {
  const row = await db
    .selectFrom('delivery_copy')
    .innerJoin('entitlement', 'entitlement.id', 'delivery_copy.entitlementId')
    .innerJoin('trade_order', 'trade_order.id', 'entitlement.orderId')
    .innerJoin('organisation', 'organisation.id', 'entitlement.buyerId')
    .innerJoin('delivery_file', 'delivery_file.id', 'delivery_copy.fileId')
    .innerJoin('listing', 'listing.id', 'entitlement.listingId')
    .select(({ selectFrom }) => [
      'delivery_copy.id',
      'delivery_copy.createdAt',
      'organisation.name as buyer',
      'organisation.slug as buyerSlug',
      'trade_order.number as order',
      'entitlement.number as entitlement',
      'listing.code as listing',
      'delivery_file.fileName',
      selectFrom('delivery_download')
        .select(({ fn }) => fn.min('delivery_download.countedAt').as('at'))
        .whereRef('delivery_download.copyId', '=', 'delivery_copy.id')
        .as('firstAt'),
      selectFrom('delivery_download')
        .select(({ fn }) => fn.max('delivery_download.countedAt').as('at'))
        .whereRef('delivery_download.copyId', '=', 'delivery_copy.id')
        .as('lastAt'),
      selectFrom('delivery_download')
        .select(({ fn }) => fn.count('delivery_download.countedAt').as('count'))
        .whereRef('delivery_download.copyId', '=', 'delivery_copy.id')
        .as('downloads'),
    ])
    .where('delivery_copy.id', '=', id)
    .executeTakeFirst()
  return row && { ...row, buyer: JSON.parse(row.buyer) as Text }
}

/** Keeps a link. */
export async function insertDeliveryDownload(
  trx: Db,
  download: Insertable<DeliveryTables['delivery_download']>,
): Promise<void> {
  await trx.insertInto('delivery_download').values(download).execute()
}

/** A link with the right it rests on, as it is at this moment. */
export async function findDeliveryDownload(db: Db, id: string) {
  return db
    .selectFrom('delivery_download')
    .innerJoin('entitlement', 'entitlement.id', 'delivery_download.entitlementId')
    .innerJoin('organisation', 'organisation.id', 'delivery_download.buyerId')
    .selectAll('delivery_download')
    .select([
      'entitlement.state',
      'entitlement.startsAt',
      'entitlement.endsAt',
      'entitlement.quota',
      'entitlement.used',
      'entitlement.number',
      'entitlement.providerId',
      'organisation.slug',
      'organisation.standing',
    ])
    .where('delivery_download.id', '=', id)
    .executeTakeFirst()
}

/** Notes that reading began; false where it had. */
export function countDownload(trx: Db, { id, now }: { id: string; now: number }): Promise<boolean> {
  return changesOne(
    trx.updateTable('delivery_download').set({ countedAt: now }).where('id', '=', id).where('countedAt', 'is', null),
  )
}

/** Notes that the file of a link is missing or damaged; false where that was noted. */
export function noteDamaged(trx: Db, { id, now }: { id: string; now: number }): Promise<boolean> {
  return changesOne(
    trx.updateTable('delivery_download').set({ damagedAt: now }).where('id', '=', id).where('damagedAt', 'is', null),
  )
}

/** How many links were made, or read, for a right since a moment. */
export async function countDownloadsSince(
  db: Db,
  asked: { entitlementId: string; since: number; only?: 'counted' },
): Promise<number> {
  let query = db
    .selectFrom('delivery_download')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('entitlementId', '=', asked.entitlementId)
  query = asked.only ? query.where('countedAt', '>=', asked.since) : query.where('issuedAt', '>=', asked.since)
  return Number((await query.executeTakeFirstOrThrow()).count)
}

/** A download as both sides see it. */
export type DownloadLine = {
  id: string
  countedAt: number
  fileName: string
  person: string
  buyer: Text
  entitlement: string
  damagedAt: number | null
}

/** What was downloaded, the last first: for one right, or of one listing's files. */
export async function listDownloads(
  db: Db,
  asked: ({ entitlementId: string } | { listingId: string }) & { limit: number },
): Promise<DownloadLine[]> {
  let query = db
    .selectFrom('delivery_download')
    .innerJoin('delivery_file', 'delivery_file.id', 'delivery_download.fileId')
    .innerJoin('person', 'person.id', 'delivery_download.personId')
    .innerJoin('organisation', 'organisation.id', 'delivery_download.buyerId')
    .innerJoin('entitlement', 'entitlement.id', 'delivery_download.entitlementId')
    .select([
      'delivery_download.id',
      'delivery_download.countedAt',
      'delivery_download.damagedAt',
      'delivery_file.fileName',
      'person.name as person',
      'organisation.name as buyer',
      'entitlement.number as entitlement',
    ])
    .where('delivery_download.countedAt', 'is not', null)
  if ('entitlementId' in asked) query = query.where('delivery_download.entitlementId', '=', asked.entitlementId)
  else
    query = query.where('delivery_download.fileId', 'in', (eb) =>
      eb
        .selectFrom('delivery_file')
        .innerJoin('delivery_set', 'delivery_set.id', 'delivery_file.setId')
        .select('delivery_file.id')
        .where('delivery_set.listingId', '=', asked.listingId),
    )
  const rows = await query.orderBy('delivery_download.countedAt', 'desc').limit(asked.limit).execute()
  return rows.map((row) => ({ ...row, countedAt: row.countedAt ?? 0, buyer: JSON.parse(row.buyer) as Text }))
}
