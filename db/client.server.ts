import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import SqliteDatabase from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, Kysely, Migrator, SqliteDialect, SqliteDriver } from 'kysely'
import { allMigrations } from './migrations/all-migrations.ts'
import type { Schema } from './schema.ts'

export type Db = Kysely<Schema>

/** An open database: one connection that writes, one that only reads. */
export type Database = {
  write: Db
  read: Db
  /**
   * A text that differs after every act that a page for everybody may show and after every change that reached the search index,
   * whichever process made it. Cheap enough to ask for at every request.
   */
  changes: () => string
  /** A value that stands still while nobody commits anything, in whichever process. In memory it never does. */
  version: () => unknown
  /** The value kept under a key of the settings, read at once: every page needs some. */
  setting: (key: string) => string | undefined
  /** Copies the live database to a file, consistent at one instant. */
  backup: (path: string) => Promise<void>
  close: () => Promise<void>
}

/** A database that cannot be used, said in one sentence for the person who started the program. */
export class DatabaseUnusable extends Error {}

/** Marks a SQLite file as ours: «SHJI». */
const applicationId = 0x53484a49
/** Counter of the times that changes have reached the search index. */
export const indexCounter = 'search.index'
/** Counter of the times that something happened which a page for everybody may show. */
export const publicCounter = 'public.events'
const busyTimeout = 5_000
const mostStatements = 200
const oldestSqlite = [3, 51, 3] as const

/**
 * Opens the SQLite database at `path` (or `:memory:`), creates it when missing and brings it to the newest schema.
 * Throws DatabaseUnusable for a file that is not ours, a folder that cannot be written, or a SQLite with known loss bugs.
 */
export async function openDatabase(path: string): Promise<Database> {
  const inMemory = path === ':memory:'
  const writer = openWriter(path, inMemory)
  const write = new Kysely<Schema>({ dialect: new ImmediateDialect({ database: writer }) })
  try {
    await migrateToLatest(write)
  } catch (error) {
    await write.destroy()
    throw error
  }
  if (inMemory)
    return {
      write,
      read: write,
      changes: watchChanges(writer),
      version: () => Symbol('version'),
      setting: readSettings(writer),
      backup: (to) => writer.backup(to).then(() => undefined),
      close: () => write.destroy(),
    }

  // Looks at a sample of each table whose size changed much, so that queries take the right index.
  writer.pragma('analysis_limit = 1000')
  lookAtTables(writer)
  const reader = new SqliteDatabase(path, { readonly: true })
  reader.pragma(`busy_timeout = ${busyTimeout}`)
  reader.pragma('mmap_size = 1073741824')
  reader.pragma('cache_size = -65536')
  const read = new Kysely<Schema>({ dialect: new SqliteDialect({ database: keepStatements(reader) }) })
  return {
    write,
    read,
    changes: watchChanges(reader, true),
    version: versionOf(reader),
    setting: readSettings(reader),
    backup: (to) => writer.backup(to).then(() => undefined),
    close: async () => {
      await read.destroy()
      // Kysely closes only what it has used.
      reader.close()
      await write.destroy()
    },
  }
}

/** Joins the caller's transaction if there is one, else opens one. Keep network and file calls out of it. */
export function inTransaction<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work)
}

type SharedWork = { work: (trx: Db) => Promise<unknown>; settle: (outcome: Outcome) => void }
type Outcome = { value: unknown } | { error: unknown }
const sharedWorks = new WeakMap<Db, { waiting: SharedWork[]; isRunning: boolean }>()
const mostShared = 100
/** Between two shared transactions others get their turn. */
const sharedPause = 10

/**
 * For small works that come in crowds: those of the same moment share one transaction, and so one flush to the disk. Each
 * ends once that is committed. A work that throws is rejected alone and must not have written anything by then.
 */
export async function inSharedTransaction<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
  const queue = sharedWorks.get(db) ?? { waiting: [], isRunning: false }
  sharedWorks.set(db, queue)
  const ended = new Promise<Outcome>((settle) => queue.waiting.push({ work, settle }))
  if (!queue.isRunning) void runShared(db, queue)
  const outcome = await ended
  if ('error' in outcome) throw outcome.error
  return outcome.value as T
}

async function runShared(db: Db, queue: { waiting: SharedWork[]; isRunning: boolean }): Promise<void> {
  queue.isRunning = true
  while (queue.waiting.length > 0) {
    const works = queue.waiting.splice(0, mostShared)
    const outcomes: Outcome[] = []
    try {
      await db.transaction().execute(async (trx) => {
        for (const { work } of works)
          outcomes.push(
            await work(trx).then(
              (value) => ({ value }),
              (error: unknown) => ({ error }),
            ),
          )
      })
      for (const [index, { settle }] of works.entries()) settle(outcomes[index] ?? { error: new Error('No outcome') })
    } catch (error) {
      for (const { settle } of works) settle({ error })
    }
    if (queue.waiting.length > 0) await sleep(sharedPause)
  }
  queue.isRunning = false
}

function versionOf(connection: SqliteDatabase.Database): () => unknown {
  const commits = connection.prepare('pragma data_version').pluck()
  return () => commits.get()
}

function readSettings(connection: SqliteDatabase.Database): (key: string) => string | undefined {
  const value = connection.prepare('select "value" from "setting" where "key" = ?').pluck()
  return (key) => value.get(key) as string | undefined
}

