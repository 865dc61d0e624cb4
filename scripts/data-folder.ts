import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'

/** Something that keeps a command from running, said in one sentence. */
export class CannotRun extends Error {}

/** Makes sure the data folder is there and can be written. */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.R_OK | constants.X_OK)
  } catch (error) {
    throw new CannotRun(
      `The data folder ${folder} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

/**
 * Takes the data folder for this process; gives the function that lets it go. The lock is one of the operating system's
 * (held through SQLite), so it vanishes with the process however that ends.
 */
export function lockDataFolder(folder: string): () => void {
  let lock: SqliteDatabase.Database | undefined
  try {
    lock = new SqliteDatabase(join(folder, 'shuji.lock'), { timeout: 0 })
    lock.exec('begin exclusive')
  } catch (error) {
    lock?.close()
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY'))
      throw new CannotRun(`Another Shuji is running on ${folder}; stop it, or set DATA_DIR to another folder.`)
    throw new CannotRun(
      `The data folder ${folder} cannot be locked: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
  const held = lock
  return () => held.close()
}
