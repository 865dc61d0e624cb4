import type { CatalogueQuery } from '#app/domain/catalogue/catalogue-state.ts'
import { fold } from '#app/domain/catalogue/fold.ts'
import type { Db } from '#db/client.server.ts'
import { findCataloguePage } from '#db/queries/catalogue.server.ts'
import type { FoundPage } from './engine-search.server.ts'
import type { QueryWords } from './query-words.ts'

/** Pages that took long, for a short while: many people then look at the same first page. */
const slowPages = new WeakMap<Db, Map<string, { at: number; page: FoundPage }>>()
const slow = 300
const keptFor = 10_000
const mostKept = 100

/** The same page from the database, while the engine is away: same filters and counts, whole words only. */
export async function findInDatabase(db: Db, query: CatalogueQuery, words: QueryWords): Promise<FoundPage> {
  const kept = slowPages.get(db) ?? new Map<string, { at: number; page: FoundPage }>()
  slowPages.set(db, kept)
  const key = JSON.stringify(query)
  const started = Date.now()
  const known = kept.get(key)
  if (known && started - known.at < keptFor) return known.page
  const page = await ask(db, query, words)
  kept.delete(key)
  if (Date.now() - started > slow) kept.set(key, { at: Date.now(), page })
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
  return page
}

async function ask(db: Db, query: CatalogueQuery, words: QueryWords): Promise<FoundPage> {
  const folded = fold(query.text)
  const strict = await findCataloguePage(db, query, { pieces: words.pieces, folded })
  if (strict.total > 0 || words.pieces.length < 2) return { ...strict, near: [], gains: [], isRelaxed: false }
  const fewer = [...words.pieces].sort((a, b) => b.length - a.length).slice(0, Math.ceil(words.pieces.length / 2))
  const relaxed = await findCataloguePage(db, query, { pieces: fewer, folded })
  return relaxed.total > 0
    ? { ...relaxed, near: [], gains: [], isRelaxed: true }
    : { ...strict, near: [], gains: [], isRelaxed: false }
}
