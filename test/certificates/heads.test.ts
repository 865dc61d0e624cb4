import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { loadExchangeKey } from '#app/domain/account/exchange-key.server.ts'
import { marksFile } from '#app/domain/audit/chain-marks.server.ts'
import { markAudit, verifyAudit } from '#app/domain/audit/check-audit.server.ts'
import { HeadPayload } from '#app/domain/certificate/certificate-payload.ts'
import { certifierOf } from '#app/domain/certificate/certifier.server.ts'
import { issueCertificate } from '#app/domain/certificate/issue-certificate.server.ts'
import { rootFrom } from '#app/domain/certificate/merkle.ts'
import { readHeads } from '#app/domain/certificate/read-published.server.ts'
import { isSignedBy } from '#app/domain/certificate/signatures.ts'
import { loadSigner } from '#app/domain/certificate/signer.server.ts'
import { chainEvents, type EventEntry, hashOf } from '#app/domain/events/event-chain.ts'
import { publishHead } from '#app/jobs/publish-head.server.ts'
import { type Database, inTransaction, openDatabase } from '#db/client.server.ts'
import { findCertificate } from '#db/queries/certificates.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { main as verifyMain } from '#scripts/audit-verify.ts'
import { createListing } from '../factories/listings.ts'
import { runHere } from '../helpers/command.ts'
import { temporaryFolder } from '../helpers/temporary.ts'
import { makeIssuer } from './factory.ts'

const dayLength = 86_400_000
const noon = Date.UTC(2026, 10, 20, 4)
const entries = (from: number, to: number, at: number): EventEntry[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    at,
    actor: 'system',
    action: 'exchange.noted',
    subjectKind: 'exchange' as const,
    subjectId: `thing-${from + index}`,
    detail: {},
  }))
const headsOf = async (database: Database) =>
  (await database.read.selectFrom('chain_head').selectAll().orderBy('day').execute()).map((row) => ({
    ...row,
    says: HeadPayload.parse(JSON.parse(row.payload)),
  }))

test('a head is published once a day where something happened, signed, and names the one before', async () => {
  const { database, certifier } = await makeIssuer()
  const publish = (now: number) => publishHead({ database, certifier }, now)
  expect(await publish(noon)).toBe(0)
  await insertEvents(database.write, entries(1, 5, noon))
  expect(await publish(noon)).toBe(5)
  await insertEvents(database.write, entries(6, 7, noon))
  expect(await publish(noon + 1)).toBe(0)
  // In China it is the next day four hours before it is in Greenwich.
  expect(await publish(Date.UTC(2026, 10, 20, 16))).toBe(2)
  expect(await publish(noon + 3 * dayLength)).toBe(0)
  const [first, second, ...more] = await headsOf(database)
  expect(more).toEqual([])
  expect(first?.says).toMatchObject({ day: '2026-11-20', first: 1, seq: 5, previous: null })
  expect(second?.says).toMatchObject({ day: '2026-11-21', first: 6, seq: 7, previous: hashOf(first?.payload ?? '') })
  for (const head of [first, second])
    expect(isSignedBy(head?.says ?? {}, head ?? { signature: '', publicKey: '' })).toBe(true)
  await expect(database.write.updateTable('chain_head').set({ seq: 9 }).execute()).rejects.toThrow(/append-only/)
  await database.close()
})

test('a certificate gets the proof that its event is among those of the head', async () => {
  const { database, certifier, occasion } = await makeIssuer()
  const listing = await createListing(database.write)
  await insertEvents(database.write, entries(1, 9, noon))
  const number = await inTransaction(database.write, (trx) =>
    issueCertificate(trx, { kind: 'LISTING', listingId: listing.id, revision: 1 }, occasion(noon)),
  )
  await insertEvents(database.write, entries(10, 12, noon))
  expect((await findCertificate(database.read, number))?.proof).toBeNull()
  await publishHead({ database, certifier }, noon)
  const kept = await findCertificate(database.read, number)
  const event = (JSON.parse(kept?.payload ?? '{}') as { event: { hash: string } }).event
  const head = HeadPayload.parse(JSON.parse(kept?.proof?.head.payload ?? '{}'))
  const { position, path } = kept?.proof ?? { position: 0, path: [] }
  expect(rootFrom(event.hash, { position, size: head.seq - head.first + 1, path })).toBe(head.root)
  await database.close()
})

