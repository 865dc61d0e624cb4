import type { Insertable, Selectable } from 'kysely'
import { QuoteContent } from '#app/domain/quote/quote-content.ts'
import type { QuoteState } from '#app/domain/quote/quote-states.ts'
import type { Db } from '../client.server.ts'
import { changesOne, insertsOne } from '../one-row.ts'
import type { RequestTables } from '../tables/requests.ts'

type Row = Selectable<RequestTables['quote']>

/** A quote with what it says. */
export type Quote = Omit<Row, 'content'> & { content: QuoteContent }

/** Keeps a new quote; false where another is open. */
export function insertQuote(trx: Db, quote: Insertable<RequestTables['quote']>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('quote')
      .values(quote)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** Quotes of a request, the first first. */
export async function listQuotes(db: Db, { requestId, limit }: { requestId: string; limit: number }): Promise<Quote[]> {
  const rows = await db
    .selectFrom('quote')
    .selectAll()
    .where('requestId', '=', requestId)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map(readQuote)
}

/** The open quote of a request. */
export async function findOpenQuote(db: Db, requestId: string): Promise<Quote | undefined> {
  const row = await db
    .selectFrom('quote')
    .selectAll()
    .where('requestId', '=', requestId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return row && readQuote(row)
}

/** How many quotes a request has. */
export async function countQuotes(db: Db, requestId: string): Promise<number> {
  const { count } = await db
    .selectFrom('quote')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('requestId', '=', requestId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Ends a quote that is open; false where it is not any more. */
export function endQuote(
  trx: Db,
  { id, state, now }: { id: string; state: Exclude<QuoteState, 'open'>; now: number },
): Promise<boolean> {
  return changesOne(
    trx.updateTable('quote').set({ state, endedAt: now }).where('id', '=', id).where('state', '=', 'open'),
  )
}

/** Open quotes that hold no longer, the longest over first. */
export async function listOverQuotes(db: Db, { now, limit }: { now: number; limit: number }): Promise<Quote[]> {
  const rows = await db
    .selectFrom('quote')
    .selectAll()
    .where('state', '=', 'open')
    .where('validUntil', '<', now)
    .orderBy('validUntil')
    .limit(limit)
    .execute()
  return rows.map(readQuote)
}

function readQuote(row: Row): Quote {
  return { ...row, content: QuoteContent.parse(JSON.parse(row.content)) }
}
