import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import type { MemberRole } from '#app/domain/access/roles.ts'
import { findActor } from '#app/domain/account/sessions.server.ts'
import { Refusal } from '#app/domain/errors.ts'
import { recogniseOrganisation } from '#app/domain/organisation/badges.server.ts'
import { decideCapability, requestCapability } from '#app/domain/organisation/capabilities.server.ts'
import { changeProfile } from '#app/domain/organisation/change-profile.server.ts'
import { createOrganisation, mostUnverified } from '#app/domain/organisation/create-organisation.server.ts'
import {
  reinstateOrganisation,
  returnOrganisation,
  suspendOrganisation,
  verifyOrganisation,
} from '#app/domain/organisation/decide-verification.server.ts'
import { readDocumentFile, receiveFile } from '#app/domain/organisation/document-files.server.ts'
import { mostDocumentBytes, mostDocuments } from '#app/domain/organisation/document-rules.ts'
import { addDocument, removeDocument } from '#app/domain/organisation/documents.server.ts'
import { creditCodeCheck } from '#app/domain/organisation/organisation.ts'
import type { OwnProfile } from '#app/domain/organisation/profile-fields.ts'
import type { DocumentKind } from '#app/domain/organisation/standings.ts'
import { submitOrganisation, withdrawSubmission } from '#app/domain/organisation/submit-verification.server.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { listBadges } from '#db/queries/badges.server.ts'
import { listCapabilities } from '#db/queries/capabilities.server.ts'
import { listDocumentsOf } from '#db/queries/documents-of.server.ts'
import { listEventsOf, verifyChain } from '#db/queries/events.server.ts'
import { findMembership } from '#db/queries/members.server.ts'
import { listNamesakes, listOrganisationQueue, listWithCode } from '#db/queries/organisation-queue.server.ts'
import { findOrganisationWork, listVerifications } from '#db/queries/organisation-work.server.ts'
import { createListing } from '../factories/listings.ts'
import { makePerson, signInAs } from '../factories/people.ts'

// Two connections that write, as two processes of one exchange have them.
let here: Database
let there: Database
let operator: PersonActor
const folder = mkdtempSync(join(tmpdir(), 'shuji-organisations-'))
const filesDir = join(folder, 'files')
const sender = { origin: 'https://data.example.com', name: { zh: '数集', en: 'Shuji' } }
beforeAll(async () => {
  const path = join(folder, 'shuji.sqlite')
  here = await openDatabase(path)
  there = await openDatabase(path)
  operator = await actorOf((await makePerson(here, { isOperator: true })).personId)
})
afterAll(async () => {
  await here.close()
  await there.close()
  rmSync(folder, { recursive: true, force: true })
})

const reasonOf = (refused: Promise<unknown>) =>
  refused.then(
    () => 'done',
    (error) => {
      if (!(error instanceof Refusal)) throw error
      return `${error.code} ${error.reason}`
    },
  )

async function actorOf(personId: string): Promise<PersonActor> {
  const cookie = await signInAs({ database: here }, personId)
  const token = JSON.parse(
    Buffer.from(decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1)).split('.')[0] ?? '', 'base64').toString(),
  ) as string
  const actor = await findActor(here, token)
  if (actor.kind !== 'person') throw new Error('The session is not known')
  return actor
}

let serial = 0
/** A credit code that nobody has yet, with its check character. */
function newCode(): string {
  for (;;) {
    const body = `91350100M${String(++serial).padStart(8, '0')}`
    const check = creditCodeCheck(body)
    if (check) return body + check
  }
}

function profileOf(overrides: Partial<OwnProfile> = {}): OwnProfile {
  return {
    name: { zh: `试验数据机构${++serial}` },
    kind: 'RESOURCE',
    region: '350500',
    industry: 'I',
    creditCode: newCode(),
    ...overrides,
  }
}