/** Does it where nobody writes at this instant; the next start does it else. */
function lookAtTables(writer: SqliteDatabase.Database): void {
  writer.pragma('busy_timeout = 0')
  try {
    writer.pragma('optimize = 0x10002')
  } catch (error) {
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error
  } finally {
    writer.pragma(`busy_timeout = ${busyTimeout}`)
  }
}

/** Every act writes an event and what is public counts up; the other counter tells how often the index took changes in. */
function watchChanges(connection: SqliteDatabase.Database, onlyReads = false): () => string {
  const commits = connection.prepare('pragma data_version').pluck()
  const last = connection
    .prepare(
      `select coalesce((select "value" from "counter" where "name" = '${publicCounter}'), 0) || '.' ||
        coalesce((select "value" from "counter" where "name" = '${indexCounter}'), 0)`,
    )
    .pluck()
  let seen: unknown
  let text = ''
  return () => {
    // The number of commits by others: while it stands still there is nothing to look up.
    const now = commits.get()
    if (!onlyReads || now !== seen || text === '') {
      seen = now
      text = String(last.get())
    }
    return text
  }
}

function openWriter(path: string, inMemory: boolean): SqliteDatabase.Database {
  if (!inMemory) {
    try {
      mkdirSync(dirname(path), { recursive: true })
    } catch (error) {
      throw new DatabaseUnusable(`The folder ${dirname(path)} cannot be created: ${reasonOf(error)}`)
    }
  }
  const isNew = inMemory || !existsSync(path) || statSync(path).size === 0
  let database: SqliteDatabase.Database
  try {
    database = new SqliteDatabase(path)
    const version = String(database.prepare('select sqlite_version()').pluck().get())
    if (!isAtLeast(version))
      throw new DatabaseUnusable(`SQLite ${version} can lose data; ${oldestSqlite.join('.')} or newer is needed`)
    // Another program's tables are never touched.
    const found = Number(database.pragma('application_id', { simple: true }))
    const tables = Number(database.prepare("select count(*) from sqlite_master where type = 'table'").pluck().get())
    if (!isNew && found !== applicationId && tables > 0)
      throw new DatabaseUnusable(`${path} is a database of another program; choose another DATA_DIR`)
    if (!inMemory) database.pragma('journal_mode = WAL')
    if (found !== applicationId) database.pragma(`application_id = ${applicationId}`)
  } catch (error) {
    if (error instanceof DatabaseUnusable) throw error
    const code = (error as { code?: string }).code
    if (code === 'SQLITE_NOTADB')
      throw new DatabaseUnusable(`${path} is not a database; move it away or choose another DATA_DIR`)
    throw new DatabaseUnusable(`${path} cannot be opened for writing: ${reasonOf(error)}`)
  }
  // FULL: what was acknowledged survives a power cut.
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma(`busy_timeout = ${busyTimeout}`)
  database.pragma('cache_size = -65536')
  return database
}

async function migrateToLatest(db: Db): Promise<void> {
  const migrations = allMigrations('sqlite')
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const applied = (await migrator.getMigrations()).filter((m) => m.executedAt)
  const unknown = applied.find((m) => !(m.name in migrations))
  if (unknown)
    throw new DatabaseUnusable(`The database is newer than this program (it has ${unknown.name}); update the program`)
  const { error } = await migrator.migrateToLatest()
  if (error)
    throw error instanceof Error && error.message.includes('corrupted')
      ? new DatabaseUnusable(`The database is newer than this program: ${error.message}`)
      : error
}

/**
 * Takes the write lock when a transaction begins, so that it never fails half-way for want of it. While another process
 * holds the lock this one goes on answering; after the same five seconds as elsewhere it gives up.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #database: SqliteDatabase.Database
  constructor(config: { database: SqliteDatabase.Database }) {
    super({ database: keepStatements(config.database) })
    this.#database = config.database
  }
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const until = Date.now() + busyTimeout
    for (;;) {
      this.#database.pragma('busy_timeout = 0')
      try {
        return void (await connection.executeQuery(CompiledQuery.raw('begin immediate')))
      } catch (error) {
        const isBusy = (error as { code?: string }).code?.startsWith('SQLITE_BUSY')
        if (!isBusy || Date.now() > until) throw error
      } finally {
        this.#database.pragma(`busy_timeout = ${busyTimeout}`)
      }
      await sleep(5)
    }
  }
}

/** The database with its statements kept: to prepare one costs more than to run it. The least used go first. */
function keepStatements(database: SqliteDatabase.Database): SqliteDatabase.Database {
  const kept = new Map<string, SqliteDatabase.Statement>()
  const prepare = (sql: string) => {
    const statement = kept.get(sql) ?? database.prepare(sql)
    // Put at the end again: what is at the front was not used for the longest time.
    kept.delete(sql)
    kept.set(sql, statement)
    const oldest = kept.keys().next()
    if (kept.size > mostStatements && !oldest.done) kept.delete(oldest.value)
    return statement
  }
  return { prepare, close: () => database.close() } as unknown as SqliteDatabase.Database
}

class ImmediateDialect extends SqliteDialect {
  readonly #database: SqliteDatabase.Database
  constructor(config: { database: SqliteDatabase.Database }) {
    super(config)
    this.#database = config.database
  }
  override createDriver(): SqliteDriver {
    return new ImmediateDriver({ database: this.#database })
  }
}

function isAtLeast(version: string): boolean {
  const parts = version.split('.').map(Number)
  for (const [index, wanted] of oldestSqlite.entries()) {
    const have = parts[index] ?? 0
    if (have !== wanted) return have > wanted
  }
  return true
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
