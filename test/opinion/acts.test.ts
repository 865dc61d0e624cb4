import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import { isSignedBy } from '#app/domain/certificate/signatures.ts'
import { loadSigner } from '#app/domain/certificate/signer.server.ts'
import type { ThirdPartyKind } from '#app/domain/codes/parties.ts'
import { ListingContent } from '#app/domain/listing/listing-content.ts'
import { acceptOpinion, cancelOpinion, declineOpinion } from '#app/domain/opinion/answer-opinion.server.ts'
import type { Interest } from '#app/domain/opinion/conflicts.ts'
import {
  addOpinionDocument,
  fillFromOpinion,
  issueOpinion,
  type Verdict,
  withdrawOpinion,
} from '#app/domain/opinion/issue-opinion.server.ts'
import { hashesOfDraft } from '#app/domain/opinion/opinion-content.ts'
import { OpinionPayload } from '#app/domain/opinion/opinion-payload.ts'
import { requestOpinion } from '#app/domain/opinion/request-opinion.server.ts'
import { receiveFile } from '#app/domain/organisation/document-files.server.ts'
import { preCheckWith } from '#app/domain/pre-check/pre-check-listing.server.ts'
import { listDraftEvidence } from '#db/queries/draft-evidence.server.ts'
import { listEventsOf } from '#db/queries/events.server.ts'
import { findAssessedDraft, findOpinion, listAssessors } from '#db/queries/opinions.server.ts'
import { makeAssessor } from '../factories/assessors.ts'
import { contentOf, monday, openWorld, reasonOf, type World } from '../review/review-world.ts'

let world: World
let assessor: Awaited<ReturnType<World['organisation']>>
const dataDir = mkdtempSync(join(tmpdir(), 'shuji-signer-'))
const certifier = { signer: loadSigner(dataDir), issuer: { name: { zh: '数集', en: 'Shuji' }, url: null } }

beforeAll(async () => {
  world = await openWorld()
  assessor = await body('LAW', 'COMPLIANCE')
})
afterAll(() => world.close())

async function body(...kinds: ThirdPartyKind[]) {
  const made = await world.organisation()
  await makeAssessor(world.here, made.organisationId, kinds)
  return made
}

async function ask(draftId: string, given: { of?: { slug: string }; slot?: 'COMPLIANCE' | 'QUALITY' } = {}) {
  const { owner, organisationId } = world.provider
  const asked = { actor: owner, organisationId, draftId, slot: given.slot ?? ('COMPLIANCE' as const), note: '请尽快' }
  return requestOpinion(world.here, { ...asked, assessor: (given.of ?? assessor).slug, now: monday })
}

const by = (actor: PersonActor, opinionId: string, from = assessor) => ({
  actor,
  opinionId,
  organisationId: from.organisationId,
  now: monday,
})
const accept = (id: string, interest: Interest = 'NONE', from = assessor) =>
  acceptOpinion(world.here, { ...by(from.editor, id, from), interest, isIndependent: true })

async function upload(opinionId: string, content: string, from = assessor) {
  const file = await receiveFile(world.filesDir, Readable.from([Buffer.from(content)]))
  if (file.isTooLarge) throw new Error('too large')
  await addOpinionDocument(world.here, {
    ...by(from.editor, opinionId, from),
    filesDir: world.filesDir,
    fileName: '意见书.pdf',
    file,
  })
  return file.sha256
}

async function verdictOn(draftId: string, said: Partial<Verdict> = {}): Promise<Verdict> {
  const draft = await findAssessedDraft(world.here.read, draftId)
  const content = (draft && hashesOfDraft(draft)?.contentHash) ?? ''
  return { conclusion: 'PASS', number: '法意字 1 号', findings: '来源合法。', expires: '2027-11-23', content, ...said }
}
const issue = async (opinionId: string, verdict: Verdict, from = assessor) =>
  issueOpinion(world.here, { ...by(from.owner, opinionId, from), verdict, certifier })
const find = async (id: string) => {
  const found = await findOpinion(world.here.read, { id, organisationId: world.provider.organisationId })
  if (!found) throw new Error('No such opinion')
  return found
}

