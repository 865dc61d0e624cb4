import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { CertificateFile } from '#app/domain/certificate/certificate-payload.ts'
import { drawCertificate } from '#app/domain/certificate/certificate-pdf.server.ts'
import { viewCertificate } from '#app/domain/certificate/certificate-view.ts'
import { checkCertificate } from '#app/domain/certificate/check-certificate.ts'
import { issueCertificates } from '#app/domain/certificate/issue-certificate.server.ts'
import { openFile } from '#app/domain/certificate/open-certificate.server.ts'
import { openingOf } from '#app/domain/certificate/open-commitment.server.ts'
import { fileOf, readHeads, readKeys } from '#app/domain/certificate/read-published.server.ts'
import { rotateSigningKey } from '#app/domain/certificate/signer.server.ts'
import { readContentFile, verifyFile } from '#app/domain/certificate/verify.server.ts'
import { publishHead } from '#app/jobs/publish-head.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { findCertificate } from '#db/queries/certificates.server.ts'
import { root } from '#scripts/build-site.ts'
import { main as keysMain } from '#scripts/keys.ts'
import { main } from '#scripts/verify.ts'
import { createListing } from '../factories/listings.ts'
import { runHere } from '../helpers/command.ts'
import { temporaryFolder } from '../helpers/temporary.ts'
import { makeIssuer } from './factory.ts'

type Issuer = Awaited<ReturnType<typeof makeIssuer>>
let folder: string
let issuer: Issuer
let file: CertificateFile
let hidden: CertificateFile
const config = { publicUrl: 'https://exchange.example' }

/** A file that whoever verifies has. */
function keep(name: string, value: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof value === 'string' || Buffer.isBuffer(value) ? value : JSON.stringify(value))
  return path
}
const ask = (...args: string[]) => runHere(main, args)
const published = () => ({ database: issuer.database, signer: issuer.signer, config })
const load = async (number: string) => {
  const kept = await findCertificate(issuer.database.read, number)
  if (!kept) throw new Error(`${number} is not there`)
  return fileOf(kept)
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shuji-test-'))
  issuer = await makeIssuer(folder)
  const { database, occasion, certifier } = issuer
  const open = await createListing(database.write, { title: '泉州市规上企业月度用电负荷曲线', grade: 'G2' })
  const important = await createListing(database.write, { grade: 'IMPORTANT', keywords: { zh: ['负荷'] } })
  const wanted = [open, important].map(({ id }) => ({ listingId: id, revision: 1 }))
  const [number = '', other = ''] = await inTransaction(database.write, (trx) =>
    issueCertificates(trx, 'LISTING', wanted, occasion()),
  )
  await publishHead({ database, certifier }, Date.now())
  file = await load(number)
  hidden = await load(other)
  return async () => {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a certificate holds offline, in a process of its own with no data folder, no project and no environment', () => {
  const certificate = keep('certificate.json', file)
  const keys = keep('keys.json', readKeys(published()))
  // The one file, alone in a folder.
  const alone = temporaryFolder()
  writeFileSync(join(alone, 'verify.mts'), readFileSync(join(root, 'scripts/verify.ts')))
  const imports = [...readFileSync(join(alone, 'verify.mts'), 'utf8').matchAll(/from '([^']+)'/g)].map(
    ([, from]) => from,
  )
  expect(imports.every((from) => from?.startsWith('node:'))).toBe(true)
  expect(imports).not.toContain('node:http')
  const start = [
    '--import',
    join(root, 'node_modules/tsx/dist/esm/index.mjs'),
    '-e',
    `import(${JSON.stringify(join(alone, 'verify.mts'))}).then(async ({ main }) => { process.exitCode = await main(process.argv.slice(1)) })`,
  ]
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [...start, '--', ...args], {
      cwd: alone,
      env: { PATH: process.env.PATH, NODE_ENV: 'production' },
      encoding: 'utf8',
    })
  const good = run(certificate, '--keys', keys)
  expect(good.stderr).toBe('')
  expect(good.status).toBe(0)
  expect(good.stdout).toMatch(/签名相符。[\s\S]*The signature fits\./)
  expect(good.stdout).toMatch(/在您留存的公钥之中/)
  expect(good.stdout).toMatch(/It holds\.\n$/)
  expect(run(keep('bad.json', JSON.stringify(file).replace('"G2"', '"G1"'))).status).toBe(1)
  expect(run(join(alone, 'nothing.json')).status).toBe(2)
})