async function receive(bytes: Uint8Array) {
  const received = await receiveFile(filesDir, Readable.from([Buffer.from(bytes)]))
  if (received.isTooLarge) throw new Error('too large')
  return received
}
const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF`)

async function add(actor: PersonActor, organisationId: string, text: string, kind: DocumentKind = 'licence') {
  const file = await receive(pdf(text))
  await addDocument(here, { actor, organisationId, filesDir, kind, fileName: '执照.pdf', file })
  return file
}

/** A new organisation with its owner; complete, and as far on as asked. */
async function founded(reach: 'draft' | 'submitted' | 'verified', overrides: Partial<OwnProfile> = {}) {
  const person = await makePerson(here)
  const { id, slug } = await createOrganisation(here, {
    actor: await actorOf(person.personId),
    profile: profileOf(overrides),
  })
  const owner = await actorOf(person.personId)
  const organisationId = id
  await add(owner, organisationId, `licence of ${slug}`)
  const find = async () => {
    const found = await findOrganisationWork(here.read, { id })
    if (!found) throw new Error('gone')
    return found
  }
  const applications = () => listVerifications(here.read, id, 10)
  const made = { organisationId, slug, owner, person, find, applications }
  if (reach === 'draft') return { ...made, verificationId: '' }
  await submitOrganisation(here, { actor: owner, organisationId })
  const verificationId = (await applications())[0]?.id ?? ''
  if (reach === 'verified') await verifyOrganisation(here, { actor: operator, organisationId, sender, verificationId })
  return { ...made, verificationId }
}

async function colleague(organisationId: string, role: MemberRole): Promise<PersonActor> {
  return actorOf((await makePerson(here, { memberOf: [{ organisationId, role }] })).personId)
}

test('who creates an organisation owns it; it is a draft, written down, with an address of its own', async () => {
  const first = await founded('draft', { name: { zh: '海丝数据有限公司' } })
  const second = await founded('draft', { name: { zh: '海丝数据股份有限公司' } })
  expect([first.slug, second.slug]).toEqual(['haisishuju', 'haisishuju-2'])
  expect(await first.find()).toMatchObject({ standing: 'draft', verifiedAt: null, profile: { capabilities: [] } })
  const { organisationId, person } = first
  expect(await findMembership(here.read, { organisationId, personId: person.personId })).toMatchObject({
    role: 'owner',
  })
  const events = await listEventsOf(here.read, { kind: 'organisation', id: organisationId }, 10)
  expect(events.at(-1)).toMatchObject({ action: 'organisation.created', actor: person.personId })
})

test('nobody keeps more unverified organisations than five', async () => {
  const { personId } = await makePerson(here)
  const create = async () => createOrganisation(here, { actor: await actorOf(personId), profile: profileOf() })
  for (let count = 0; count < mostUnverified; count++) await create()
  expect(await reasonOf(create())).toBe('not_allowed tooManyDrafts')
})

test('what is incomplete is not submitted; the first missing thing is named', async () => {
  const person = await makePerson(here)
  const { id } = await createOrganisation(here, {
    actor: await actorOf(person.personId),
    profile: { name: { zh: '只有名称' }, kind: 'OTHER' },
  })
  const actor = await actorOf(person.personId)
  expect(await reasonOf(submitOrganisation(here, { actor, organisationId: id }))).toBe('invalid creditCodeMissing')
  await changeProfile(here, {
    actor,
    organisationId: id,
    seen: (await findOrganisationWork(here.read, { id }))?.updatedAt ?? 0,
    profile: profileOf(),
  })
  expect(await reasonOf(submitOrganisation(here, { actor, organisationId: id }))).toBe('invalid licenceMissing')
})

test('only owners submit; a stranger’s act is as if there were no such organisation', async () => {
  const { organisationId } = await founded('draft')
  for (const role of ['editor', 'finance', 'viewer'] as const) {
    const actor = await colleague(organisationId, role)
    expect(await reasonOf(submitOrganisation(here, { actor, organisationId }))).toBe('not_allowed notAllowed')
  }
  const stranger = await actorOf((await makePerson(here)).personId)
  expect(await reasonOf(submitOrganisation(here, { actor: stranger, organisationId }))).toBe('not_found notAllowed')
  expect(
    await reasonOf(verifyOrganisation(here, { actor: stranger, organisationId, sender, verificationId: '' })),
  ).toBe('not_found notAllowed')
})

test('while it is under review nothing changes; withdrawn, everything can', async () => {
  const { organisationId, owner, find, verificationId } = await founded('submitted')
  const change = async () =>
    changeProfile(here, { actor: owner, organisationId, seen: (await find()).updatedAt, profile: profileOf() })
  expect(await reasonOf(change())).toBe('not_allowed profileLocked')
  expect(await reasonOf(add(owner, organisationId, 'more'))).toBe('not_allowed profileLocked')
  expect(await reasonOf(submitOrganisation(here, { actor: owner, organisationId }))).toBe('stale submittedAlready')
  await withdrawSubmission(here, { actor: owner, organisationId, verificationId })
  expect((await find()).standing).toBe('draft')
  expect(await reasonOf(change())).toBe('done')
  expect(await reasonOf(verifyOrganisation(here, { actor: operator, organisationId, sender, verificationId }))).toBe(
    'stale decidedAlready',
  )
})

test('an application decided by two operators at once is decided once', async () => {
  const { organisationId, verificationId, find, applications } = await founded('submitted')
  const decision = { actor: operator, organisationId, sender, verificationId }
  const answers = await Promise.all([
    reasonOf(verifyOrganisation(here, decision)),
    reasonOf(returnOrganisation(there, { ...decision, reasons: [{ field: 'nameZh', reason: '不符' }] })),
    reasonOf(verifyOrganisation(there, decision)),
  ])
  expect(answers.filter((answer) => answer === 'done')).toHaveLength(1)
  expect(answers.filter((answer) => answer === 'stale decidedAlready')).toHaveLength(2)
  expect(await applications()).toHaveLength(1)
  expect(['verified', 'returned']).toContain((await find()).standing)
  const mails = await here.read
    .selectFrom('mail')
    .select('id')
    .where('occasion', 'like', `%${organisationId}%`)
    .execute()
  expect(mails).toHaveLength(1)
})

test('what is returned has its reasons by field, and every owner with a confirmed address is told in their language', async () => {
  const { organisationId, verificationId, find, applications, owner } = await founded('submitted')
  const english = await makePerson(here, { language: 'en', memberOf: [{ organisationId, role: 'owner' }] })
  await makePerson(here, { isConfirmed: false, memberOf: [{ organisationId, role: 'owner' }] })
  await colleague(organisationId, 'editor')
  const reasons = [
    { field: 'creditCode' as const, reason: '与执照上的代码不符' },
    { field: 'documents' as const, reason: '执照照片不清楚' },
  ]
  await returnOrganisation(here, { actor: operator, organisationId, sender, verificationId, reasons })
  expect((await find()).standing).toBe('returned')
  expect((await applications())[0]).toMatchObject({ state: 'returned', reasons })
  const mails = await here.read
    .selectFrom('mail')
    .select(['toAddress', 'subject', 'bodyText'])
    .where('occasion', 'like', `return:${organisationId}%`)
    .execute()
  expect(mails.map(({ toAddress }) => toAddress).sort()).toEqual([owner.email, english.email].sort())
  const body = mails.find(({ toAddress }) => toAddress === english.email)?.bodyText
  expect(body).toContain('Unified social credit code: 与执照上的代码不符')
  expect(body).toContain(`https://data.example.com/en/my/organisations/`)
  expect(await reasonOf(submitOrganisation(here, { actor: owner, organisationId }))).toBe('done')
})

