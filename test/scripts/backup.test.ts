import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadExchangeKey } from '#app/domain/account/exchange-key.server.ts'
import { markAudit, verifyAudit } from '#app/domain/audit/check-audit.server.ts'
import { keepDocumentFile, readDocumentFile } from '#app/domain/organisation/document-files.server.ts'
import { startPaymentMock } from '#app/payment-mock/start-payment-mock.server.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findSetting, upsertSetting } from '#db/queries/settings.server.ts'
import { loadDemo } from '#db/seed/load-demo.server.ts'
import { main as backupCommand } from '#scripts/backup.ts'
import { main as restoreCommand } from '#scripts/restore.ts'
import { makePerson } from '../factories/people.ts'
import { run, runHere } from '../helpers/command.ts'
import { temporaryFolder } from '../helpers/temporary.ts'
import { clientFor, openMock } from '../payment/mock-world.ts'

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** A document as an organisation hands it in. */
async function keepDocument(
  database: Database,
  filesDir: string,
  { document, sha256 }: { document: Buffer; sha256: string },
): Promise<void> {
  const path = join(filesDir, 'handed-in')
  writeFileSync(path, document)
  await keepDocumentFile(filesDir, { path, sha256 })
  rmSync(path)
  const { personId } = await makePerson(database)
  const { id: organisationId } = await database.read.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  await database.write
    .insertInto('organisation_document')
    .values({
      id: 'document-1',
      organisationId,
      kind: 'licence',
      fileName: 'licence.pdf',
      mediaType: 'application/pdf',
      bytes: document.byteLength,
      sha256,
      uploadedBy: personId,
      uploadedAt: 1,
      removedAt: null,
    })
    .execute()
}

test('a backup made while the database is in use can be put back, and what was there is kept', async () => {
  const folder = temporaryFolder()
  const [dataDir, target] = [join(folder, 'data'), join(folder, 'backup')]
  const database = await openDatabase(join(dataDir, 'shuji.sqlite'))
  await loadDemo(database.write, { filesDir: join(dataDir, 'files') })
  await upsertSetting(database.write, 'note', 'before')
  for (const name of ['words-shuji.sqlite', 'words-shuji.sqlite-wal', 'words-other.sqlite', 'words-notes.txt'])
    writeFileSync(join(dataDir, name), 'words of the database as it was')
  const document = Buffer.from('%PDF-1.7 a licence')
  const sha256 = hashOf(document)
  await keepDocument(database, join(dataDir, 'files'), { document, sha256 })
  mkdirSync(join(dataDir, 'files/incoming'))
  writeFileSync(join(dataDir, 'files/incoming/half'), 'still coming in')
  const sealed = loadExchangeKey(dataDir).seal('totp', 'a secret')
  await markAudit({ database, key: loadExchangeKey(dataDir), dataDir }, Date.now())
  const backup = run('backup', [target], { DATA_DIR: dataDir })
  expect(await backup.ended, backup.output()).toBe(0)
  expect(backup.output()).toMatch(/Backed up to .*: 1\d\d listings, \d+ files/)
  expect(readdirSync(target).sort()).toEqual(['audit', 'files', 'keys', 'manifest.json', 'shuji.sqlite'])
  expect(existsSync(join(target, 'files/incoming'))).toBe(false)
  expect(statSync(join(target, 'keys/exchange.key')).mode & 0o077).toBe(0)
  // What happens later is not in the backup, nor may it look as if it had been cut off.
  await insertEvents(database.write, [
    { at: 1, actor: 'system', action: 'exchange.noted', subjectKind: 'exchange', subjectId: 'x', detail: {} },
  ])
  await markAudit({ database, key: loadExchangeKey(dataDir), dataDir }, Date.now())
  rmSync(join(dataDir, 'keys/exchange.key'))
  rmSync(join(dataDir, 'files/documents'), { recursive: true })
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
  expect(await readDocumentFile(join(dataDir, 'files'), sha256)).toEqual(document)
  const key = loadExchangeKey(dataDir)
  expect(key.unseal('totp', sealed)).toBe('a secret')
  expect(await verifyAudit({ database: restored, key, dataDir })).toMatchObject({ marks: 1 })
  expect((await verifyAudit({ database: restored, key, dataDir })).what).toBeUndefined()
  await restored.close()
  const [kept = ''] = readdirSync(dataDir).filter((name) => name.startsWith('before-restore-'))
  const old = await openDatabase(join(dataDir, kept, 'shuji.sqlite'))
  expect(await findSetting(old.read, 'note')).toBe('after')
  await old.close()
})

