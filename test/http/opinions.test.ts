import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isSignedBy } from '#app/domain/certificate/signatures.ts'
import { opinionWords } from '#app/i18n/opinion.ts'
import { insertDrafts } from '#db/queries/drafts.server.ts'
import { makeAssessor } from '../factories/assessors.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'

const words = opinionWords.zh
let site: RunningExchange
beforeAll(async () => {
  site = await runExchange({ hasRegularWork: false })
}, 120_000)
afterAll(() => site.close())

async function clientOf(overrides: Parameters<typeof makePerson>[1] = {}) {
  const { personId } = await makePerson(site.exchange.database, overrides)
  return { personId, client: new SiteClient(site.url, { cookie: await signInAs(site.exchange, personId) }) }
}

async function bodyWith(role: 'owner' | 'editor' = 'owner') {
  const made = await makeOrganisation(site.exchange.database)
  const { organisationId } = made
  const owner = await clientOf({ memberOf: [{ organisationId, role }] })
  return { ...made, ...owner, base: `/my/organisations/${made.slug}/opinions` }
}

async function draftOf(provider: { organisationId: string; personId: string }) {
  const id = newId()
  const now = Date.now()
  const content = { kind: 'DATASET', title: { zh: '港口吞吐量数据' }, summary: { zh: '按月统计的吞吐量' } }
  const sample = { format: 'CSV', rows: [{ month: '2026-10', tons: 1_284 }] }
  const { organisationId, personId } = provider
  await insertDrafts(site.exchange.database.write, [
    {
      id,
      organisationId,
      listingId: null,
      origin: 'EMPTY',
      content: JSON.stringify(content),
      edition: 1,
      sample: JSON.stringify(sample),
      submissionId: null,
      createdBy: personId,
      updatedBy: personId,
      createdAt: now,
      updatedAt: now,
    },
  ])
  return id
}

const pdf = (text: string) => new File([`%PDF-1.7\n${text}\n%%EOF`], '意见书.pdf', { type: 'application/pdf' })

/** A page is long: what it lacks, or has too much, is said in one line. */
function expectText(page: string, piece: string | undefined): void {
  expect(piece !== undefined && page.includes(piece), `«${piece}» is there`).toBe(true)
}

