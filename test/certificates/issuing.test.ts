import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isCertificateNumber } from '#app/domain/certificate/certificate-number.ts'
import { CertificatePayload } from '#app/domain/certificate/certificate-payload.ts'
import { commitmentOf, contentHashOf } from '#app/domain/certificate/content-hash.ts'
import { issueCertificate, replaceCertificate } from '#app/domain/certificate/issue-certificate.server.ts'
import { revokeCertificate } from '#app/domain/certificate/revoke-certificate.server.ts'
import { isEndorsed, isSignedBy, standingOfKey } from '#app/domain/certificate/signatures.ts'
import { loadSigner, rotateSigningKey } from '#app/domain/certificate/signer.server.ts'
import { verifyNumber } from '#app/domain/certificate/verify.server.ts'
import { publicContent } from '#app/domain/listing/public-content.ts'
import { publishHead } from '#app/jobs/publish-head.server.ts'
import { type Database, inTransaction } from '#db/client.server.ts'
import { findCertificate, listCertificatesOf } from '#db/queries/certificates.server.ts'
import { findEventHash, verifyChain } from '#db/queries/events.server.ts'
import { createListing } from '../factories/listings.ts'
import { openPostgres } from '../helpers/postgres.ts'
import { makeIssuer } from './factory.ts'

const kept = async (database: Database, number: string) => {
  const row = await findCertificate(database.read, number)
  if (!row) throw new Error(`${number} is not there`)
  return { ...row, says: CertificatePayload.parse(JSON.parse(row.payload)) }
}

test('a certificate says what it is about, names its event, and is signed', async () => {
  const { database, signer, occasion } = await makeIssuer()
  const listing = await createListing(database.write, { title: '泉州市用电负荷', grade: 'G2' })
  const notice = { from: '2026-11-02', until: '2026-11-13' }
  const now = Date.UTC(2026, 10, 29, 17)
  const number = await inTransaction(database.write, (trx) =>
    issueCertificate(trx, { kind: 'REGISTRATION', listingId: listing.id, revision: 1, notice }, occasion(now)),
  )
  // The day is the exchange's: five in the evening UTC is the next one.
  expect(number).toMatch(/^FJR20261130000001[0-9A-Y]$/)
  expect(isCertificateNumber(number)).toBe(true)
  const row = await kept(database, number)
  expect(row.says).toMatchObject({
    exchange: { name: { zh: '数集', en: 'Shuji' }, url: 'https://exchange.example' },
    kind: 'REGISTRATION',
    number,
    listing: { code: listing.code, title: { zh: '泉州市用电负荷' } },
    provider: { name: { zh: '测试数据有限公司' }, creditCode: null },
    content: { revision: 1, commitment: null },
    grade: 'G2',
    issuedAt: '2026-11-29T17:00:00.000Z',
    notice,
    replaces: null,
    isDemo: false,
  })
  expect(await findEventHash(database.read, row.says.event.seq)).toBe(row.says.event.hash)
  expect(isSignedBy(row.says, row)).toBe(true)
  expect(
    standingOfKey(signer.keys(), { keyId: row.signedBy, publicKey: row.publicKey, at: new Date().toISOString() }),
  ).toBe('known')
  expect(await verifyChain(database.read)).toEqual({ events: 2 })
  await database.close()
})

test('the same revision again gives the valid certificate; another revision a new one, and the old names it', async () => {
  const { database, occasion } = await makeIssuer()
  const listing = await createListing(database.write)
  const issue = (revision: number) =>
    inTransaction(database.write, (trx) =>
      issueCertificate(trx, { kind: 'LISTING', listingId: listing.id, revision }, occasion()),
    )
  const first = await issue(1)
  expect(await issue(1)).toBe(first)
  await createListing(database.write, { revises: listing, version: '2.0.0' })
  const second = await issue(2)
  expect(second).not.toBe(first)
  expect((await kept(database, first)).end).toMatchObject({ how: 'replaced', replacedBy: second })
  expect((await kept(database, second)).says.replaces).toBe(first)
  const third = await inTransaction(database.write, (trx) =>
    replaceCertificate(trx, { kind: 'LISTING', listingId: listing.id, reason: '供方更名' }, occasion()),
  )
  expect((await kept(database, second)).end).toMatchObject({ how: 'replaced', replacedBy: third, reason: '供方更名' })
  expect((await kept(database, third)).says).toMatchObject({ replaces: second, content: { revision: 2 } })
  expect((await listCertificatesOf(database.read, listing.id)).map(({ number }) => number)).toEqual([
    third,
    second,
    first,
  ])
  await expect(issue(9)).rejects.toMatchObject({ code: 'not_found' })
  await database.close()
})

test('two who issue at once for one revision give one certificate, and numbers are never used twice', async () => {
  const { database, occasion } = await makeIssuer()
  const listing = await createListing(database.write)
  const issue = () =>
    inTransaction(database.write, (trx) =>
      issueCertificate(trx, { kind: 'LISTING', listingId: listing.id, revision: 1 }, occasion()),
    )
  const [one, two] = await Promise.all([issue(), issue()])
  expect(one).toBe(two)
  await revokeCertificate(database.write, { number: one, reason: '材料不实', actor: 'system' })
  const next = await issue()
  expect(next).not.toBe(one)
  // It does not take the place of one that was revoked.
  expect((await kept(database, next)).says.replaces).toBeNull()
  await database.close()
})

