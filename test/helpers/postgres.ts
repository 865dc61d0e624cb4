import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
import { root } from '#scripts/build-site.ts'

// Making the program fast costs more than two seconds of computing, which no test wins back.
setFlagsFromString('--liftoff-only')

/** An empty PostgreSQL in this process, in memory: the real program, compiled to run inside Node. */
export async function openEmptyPostgres(): Promise<{ db: Db; close: () => Promise<void> }> {
  return opened(await PGlite.create({ parsers: postgresParsers }))
}

const kept = join(root, 'node_modules/.cache/shuji')

/** The files of a PostgreSQL with every migration applied, made by the first test that wants one, and again when a migration changes. */
let migrated: Promise<Blob> | undefined

/** The same with every migration applied; its own, however many are open. */
export async function openPostgres(): Promise<{ db: Db; close: () => Promise<void> }> {
  migrated ??= filesOfMigrated()
  // To open a copy computes a quarter of what it takes to make a database and migrate it.
  return opened(await PGlite.create({ parsers: postgresParsers, loadDataDir: await migrated }))
}

async function filesOfMigrated(): Promise<Blob> {
  const name = `postgres-${hashMigrations()}.tar`
  const file = join(kept, name)
  if (existsSync(file)) return new Blob([readFileSync(file)])
  const pglite = await PGlite.create({ parsers: postgresParsers })
  const { db, close } = opened(pglite)
  await migratePostgres(db)
  const files = await pglite.dumpDataDir('none')
  await close()
  mkdirSync(kept, { recursive: true })
  for (const other of readdirSync(kept))
    if (/^postgres-.*\.tar$/.test(other) && other !== name) rmSync(join(kept, other), { force: true })
  // Under its name it is whole, also for a process that looks just now.
  writeFileSync(`${file}.${process.pid}`, Buffer.from(await files.arrayBuffer()))
  renameSync(`${file}.${process.pid}`, file)
  return files
}

/** Names everything that the migrated files follow from. */
function hashMigrations(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const folder of ['db', 'db/migrations'])
    for (const { name } of readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isFile()))
      hash.update(`\0${folder}/${name}\0`).update(readFileSync(join(root, folder, name)))
  return hash.digest('hex').slice(0, 16)
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