test('a code belongs to one verified organisation: the act refuses the second, and so does the database', async () => {
  const creditCode = newCode()
  const first = await founded('verified', { creditCode })
  const second = await founded('submitted', { creditCode })
  const decision = { actor: operator, sender, verificationId: second.verificationId }
  expect(await reasonOf(verifyOrganisation(here, { ...decision, organisationId: second.organisationId }))).toBe(
    'invalid creditCodeTaken',
  )
  expect((await second.find()).standing).toBe('submitted')
  expect((await second.applications())[0]?.state).toBe('open')
  await expect(
    here.write
      .updateTable('organisation')
      .set({ standing: 'verified' })
      .where('id', '=', second.organisationId)
      .execute(),
  ).rejects.toThrow(/UNIQUE/)
  const others = await listWithCode(here.read, creditCode, second.organisationId)
  expect(others).toEqual([expect.objectContaining({ slug: first.slug, standing: 'verified' })])
})

test('namesakes are those with exactly the name, in one of their languages', async () => {
  const { organisationId } = await founded('draft', { name: { zh: '同名研究院', en: 'Namesake Institute' } })
  const chinese = await founded('draft', { name: { zh: '同名研究院' } })
  const english = await founded('draft', { name: { zh: '另一家研究院', en: 'NAMESAKE institute' } })
  await founded('draft', { name: { zh: '同名研究院分院' } })
  const found = await listNamesakes(here.read, { zh: '同名研究院', en: 'Namesake Institute' }, organisationId)
  expect(found.map(({ slug }) => slug).sort()).toEqual([chinese.slug, english.slug].sort())
})