test('an opinion is asked for, taken on, signed on the content that was read, and fills its slot', async () => {
  const draftId = await world.draft()
  const id = await ask(draftId)
  expect(await reasonOf(ask(draftId))).toBe('stale requestedAlready assessor')
  expect(await reasonOf(accept(id, 'CURRENT'))).toBe('not_allowed conflictC04 assessor')
  await accept(id, 'PAST')
  expect((await find(id)).conflicts).toEqual([{ id: 'C09', severity: 'warn' }])

  expect(await reasonOf(issue(id, await verdictOn(draftId)))).toBe('invalid documentMissing document')
  expect(await reasonOf(upload(id, 'a text'))).toBe('invalid fileNotPdf file')
  const first = await upload(id, '%PDF-1.7 first\n%%EOF')
  const sha256 = await upload(id, '%PDF-1.7 second\n%%EOF')
  const pathOf = (hash: string) => join(world.filesDir, 'documents', hash.slice(0, 2), hash)
  expect([existsSync(pathOf(first)), existsSync(pathOf(sha256))]).toEqual([false, true])

  const read = await verdictOn(draftId)
  await world.edit(draftId, { summary: { zh: '另一个说法' } })
  expect(await reasonOf(issue(id, read))).toBe('stale contentMoved')
  expect(await reasonOf(issue(id, await verdictOn(draftId, { expires: '2026-11-22' })))).toBe(
    'invalid expiresInvalid expires',
  )
  // Only an owner signs.
  expect(
    await reasonOf(
      issueOpinion(world.here, { ...by(assessor.editor, id), verdict: await verdictOn(draftId), certifier }),
    ),
  ).toBe('not_allowed notAllowed')
  await issue(id, await verdictOn(draftId))

  const issued = await find(id)
  const payload = OpinionPayload.parse(JSON.parse(issued.payload ?? ''))
  const signed = { signature: issued.signature ?? '', publicKey: issued.publicKey ?? '' }
  expect(isSignedBy(payload, signed)).toBe(true)
  expect(isSignedBy({ ...payload, conclusion: 'FAIL' }, signed)).toBe(false)
  expect(payload).toMatchObject({
    slot: 'COMPLIANCE',
    assessor: { kind: 'COMPLIANCE' },
    conclusion: 'PASS',
    document: { sha256 },
    subject: { contentHash: issued.contentHash },
    person: assessor.owner.personId,
  })
  expect(await listDraftEvidence(world.here.read, draftId)).toEqual([
    expect.objectContaining({
      slot: 'COMPLIANCE',
      opinion: id,
      sha256,
      number: '法意字 1 号',
      issued: '2026-11-23',
      expires: '2027-11-23',
    }),
  ])
  const events = await listEventsOf(world.here.read, { kind: 'opinion', id }, 20)
  expect(events.map(({ action }) => action).reverse()).toEqual([
    'opinion.requested',
    'opinion.accepted',
    'opinion.document_added',
    'opinion.document_added',
    'opinion.issued',
  ])
  expect(await world.notices(assessor.owner.personId)).toEqual(['opinion.moved requested'])
  expect(await world.notices(world.provider.editor.personId)).toEqual([
    'opinion.moved accepted',
    'opinion.moved issued',
  ])

  // The machine's look tells the reviewers what has to be disclosed, and that it was given on other content.
  const [evidence] = await listDraftEvidence(world.here.read, draftId)
  const look = async (content: unknown) => {
    const parsed = ListingContent.parse(content)
    const found = await preCheckWith({ db: world.here.read })(parsed, {
      organisationId: world.provider.organisationId,
      draftId,
      listingId: null,
      sample: undefined,
      sampleReport: undefined,
      evidence: evidence ? [evidence] : [],
      now: monday,
    })
    const about = found.filter(({ place }) => place === 'evidence.COMPLIANCE')
    return about.map(({ rule, severity, text }) => `${rule} ${severity} ${text.zh?.replace(/.*：/, '')}`)
  }
  const disclosed = 'R24 warn 评估机构申报两年内与供方有过业务往来。'
  const draft = await findAssessedDraft(world.here.read, draftId)
  expect(await look(draft?.content)).toEqual([disclosed])
  const name = (await find(id)).assessor.name.zh
  expect(await look(contentOf())).toEqual([`P48 warn ${name}的意见针对的是改动前的内容。`, disclosed])

  await withdrawOpinion(world.here, { ...by(assessor.owner, id), reason: '发现材料有误' })
  expect(await look(draft?.content)).toEqual([`P48 block ${name}已撤销这份评估意见。`])
  expect(await listDraftEvidence(world.here.read, draftId)).toEqual([])
  expect(await reasonOf(withdrawOpinion(world.here, { ...by(assessor.owner, id), reason: '再次' }))).toBe(
    'stale opinionMoved',
  )
})

