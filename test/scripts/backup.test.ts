import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '#db/client.server.ts'
import { findSetting, upsertSetting } from '#db/queries/settings.server.ts'
import { loadDemo } from '#db/seed/load-demo.server.ts'
import { run } from '../helpers/command.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

test('a backup made while the database is in use can be put back, and what was there is kept', async () => {
  const folder = temporaryFolder()
  const [dataDir, target] = [join(folder, 'data'), join(folder, 'backup')]
  const database = await openDatabase(join(dataDir, 'shuji.sqlite'))
  await loadDemo(database.write, { filesDir: join(dataDir, 'files') })
  await upsertSetting(database.write, 'note', 'before')
  for (const name of ['words-shuji.sqlite', 'words-shuji.sqlite-wal', 'words-other.sqlite', 'words-notes.txt'])
    writeFileSync(join(dataDir, name), 'words of the database as it was')
  const backup = run('backup', [target], { DATA_DIR: dataDir })
  expect(await backup.ended, backup.output()).toBe(0)
  expect(backup.output()).toMatch(/Backed up to .*: 1\d\d listings, \d+ files/)
  expect(readdirSync(target).sort()).toEqual(['files', 'manifest.json', 'shuji.sqlite'])
  await upsertSetting(database.write, 'note', 'after')
  await database.close()

  const restore = run('restore', [target], { DATA_DIR: dataDir })
  expect(await restore.ended, restore.output()).toBe(0)
  expect(readdirSync(dataDir).filter((name) => name.startsWith('words-'))).toEqual(['words-notes.txt'])
  const restored = await openDatabase(join(dataDir, 'shuji.sqlite'))
  expect(await findSetting(restored.read, 'note')).toBe('before')
  const samples = await restored.read.selectFrom('sample').select('sha256').execute()
  for (const { sha256 } of samples)
    expect(existsSync(join(dataDir, 'files', sha256.slice(0, 2), sha256)), sha256).toBe(true)
  await restored.close()
  const [kept = ''] = readdirSync(dataDir).filter((name) => name.startsWith('before-restore-'))
  const old = await openDatabase(join(dataDir, kept, 'shuji.sqlite'))
  expect(await findSetting(old.read, 'note')).toBe('after')
  await old.close()
}, 60_000)

test('a damaged or unfinished backup is refused and changes nothing', async () => {
  const folder = temporaryFolder()
  const [dataDir, target] = [join(folder, 'data'), join(folder, 'backup')]
  const database = await openDatabase(join(dataDir, 'shuji.sqlite'))
  await upsertSetting(database.write, 'note', 'kept')
  await database.close()
  expect(await run('backup', [target], { DATA_DIR: dataDir }).ended).toBe(0)
  expect(await run('backup', [target], { DATA_DIR: dataDir }).ended).toBe(1)

  const copy = join(target, 'shuji.sqlite')
  const bytes = readFileSync(copy)
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1
  writeFileSync(copy, bytes)
  const restore = run('restore', [target], { DATA_DIR: dataDir })
  expect(await restore.ended).toBe(1)
  expect(restore.output()).toContain('not the one its manifest describes')
  const unfinished = run('restore', [folder], { DATA_DIR: dataDir })
  expect(await unfinished.ended).toBe(1)
  expect(unfinished.output()).toContain('not a finished backup')
  const still = await openDatabase(join(dataDir, 'shuji.sqlite'))
  expect(await findSetting(still.read, 'note')).toBe('kept')
  await still.close()
}, 60_000)