test('the memory of the mock payment service goes along: what was paid before is there again, what came after is not', async () => {
  const folder = temporaryFolder()
  const [dataDir, target] = [join(folder, 'data'), join(folder, 'backup')]
  await (await openDatabase(join(dataDir, 'shuji.sqlite'))).close()
  const { mock, stripe, options } = await openMock({ folder: dataDir })
  const paid = await stripe.paymentIntents.create({ amount: 9_900, currency: 'cny', metadata: { payment: 'before' } })
  // The service runs on and is written to while it is copied.
  const backup = run('backup', [target], { DATA_DIR: dataDir })
  expect(await backup.ended, backup.output()).toBe(0)
  expect(readdirSync(target).sort()).toContain('payments.sqlite')
  await stripe.paymentIntents.create({ amount: 100, currency: 'cny', metadata: { payment: 'after' } })
  await mock.close()
  expect((await runHere(restoreCommand, [target], { DATA_DIR: dataDir })).code).toBe(0)
  expect(readdirSync(dataDir).filter((name) => name.startsWith('payments.'))).toEqual(['payments.sqlite'])
  const again = await startPaymentMock(options)
  const { data } = await clientFor(again.port).paymentIntents.list({ limit: 10 })
  await again.close()
  expect(data.map(({ id }) => id)).toEqual([paid.id])
  const [kept = ''] = readdirSync(dataDir).filter((name) => name.startsWith('before-restore-'))
  const old = await startPaymentMock({ ...options, folder: join(dataDir, kept) })
  const before = await clientFor(old.port).paymentIntents.list({ limit: 10 })
  await old.close()
  expect(before.data.map(({ metadata }) => metadata.payment)).toEqual(['after', 'before'])
})

test('a backup whose payments are not those of its manifest is refused, and one without any leaves those that are here', async () => {
  const folder = temporaryFolder()
  const [dataDir, target, without] = [join(folder, 'data'), join(folder, 'backup'), join(folder, 'without')]
  await (await openDatabase(join(dataDir, 'shuji.sqlite'))).close()
  expect((await runHere(backupCommand, [without], { DATA_DIR: dataDir })).code).toBe(0)
  const { mock } = await openMock({ folder: dataDir })
  await mock.close()
  expect((await runHere(backupCommand, [target], { DATA_DIR: dataDir })).code).toBe(0)
  const before = hashOf(readFileSync(join(dataDir, 'payments.sqlite')))
  writeFileSync(join(target, 'payments.sqlite'), 'somebody wrote here')
  const restore = await runHere(restoreCommand, [target], { DATA_DIR: dataDir })
  expect([restore.code, restore.output]).toEqual([1, expect.stringContaining('payments.sqlite')])
  rmSync(join(target, 'payments.sqlite'))
  expect((await runHere(restoreCommand, [target], { DATA_DIR: dataDir })).code).toBe(1)
  expect((await runHere(restoreCommand, [without], { DATA_DIR: dataDir })).code).toBe(0)
  expect(hashOf(readFileSync(join(dataDir, 'payments.sqlite')))).toBe(before)
})

test('a damaged or unfinished backup is refused and changes nothing', async () => {
  const folder = temporaryFolder()
  const [dataDir, target] = [join(folder, 'data'), join(folder, 'backup')]
  const database = await openDatabase(join(dataDir, 'shuji.sqlite'))
  await upsertSetting(database.write, 'note', 'kept')
  await database.close()
  expect((await runHere(backupCommand, [target], { DATA_DIR: dataDir })).code).toBe(0)
  expect((await runHere(backupCommand, [target], { DATA_DIR: dataDir })).code).toBe(1)

  const copy = join(target, 'shuji.sqlite')
  const bytes = readFileSync(copy)
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1
  writeFileSync(copy, bytes)
  const restore = await runHere(restoreCommand, [target], { DATA_DIR: dataDir })
  expect(restore.code).toBe(1)
  expect(restore.output).toContain('not the one its manifest describes')
  const unfinished = await runHere(restoreCommand, [folder], { DATA_DIR: dataDir })
  expect(unfinished.code).toBe(1)
  expect(unfinished.output).toContain('not a finished backup')
  const still = await openDatabase(join(dataDir, 'shuji.sqlite'))
  expect(await findSetting(still.read, 'note')).toBe('kept')
  await still.close()
})