test('npm run verify is that file', () => {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production' as const }
  const said = execFileSync('npm', ['run', '-s', 'verify', '--', keep('certificate.json', file)], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  expect(said).toMatch(/self-asserted/)
})

test('without kept keys it says that the key is self-asserted', async () => {
  const { code, output } = await ask(keep('certificate.json', file))
  expect(code).toBe(0)
  expect(output).toMatch(/密钥只是证书自称/)
  expect(output).toMatch(/by a key that is self-asserted\.\n$/)
})

test('any byte that is changed in what a certificate says is found, by the program and by the site', async () => {
  const text = JSON.stringify(file)
  const end = text.indexOf('"signature"')
  let tried = 0
  for (let at = 11; at < end - 1; at += 3) {
    const changed = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1)
    const opened = openFile(Buffer.from(changed))
    if (opened.kind !== 'certificate') continue
    tried++
    const { verdict } = await verifyFile({ db: issuer.database.read, signer: issuer.signer }, opened.file)
    expect(verdict, changed).toBe('false')
    if (tried % 12 === 0) expect((await ask(keep('changed.json', changed))).code, changed).toBe(1)
  }
  expect(tried).toBeGreaterThan(60)
})

test('a certificate signed with another key is not of this exchange, however well it is made', async () => {
  const forger = await makeIssuer()
  const forged = { ...file, ...forger.signer.sign(file.payload) }
  const { verdict, lines } = await verifyFile({ db: issuer.database.read, signer: issuer.signer }, forged)
  expect(verdict).toBe('false')
  expect(lines.find(({ name }) => name === 'signature')?.state).toBe('good')
  expect(lines.find(({ name }) => name === 'key')).toMatchObject({ state: 'bad', why: 'unknown' })
  expect(lines.find(({ name }) => name === 'number')).toMatchObject({ state: 'bad', why: 'other' })
  const path = keep('forged.json', forged)
  expect((await ask(path)).code).toBe(0)
  const { code, output } = await ask(path, '--keys', keep('keys.json', readKeys(published())))
  expect(code).toBe(1)
  expect(output).toMatch(/is not among those that you kept/)
  await forger.database.close()
})

test('a head that another key signed proves nothing to whoever kept the keys', async () => {
  const forger = await makeIssuer()
  const { proof } = file
  if (!proof) throw new Error('There is no proof')
  const head = { payload: proof.head.payload, ...forger.signer.sign(proof.head.payload) }
  const path = keep('head.json', { ...file, proof: { ...proof, head } })
  const { code, output } = await ask(path, '--keys', keep('keys.json', readKeys(published())))
  expect(code).toBe(1)
  expect(output).toMatch(/is not among those that you kept/)
  await forger.database.close()
})

test('the content is held against the hash; of important data the whole is, by its opening', async () => {
  const certificate = keep('certificate.json', file)
  const { code, revision } = { code: file.payload.listing.code, revision: file.payload.content.revision }
  const content = await readContentFile(issuer.database.read, { code, revision })
  const path = keep('content.json', content ?? '')
  expect((await ask(certificate, '--content', path)).code).toBe(0)
  // Spaces and order do not count, a word does.
  expect(
    (await ask(certificate, '--content', keep('pretty.json', JSON.stringify(JSON.parse(content ?? ''), null, 4)))).code,
  ).toBe(0)
  expect((await ask(certificate, '--content', keep('other.json', content?.replace('泉州市', '厦门市')))).code).toBe(1)

  const important = keep('important.json', hidden)
  const shown = await readContentFile(issuer.database.read, { code: hidden.payload.listing.code, revision: 1 })
  expect(shown).not.toContain('负荷"]')
  expect((await ask(important, '--content', keep('shown.json', shown))).code).toBe(0)
  const opening = await openingOf(issuer.database.read, hidden.payload.number)
  expect((await ask(important, '--content', keep('opening.json', opening))).code).toBe(0)
  const other = { ...opening, content: { ...(opening.content as object), keywords: { zh: ['别的'] } } }
  expect((await ask(important, '--content', keep('opening.json', other))).code).toBe(1)
  await expect(openingOf(issuer.database.read, file.payload.number)).rejects.toMatchObject({ code: 'not_found' })
})

test('a PDF carries the certificate, and both who read it find the same in it', async () => {
  for (const language of ['zh', 'en'] as const) {
    const view = viewCertificate(file, { language, origin: 'https://exchange.example' })
    const pdf = await drawCertificate({ view, file, language })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.length).toBeLessThan(120_000)
    // The same certificate, the same bytes.
    expect(pdf.equals(await drawCertificate({ view, file, language }))).toBe(true)
    const opened = openFile(pdf)
    expect(opened).toMatchObject({ kind: 'certificate', isPdf: true })
    expect(opened.kind === 'certificate' && opened.file).toEqual(file)
    const { code, output } = await ask(keep('certificate.pdf', pdf), '--keys', keep('keys.json', readKeys(published())))
    expect(output).toContain(file.payload.number)
    expect(code).toBe(0)
    // Without what is attached it is a picture like any other.
    const bare = Buffer.from(pdf.toString('latin1').replaceAll('/EmbeddedFile\n', '/NothingHere_\n'), 'latin1')
    expect(openFile(bare)).toEqual({ kind: 'unknown', reason: 'noCertificateInPdf' })
    expect((await ask(keep('bare.pdf', bare))).code).toBe(2)
    expect(openFile(Buffer.concat([pdf, pdfOf(hidden)]))).toEqual({ kind: 'unknown', reason: 'manyInPdf' })
  }
})

