import { type RawBuilder, sql } from 'kysely'
import type { LedgerAccount, LedgerKind } from '#app/domain/ledger/postings.ts'
import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'

/** The first moments of the months that are counted, in order; what is earlier is left out, what is later is the last. */
export type MonthStarts = readonly number[]

/** How many, of one listing in one month; `month` counts from 0. */
export type MonthCount = { listingId: string; month: number; count: number }
/** Money of one listing in one month and currency. */
export type MonthMoney = { listingId: string; month: number; currency: string; cents: number }

type Asked = { organisationId: string; starts: MonthStarts }

/** Most rows of one kind: so many listings in so many months. */
const mostRows = 24_000
const moved: readonly LedgerKind[] = ['capture', 'refund']
const cash: readonly LedgerAccount[] = ['service', 'bank']

/** How often listings of a provider were opened from a search. */
export async function countViews(db: Db, { organisationId, starts }: Asked): Promise<MonthCount[]> {
  const rows = await db
    .selectFrom('search_opening')
    .innerJoin('listing', 'listing.code', 'search_opening.code')
    .where('listing.providerId', '=', organisationId)
    .where('search_opening.openedAt', '>=', starts[0] ?? 0)
    .select((eb) => [
      'listing.id as listingId',
      monthOf('search_opening.openedAt', starts).as('monthIndex'),
      eb.fn.countAll<number>().as('count'),
    ])
    .groupBy(['listing.id', 'monthIndex'])
    .limit(mostRows)
    .execute()
  return rows.map(readCount)
}

/** How many requests for listings of a provider were made. */
export async function countRequests(db: Db, { organisationId, starts }: Asked): Promise<MonthCount[]> {
  const rows = await db
    .selectFrom('request')
    .where('providerId', '=', organisationId)
    .where('createdAt', '>=', starts[0] ?? 0)
    .select((eb) => ['listingId', monthOf('createdAt', starts).as('monthIndex'), eb.fn.countAll<number>().as('count')])
    .groupBy(['listingId', 'monthIndex'])
    .limit(mostRows)
    .execute()
  return rows.map(readCount)
}

/** How many orders a side opened, or was opened. */
export async function countOrders(
  db: Db,
  { side, organisationId, starts }: Asked & { side: 'buyer' | 'provider' },
): Promise<MonthCount[]> {
  const rows = await db
    .selectFrom('trade_order')
    .where(side === 'buyer' ? 'buyerId' : 'providerId', '=', organisationId)
    .where('createdAt', '>=', starts[0] ?? 0)
    .select((eb) => ['listingId', monthOf('createdAt', starts).as('monthIndex'), eb.fn.countAll<number>().as('count')])
    .groupBy(['listingId', 'monthIndex'])
    .limit(mostRows)
    .execute()
  return rows.map(readCount)
}

/** What a provider earned, after the fee and what was given back. */
export async function sumRevenue(db: Db, { organisationId, starts }: Asked): Promise<MonthMoney[]> {
  const rows = await db
    .selectFrom('ledger_entry')
    .innerJoin('trade_order', 'trade_order.id', 'ledger_entry.orderId')
    .where('ledger_entry.organisationId', '=', organisationId)
    .where('ledger_entry.account', '=', 'provider')
    .where('ledger_entry.at', '>=', starts[0] ?? 0)
    .where('ledger_entry.kind', 'in', moved)
    .select((eb) => [
      'trade_order.listingId as listingId',
      monthOf('ledger_entry.at', starts).as('monthIndex'),
      'ledger_entry.currency as currency',
      eb.fn.sum<number>('ledger_entry.cents').as('cents'),
    ])
    .groupBy(['trade_order.listingId', 'monthIndex', 'ledger_entry.currency'])
    .limit(mostRows)
    .execute()
  // What a provider is owed stands below zero.
  return rows.map((row) => readMoney({ ...row, cents: -Number(row.cents) }))
}

/** What a buyer paid, less what it got back. */
export async function sumSpending(db: Db, { organisationId, starts }: Asked): Promise<MonthMoney[]> {
  const rows = await db
    .selectFrom('trade_order')
    .innerJoin('ledger_entry', 'ledger_entry.orderId', 'trade_order.id')
    .where('trade_order.buyerId', '=', organisationId)
    .where('ledger_entry.account', 'in', cash)
    .where('ledger_entry.kind', 'in', moved)
    .where('ledger_entry.at', '>=', starts[0] ?? 0)
    .select((eb) => [
      'trade_order.listingId as listingId',
      monthOf('ledger_entry.at', starts).as('monthIndex'),
      'ledger_entry.currency as currency',
      eb.fn.sum<number>('ledger_entry.cents').as('cents'),
    ])
    .groupBy(['trade_order.listingId', 'monthIndex', 'ledger_entry.currency'])
    .limit(mostRows)
    .execute()
  return rows.map(readMoney)
}

/** When requests to a provider were handed in and when people answered them, the newest first; those a rule approved are left out. */
export async function listAnswerTimes(
  db: Db,
  { organisationId, since, limit }: { organisationId: string; since: number; limit: number },
): Promise<{ from: number; to: number }[]> {
  const rows = await db
    .selectFrom('request')
    .select(['submittedAt', 'decidedAt'])
    .where('providerId', '=', organisationId)
    .where('createdAt', '>=', since)
    .where('decidedAt', 'is not', null)
    .where('decidedBy', '!=', 'rule')
    .orderBy('createdAt', 'desc')
    .limit(limit)
    .execute()
  return rows.flatMap(({ submittedAt, decidedAt }) => (decidedAt === null ? [] : { from: submittedAt, to: decidedAt }))
}

/** Codes and titles of listings. */
export async function listTitles(db: Db, ids: readonly string[]): Promise<{ id: string; code: string; title: Text }[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('listing').select(['id', 'code', 'card']).where('id', 'in', ids).execute()
  return rows.map(({ id, code, card }) => ({ id, code, title: (JSON.parse(card) as ListingCard).title }))
}

/** The number of the month in which a moment lies. Written into the statement, so that it can be grouped by on both databases. */
function monthOf(column: string, starts: MonthStarts): RawBuilder<number> {
  const cases = starts
    .slice(1)
    .map((start, index) => sql`when ${sql.ref(column)} < ${sql.lit(start)} then ${sql.lit(index)}`)
  if (cases.length === 0) return sql<number>`0`
  return sql<number>`case ${sql.join(cases, sql` `)} else ${sql.lit(starts.length - 1)} end`
}

function readCount(row: { listingId: string; monthIndex: number; count: number }): MonthCount {
  return { listingId: row.listingId, month: Number(row.monthIndex), count: Number(row.count) }
}

function readMoney(row: { listingId: string; monthIndex: number; currency: string; cents: number }): MonthMoney {
  const { listingId, monthIndex, currency, cents } = row
  return { listingId, month: Number(monthIndex), currency, cents: Number(cents) }
}