test('a certificate is revoked once, with a reason; nothing of it can be changed or removed', async () => {
  const { database, occasion } = await makeIssuer()
  const listing = await createListing(database.write)
  const number = await inTransaction(database.write, (trx) =>
    issueCertificate(trx, { kind: 'LISTING', listingId: listing.id, revision: 1 }, occasion()),
  )
  const revoke = (reason: string) =>
    revokeCertificate(database.write, { number, reason, ruleId: 'R22', actor: 'system' })
  expect(await Promise.all([revoke('one'), revoke('two')])).toEqual([true, false])
  expect((await kept(database, number)).end).toMatchObject({ how: 'revoked', reason: 'one', replacedBy: null })
  const events = await database.read.selectFrom('event').select(['action', 'reason', 'ruleId']).execute()
  expect(events.at(-1)).toEqual({ action: 'listing.uncertified', reason: 'one', ruleId: 'R22' })
  expect(events.filter(({ action }) => action === 'listing.uncertified')).toHaveLength(1)
  await expect(
    revokeCertificate(database.write, { number: 'FJL1', reason: 'x', actor: 'system' }),
  ).rejects.toMatchObject({
    code: 'not_found',
  })
  for (const table of ['certificate', 'certificate_end'] as const) {
    await expect(database.write.updateTable(table).set({ number: 'X' }).execute()).rejects.toThrow(/append-only/)
    await expect(database.write.deleteFrom(table).execute()).rejects.toThrow(/append-only/)
  }
  await database.close()
})

test('of important data the hash is over what everybody sees, and the rest is hidden with a salt that only its parties have', async () => {
  const { database, occasion } = await makeIssuer()
  const listing = await createListing(database.write, { grade: 'IMPORTANT', keywords: { zh: ['负荷'] } })
  const number = await inTransaction(database.write, (trx) =>
    issueCertificate(trx, { kind: 'LISTING', listingId: listing.id, revision: 1 }, occasion()),
  )
  const row = await kept(database, number)
  const revision = await database.read.selectFrom('listing_revision').selectAll().executeTakeFirstOrThrow()
  expect(row.says.content.hash).toBe(contentHashOf(publicContent(JSON.parse(revision.content))))
  expect(row.says.content.hash).not.toBe(revision.contentHash)
  expect(row.says.content.commitment).toBe(commitmentOf(row.salt ?? '', revision.contentHash))
  expect(row.payload).not.toContain(row.salt)
  expect(row.payload).not.toContain(revision.contentHash)
  await database.close()
})

test('a key that is rotated away loses its private part, stays known for its time, and endorses the next', async () => {
  const { dataDir, signer } = await makeIssuer()
  const file = join(dataDir, 'keys/signing.json')
  expect(statSync(file).mode & 0o077).toBe(0)
  const old = signer.sign({ is: 'a thing' })
  const secret = (JSON.parse(readFileSync(file, 'utf8')) as { privateKey: string }).privateKey
  const { before, after } = rotateSigningKey(dataDir)
  expect(readFileSync(file, 'utf8')).not.toContain(secret)
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(existsSync(`${file}.${process.pid}`)).toBe(false)
  // Also where the signer was loaded before.
  const fresh = signer.sign({ is: 'a thing' })
  expect(fresh.keyId).toBe(after.id)
  expect(fresh.keyId).not.toBe(old.keyId)
  expect(isSignedBy({ is: 'a thing' }, old)).toBe(true)
  expect(isSignedBy({ is: 'a thing' }, { ...fresh, publicKey: old.publicKey })).toBe(false)
  const keys = loadSigner(dataDir).keys()
  expect(keys.map(({ id }) => id)).toEqual([before.id, after.id])
  expect(keys.map((key) => isEndorsed(key, keys))).toEqual([true, true])
  expect(isEndorsed({ ...after, publicKey: old.publicKey }, keys)).toBe(false)
  const at = (key: typeof old, moment: string) => standingOfKey(keys, { ...key, at: moment })
  expect(at(old, before.from)).toBe('known')
  expect(at(old, new Date(Date.parse(before.until ?? '') + 1).toISOString())).toBe('other time')
  expect(at(fresh, before.from)).toBe('other time')
  expect(at({ ...fresh, publicKey: old.publicKey }, after.from)).toBe('unknown')
})

test('on PostgreSQL certificates are issued, proved, found and ended in the same way', async () => {
  const { database, signer, certifier, occasion } = await makeIssuer()
  const { db, close } = await openPostgres()
  const listing = await createListing(db)
  const issue = (revision: number) =>
    inTransaction(db, (trx) => issueCertificate(trx, { kind: 'LISTING', listingId: listing.id, revision }, occasion()))
  const first = await issue(1)
  expect(await issue(1)).toBe(first)
  await publishHead({ database: { ...database, read: db, write: db }, certifier }, Date.now())
  const look = async (number: string) => {
    const verified = await verifyNumber({ db, signer }, number)
    return [verified?.verdict, verified?.lines.find(({ name }) => name === 'record')?.why]
  }
  expect(await look(first)).toEqual(['valid', 'published'])
  await createListing(db, { revises: listing, version: '2.0.0' })
  const second = await issue(2)
  expect(await look(first)).toEqual(['replaced', 'published'])
  expect(await revokeCertificate(db, { number: second, reason: '不实', actor: 'system' })).toBe(true)
  expect(await revokeCertificate(db, { number: second, reason: '不实', actor: 'system' })).toBe(false)
  expect(await look(second)).toEqual(['revoked', 'waiting'])
  await expect(db.deleteFrom('certificate').execute()).rejects.toThrow(/append-only/)
  await close()
  await database.close()
})
