import { setImmediate as breathe } from 'node:timers/promises'
import { type BoardRow, demandCard } from '#app/domain/demand-board/board-result.ts'
import { type BoardQuery, emptyBoard } from '#app/domain/demand-board/board-state.ts'
import type { Database } from '#db/client.server.ts'
import { listBoardIds, listBoardRows } from '#db/queries/demand-board.server.ts'
import type { Connection } from './client.server.ts'
import { demandValues, foldedTexts } from './demand-document.ts'
import { type DemandAsking, demandQueries, type FoundDemands } from './demand-queries.ts'
import { type DemandEntry, findAmongDemands } from './demands-in-memory.ts'
import { type QueryWords, queryWords } from './query-words.ts'
import type { Search } from './search.server.ts'
import type { CurrentForms } from './words/current-forms.server.ts'
import { readPinyin, soundsAsked } from './words/sounds.ts'

/** What finding demands needs of the care for the index. */
export type DemandReach = {
  database: Database
  forms: CurrentForms
  uid: string
  /** Asks the engine; undefined while it, or the index of demands, cannot be asked. */
  ask: <T>(act: (to: Connection) => Promise<T>) => Promise<T | undefined>
}

/** Time an engine gets for a page. */
const budget = 1_000
/** Demands that are searched without the engine, the first by id; read anew after a change, no more often than this. */
const mostInMemory = 20_000
const readSize = 500
const readAgain = 3_000

/** Answers searches for demands: from the engine in two calls at most, and from the database whenever it does not. */
export function createDemandFinder(reach: DemandReach): Pick<Search, 'searchDemands'> {
  const { database, forms, uid } = reach
  const entries = keepEntries(database, forms)

  const fromDatabase = async (query: BoardQuery, words: QueryWords, now: number) => {
    const all = await entries()
    const strict = findAmongDemands(all, { query, pieces: words.pieces, now })
    if (strict.total > 0 || words.pieces.length < 2) return { found: strict, isRelaxed: false }
    const fewer = [...words.pieces].sort((a, b) => b.length - a.length).slice(0, Math.ceil(words.pieces.length / 2))
    const relaxed = findAmongDemands(all, { query, pieces: fewer, now })
    return relaxed.total > 0 ? { found: relaxed, isRelaxed: true } : { found: strict, isRelaxed: false }
  }

  return {
    searchDemands: async (query, now = Date.now()) => {
      const started = performance.now()
      const words = queryWords(query.text)
      const answer = await reach.ask((to) => findInEngine(to, { uid, query, words, now }))
      const { found, isRelaxed } = answer ?? (await fromDatabase(query, words, now))
      const rows = await listBoardRows(database.read, found.ids)
      return {
        demands: rows.map(demandCard),
        total: found.total,
        facets: found.facets,
        gains: found.gains,
        isRelaxed,
        terms: words.terms,
        engine: answer ? 'meilisearch' : 'database',
        milliseconds: Math.round((performance.now() - started) * 10) / 10,
      }
    },
  }
}

/** Demands with all the words; where there are none, those that sound so, or those with the rarest of the words. */
async function findInEngine(
  to: Connection,
  { uid, query, words, now }: { uid: string; query: BoardQuery; words: QueryWords; now: number },
): Promise<{ found: FoundDemands; isRelaxed: boolean }> {
  const until = Date.now() + budget
  const ask = async (asking: Pick<DemandAsking, 'words' | 'strategy'>) => {
    const { queries, read } = demandQueries({ uid, query, now, ...asking })
    return read(await to.search(queries, Math.max(50, until - Date.now())))
  }
  const found = await ask({ words: words.words, strategy: 'all' })
  if (found.total > 0 || words.words.length === 0) return { found, isRelaxed: false }
  const sounds = soundsIn(query.text)
  const nearest = sounds.length > 0 ? await ask({ words: sounds, strategy: 'all' }) : await nearestOf()
  // Dropping a filter may give demands that have all the words: that is worth more than others that come near.
  if (nearest.total === 0) return { found, isRelaxed: false }
  return {
    found: { ...nearest, gains: found.gains.length > 0 ? found.gains : nearest.gains },
    isRelaxed: sounds.length === 0,
  }

  async function nearestOf(): Promise<FoundDemands> {
    return words.words.length > 1 ? ask({ words: words.words, strategy: 'frequency' }) : found
  }
}

/** The searches for demands that are suggested, to go with another call, and how their answers are read: ids, best first. */
export function suggestedDemands(uid: string, text: string, most: number, now: number) {
  const { queries, read } = demandQueries({
    uid,
    query: { ...emptyBoard, text },
    words: queryWords(text).words,
    strategy: 'all',
    now,
  })
  return {
    queries: queries.map((query) => ({ ...query, facets: [] })),
    read: (answers: Parameters<typeof read>[0]) => read(answers).ids.slice(0, most),
  }
}

/** The words that a text in Latin letters sounds like; none where it cannot be read as pinyin. */
function soundsIn(text: string): string[] {
  const letters = text.toLowerCase().replace(/\s+/g, '')
  const [way] = /^[a-z]+$/.test(letters) ? readPinyin(letters) : []
  return way ? soundsAsked(way) : []
}

/** Keeps what demands are searched by while the engine is away; nothing is read before that. */
function keepEntries(database: Database, forms: CurrentForms): () => Promise<readonly DemandEntry[]> {
  let kept: { entries: readonly DemandEntry[]; version: string; at: number } | undefined
  let reading: Promise<void> | undefined
  const read = async () => {
    const version = database.changes()
    await forms.refresh()
    const entries: DemandEntry[] = []
    for (let after = ''; entries.length < mostInMemory; ) {
      const ids = await listBoardIds(database.read, after, readSize)
      const last = ids.at(-1)
      if (last === undefined) break
      after = last
      for (const row of await listBoardRows(database.read, ids)) entries.push(entryOf(row))
      await breathe()
    }
    kept = { entries, version, at: Date.now() }
  }
  const entryOf = (row: BoardRow): DemandEntry => {
    const texts = foldedTexts(row, forms.now())
    const text = [...Object.values(texts), row.number.toLowerCase()].join('\n')
    return { values: demandValues(row), title: texts.title, text }
  }
  return async () => {
    const isOld = kept?.version !== database.changes() && Date.now() - (kept?.at ?? 0) > readAgain
    if (isOld) {
      reading ??= read().finally(() => {
        reading = undefined
      })
      await reading
    }
    return kept?.entries ?? []
  }
}
