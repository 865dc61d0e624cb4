import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { ConfigError, readConfig } from '#app/config.server.ts'
import { CannotRun } from './data-folder.ts'

/** What a backup says of itself; `restore` believes nothing else. */
export type BackupManifest = {
  createdAt: string
  database: { file: string; sha256: string; rows: Record<string, number> }
  files: number
}

/**
 * `npm run backup -- <folder>`: copies the database and the files into a new folder, also while the exchange runs. The
 * folder appears only after the copy was opened, checked and counted.
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
      `Backed up to ${resolve(target)}: ${manifest.database.rows.listing ?? 0} listings, ${manifest.files} files.`,
    )
    return 0
  } catch (error) {
    if (!(error instanceof CannotRun || error instanceof ConfigError)) throw error
    console.error(error.message)
    return 1
  }
}

async function backup(config: { databasePath: string; filesDir: string }, target: string): Promise<BackupManifest> {
  if (!existsSync(config.databasePath)) throw new CannotRun(`There is no database at ${config.databasePath}.`)
  if (existsSync(target)) throw new CannotRun(`${target} exists; a backup goes into a new folder.`)
  const unfinished = `${target}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  try {
    const copy = join(unfinished, 'shuji.sqlite')
    const live = new SqliteDatabase(config.databasePath, { readonly: true })
    try {
      // One instant of the database, whatever is written meanwhile.
      live.prepare('vacuum into ?').run(copy)
    } finally {
      live.close()
    }
    const rows = checkDatabase(copy)
    // Files are named by their content and never change, so they can follow the database.
    if (existsSync(config.filesDir)) await cp(config.filesDir, join(unfinished, 'files'), { recursive: true })
    const manifest: BackupManifest = {
      createdAt: new Date().toISOString(),
      database: { file: 'shuji.sqlite', sha256: await hashFile(copy), rows },
      files: await countFiles(join(unfinished, 'files')),
    }
    await writeFile(join(unfinished, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    await rename(unfinished, target)
    return manifest
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error
  }
}

/** Opens a database file, checks it and counts its rows; throws CannotRun when anything is wrong. */
export function checkDatabase(path: string): Record<string, number> {
  const database = new SqliteDatabase(path, { readonly: true })
  try {
    if (database.pragma('integrity_check', { simple: true }) !== 'ok') throw new CannotRun(`${path} is damaged`)
    if ((database.pragma('foreign_key_check') as unknown[]).length > 0)
      throw new CannotRun(`${path} has references that lead nowhere`)
    const tables = database
      .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
      .pluck()
      .all() as string[]
    if (!tables.includes('listing')) throw new CannotRun(`${path} is not a database of Shuji`)
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

async function countFiles(folder: string): Promise<number> {
  if (!existsSync(folder)) return 0
  return (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length
}