test('one that fails fills nothing; one on a draft under review waits until the provider puts it in', async () => {
  const failed = await world.draft()
  const one = await ask(failed)
  await accept(one)
  await upload(one, '%PDF-1.7 failed\n%%EOF')
  await issue(one, await verdictOn(failed, { conclusion: 'FAIL' }))
  expect(await listDraftEvidence(world.here.read, failed)).toEqual([])
  const provider = { ...by(world.provider.owner, one), organisationId: world.provider.organisationId }
  expect(await reasonOf(fillFromOpinion(world.here, provider))).toBe('stale opinionMoved')

  const draftId = await world.draft()
  const other = await ask(draftId)
  await accept(other)
  await upload(other, '%PDF-1.7 other\n%%EOF')
  await world.submit(draftId)
  await issue(other, await verdictOn(draftId))
  expect(await listDraftEvidence(world.here.read, draftId)).toEqual([])
  const fill = () => fillFromOpinion(world.here, { ...provider, opinionId: other })
  expect(await reasonOf(fill())).toBe('stale draftLocked')
  await world.here.write.updateTable('draft').set({ submissionId: null }).where('id', '=', draftId).execute()
  await fill()
  expect((await listDraftEvidence(world.here.read, draftId))[0]?.opinion).toBe(other)
})

test('who has an interest, or is not granted what is asked, cannot be asked, take it on or issue it', async () => {
  const draftId = await world.draft()
  const quality = await body('QUALITY')
  expect(await reasonOf(ask(draftId, { of: quality }))).toBe('not_allowed assessorNotGranted assessor')
  expect(await reasonOf(ask(draftId, { of: world.objector }))).toBe('not_allowed assessorNotGranted assessor')
  await makeAssessor(world.here, world.provider.organisationId, ['LAW'])
  expect(await reasonOf(ask(draftId, { of: world.provider }))).toBe('not_allowed conflictC01 assessor')

  const id = await ask(draftId, { of: quality, slot: 'QUALITY' })
  // Somebody of the provider joins the assessor after it was asked.
  const shared = world.provider.editor.personId
  const joined = { organisationId: quality.organisationId, personId: shared, role: 'viewer' as const, joinedAt: monday }
  await world.here.write.insertInto('member').values(joined).execute()
  expect(await reasonOf(accept(id, 'NONE', quality))).toBe('not_allowed conflictC03 assessor')
  await world.here.write
    .deleteFrom('member')
    .where('organisationId', '=', quality.organisationId)
    .where('personId', '=', shared)
    .execute()
  await accept(id, 'NONE', quality)
  await upload(id, '%PDF-1.7 quality\n%%EOF', quality)
  await world.here.write
    .updateTable('badge')
    .set({ expiresAt: monday - 1 })
    .where('organisationId', '=', quality.organisationId)
    .execute()
  expect(await reasonOf(issue(id, await verdictOn(draftId), quality))).toBe('not_allowed assessorNotGranted assessor')
  const found = await listAssessors(world.here.read, { kinds: ['QUALITY'], now: monday, limit: 10 })
  expect(found.map(({ id: each }) => each)).not.toContain(quality.organisationId)
})

test('each side takes its own steps only, with a reason where one is due', async () => {
  const draftId = await world.draft()
  const id = await ask(draftId)
  const asProvider = { ...by(world.provider.owner, id), organisationId: world.provider.organisationId }
  expect(await reasonOf(acceptOpinion(world.here, { ...asProvider, interest: 'NONE', isIndependent: true }))).toBe(
    'not_allowed notAllowed',
  )
  expect(await reasonOf(cancelOpinion(world.here, by(assessor.owner, id)))).toBe('not_allowed notAllowed')
  expect(await reasonOf(cancelOpinion(world.here, by(world.objector.owner, id, world.objector)))).toBe(
    'not_found notAllowed',
  )
  expect(
    await reasonOf(acceptOpinion(world.here, { ...by(assessor.owner, id), interest: 'NONE', isIndependent: false })),
  ).toBe('invalid independenceMissing independent')
  expect(await reasonOf(declineOpinion(world.here, { ...by(assessor.owner, id), reason: ' ' }))).toBe(
    'invalid reasonMissing reason',
  )
  await declineOpinion(world.here, { ...by(assessor.owner, id), reason: '人手不足' })
  expect(await find(id)).toMatchObject({ state: 'declined', reason: '人手不足', isOpen: 0 })
  const again = await ask(draftId)
  await cancelOpinion(world.here, { ...asProvider, opinionId: again })
  expect((await find(again)).state).toBe('cancelled')
  // Deleting the draft keeps what was said of it.
  await world.here.write.deleteFrom('draft').where('id', '=', draftId).execute()
  expect((await find(id)).draftId).toBeNull()
})
