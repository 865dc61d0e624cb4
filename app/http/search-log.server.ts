import { createHash, randomBytes } from 'node:crypto'
import type { AppLoadContext } from '@remix-run/node'
import { isbot } from 'isbot'
import type { Insertable } from 'kysely'
import { v7 as newId } from 'uuid'
import type { CatalogueResult } from '#app/domain/catalogue/catalogue-result.ts'
import type { CatalogueQuery } from '#app/domain/catalogue/catalogue-state.ts'
import {
  longestLook,
  matchOpenings,
  nameSearch,
  type Opening,
  searchBefore,
} from '#app/domain/search-log/search-opening.ts'
import type { Language } from '#app/domain/text.ts'
import type { Database } from '#db/client.server.ts'
import { insertOpenings, insertSearches, listSearchesOf } from '#db/queries/search-log.server.ts'
import type { Schema } from '#db/schema.ts'
import type { Visitor } from './context.server.ts'

type Row = Insertable<Schema['search_log']>

/** Searches and openings wait here a moment and are written together: no answer ever waits for the disk. */
type Waiting = { searches: Row[]; openings: Opening[]; timer: NodeJS.Timeout | undefined }
const waiting = new WeakMap<Database, Waiting>()
const flushAfter = 2_000
/** When the database does not keep up, searches go unlogged rather than fill the memory. */
const mostWaiting = 5_000
/** How long an opening waits for its search, which another process may not have written yet. */
const patience = 3 * flushAfter

/**
 * Notes a catalogue search after its answer: what was asked, what was shown, how long it took. Never delays or fails
 * the page. Programs are not noted. A visitor is the same within a day and nobody afterwards.
 */
export function logSearch(
  context: AppLoadContext,
  request: Request,
  search: { language: Language; query: CatalogueQuery; result: CatalogueResult; now?: number },
): void {
  const { language, query, result, now } = search
  const row = {
    language,
    ...nameSearch(query),
    total: result.total,
    shown: JSON.stringify([...result.hits, ...result.near].map((hit) => hit.card.code)),
    engine: result.engine,
    milliseconds: Math.round(result.milliseconds),
    isRelaxed: result.isRelaxed ? 1 : 0,
  }
  forEachVisitor(context, request, now, (seen, queue, { referrer }) => {
    // Who looks up a topic of unmet demand does not ask for it.
    if (isFromTopics(referrer)) return
    if (queue.searches.length < mostWaiting) queue.searches.push({ id: newId(), ...seen, ...row })
  })
}

/**
 * Notes that a listing's page was opened from results: the browser says by itself, with script and without, which page of
 * ours the visitor came from. What was not shown to this visitor is not noted, and nothing twice.
 */
export function logOpening(
  context: AppLoadContext,
  request: Request,
  { code, now }: { code: string; now?: number },
): void {
  const hosts = [context.origin, request.url].map((address) => new URL(address).host)
  forEachVisitor(context, request, now, (seen, queue, { referrer }) => {
    const search = searchBefore(referrer, hosts)
    if (search && queue.openings.length < mostWaiting) queue.openings.push({ ...search, ...seen, code })
  })
}

function isFromTopics(referrer: string): boolean {
  return URL.canParse(referrer) && /\/(?:operator|my\/organisations\/[^/]+)\/unmet$/.test(new URL(referrer).pathname)
}

/** A page that is shared was asked for once and is an answer to everyone who gets it. */
function forEachVisitor(
  context: AppLoadContext,
  request: Request,
  now: number | undefined,
  act: (seen: { at: number; visitor: string }, queue: Waiting, visitor: Visitor) => void,
): void {
  const note = (visitor: Visitor) => {
    if (visitor.agent === '' || isBot(visitor.agent)) return
    const at = now ?? Date.now()
    const { database } = context.exchange
    const queue = waiting.get(database) ?? { searches: [], openings: [], timer: undefined }
    waiting.set(database, queue)
    act({ at, visitor: visitorOf(visitor.address, visitor.agent, at) }, queue, visitor)
    if (queue.searches.length + queue.openings.length > 0) flushLater(context, queue)
  }
  if (context.forEachVisitor) context.forEachVisitor(note)
  else {
    const header = (name: string) => request.headers.get(name) ?? ''
    note({ address: context.clientAddress, agent: header('user-agent'), referrer: header('referer') })
  }
}

function flushLater(context: AppLoadContext, queue: Waiting): void {
  queue.timer ??= setTimeout(() => {
    queue.timer = undefined
    void flush(context, queue)
  }, flushAfter).unref()
}

async function flush(context: AppLoadContext, queue: Waiting): Promise<void> {
  const { write } = context.exchange.database
  const searches = queue.searches.splice(0)
  const openings = queue.openings.splice(0)
  try {
    await insertSearches(write, searches)
    if (openings.length === 0) return
    const visitors = [...new Set(openings.map(({ visitor }) => visitor))]
    const earliest = Math.min(...openings.map(({ at }) => at)) - longestLook
    const { matched, unmatched } = matchOpenings(openings, await listSearchesOf(write, visitors, earliest))
    await insertOpenings(write, matched)
    const now = Date.now()
    queue.openings.push(...unmatched.filter(({ at }) => now - at < patience))
    if (queue.openings.length > 0) flushLater(context, queue)
  } catch (error) {
    context.report(error)
  }
}

/**
 * The salt lives in memory for one day; without it a hash cannot be traced back to an address. That of the next day is
 * drawn from it and not the other way round, so that processes which share one go on sharing.
 */
type DailySalt = { day: number; salt: string }
/** This file is in the built site and beside it: both copies in a process hold the same salt. */
const saltKey = Symbol.for('shuji.visitor-salt')
const kept = globalThis as { [saltKey]?: DailySalt }

/** The salt of visitors: this process's own, or the one that another process of the exchange hands over. */
export function visitorSalt(given?: DailySalt, now = Date.now()): DailySalt {
  const day = Math.floor((now + 8 * 3_600_000) / 86_400_000)
  let daily = given ?? kept[saltKey] ?? { day, salt: randomBytes(16).toString('hex') }
  while (daily.day < day)
    daily = { day: daily.day + 1, salt: createHash('sha256').update(daily.salt).digest('hex').slice(0, 32) }
  kept[saltKey] = daily
  return daily
}

/** The hashes of visitors seen lately under one salt: most of them ask for more than one page. */
const lately = { salt: '', hashes: new Map<string, string>() }

function visitorOf(address: string, agent: string, now: number): string {
  const { salt } = visitorSalt(undefined, now)
  if (lately.salt !== salt || lately.hashes.size >= 1_000) {
    lately.salt = salt
    lately.hashes.clear()
  }
  const name = `${address}\n${agent}`
  let hash = lately.hashes.get(name)
  if (!hash) {
    hash = createHash('sha256').update(`${salt}\n${name}`).digest('hex').slice(0, 32)
    lately.hashes.set(name, hash)
  }
  return hash
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