test('from the request to the signed opinion without script, each side with what is theirs', async () => {
  const { database } = site.exchange
  const provider = await bodyWith()
  const assessor = await bodyWith()
  const stranger = await bodyWith()
  await makeAssessor(database, assessor.organisationId, ['LAW'])
  const draft = await draftOf(provider)

  const empty = await provider.client.get(provider.base)
  expectText(empty.text, words.empty.provider)
  expect(empty.headers.get('cache-control')).toContain('no-store')
  expectText((await provider.client.get(`${provider.base}/new`)).text, '港口吞吐量数据')

  const form = `${provider.base}/new?draft=${draft}&slot=COMPLIANCE`
  const refused = await provider.client.submit(form, { note: '请尽快完成' })
  expect([refused.status, refused.text.includes(words.problems.assessorMissing ?? '')]).toEqual([422, true])
  expectText(refused.text, '请尽快完成')
  const asked = await provider.client.submit(form, { assessor: assessor.slug, note: '请尽快完成' })
  expect(asked.path).toMatch(/done=requested$/)
  const id = /opinions\/([0-9a-f-]{36})/.exec(asked.path)?.[1] ?? ''

  // Nothing of the draft is shown before it is accepted, and nothing at all to others.
  const page = `${assessor.base}/${id}`
  expectText((await assessor.client.get(`${assessor.base}?side=assessor`)).text, id)
  expect((await assessor.client.get(`${page}/draft`)).status).toBe(404)
  for (const path of ['', '/draft', '/document', '/opinion.json', '/evidence/RIGHTS'])
    expect((await stranger.client.get(`${stranger.base}/${id}${path}`)).status).toBe(404)
  const undeclared = await assessor.client.submit(page, { interest: 'NONE' }, { intent: 'accept' })
  expect([undeclared.status, undeclared.text.includes(words.problems.independenceMissing ?? '')]).toEqual([422, true])
  const accepted = await assessor.client.submit(page, { interest: 'PAST', independent: 'yes' }, { intent: 'accept' })
  expectText(accepted.text, words.done.accepted)
  const read = await assessor.client.get(`${page}/draft`)
  for (const said of ['按月统计的吞吐量', '2026-10', '1284']) expectText(read.text, said)
  // The provider has its own pages for that.
  expect((await provider.client.get(`${provider.base}/${id}/draft`)).status).toBe(404)

  const text = await assessor.client.submit(page, { file: new File(['text'], 'a.pdf') }, { intent: 'upload' })
  expect([text.status, text.text.includes(words.problems.fileNotPdf ?? '')]).toEqual([422, true])
  expect((await assessor.client.submit(page, { file: pdf('one') }, { intent: 'upload' })).text).toContain(
    words.done.uploaded,
  )
  const bare = await assessor.client.submit(page, { findings: '授权链条完整。', number: '1 号' }, { intent: 'issue' })
  expect([bare.status, bare.text.includes('授权链条完整。')]).toEqual([422, true])
  for (const reason of ['conclusionMissing', 'dayInvalid', 'signatureMissing'])
    expectText(bare.text, words.problems[reason])

  const verdict = {
    conclusion: 'PASS',
    number: '1 号',
    findings: '授权链条完整。',
    expires: '2027-06-30',
    signed: 'yes',
  }
  // What was read is what is signed: the address of the form carries its hash.
  const [, hash = ''] = /\?content=([0-9a-f]{64})/.exec(read.text) ?? []
  const changed = JSON.stringify({ kind: 'DATASET', title: { zh: '港口吞吐量数据' }, summary: { zh: '改过' } })
  await database.write.updateTable('draft').set({ content: changed }).where('id', '=', draft).execute()
  const moved = await assessor.client.submit(`${page}?content=${hash}`, verdict, { intent: 'issue' })
  expect([moved.status, moved.text.includes(words.problems.contentMoved ?? '')]).toEqual([409, true])
  expectText((await assessor.client.submit(page, verdict, { intent: 'issue' })).text, words.done.issued)
  expect((await assessor.client.get(`${page}/draft`)).status).toBe(404)

  const issued = await provider.client.get(`${provider.base}/${id}`)
  for (const said of [words.page.signatures.valid, words.page.slotStates.filled, words.page.contentStates.same, 'C09'])
    expectText(issued.text, said)
  const file = JSON.parse((await provider.client.get(`${provider.base}/${id}/opinion.json`)).text)
  expect(isSignedBy(file.payload, file)).toBe(true)
  const keys = (await provider.client.get('/.well-known/shuji-keys.json')).text
  expect(keys).toContain(file.publicKey)
  const saved = await provider.client.get(`${provider.base}/${id}/document`)
  expect([saved.status, saved.headers.get('content-disposition')?.startsWith('attachment')]).toEqual([200, true])

  await database.write
    .updateTable('draft')
    .set({ content: changed.replace('改过', '再改') })
    .where('id', '=', draft)
    .execute()
  expectText((await provider.client.get(`/en${provider.base}/${id}`)).text, opinionWords.en.page.contentStates.changed)
  // Operators look, and have nothing to press.
  const { client: operator } = await clientOf({ isOperator: true })
  const seen = await operator.get(`${provider.base}/${id}`)
  expect([seen.status, seen.text.includes('C09'), seen.text.includes('value="fill"')]).toEqual([200, true, false])
  await expect(operator.form(`${provider.base}/${id}`, { intent: 'withdraw' })).rejects.toThrow('no form')
})

test('an editor of the assessor writes, and leaves signing to an owner; a conflict is named beside the choice', async () => {
  const { database } = site.exchange
  const provider = await bodyWith()
  const assessor = await bodyWith('editor')
  await makeAssessor(database, assessor.organisationId, ['QUALITY'])
  const draft = await draftOf(provider)
  const form = `${provider.base}/new?draft=${draft}&slot=QUALITY`
  const { organisationId } = assessor
  const shared = { organisationId, personId: provider.personId, role: 'viewer' as const, joinedAt: Date.now() }
  await database.write.insertInto('member').values(shared).execute()
  const conflict = await provider.client.submit(form, { assessor: assessor.slug })
  expect([conflict.status, conflict.text.includes(words.problems.conflictC03 ?? '')]).toEqual([403, true])
  await database.write
    .deleteFrom('member')
    .where('personId', '=', provider.personId)
    .where('organisationId', '=', organisationId)
    .execute()

  const asked = await provider.client.submit(form, { assessor: assessor.slug })
  const id = /opinions\/([0-9a-f-]{36})/.exec(asked.path)?.[1] ?? ''
  const page = `${assessor.base}/${id}`
  await assessor.client.submit(page, { interest: 'NONE', independent: 'yes' }, { intent: 'accept' })
  await assessor.client.submit(page, { file: pdf('two') }, { intent: 'upload' })
  const open = await assessor.client.get(page)
  expect([open.text.includes(words.page.issueOwner), open.text.includes('value="issue"')]).toEqual([true, false])
  await provider.client.submit(`${provider.base}/${id}`, {}, { intent: 'cancel' })
  expect((await assessor.client.get(`${page}/draft`)).status).toBe(404)
})
