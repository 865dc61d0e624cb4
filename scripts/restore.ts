import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ConfigError, readConfig } from '#app/config.server.ts'
import { type BackupManifest, checkDatabase, hashFile, paymentsFile, paymentsTable } from './backup.ts'
import { CannotRun, lockDataFolder, prepareDataFolder } from './data-folder.ts'

/**
 * `npm run restore -- <folder>`: puts a backup in the place of the data, while the exchange is stopped. What was there is
 * kept beside it. The search index and the words are made anew at the next start.
 */
export async function main(argv: string[]): Promise<number> {
  const from = argv[0]
  if (!from || argv.length > 1) {
    console.error('Usage: npm run restore -- <folder of a backup>')
    return 2
  }
  try {
    const config = readConfig()
    const folder = resolve(from)
    const manifest = await checkBackup(folder)
    prepareDataFolder(config.dataDir)
    const release = lockDataFolder(config.dataDir)
    try {
      const before = join(config.dataDir, `before-restore-${new Date().toISOString().replace(/[:.]/g, '-')}`)
      await mkdir(before)
      // A backup from before there were keys leaves the one that is here.
      const keys = existsSync(join(folder, 'keys')) ? ['keys'] : []
      // The same with the memory of the mock payment service.
      const payments = manifest.payments ? [paymentsFile] : []
      const databases = ['shuji.sqlite', ...payments].flatMap((name) => [name, `${name}-wal`, `${name}-shm`])
      for (const name of [...databases, 'files', 'audit', ...keys])
        if (existsSync(join(config.dataDir, name))) await rename(join(config.dataDir, name), join(before, name))
      await cp(join(folder, manifest.database.file), config.databasePath)
      if (manifest.payments) await cp(join(folder, manifest.payments.file), join(config.dataDir, paymentsFile))
      if (existsSync(join(folder, 'files'))) await cp(join(folder, 'files'), config.filesDir, { recursive: true })
      for (const name of ['keys', 'audit'])
        if (existsSync(join(folder, name))) {
          await cp(join(folder, name), join(config.dataDir, name), { recursive: true })
          await chmod(join(config.dataDir, name), 0o700)
        }
      // The index and the words belong to the database that was here.
      await rm(join(config.dataDir, 'meili'), { recursive: true, force: true })
      for (const name of await readdir(config.dataDir))
        if (/^words-.+\.sqlite(?:-wal|-shm)?$/.test(name)) await rm(join(config.dataDir, name), { force: true })
      console.log(
        `Restored the backup of ${manifest.createdAt}: ${manifest.database.rows.listing ?? 0} listings. What was here before is in ${before}.`,
      )
    } finally {
      release()
    }
    return 0
  } catch (error) {
    if (!(error instanceof CannotRun || error instanceof ConfigError)) throw error
    console.error(error.message)
    return 1
  }
}

async function checkBackup(folder: string): Promise<BackupManifest> {
  const file = join(folder, 'manifest.json')
  if (!existsSync(file)) throw new CannotRun(`${folder} is not a finished backup: it has no manifest.json.`)
  const manifest = JSON.parse(await readFile(file, 'utf8')) as BackupManifest
  await checkCopy(folder, manifest.database)
  if (manifest.payments) await checkCopy(folder, manifest.payments, paymentsTable)
  return manifest
}

async function checkCopy(folder: string, copied: BackupManifest['database'], known?: string): Promise<void> {
  const path = join(folder, copied.file)
  if (!existsSync(path) || (await hashFile(path)) !== copied.sha256)
    throw new CannotRun(`The database ${copied.file} in ${folder} is not the one its manifest describes.`)
  const rows = checkDatabase(path, known)
  for (const [table, count] of Object.entries(copied.rows))
    if (rows[table] !== count)
      throw new CannotRun(`The backup holds ${rows[table] ?? 0} rows of ${table}, not ${count}.`)
}