/** The part of a PDF in which a file is attached, not packed. */
function pdfOf(attached: CertificateFile): Buffer {
  return Buffer.from(`9 0 obj\n<< /Type /EmbeddedFile >>\nstream\n${JSON.stringify(attached)}\nendstream\nendobj\n`)
}

test('heads are held against those that somebody kept', async () => {
  const { database, certifier } = issuer
  const kept = keep('kept.json', await readHeads({ ...published() }, {}))
  const certificate = keep('certificate.json', file)
  expect((await ask(certificate, '--heads', kept)).output).toMatch(/is the one that you kept/)
  await createListing(database.write)
  await publishHead({ database, certifier }, Date.now() + 86_400_000)
  const now = await readHeads({ ...published() }, {})
  expect(now.heads).toHaveLength(2)
  const path = keep('now.json', now)
  expect(await ask(path, '--heads', kept)).toMatchObject({ code: 0 })
  // An exchange that rewrites its record signs other heads for the same days.
  const rewritten = now.heads.map(({ payload }) => {
    const other = { ...payload, root: '0'.repeat(64) }
    return { payload: other, ...issuer.signer.sign(other) }
  })
  const { code, output } = await ask(keep('rewritten.json', { ...now, heads: rewritten }), '--heads', kept)
  expect(code).toBe(1)
  expect(output).toMatch(/审计记录被改写过/)
  expect((await ask(keep('gone.json', { ...now, heads: now.heads.slice(0, 1) }), '--heads', path)).code).toBe(1)
})

test('after a rotation old certificates hold, new ones are signed anew, and kept keys lead to the new key by its endorsement', async () => {
  const { database, dataDir, occasion } = issuer
  const before = keep('before.json', readKeys(published()))
  const { code, output } = await runHere(keysMain, ['rotate'], { DATA_DIR: dataDir })
  expect(code).toBe(0)
  expect(output).toMatch(/signs from now on/)
  const after = keep('after.json', readKeys(published()))
  const listing = await createListing(database.write)
  const [number = ''] = await inTransaction(database.write, (trx) =>
    issueCertificates(trx, 'LISTING', [{ listingId: listing.id, revision: 1 }], occasion()),
  )
  const fresh = await load(number)
  expect(fresh.keyId).not.toBe(file.keyId)
  const verified = (each: CertificateFile) => verifyFile({ db: database.read, signer: issuer.signer }, each)
  expect((await verified(file)).verdict).toBe('valid')
  expect((await verified(file)).lines.find(({ name }) => name === 'key')?.why).toBe('retired')
  expect((await verified(fresh)).verdict).toBe('valid')
  const path = keep('fresh.json', fresh)
  expect((await ask(keep('certificate.json', file), '--keys', after)).code).toBe(0)
  expect((await ask(path, '--keys', before)).code).toBe(1)
  expect((await ask(path, '--keys', before, '--keys', after)).code).toBe(0)
  // A list that somebody else wrote is believed only as far as the old key endorsed it.
  const forger = await makeIssuer()
  const forged = keep('forged-keys.json', readKeys({ database: forger.database, signer: forger.signer, config }))
  const theirs = keep('theirs.json', { ...fresh, ...forger.signer.sign(fresh.payload) })
  expect((await ask(theirs, '--keys', before, '--keys', forged)).code).toBe(1)
  // Signed now with the key of then.
  const late = { ...fresh, keyId: file.keyId, publicKey: file.publicKey }
  expect((await verified(late)).verdict).toBe('false')
  rotateSigningKey(dataDir)
  expect((await verified(fresh)).verdict).toBe('valid')
  await forger.database.close()
})

test('what is no certificate is told in words, in both languages, with exit code 2', async () => {
  const cases = [
    [],
    [keep('text.txt', 'hello')],
    [keep('list.json', [1])],
    [keep('empty.json', '')],
    [keep('x.json', { payload: 1 })],
  ]
  for (const args of [
    ...cases,
    ['--nonsense'],
    [join(folder, 'certificate.json'), '--keys', keep('no-keys.json', {})],
  ]) {
    const { code, output } = await ask(...args)
    expect(code, String(args)).toBe(2)
    expect(output).toMatch(/\p{Script=Han}/u)
    expect(output).toMatch(/退出码 exit code/)
  }
  expect(await ask('--help')).toMatchObject({ code: 0 })
})

test('what the record or the content became is told where it no longer fits', () => {
  const keys = issuer.signer.keys()
  const kept = {
    payload: JSON.stringify(null),
    signature: file.signature,
    end: null,
    listing: { state: 'listed' as const, liveRevision: 1 },
    proof: file.proof,
  }
  expect(checkCertificate(file, { keys, kept }).verdict).toBe('false')
  expect(checkCertificate(file, { keys }).lines.find(({ name }) => name === 'number')?.why).toBe('unknown')
})
