import { setFlagsFromString } from 'node:v8'
import { PGlite } from '@electric-sql/pglite'
import {
  Kysely,
  Migrator,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from 'kysely'
import type { Db } from '#db/client.server.ts'
import { postgresParsers, postgresValue } from '#db/dialect.ts'
import { allMigrations } from '#db/migrations/all-migrations.ts'
import type { Schema } from '#db/schema.ts'

// Making the program fast costs more than two seconds of computing, which no test wins back.
setFlagsFromString('--liftoff-only')

/** An empty PostgreSQL in this process, in memory: the real program, compiled to run inside Node. */
export async function openEmptyPostgres(): Promise<{ db: Db; close: () => Promise<void> }> {
  return opened(await PGlite.create({ parsers: postgresParsers }))
}

/** The files of a PostgreSQL with every migration applied, made by the first test of this process that wants one. */
let migrated: Promise<Blob> | undefined

/** The same with every migration applied; its own, however many are open. */
export async function openPostgres(): Promise<{ db: Db; close: () => Promise<void> }> {
  migrated ??= filesOfMigrated()
  // To open a copy computes a quarter of what it takes to make a database and migrate it.
  return opened(await PGlite.create({ parsers: postgresParsers, loadDataDir: await migrated }))
}

async function filesOfMigrated(): Promise<Blob> {
  const pglite = await PGlite.create({ parsers: postgresParsers })
  const { db, close } = opened(pglite)
  await migratePostgres(db)
  const files = await pglite.dumpDataDir('none')
  await close()
  return files
}

function opened(pglite: PGlite): { db: Db; close: () => Promise<void> } {
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: poolOfOne(pglite) }) })
  return { db, close: () => db.destroy() }
}

/** Applies the migrations that are missing and gives their names. */
export async function migratePostgres(db: Db): Promise<string[]> {
  const migrations = allMigrations('postgres')
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).map((result) => result.migrationName)
}

/** PGlite has one connection; whoever wants it waits until it is given back. */
function poolOfOne(pglite: PGlite): PostgresPool {
  let free: Promise<void> = Promise.resolve()
  return {
    async connect() {
      const before = free
      let release = () => {}
      free = new Promise((resolve) => {
        release = resolve
      })
      await before
      return { release, query: query as PostgresPoolClient['query'] }
    },
    end: () => pglite.close(),
  }

  async function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    const { rows, affectedRows = 0 } = await pglite.query<R>(text, values.map(postgresValue))
    const verb = /^\s*(insert|update|delete)\b/i.exec(text)?.[1]?.toUpperCase() ?? 'SELECT'
    return { command: verb as PostgresQueryResult<R>['command'], rowCount: affectedRows, rows }
  }
}