test('two changes of one profile do not cover each other', async () => {
  const { organisationId, owner, find } = await founded('draft')
  const seen = (await find()).updatedAt
  const change = (database: Database) =>
    reasonOf(changeProfile(database, { actor: owner, organisationId, seen, profile: profileOf() }))
  expect((await Promise.all([change(here), change(there)])).sort()).toEqual(['done', 'stale changed'])
})

test('a verified organisation stays as it was until another name is verified; its listings follow then', async () => {
  const before = { zh: '旧名数据公司' }
  const { organisationId, owner, slug, find, applications } = await founded('verified', { name: before })
  const known = await find()
  const listing = await createListing(here.write, { provider: slug })
  const asked = profileOf({ ...known.profile, name: { zh: '新名数据公司' }, about: { zh: '新的介绍' } })
  const change = { actor: owner, organisationId, profile: asked }
  expect(await changeProfile(here, { ...change, seen: known.updatedAt })).toEqual({ hasProposal: true })
  // What does not say who it is changes at once, the name does not.
  expect(await find()).toMatchObject({
    standing: 'verified',
    profile: { name: before, about: { zh: '新的介绍' } },
    proposal: { name: { zh: '新名数据公司' } },
  })
  await submitOrganisation(here, { actor: owner, organisationId })
  expect((await find()).standing).toBe('verified')
  const verificationId = (await applications())[0]?.id ?? ''
  await verifyOrganisation(here, { actor: operator, organisationId, sender, verificationId })
  expect(await find()).toMatchObject({ standing: 'verified', profile: { name: { zh: '新名数据公司' } }, slug })
  expect((await find()).proposal).toBeUndefined()
  const row = await here.read
    .selectFrom('listing')
    .select(['card', 'searchText'])
    .where('id', '=', listing.id)
    .executeTakeFirstOrThrow()
  expect(JSON.parse(row.card)).toMatchObject({ provider: { slug, name: { zh: '新名数据公司' } } })
  expect(row.searchText).toContain('新名数据公司')
  expect(row.searchText).not.toContain('旧名数据公司')
})

test('a change that is returned leaves the verified organisation as it is', async () => {
  const { organisationId, owner, find, applications } = await founded('verified')
  const known = await find()
  const profile = { ...profileOf(known.profile), kind: 'SERVICE' as const }
  await changeProfile(here, { actor: owner, organisationId, seen: known.updatedAt, profile })
  await submitOrganisation(here, { actor: owner, organisationId })
  const verificationId = (await applications())[0]?.id ?? ''
  const reasons = [{ field: 'kind' as const, reason: '与主营业务不符' }]
  await returnOrganisation(here, { actor: operator, organisationId, sender, verificationId, reasons })
  expect(await find()).toMatchObject({
    standing: 'verified',
    profile: { kind: 'RESOURCE' },
    proposal: { kind: 'SERVICE' },
  })
  const events = await listEventsOf(here.read, { kind: 'organisation', id: organisationId }, 1)
  expect(events[0]?.action).toBe('organisation.change_returned')
})

