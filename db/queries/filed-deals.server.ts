import type { Insertable, Selectable, Updateable } from 'kysely'
import type { FiledDealState } from '#app/domain/filed-deal/filed-deal-steps.ts'
import type { OrganisationProfile } from '#app/domain/organisation/organisation.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import { changesOne } from '../one-row.ts'
import type { AfterTradeTables } from '../tables/after-trade.ts'

/** A filed deal with whoever filed it, the other side where it is known here, its listing, and its certificate. */
export type FiledDeal = Selectable<AfterTradeTables['filed_deal']> & {
  filer: { slug: string; name: Text; creditCode: string | null }
  other: { slug: string; name: Text } | null
  listing: { code: string; revision: number; title: Text } | null
  certificate: string | null
}

/** Keeps a new one. */
export async function insertFiledDeal(trx: Db, deal: Insertable<AfterTradeTables['filed_deal']>): Promise<void> {
  await trx.insertInto('filed_deal').values(deal).execute()
}

/** One by its number; for a side only where that is the organisation's. */
export async function findFiledDeal(
  db: Db,
  { number, organisationId }: { number: string; organisationId?: string },
): Promise<FiledDeal | undefined> {
  let query = deals(db).where('filed_deal.number', '=', number)
  if (organisationId !== undefined)
    query = query.where(({ eb, or }) =>
      or([eb('filed_deal.organisationId', '=', organisationId), eb('filed_deal.otherId', '=', organisationId)]),
    )
  const row = await query.executeTakeFirst()
  return row && dealOf(row)
}

/** Changes one that is still as it was seen; false where it is not. */
export function moveFiledDeal(
  trx: Db,
  move: { id: string; from: FiledDealState; seen: number; set: Updateable<AfterTradeTables['filed_deal']> },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('filed_deal')
      .set(move.set)
      .where('id', '=', move.id)
      .where('state', '=', move.from)
      .where('updatedAt', '=', move.seen),
  )
}

type Page = { after?: { at: number; id: string }; limit: number }

/** Those that an organisation filed, or in which it is the other side; the last changed first. */
export async function listFiledDealsOf(
  db: Db,
  { organisationId, as, after, limit }: Page & { organisationId: string; as: 'filer' | 'other' },
): Promise<FiledDeal[]> {
  const column = as === 'filer' ? 'filed_deal.organisationId' : 'filed_deal.otherId'
  let query = deals(db).where(column, '=', organisationId)
  if (as === 'other') query = query.where('filed_deal.state', '!=', 'withdrawn')
  return paged(query, after, limit)
}

/** Those in a state, for operators; the last changed first. */
export async function listFiledDealsIn(
  db: Db,
  { state, after, limit }: Page & { state: FiledDealState },
): Promise<FiledDeal[]> {
  return paged(deals(db).where('filed_deal.state', '=', state), after, limit)
}

/** Deals on record and their sum, by currency; related parties apart, and demo data left out. */
export async function countFiledDeals(
  db: Db,
): Promise<{ currency: string; isRelated: number; count: number; cents: number }[]> {
  const rows = await db
    .selectFrom('filed_deal')
    .select(({ fn }) => [
      'currency',
      'isRelated',
      fn.countAll<number>().as('count'),
      fn.sum<number>('amountCents').as('cents'),
    ])
    .where('state', '=', 'registered')
    .where('isDemo', '=', 0)
    .groupBy(['currency', 'isRelated'])
    .execute()
  return rows.map(({ count, cents, ...row }) => ({ ...row, count: Number(count), cents: Number(cents) }))
}

/** Completed orders and what they cost, by currency; related parties apart, and demo data left out. */
export async function countCompletedOrders(
  db: Db,
): Promise<{ currency: string; isRelated: number; count: number; cents: number }[]> {
  const rows = await db
    .selectFrom('trade_order')
    .select(({ fn }) => [
      'currency',
      'isRelated',
      fn.countAll<number>().as('count'),
      fn.sum<number>('totalCents').as('cents'),
    ])
    .where('state', '=', 'completed')
    .where('isDemo', '=', 0)
    .groupBy(['currency', 'isRelated'])
    .execute()
  return rows.map(({ count, cents, ...row }) => ({ ...row, count: Number(count), cents: Number(cents) }))
}

function deals(db: Db) {
  return db
    .selectFrom('filed_deal')
    .innerJoin('organisation as filer', 'filer.id', 'filed_deal.organisationId')
    .leftJoin('organisation as other', 'other.id', 'filed_deal.otherId')
    .leftJoin('listing', 'listing.id', 'filed_deal.listingId')
    .leftJoin('deal_certificate', 'deal_certificate.filedDealId', 'filed_deal.id')
    .selectAll('filed_deal')
    .select(['filer.slug as filerSlug', 'filer.profile as filerProfile', 'other.slug as otherSlug'])
    .select(['other.name as otherText', 'listing.code', 'listing.card', 'listing.liveRevision'])
    .select('deal_certificate.number as certificate')
}

async function paged(
  query: ReturnType<typeof deals>,
  after: { at: number; id: string } | undefined,
  limit: number,
): Promise<FiledDeal[]> {
  const rows = await pageBy(query, 'filed_deal.updatedAt', 'filed_deal.id', {
    order: 'desc',
    after: after && [after.at, after.id],
    limit,
  }).execute()
  return rows.map(dealOf)
}

type Row = Awaited<ReturnType<ReturnType<typeof deals>['execute']>>[number]

function dealOf(row: Row): FiledDeal {
  const { filerSlug, filerProfile, otherSlug, otherText, code, card, liveRevision, ...deal } = row
  const { name, creditCode } = JSON.parse(filerProfile) as OrganisationProfile
  return {
    ...deal,
    filer: { slug: filerSlug, name, creditCode: creditCode ?? null },
    other: otherSlug === null ? null : { slug: otherSlug, name: JSON.parse(otherText ?? '{}') as Text },
    listing:
      code === null
        ? null
        : { code, revision: liveRevision ?? 1, title: (JSON.parse(card ?? '{}') as { title: Text }).title },
  }
}
