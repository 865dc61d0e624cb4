import type { CatalogueQuery } from '#app/domain/catalogue/catalogue-query.ts'
import { fold } from '#app/domain/catalogue/fold.ts'
import type { Db } from '#db/client.server.ts'
import { findCataloguePage } from '#db/queries/catalogue.server.ts'
import type { FoundPage } from './engine-search.server.ts'
import type { QueryWords } from './query-words.ts'

/** The same page from the database, while the engine is away: same filters and counts, whole words only. */
export async function findInDatabase(db: Db, query: CatalogueQuery, words: QueryWords): Promise<FoundPage> {
  const folded = fold(query.text)
  const strict = await findCataloguePage(db, query, { pieces: words.pieces, folded })
  if (strict.total > 0 || words.pieces.length < 2) return { ...strict, isRelaxed: false }
  const fewer = [...words.pieces].sort((a, b) => b.length - a.length).slice(0, Math.ceil(words.pieces.length / 2))
  const relaxed = await findCataloguePage(db, query, { pieces: fewer, folded })
  return relaxed.total > 0 ? { ...relaxed, isRelaxed: true } : { ...strict, isRelaxed: false }
}