test('a suspended organisation changes nothing until it is reinstated, once', async () => {
  const { organisationId, owner, find } = await founded('verified')
  const decision = { actor: operator, organisationId, sender, reason: '材料存疑' }
  const answers = await Promise.all([
    reasonOf(suspendOrganisation(here, decision)),
    reasonOf(suspendOrganisation(there, decision)),
  ])
  expect(answers.sort()).toEqual(['done', 'stale standingMoved'])
  const change = async () =>
    changeProfile(here, { actor: owner, organisationId, seen: (await find()).updatedAt, profile: profileOf() })
  expect(await reasonOf(change())).toBe('not_allowed profileClosed')
  const asking = { actor: owner, organisationId, capability: 'BUYER' as const, statement: '说明', kinds: [] }
  expect(await reasonOf(requestCapability(here, asking))).toBe('not_allowed profileClosed')
  await reinstateOrganisation(here, { ...decision, reason: '已核实' })
  expect((await find()).standing).toBe('verified')
})

test('capabilities are granted to verified organisations only, once, and stand in the profile', async () => {
  const { organisationId, owner, find, verificationId } = await founded('submitted')
  const asking = { actor: owner, organisationId, statement: '有资质', kinds: [] }
  expect(await reasonOf(requestCapability(here, { ...asking, capability: 'ASSESSOR' }))).toBe('invalid kindsMissing')
  await requestCapability(here, { ...asking, capability: 'ASSESSOR', kinds: ['LAW', 'AUDIT'], now: 1_000 })
  expect(await reasonOf(requestCapability(here, { ...asking, capability: 'ASSESSOR', kinds: ['LAW'] }))).toBe(
    'stale capabilityMoved',
  )
  const decision = {
    actor: operator,
    organisationId,
    capability: 'ASSESSOR' as const,
    requestedAt: 1_000,
    sender,
  }
  expect(await reasonOf(decideCapability(here, decision))).toBe('not_allowed notVerified')
  await verifyOrganisation(here, { actor: operator, organisationId, sender, verificationId })
  expect(await reasonOf(decideCapability(here, { ...decision, requestedAt: 999 }))).toBe('stale capabilityMoved')
  const answers = await Promise.all([
    reasonOf(decideCapability(here, decision)),
    reasonOf(decideCapability(there, { ...decision, refusal: '不足' })),
  ])
  expect(answers.sort()).toEqual(['done', 'stale capabilityMoved'])
  const [grant] = await listCapabilities(here.read, organisationId)
  const { profile } = await find()
  if (grant?.state === 'granted')
    expect(profile).toMatchObject({ capabilities: ['ASSESSOR'], thirdPartyKinds: ['AUDIT', 'LAW'] })
  else {
    expect(profile.capabilities).toEqual([])
    expect(await reasonOf(requestCapability(here, { ...asking, capability: 'ASSESSOR', kinds: ['LAW'] }))).toBe('done')
  }
})

test('badges keep the day they were given, change their expiry, and go', async () => {
  const { organisationId, find } = await founded('verified')
  const recognise = (recognition: Parameters<typeof recogniseOrganisation>[1]['recognition'], now: number) =>
    recogniseOrganisation(here, { actor: operator, organisationId, recognition, now })
  await recognise({ tier: 'SEED', dcmm: { level: 3, expiresAt: 50 }, kinds: ['LAW'] }, 1_000)
  await recognise({ tier: 'BENCH', dcmm: { level: 3, expiresAt: 90 }, kinds: ['LAW'] }, 2_000)
  expect(await listBadges(here.read, organisationId)).toEqual([
    { kind: 'dcmm', value: '3', grantedAt: 1_000, expiresAt: 90 },
    { kind: 'third_party', value: 'LAW', grantedAt: 1_000, expiresAt: null },
    { kind: 'tier', value: 'BENCH', grantedAt: 2_000, expiresAt: null },
  ])
  expect((await find()).profile).toMatchObject({ tier: 'BENCH', dcmm: 3, thirdPartyKinds: ['LAW'] })
  await recognise({ tier: undefined, dcmm: undefined, kinds: [] }, 3_000)
  expect((await find()).profile).not.toHaveProperty('tier')
  expect(await listBadges(here.read, organisationId)).toEqual([])
})

