import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isCertificateNumber } from '#app/domain/certificate/certificate-number.ts'
import type { CertificateFile } from '#app/domain/certificate/certificate-payload.ts'
import { certifierOf } from '#app/domain/certificate/certifier.server.ts'
import { replaceCertificate } from '#app/domain/certificate/issue-certificate.server.ts'
import type { PublishedHeads, PublishedKeys } from '#app/domain/certificate/read-published.server.ts'
import { revokeCertificate } from '#app/domain/certificate/revoke-certificate.server.ts'
import { certificateWords } from '#app/i18n/certificate.ts'
import { certificateSectionWords } from '#app/i18n/certificate-section.ts'
import { publishHead } from '#app/jobs/publish-head.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { certifyDemo } from '#db/seed/certify-demo.server.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'

let site: RunningExchange
let client: SiteClient
/** Numbers of certificates of listing, each of another listing of the demo. */
let numbers: { number: string; code: string; grade: string | null; listingId: string; revision: number }[]

const { zh, en } = certificateWords
const json = async <T>(path: string) => JSON.parse((await client.get(path)).text) as T
const bytesOf = async (path: string) => Buffer.from(await (await fetch(site.url + path)).arrayBuffer())
const send = (data: string | Buffer, language: '' | '/en' = '', name = 'file.json') =>
  client.submit(`${language}/verify`, { file: new File([Uint8Array.from(Buffer.from(data))], name) })

beforeAll(async () => {
  site = await runExchange({ hasRegularWork: false })
  client = new SiteClient(site.url)
  const { database } = site.exchange
  await publishHead({ database, certifier: () => certifierOf(site.exchange) }, Date.now())
  numbers = await database.read
    .selectFrom('certificate')
    .innerJoin('listing', 'listing.id', 'certificate.listingId')
    .select(['certificate.number', 'certificate.revision', 'listing.code', 'listing.grade', 'listing.id as listingId'])
    .where('certificate.kind', '=', 'LISTING')
    .orderBy('certificate.number')
    .execute()
})
afterAll(() => site.close())

const take = (): (typeof numbers)[number] => {
  const one = numbers.splice(
    numbers.findIndex(({ grade }) => grade !== 'IMPORTANT'),
    1,
  )[0]
  if (!one) throw new Error('There are no more certificates')
  return one
}

test('every listing of the demo has a certificate of registration and one of listing, and says so on its page', async () => {
  const { database } = site.exchange
  const listed = await database.read.selectFrom('listing').select('id').where('state', '=', 'listed').execute()
  expect(numbers).toHaveLength(listed.length)
  const registered = await database.read.selectFrom('listing').select('id').where('state', '=', 'registered').execute()
  expect(await database.read.selectFrom('certificate').select('number').execute()).toHaveLength(
    2 * listed.length + registered.length,
  )
  // Whoever starts again issues nothing again.
  expect(await certifyDemo(database, { certifier: certifierOf(site.exchange) })).toBe(0)
  const { number, code, revision } = take()
  for (const [language, words] of [
    ['', certificateSectionWords.zh],
    ['/en', certificateSectionWords.en],
  ] as const) {
    const page = await client.get(`${language}/listings/${code}`)
    expect(page.text).toContain(`${language}/certificates/${number}`)
    expect(page.text).toContain(words.contentFile(revision))
  }
})

test('a certificate has a page in both languages, says that it is of a demo, and leads to its files', async () => {
  const { number, code } = take()
  for (const [language, words] of [
    ['', zh],
    ['/en', en],
  ] as const) {
    const page = await client.get(`${language}/certificates/${number}`)
    expect(page.status).toBe(200)
    for (const each of [number, code, words.kinds.LISTING, words.demoNote, words.standing.valid])
      expect(page.text).toContain(each)
    expect(page.text).toContain(`${language}/certificates/${number}/certificate.pdf`)
  }
  // Typed by hand.
  expect((await client.get(`/certificates/${number.toLowerCase()}`)).status).toBe(200)
  for (const path of ['', '/certificate.json', '/certificate.pdf'])
    expect((await client.get(`/certificates/FJL20261129999999X${path}`)).status).toBe(404)
  const pdf = await client.get(`/certificates/${number}/certificate.pdf`)
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  expect(pdf.headers.get('content-disposition')).toBe(`attachment; filename="${number}.pdf"`)
})

