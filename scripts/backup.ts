import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { ConfigError, readConfig } from '#app/config.server.ts'
import { CannotRun } from './data-folder.ts'

/** A database as it lies in a backup. */
type CopiedDatabase = { file: string; sha256: string; rows: Record<string, number> }

/** What a backup says of itself; `restore` believes nothing else. */
export type BackupManifest = {
  createdAt: string
  database: CopiedDatabase
  /** The memory of the mock payment service, where it has one: what the exchange has payments of is there, too. */
  payments?: CopiedDatabase
  files: number
  /** The exchange's own key, without which sealed values cannot be read, and the hashes kept of the record of acts. */
  keys: number
  marks: number
}

/**
 * `npm run backup -- <folder>`: copies the database, that of the mock payment service, the files and the keys into a new folder,
 * also while the exchange runs.
 * The folder appears only after the copy was opened, checked and counted.
 */
export async function main(argv: string[]): Promise<number> {
  const target = argv[0]
  if (!target || argv.length > 1) {
    console.error('Usage: npm run backup -- <new folder>')
    return 2
  }
  try {
    const manifest = await backup(readConfig(), resolve(target))
    console.log(
      `Backed up to ${resolve(target)}: ${manifest.database.rows.listing ?? 0} listings, ${manifest.files} files, ${manifest.keys} ${manifest.keys === 1 ? 'key' : 'keys'}.`,
    )
    console.log('It holds the key of the exchange and what people gave it: keep it where nobody else reads.')
    return 0
  } catch (error) {
    if (!(error instanceof CannotRun || error instanceof ConfigError)) throw error
    console.error(error.message)
    return 1
  }
}

async function backup(
  config: { dataDir: string; databasePath: string; filesDir: string },
  target: string,
): Promise<BackupManifest> {
  if (!existsSync(config.databasePath)) throw new CannotRun(`There is no database at ${config.databasePath}.`)
  if (existsSync(target)) throw new CannotRun(`${target} exists; a backup goes into a new folder.`)
  const unfinished = `${target}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  try {
    // Before the database: a hash of a later act than the copy holds would look like acts that were cut off.
    const marks = await copyFolder(join(config.dataDir, 'audit'), join(unfinished, 'audit'))
    const keys = await copyFolder(join(config.dataDir, 'keys'), join(unfinished, 'keys'))
    const copy = join(unfinished, 'shuji.sqlite')
    copyDatabase(config.databasePath, copy)
    const rows = checkDatabase(copy)
    // After the database: the service may know more than the exchange, which asks it, but never less.
    const payments = await copyPayments(config.dataDir, unfinished)
    // Files are named by their content and never change, so they can follow the database. What is still coming in is none.
    const files = await copyFolder(config.filesDir, join(unfinished, 'files'), ['incoming', 'incoming-data'])
    for (const name of 'organisation_document' in rows ? missingDocuments(copy, join(unfinished, 'files')) : [])
      console.error(`Missing: the document ${name}, which the database names, is not among the files.`)
    const manifest: BackupManifest = {
      createdAt: new Date().toISOString(),
      database: { file: 'shuji.sqlite', sha256: await hashFile(copy), rows },
      ...(payments && { payments }),
      ...{ files, keys, marks },
    }
    await writeFile(join(unfinished, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    await rename(unfinished, target)
    return manifest
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error
  }
}

/** One instant of a database, whatever is written meanwhile. */
function copyDatabase(from: string, to: string): void {
  const live = new SqliteDatabase(from, { readonly: true })
  try {
    live.prepare('vacuum into ?').run(to)
  } finally {
    live.close()
  }
}

async function copyPayments(dataDir: string, to: string): Promise<CopiedDatabase | undefined> {
  const from = join(dataDir, paymentsFile)
  if (!existsSync(from)) return undefined
  const copy = join(to, paymentsFile)
  copyDatabase(from, copy)
  return { file: paymentsFile, rows: checkDatabase(copy, paymentsTable), sha256: await hashFile(copy) }
}

/** The memory of the mock payment service, and a table by which it is known. */
export const paymentsFile = 'payments.sqlite'
export const paymentsTable = 'thing'

/** Opens a database file, checks it and counts its rows; throws CannotRun when anything is wrong. `known` is a table that it has. */
export function checkDatabase(path: string, known = 'listing'): Record<string, number> {
  const database = new SqliteDatabase(path, { readonly: true })
  try {
    if (database.pragma('integrity_check', { simple: true }) !== 'ok') throw new CannotRun(`${path} is damaged`)
    if ((database.pragma('foreign_key_check') as unknown[]).length > 0)
      throw new CannotRun(`${path} has references that lead nowhere`)
    const tables = database
      .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
      .pluck()
      .all() as string[]
    if (!tables.includes(known)) throw new CannotRun(`${path} is not a database of Shuji`)
    return Object.fromEntries(
      tables.map((table) => [table, Number(database.prepare(`select count(*) from "${table}"`).pluck().get())]),
    )
  } finally {
    database.close()
  }
}

/** SHA-256 of a file, hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}

/** Copies a folder, but for one of its folders, readable by its owner only; gives the number of files. */
async function copyFolder(from: string, to: string, except: readonly string[] = []): Promise<number> {
  if (!existsSync(from)) return 0
  const left = except.map((name) => join(from, name))
  await cp(from, to, { recursive: true, filter: (path) => !left.includes(path) })
  await chmod(to, 0o700)
  return countFiles(to)
}

/** Hashes of documents that organisations handed in and whose file is not there. */
function missingDocuments(databasePath: string, filesDir: string): string[] {
  const database = new SqliteDatabase(databasePath, { readonly: true })
  try {
    const named = database
      .prepare('select distinct "sha256" from "organisation_document" where "removedAt" is null')
      .pluck()
      .all() as string[]
    return named.filter((sha256) => !existsSync(join(filesDir, 'documents', sha256.slice(0, 2), sha256)))
  } finally {
    database.close()
  }
}

async function countFiles(folder: string): Promise<number> {
  return (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length
}