test('a record that does not follow from the last head publishes none', async () => {
  const { database, certifier } = await makeIssuer()
  await insertEvents(database.write, entries(1, 3, noon))
  await publishHead({ database, certifier }, noon)
  await insertEvents(database.write, entries(4, 6, noon))
  const tomorrow = () => publishHead({ database, certifier }, noon + dayLength)
  await sql`drop trigger event_no_update`.execute(database.write)
  await sql`update event set actor = 'other' where seq = 5`.execute(database.write)
  await expect(tomorrow()).rejects.toMatchObject({ check: { what: 'content', brokenAt: 5 } })
  await sql`update event set actor = 'system' where seq = 5`.execute(database.write)
  await sql`update event set hash = ${'0'.repeat(64)} where seq = 3`.execute(database.write)
  await expect(tomorrow()).rejects.toMatchObject({ check: { what: 'rewritten', brokenAt: 3 } })
  await sql`drop trigger event_no_delete`.execute(database.write)
  await sql`delete from event where seq >= 3`.execute(database.write)
  await expect(tomorrow()).rejects.toMatchObject({ check: { what: 'cut' } })
  await database.close()
})

test("who rewrites the whole record, its marks and its heads with the key at hand is found by whoever kept yesterday's head", async () => {
  const dataDir = temporaryFolder()
  const path = join(dataDir, 'shuji.sqlite')
  const open = async () => {
    const database = await openDatabase(path)
    const signer = loadSigner(dataDir)
    const certifier = () => certifierOf({ database, config: { publicUrl: undefined }, signer })
    return { database, certifier, key: loadExchangeKey(dataDir), signer }
  }
  const before = await open()
  await insertEvents(before.database.write, entries(1, 8, noon))
  await publishHead(before, noon)
  await insertEvents(before.database.write, entries(9, 10, noon + dayLength))
  await publishHead(before, noon + dayLength)
  const audited = { database: before.database, key: before.key, dataDir }
  await markAudit(audited, noon + dayLength)
  // Somebody outside fetched this, and keeps it.
  const kept = join(temporaryFolder(), 'kept.json')
  writeFileSync(kept, JSON.stringify(await readHeads({ ...before, config: { publicUrl: undefined } }, {})))
  expect((await verifyAudit(audited)).what).toBeUndefined()
  await before.database.close()
  const ask = (...args: string[]) => runHere(verifyMain, args, { DATA_DIR: dataDir })
  expect((await ask('--heads', kept)).code).toBe(0)

  // The exchange itself puts an act into last week, and makes everything fit again.
  const after = await open()
  const { write } = after.database
  for (const table of ['event', 'chain_head'] as const)
    for (const verb of ['update', 'delete']) await sql.raw(`drop trigger ${table}_no_${verb}`).execute(write)
  const all = entries(1, 10, noon)
  all.splice(3, 0, { ...(all[3] as EventEntry), action: 'listing.listed', detail: { backDated: true } })
  await sql`delete from event`.execute(write)
  await write.insertInto('event').values(chainEvents(undefined, all)).execute()
  await sql`delete from chain_head`.execute(write)
  await publishHead(after, noon)
  const marks = marksFile(dataDir)
  mkdirSync(join(dataDir, 'audit'), { recursive: true })
  writeFileSync(marks, '')
  const rewritten = { database: after.database, key: after.key, dataDir }
  await markAudit(rewritten, noon + dayLength)
  // In itself all of it is whole.
  expect((await verifyAudit(rewritten)).what).toBeUndefined()
  await after.database.close()
  expect((await ask()).code).toBe(0)
  const found = await ask('--heads', kept)
  expect(found.code).toBe(1)
  expect(found.output).toMatch(/Line 8 is not the one whose hash was kept/)
})

test('heads that were changed in the database no longer agree with the record or the marks', async () => {
  const { database, certifier, dataDir } = await makeIssuer()
  const audited = { database, key: loadExchangeKey(dataDir), dataDir }
  await insertEvents(database.write, entries(1, 4, noon))
  await publishHead({ database, certifier }, noon)
  expect((await verifyAudit(audited)).what).toBeUndefined()
  await sql`drop trigger chain_head_no_update`.execute(database.write)
  await sql`update chain_head set hash = ${'1'.repeat(64)}`.execute(database.write)
  expect(await verifyAudit(audited)).toMatchObject({ what: 'rewritten', brokenAt: 4 })
  await database.close()
})

test('a copy of heads that is no such copy, or was changed, is refused with a reason', async () => {
  const folder = temporaryFolder()
  const ask = (...args: string[]) => runHere(verifyMain, args, { DATA_DIR: folder })
  writeFileSync(join(folder, 'no.json'), '{"heads":1}')
  for (const name of ['no.json', 'nothing.json']) {
    const { code, output } = await ask('--heads', join(folder, name))
    expect(code).toBe(2)
    expect(output).toMatch(/is no copy of|cannot be read/)
  }
  const { database, certifier, signer } = await makeIssuer()
  await insertEvents(database.write, entries(1, 4, noon))
  await publishHead({ database, certifier }, noon)
  const heads = await readHeads({ database, signer, config: { publicUrl: undefined } }, {})
  const text = JSON.stringify(heads).replace(/"seq":4/, '"seq":3')
  writeFileSync(join(folder, 'changed.json'), text)
  expect(await ask('--heads', join(folder, 'changed.json'))).toMatchObject({ code: 2 })
  await database.close()
})
