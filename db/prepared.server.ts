import type { Compilable, CompiledQuery } from 'kysely'
import type { Db } from './client.server.ts'

/** Stands in a prepared query for the value that is asked for. */
export const askedFor = '\u0001asked for'

/**
 * A query whose text is built once for each database, for rows that are read at every request: building it costs more
 * than running it. `build` writes `askedFor` where the value goes.
 */
export function prepareQuery<Row>(build: (db: Db) => Compilable<Row>): (db: Db, value?: string) => Promise<Row[]> {
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

const mark = '\u0001asked for '

/** `prepareQuery` for several values, as `where … in` has them: its text is built once for each number of them. None asked for finds none. */
export function prepareListQuery<Row>(
  build: (db: Db, values: readonly string[]) => Compilable<Row>,
): (db: Db, values: readonly string[]) => Promise<Row[]> {
  const built = new WeakMap<Db, Map<number, CompiledQuery<Row>>>()
  return async (db, values) => {
    if (values.length === 0) return []
    const ofDb = built.get(db) ?? new Map<number, CompiledQuery<Row>>()
    built.set(db, ofDb)
    let query = ofDb.get(values.length)
    if (!query) {
      query = build(
        db,
        values.map((_, place) => `${mark}${place}`),
      ).compile()
      ofDb.set(values.length, query)
    }
    const parameters = query.parameters.map((parameter) =>
      typeof parameter === 'string' && parameter.startsWith(mark)
        ? values[Number(parameter.slice(mark.length))]
        : parameter,
    )
    return (await db.executeQuery<Row>({ ...query, parameters })).rows
  }
}