test('a document that nobody handed in is deleted with its file, one that was handed in is kept for the record', async () => {
  const { organisationId, owner, verificationId, applications } = await founded('submitted')
  await withdrawSubmission(here, { actor: owner, organisationId, verificationId })
  const [handedIn] = await listDocumentsOf(here.read, organisationId, 10)
  const file = await add(owner, organisationId, 'never handed in', 'other')
  const loose = (await listDocumentsOf(here.read, organisationId, 10)).find(({ kind }) => kind === 'other')
  for (const documentId of [handedIn?.id ?? '', loose?.id ?? ''])
    await removeDocument(here, { actor: owner, organisationId, documentId, filesDir })
  expect(await listDocumentsOf(here.read, organisationId, 10)).toEqual([])
  expect(await readDocumentFile(filesDir, file.sha256)).toBeUndefined()
  expect(await readDocumentFile(filesDir, handedIn?.sha256 ?? '')).toBeDefined()
  expect((await applications())[0]?.documents).toEqual([handedIn?.id])
})

test('the same content of two organisations is one file, and stays while one of them needs it', async () => {
  const [a, b] = [await founded('draft'), await founded('draft')]
  const file = await add(a.owner, a.organisationId, 'a common certificate', 'other')
  await add(b.owner, b.organisationId, 'a common certificate', 'other')
  const documentOf = async (organisationId: string) =>
    (await listDocumentsOf(here.read, organisationId, 10)).find(({ sha256 }) => sha256 === file.sha256)?.id ?? ''
  const foreign = await documentOf(b.organisationId)
  const remove = (documentId: string) =>
    reasonOf(removeDocument(here, { actor: a.owner, organisationId: a.organisationId, documentId, filesDir }))
  expect(await remove(foreign)).toBe('stale documentGone')
  expect(await remove(await documentOf(a.organisationId))).toBe('done')
  expect(await readDocumentFile(filesDir, file.sha256)).toBeDefined()
})

test.each([
  ['nothing', Buffer.alloc(0), 'invalid fileEmpty'],
  ['a program named as a PDF', Buffer.from('MZ\x90\x00 program'), 'invalid fileType'],
  ['a page of HTML', Buffer.from('<!doctype html><script>alert(1)</script>'), 'invalid fileType'],
  ['a PDF that begins later', Buffer.from('<script>1</script>%PDF-1.7'), 'invalid fileType'],
  ['a PDF behind a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), pdf('x')]), 'invalid fileType'],
  ['a GIF', Buffer.from('GIF89a........'), 'invalid fileType'],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'invalid fileType'],
])('%s is no document, and nothing of it stays', async (_what, bytes, answer) => {
  const { organisationId, owner } = await founded('draft')
  const file = await receive(bytes)
  const adding = addDocument(here, {
    actor: owner,
    organisationId,
    filesDir,
    kind: 'other',
    fileName: 'licence.pdf',
    file,
  })
  expect(await reasonOf(adding)).toBe(answer)
  expect(existsSync(file.path)).toBe(false)
  expect(readdirSync(join(filesDir, 'incoming'))).toEqual([])
})

test('a file as long as it may be is received, a longer one leaves nothing', async () => {
  const whole = Buffer.alloc(mostDocumentBytes, 1)
  expect(await receiveFile(filesDir, Readable.from([whole]))).toMatchObject({ isTooLarge: false, bytes: whole.length })
  expect(await receiveFile(filesDir, Readable.from([whole, Buffer.from([1])]))).toEqual({ isTooLarge: true })
  const broken = new Readable({
    read() {
      this.push(Buffer.alloc(1_000))
      this.destroy(new Error('The sender went away'))
    },
  })
  await expect(receiveFile(filesDir, broken)).rejects.toThrow('went away')
  expect(readdirSync(join(filesDir, 'incoming'))).toHaveLength(1)
  rmSync(join(filesDir, 'incoming'), { recursive: true })
})

test('what a killed process was receiving is taken away a day later', async () => {
  const incoming = join(filesDir, 'incoming')
  mkdirSync(incoming, { recursive: true })
  for (const [name, hours] of [
    ['old', 25],
    ['new', 23],
  ] as const) {
    writeFileSync(join(incoming, name), 'half a file')
    const time = new Date(Date.now() - hours * 3_600_000)
    utimesSync(join(incoming, name), time, time)
  }
  const { path } = await receive(pdf('another'))
  expect(readdirSync(incoming).sort()).toEqual([basename(path), 'new'].sort())
  rmSync(incoming, { recursive: true })
})