test('keys, heads and certificates can be read from any site, and fit each other', async () => {
  const { number } = take()
  const keys = await json<PublishedKeys>('/.well-known/shuji-keys.json')
  const heads = await json<PublishedHeads>('/.well-known/shuji-heads.json')
  const file = await json<CertificateFile>(`/certificates/${number}/certificate.json`)
  expect(keys).toMatchObject({ is: 'shuji-keys', keys: [{ id: file.keyId, publicKey: file.publicKey, until: null }] })
  expect(heads.heads).toHaveLength(1)
  expect(file.proof?.head).toEqual(heads.heads[0])
  expect(isCertificateNumber(file.payload.number)).toBe(true)
  for (const path of ['/.well-known/shuji-keys.json', '/.well-known/shuji-heads.json'])
    expect((await client.get(path)).headers.get('access-control-allow-origin')).toBe('*')
  expect((await json<PublishedHeads>('/.well-known/shuji-heads.json?before=2020-01-01')).heads).toEqual([])
  // The private part is nowhere in what is sent.
  expect(JSON.stringify([keys, heads, file])).not.toMatch(/private/i)
})

test('the content that a certificate is over can be downloaded, and its bytes have the hash', async () => {
  const { number, code } = take()
  const { payload } = await json<CertificateFile>(`/certificates/${number}/certificate.json`)
  const bytes = await bytesOf(`/listings/${code}/revisions/${payload.content.revision}/content.json`)
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(payload.content.hash)
  for (const revision of ['0', '99', 'x', '1e0'])
    expect((await client.get(`/listings/${code}/revisions/${revision}/content.json`)).status).toBe(404)
})

test('of important data the content that can be downloaded shows no more than its page', async () => {
  const important = numbers.find(({ grade }) => grade === 'IMPORTANT')
  if (!important) throw new Error('The demo has no important data')
  const page = await client.get(`/listings/${important.code}`)
  expect(page.text).toContain(`/certificates/${important.number}`)
  const content = await json<Record<string, unknown>>(
    `/listings/${important.code}/revisions/${important.revision}/content.json`,
  )
  expect(content).toMatchObject({ dictionary: [], offers: [], keywords: {}, files: [] })
  const { payload } = await json<CertificateFile>(`/certificates/${important.number}/certificate.json`)
  expect(payload.content.commitment).toMatch(/^[0-9a-f]{64}$/)
  const { salt } = await site.exchange.database.read
    .selectFrom('certificate')
    .select('salt')
    .where('number', '=', important.number)
    .executeTakeFirstOrThrow()
  const found = await send(JSON.stringify(content))
  expect(found.text).toContain(important.number)
  for (const text of [page.text, found.text, JSON.stringify(payload)]) expect(text).not.toContain(salt ?? 'none')
})

