import type { Compilable, CompiledQuery } from 'kysely'
import type { Db } from './client.server.ts'

/** Stands in a prepared query for the value that is asked for. */
export const askedFor = '\u0001asked for'

/**
 * A query whose text is built once for each database, for rows that are read at every request: building it costs more
 * than running it. `build` writes `askedFor` where the value goes.
 */
export function prepareQuery<Row>(build: (db: Db) => Compilable<Row>): (db: Db, value: string) => Promise<Row[]> {
  const built = new WeakMap<Db, CompiledQuery<Row>>()
  return async (db, value) => {
    let query = built.get(db)
    if (!query) {
      query = build(db).compile()
      built.set(db, query)
    }
    const parameters = query.parameters.map((parameter) => (parameter === askedFor ? value : parameter))
    return (await db.executeQuery<Row>({ ...query, parameters })).rows
  }
}