test('fifty uploads at once end with as many documents as there may be', async () => {
  const { organisationId, owner } = await founded('draft')
  const answers = await Promise.all(
    Array.from({ length: 50 }, async (_, number) => reasonOf(add(owner, organisationId, `copy ${number}`, 'other'))),
  )
  expect(answers.filter((answer) => answer === 'done')).toHaveLength(mostDocuments - 1)
  expect(await listDocumentsOf(here.read, organisationId, 100)).toHaveLength(mostDocuments)
})

test('a damaged file is not handed out', async () => {
  const { organisationId, owner } = await founded('draft')
  const file = await add(owner, organisationId, 'to be damaged', 'other')
  writeFileSync(join(filesDir, 'documents', file.sha256.slice(0, 2), file.sha256), 'something else')
  expect(await readDocumentFile(filesDir, file.sha256)).toBeUndefined()
})

test('those that wait come first, the longest waiting before others; by part of a name or the start of a code', async () => {
  const { slug, find } = await founded('submitted', { name: { zh: '排队等候研究所' } })
  const queue = (options: Partial<Parameters<typeof listOrganisationQueue>[1]>) =>
    listOrganisationQueue(here.read, { filter: 'waiting', text: '', limit: 50, offset: 0, ...options })
  const waiting = (await queue({})).lines
  const times = waiting.map((line) => line.submittedAt ?? line.requestedAt ?? 0)
  expect(times.every((time) => time > 0)).toBe(true)
  expect([...times].sort((a, b) => a - b)).toEqual(times)
  const code = (await find()).profile.creditCode ?? ''
  for (const text of ['等候研究', code.toLowerCase(), code.slice(0, 17).toLowerCase()])
    expect(
      (await queue({ text })).lines.map((line) => line.slug),
      text,
    ).toContain(slug)
  expect((await queue({ filter: 'verified', text: '等候研究' })).total).toBe(0)
  expect(
    (await queue({ filter: 'all' })).lines[0]?.submittedAt ?? (await queue({ filter: 'all' })).lines[0]?.requestedAt,
  ).toBe(times[0])
})

test('operators are told of what waits, members of what was decided; owners get one mail of it, not two', async () => {
  const { organisationId, slug, verificationId, owner } = await founded('submitted')
  const viewer = await colleague(organisationId, 'viewer')
  await verifyOrganisation(here, { actor: operator, organisationId, sender, verificationId })
  const noticesOf = (personId: string) =>
    here.read
      .selectFrom('notice')
      .select(['kind', 'path', 'mailedAt'])
      .where('personId', '=', personId)
      .where('path', 'like', `%/${slug}`)
      .execute()
  expect(await noticesOf(operator.personId)).toEqual([
    { kind: 'operator.waiting', path: `/operator/organisations/${slug}`, mailedAt: null },
  ])
  const decided = { kind: 'organisation.decided', path: `/my/organisations/${slug}` }
  expect(await noticesOf(owner.personId)).toEqual([{ ...decided, mailedAt: expect.any(Number) }])
  expect(await noticesOf(viewer.personId)).toEqual([{ ...decided, mailedAt: null }])
})

test('a member who was removed meanwhile changes nothing any more, whatever their request still believes', async () => {
  const { organisationId, find } = await founded('draft')
  const second = await colleague(organisationId, 'owner')
  const seen = (await find()).updatedAt
  const file = await receive(pdf('too late'))
  await here.write.deleteFrom('member').where('personId', '=', second.personId).execute()
  const place = { actor: second, organisationId }
  expect(await reasonOf(changeProfile(here, { ...place, seen, profile: profileOf() }))).toBe('not_found notAllowed')
  expect(await reasonOf(submitOrganisation(here, place))).toBe('not_found notAllowed')
  const adding = addDocument(here, { ...place, filesDir, kind: 'other', fileName: 'a.pdf', file })
  expect(await reasonOf(adding)).toBe('not_found notAllowed')
  expect(await readDocumentFile(filesDir, file.sha256)).toBeUndefined()
})

test('the record of all that was done is whole', async () => {
  expect((await verifyChain(here.read)).brokenAt).toBeUndefined()
})
