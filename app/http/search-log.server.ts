import { createHash, randomBytes } from 'node:crypto'
import type { AppLoadContext } from '@remix-run/node'
import { isbot } from 'isbot'
import type { Insertable } from 'kysely'
import { v7 as newId } from 'uuid'
import type { CatalogueResult } from '#app/domain/catalogue/catalogue-result.ts'
import { type CatalogueQuery, writeCatalogueQuery } from '#app/domain/catalogue/catalogue-state.ts'
import type { Language } from '#app/domain/text.ts'
import type { Database } from '#db/client.server.ts'
import { insertSearches } from '#db/queries/search-log.server.ts'
import type { Schema } from '#db/schema.ts'
import type { Visitor } from './context.server.ts'

type Row = Insertable<Schema['search_log']>

/** Searches wait here a moment and are written together: a search never waits for the disk. */
const waiting = new WeakMap<Database, Row[]>()
const flushAfter = 2_000
/** When the database does not keep up, searches go unlogged rather than fill the memory. */
const mostWaiting = 5_000

/**
 * Notes a catalogue search after its answer: what was asked, what was shown, how long it took. Never delays or fails
 * the page. Programs are not noted. A visitor is the same within a day and nobody afterwards.
 */
export function logSearch(
  context: AppLoadContext,
  request: Request,
  search: { language: Language; query: CatalogueQuery; result: CatalogueResult; now?: number },
): void {
  const { language, query, result } = search
  const row = {
    language,
    query: query.text,
    filters: writeCatalogueQuery({ ...query, text: '', page: 1 }).toString(),
    page: query.page,
    total: result.total,
    shown: JSON.stringify(result.hits.map((hit) => hit.card.code)),
    clicked: null,
    engine: result.engine,
    milliseconds: Math.round(result.milliseconds),
  }
  // A page that is shared was searched once and is a search of everyone who gets it.
  if (context.forEachVisitor) context.forEachVisitor((visitor) => note(context, row, visitor))
  else
    note(context, row, { address: context.clientAddress, agent: request.headers.get('user-agent') ?? '' }, search.now)
}

function note(
  context: AppLoadContext,
  search: Omit<Row, 'id' | 'at' | 'visitor'>,
  { address, agent }: Visitor,
  now = Date.now(),
): void {
  if (agent === '' || isBot(agent)) return
  const { database } = context.exchange
  let rows = waiting.get(database)
  if (!rows) {
    rows = []
    waiting.set(database, rows)
  }
  if (rows.length >= mostWaiting) return
  rows.push({ id: newId(), at: now, visitor: visitorOf(address, agent, now), ...search })
  if (rows.length === 1) setTimeout(() => void flush(context, database), flushAfter).unref()
}

async function flush(context: AppLoadContext, database: Database): Promise<void> {
  const rows = waiting.get(database)
  waiting.delete(database)
  if (!rows) return
  try {
    await insertSearches(database.write, rows)
  } catch (error) {
    context.report(error)
  }
}

/**
 * The salt lives in memory for one day; without it a hash cannot be traced back to an address. That of the next day is
 * drawn from it and not the other way round, so that processes which share one go on sharing.
 */
type DailySalt = { day: number; salt: string }
let daily: DailySalt | undefined

/** The salt of visitors: this process's own, or the one that another process of the exchange hands over. */
export function visitorSalt(given?: DailySalt, now = Date.now()): DailySalt {
  const day = Math.floor((now + 8 * 3_600_000) / 86_400_000)
  daily = given ?? daily ?? { day, salt: randomBytes(16).toString('hex') }
  while (daily.day < day)
    daily = { day: daily.day + 1, salt: createHash('sha256').update(daily.salt).digest('hex').slice(0, 32) }
  return daily
}

function visitorOf(address: string, agent: string, now: number): string {
  const { salt } = visitorSalt(undefined, now)
  return createHash('sha256').update(`${salt}\n${address}\n${agent}`).digest('hex').slice(0, 32)
}

/** Whether an agent is a program, remembered for the agents seen lately: the pattern is long and the agents are few. */
const bots = new Map<string, boolean>()

function isBot(agent: string): boolean {
  let found = bots.get(agent)
  if (found === undefined) {
    if (bots.size >= 1_000) bots.clear()
    found = isbot(agent)
    bots.set(agent, found)
  }
  return found
}