test('a number is looked up in both languages, however it is typed, and what is wrong with it is told', async () => {
  const { number } = take()
  for (const [language, words] of [
    ['', zh.verify],
    ['/en', en.verify],
  ] as const) {
    const ask = (typed: string) => client.get(`${language}/verify?number=${encodeURIComponent(typed)}`)
    const typed = `${number.slice(0, 3)}-${number.slice(3, 11)} ${number.slice(11).toLowerCase()}`
    const found = (await ask(typed)).text
    for (const name of Object.values(words.checkNames)) expect(found).toContain(name)
    expect(found).toContain(words.verdicts.valid)
    expect(found).toMatch(language === '' ? /包含在 \d{4}-\d{2}-\d{2} 公布的链首之中/ : /head published on \d{4}/)
    expect((await ask('')).text).toContain(words.problems.numberMissing)
    expect((await ask(number.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).text).toContain(
      words.problems.numberMisspelt,
    )
    expect((await ask('FJL20200101000001F')).text).toMatch(/没有这个编号|编号不对|no certificate|no number/)
    expect((await client.get(`${language}/verify`)).text).not.toContain(words.check)
  }
})

test('files are verified without a script: the certificate, the PDF, the content; nothing of them is kept', async () => {
  const { number, code, revision } = take()
  const { database } = site.exchange
  const countAll = async () =>
    Promise.all(
      (['event', 'certificate', 'setting', 'search_log'] as const).map(
        async (table) =>
          (
            await database.read
              .selectFrom(table)
              .select((eb) => eb.fn.countAll<number>().as('n'))
              .executeTakeFirst()
          )?.n,
      ),
    )
  const before = await countAll()
  const certificate = await bytesOf(`/certificates/${number}/certificate.json`)
  const pdf = await bytesOf(`/certificates/${number}/certificate.pdf`)
  const content = await bytesOf(`/listings/${code}/revisions/${revision}/content.json`)
  for (const [language, words] of [
    ['', zh.verify],
    ['/en', en.verify],
  ] as const) {
    const one = await send(certificate, language)
    expect(one.status).toBe(200)
    expect(one.text).toContain(words.verdicts.valid)
    const two = await send(pdf, language, 'certificate.pdf')
    expect(two.text).toContain(words.verdicts.valid)
    expect(two.text).toContain(words.pdfNote)
    const three = await send(content, language)
    expect(three.text).toContain(words.contentFound(2))
    expect(three.text).toContain(number)
    const four = await send(content.toString().replace('"kind"', '"kimd"'), language)
    expect(four.text).toContain(words.contentNone)
    const five = await send(certificate.toString().replace(/"version": "[^"]*"/, '"version": "9.9.9"'), language)
    expect(five.text).toContain(words.verdicts.false)
    expect(five.text).toContain(words.falseNote)
    expect(five.text).toContain(words.whys['signature wrong']?.({}))
  }
  expect(await countAll()).toEqual(before)
})

test('a file that is none gets a sentence, not an error: empty, text, a list, too large, broken off', async () => {
  const { problems } = zh.verify
  expect((await send('')).text).toContain(problems.empty)
  expect((await send('hello')).text).toContain(problems.noJson)
  expect((await send('[1,2]')).text).toContain(problems.noJson)
  expect((await send('{"payload":{}}')).text).toContain(problems.misshapen)
  expect((await send(await bytesOf('/.well-known/shuji-keys.json'))).text).toContain(problems.list)
  expect((await send('%PDF-1.7\n%%EOF')).text).toContain(problems.noCertificateInPdf)
  const large = await send(Buffer.alloc(4_194_305, 32))
  expect(large.status).toBe(413)
  expect(large.text).toContain(problems.tooLarge)
  const none = await client.post('/verify', { nothing: 'here' })
  expect(none.status).toBe(422)
  expect(none.text).toContain(problems.fileMissing)
  const cut = await fetch(`${site.url}/verify`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.json"\r\n\r\n{"payl',
  })
  expect(cut.status).toBe(422)
  expect(await cut.text()).toContain(problems.invalid)
  expect(site.log).toEqual([])
})

test('a certificate that was revoked or replaced says so, on its page and to whoever still has the file', async () => {
  const { database } = site.exchange
  const [revoked, replaced] = [take(), take()]
  const fileOf = (number: string) => bytesOf(`/certificates/${number}/certificate.json`)
  const [before, old] = [await fileOf(revoked.number), await fileOf(replaced.number)]
  await revokeCertificate(database.write, { number: revoked.number, reason: '材料不实', actor: 'system' })
  const next = await inTransaction(database.write, (trx) =>
    replaceCertificate(
      trx,
      { kind: 'LISTING', listingId: replaced.listingId, reason: '供方更名' },
      { certifier: certifierOf(site.exchange), actor: 'system', now: Date.now() },
    ),
  )
  for (const [language, words] of [
    ['', zh],
    ['/en', en],
  ] as const) {
    const page = (await client.get(`${language}/certificates/${revoked.number}`)).text
    expect(page).toContain(words.revokedMark)
    expect(page).toContain('材料不实')
    const found = (await send(before, language)).text
    expect(found).toContain(words.verify.verdicts.revoked)
    expect(found).toContain('材料不实')
    expect((await client.get(`${language}/certificates/${replaced.number}`)).text).toContain(
      `${language}/certificates/${next}`,
    )
    expect((await send(old, language)).text).toContain(words.verify.verdicts.replaced)
    const fresh = (await client.get(`${language}/verify?number=${next}`)).text
    expect(fresh).toContain(words.verify.verdicts.valid)
    // Its event has yet to be made public.
    expect(fresh).toContain(words.verify.marks.open)
  }
})
