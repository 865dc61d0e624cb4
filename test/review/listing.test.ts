import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localIndustries } from '#app/domain/codes/industry.ts'
import { canonicalJson, hashOf } from '#app/domain/events/event-chain.ts'
import { isListingCode } from '#app/domain/listing/listing-code.ts'
import {
  delistByOperator,
  delistListing,
  listListing,
  reinstateListing,
  relistByOperator,
  relistListing,
  suspendListing,
} from '#app/domain/listing/listing-steps.server.ts'
import { readListingPage } from '#app/domain/listing/read-listing-page.server.ts'
import { approveZones } from '#app/domain/review/approve-zones.server.ts'
import { registerSubmission } from '#app/domain/review/register-submission.server.ts'
import type { ReviewHooks } from '#app/domain/review/review-hooks.ts'
import { listDocumentRows } from '#db/queries/documents.server.ts'
import { findDraft } from '#db/queries/drafts.server.ts'
import { countExchange, findSample, listCards } from '#db/queries/listings.server.ts'
import { createListing } from '../factories/listings.ts'
import { at, monday, openWorld, reasonOf, type World } from './review-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const december = at('2026-12-01T09:00')
/** Listings of the provider that are known by their code and in no catalogue yet. */
async function registered(options: Parameters<World['reach']>[1] = {}) {
  const made = await world.reach('registered', options)
  const listing = await world.listing(made.submissionId)
  const { owner, organisationId } = world.provider
  return { ...made, listing, own: { actor: owner, organisationId, listingId: listing.id, now: december } }
}
const ids = (rows: readonly { key: string }[]) => rows.map(({ key }) => key)
const promised = async () => ids(await world.here.read.selectFrom('outbox').select('key').execute())

test('registered at the end of the notice: a listing with a code, in no catalogue; its draft goes on as its working copy', async () => {
  const seen: unknown[] = []
  const hooks: ReviewHooks = { registered: async (_, listing) => void seen.push(listing) }
  const sample = { format: 'CSV', rows: [{ hour: '01', load: 12.5 }] }
  const { submissionId, draftId } = await world.reach('notice', { sample })
  const { dueAt } = await world.find(submissionId)
  const register = (now: number, database = world.here) =>
    registerSubmission(database, { submissionId, filesDir: world.filesDir, hooks, now })
  expect(await reasonOf(register(dueAt))).toBe('not_allowed noticeRunning')
  const both = await Promise.all([register(dueAt + 1), register(dueAt + 1, world.there)])
  const later = await register(dueAt + 2)
  expect(both.map(({ isRepeat }) => isRepeat).sort()).toEqual([false, true])
  expect(later).toEqual({ listingId: both[0].listingId, isRepeat: true })

  const listing = await world.listing(submissionId)
  expect(isListingCode(listing.code)).toBe(true)
  expect(listing).toMatchObject({
    state: 'registered',
    liveRevision: 1,
    firstListedAt: null,
    grade: 'G2',
    hasSample: 1,
  })
  expect(await listCards(world.here.read, [listing.id])).toEqual([])
  expect(await readListingPage(world.here.read, listing.code)).toBeUndefined()
  const revision = await world.here.read
    .selectFrom('listing_revision')
    .selectAll()
    .where('listingId', '=', listing.id)
    .executeTakeFirstOrThrow()
  expect(revision.contentHash).toBe(hashOf(canonicalJson(JSON.parse(revision.content))))
  expect(JSON.parse(revision.content)).toMatchObject({ grade: 'G2', gradeImpacts: world.harmless })
  expect(seen).toEqual([
    {
      listingId: listing.id,
      code: listing.code,
      revision: 1,
      contentHash: revision.contentHash,
      organisationId: world.provider.organisationId,
      registration: 'FIRST',
      submissionId,
      submissionNumber: (await world.find(submissionId)).number,
      grade: 'G2',
      isListed: false,
      actorId: 'system',
      noticeFrom: at('2026-11-23T09:05'),
      noticeUntil: dueAt,
      now: dueAt + 1,
    },
  ])
  const [event] = await world.here.read
    .selectFrom('event')
    .select('detail')
    .where('action', '=', 'listing.registered')
    .where('subjectId', '=', listing.id)
    .execute()
  expect(JSON.parse(event?.detail ?? '{}')).toMatchObject({
    code: listing.code,
    revision: 1,
    contentHash: revision.contentHash,
  })
  const kept = await findSample(world.here.read, listing.id)
  expect(existsSync(join(world.filesDir, kept?.sha256.slice(0, 2) ?? '', kept?.sha256 ?? ''))).toBe(true)
  const { organisationId } = world.provider
  expect(await findDraft(world.here.read, { id: draftId, organisationId })).toMatchObject({
    submissionId: null,
    listingId: listing.id,
  })
  expect(await world.notices(world.provider.editor.personId)).toContain('submission.moved registered')
})

test('the provider lists it: found, counted, promised to the index, told, with its hook', async () => {
  const { listing, own } = await registered()
  const before = await countExchange(world.here.read)
  const seen: unknown[] = []
  await world.here.write.deleteFrom('outbox').execute()
  expect(await listDocumentRows(world.here.read, [listing.id])).toEqual([])
  const hooks: ReviewHooks = { listed: async (_, each) => void seen.push(each) }
  expect(await reasonOf(listListing(world.here, { ...own, actor: world.objector.owner }))).toBe('not_found notAllowed')
  expect(await reasonOf(listListing(world.here, { ...own, actor: await world.member('finance') }))).toBe(
    'not_allowed notAllowed',
  )
  const answers = await Promise.all([
    reasonOf(listListing(world.here, { ...own, hooks })),
    reasonOf(listListing(world.there, { ...own, hooks })),
  ])
  expect(answers.sort()).toEqual(['done', 'stale listingMoved'])
  const [card] = await listCards(world.here.read, [listing.id])
  expect(card).toMatchObject({ code: listing.code, listedAt: december })
  // What the index is brought up to.
  expect(await listDocumentRows(world.here.read, [listing.id])).toMatchObject([{ code: listing.code }])
  expect(await countExchange(world.here.read)).toMatchObject({
    listed: before.listed + 1,
    everListed: before.everListed + 1,
  })
  expect(await promised()).toEqual([listing.id])
  expect(await world.events('listing', listing.id)).toEqual(['listing.registered', 'listing.listed'])
  expect(seen).toEqual([
    expect.objectContaining({
      code: listing.code,
      revision: 1,
      isFirst: true,
      organisationId: world.provider.organisationId,
    }),
  ])
  expect(await world.notices(world.provider.editor.personId)).toContain('listing.moved listed')
})

test.each([
  ['no offer', { offers: [] }, 'not_allowed offerMissing'],
  [
    'authorisation that has ended (R09)',
    { publicData: { grantor: { zh: '甲' }, operator: { zh: '乙' }, mode: 'WHOLE' as const, to: '2026-11-30' } },
    'not_allowed evidenceExpired publicData.to',
  ],
  ['a zone that has not approved', { zones: [localIndustries[0].code] }, 'not_allowed zoneMissing'],
])('not listed: %s', async (_, content, reason) => {
  const { own, listing } = await registered({ content })
  expect(await reasonOf(listListing(world.here, own))).toBe(reason)
  expect((await world.listing((await findSubmissionOf(listing.id)) ?? '')).state).toBe('registered')
})

async function findSubmissionOf(listingId: string) {
  const row = await world.here.read
    .selectFrom('submission')
    .select('id')
    .where('listingId', '=', listingId)
    .executeTakeFirst()
  return row?.id
}

test('listed once its zone has approved, also after registration', async () => {
  const zones = [localIndustries[0].code]
  const { own, submissionId } = await registered({ content: { zones } })
  await approveZones(world.here, { actor: world.one, submissionId, round: 1, zones, now: december })
  expect(await reasonOf(listListing(world.here, own))).toBe('done')
})

test('suspended with a reason its page shows, and back; what is not listed is not suspended', async () => {
  const { own, listing } = await registered()
  const act = { actor: world.one, listingId: listing.id, reason: '收到投诉，核查中', now: december }
  expect(await reasonOf(suspendListing(world.here, act))).toBe('stale listingMoved')
  await listListing(world.here, own)
  expect(await reasonOf(suspendListing(world.here, { ...act, actor: world.provider.owner }))).toBe(
    'not_found notAllowed',
  )
  expect(await reasonOf(suspendListing(world.here, { ...act, reason: '' }))).toBe('invalid reasonMissing reason')
  await suspendListing(world.here, act)
  expect(await listCards(world.here.read, [listing.id])).toEqual([])
  expect((await readListingPage(world.here.read, listing.code))?.listing).toMatchObject({
    state: 'suspended',
    delistReason: '收到投诉，核查中',
  })
  await reinstateListing(world.here, { ...act, reason: '核查无误', now: december + 1 })
  expect((await readListingPage(world.here.read, listing.code))?.listing).toMatchObject({
    state: 'listed',
    delistReason: null,
    firstListedAt: december,
  })
  expect((await world.events('listing', listing.id)).slice(-2)).toEqual(['listing.suspended', 'listing.resumed'])
})

test('delisted, its page stays and it stays counted (R25); its provider lists it again', async () => {
  const { own, listing } = await registered()
  await listListing(world.here, own)
  const before = await countExchange(world.here.read)
  await delistListing(world.here, { ...own, reason: '产品升级', now: december + 1 })
  expect(await listCards(world.here.read, [listing.id])).toEqual([])
  const page = await readListingPage(world.here.read, listing.code)
  expect(page?.listing).toMatchObject({ state: 'delisted', delistedAt: december + 1, delistReason: '产品升级' })
  expect(await countExchange(world.here.read)).toMatchObject({
    listed: before.listed - 1,
    everListed: before.everListed,
  })
  expect(await reasonOf(delistListing(world.here, { ...own, reason: '再次' }))).toBe('stale listingMoved')
  await relistListing(world.here, { ...own, now: december + 2 })
  expect((await readListingPage(world.here.read, listing.code))?.listing).toMatchObject({
    state: 'listed',
    firstListedAt: december,
    listedAt: december,
  })
})

test('what the operator delisted only the operator lists again', async () => {
  const { own, listing } = await registered()
  await listListing(world.here, own)
  const act = { actor: world.two, listingId: listing.id, now: december + 1 }
  await delistByOperator(world.here, { ...act, reason: '违规' })
  expect(await reasonOf(relistListing(world.here, own))).toBe('not_allowed delistedByOperator')
  await relistByOperator(world.here, act)
  expect(await listCards(world.here.read, [listing.id])).toHaveLength(1)
})

test('what another catalogue lists is not ours to move', async () => {
  const { id } = await createListing(world.here.write, { source: 'portal', provider: 'harvested-provider' })
  const act = { actor: world.one, listingId: id, reason: 'x', now: december }
  expect(await reasonOf(suspendListing(world.here, act))).toBe('not_allowed listingHarvested')
  expect(await reasonOf(delistByOperator(world.here, act))).toBe('not_allowed listingHarvested')
})

test('what was entered as decided elsewhere moves by the same table', async () => {
  const { id, code } = await createListing(world.here.write, { offers: [{ model: 'FREE' }], grade: 'G1' })
  const act = { actor: world.one, listingId: id, reason: '测试', now: december }
  await delistByOperator(world.here, act)
  await relistByOperator(world.here, act)
  expect((await readListingPage(world.here.read, code))?.listing.state).toBe('listed')
})

test('while a revision is under review the live one stays live; registered, it takes its place', async () => {
  const first = await registered({ sample: { format: 'CSV', rows: [{ hour: '01', load: 1 }] } })
  const { here } = world
  await listListing(here, first.own)
  const revised = await revise(first.listing.id, { title: { zh: '企业用电负荷数据（修订）' } })
  expect(await world.find(revised.submissionId)).toMatchObject({ registration: 'CHANGE', listingId: first.listing.id })
  const titleNow = async () => (await listCards(here.read, [first.listing.id]))[0]?.title.zh
  expect(await titleNow()).toBe('企业用电负荷数据')
  expect(await world.listing(first.submissionId)).toMatchObject({ state: 'listed', liveRevision: 1 })

  const other = await world.draft({}, { listingId: first.listing.id })
  expect(await reasonOf(world.submit(other))).toBe('stale listingUnderReview')

  const { dueAt } = await world.find(revised.submissionId)
  await registerSubmission(here, { submissionId: revised.submissionId, filesDir: world.filesDir, now: dueAt + 1 })
  const listing = await world.listing(first.submissionId)
  expect(listing).toMatchObject({
    state: 'listed',
    liveRevision: 2,
    code: first.listing.code,
    firstListedAt: december,
    hasSample: 0,
  })
  expect(await titleNow()).toBe('企业用电负荷数据（修订）')
  expect(await findSample(here.read, listing.id)).toBeUndefined()
  expect((await world.events('listing', listing.id)).slice(-1)).toEqual(['listing.revised'])
  expect(await reasonOf(world.submit(other, { now: dueAt + 2 }))).toBe('done')
})

test('a draft that names somebody else’s listing, or a harvested one, does not revise it', async () => {
  const { id } = await createListing(world.here.write, { offers: [{ model: 'FREE' }] })
  expect(await reasonOf(world.submit(await world.draft({}, { listingId: id })))).toBe('not_found notAllowed')
  const { organisationId } = world.provider
  const harvested = await createListing(world.here.write, { source: 'portal', provider: 'harvested-provider' })
  await world.here.write
    .updateTable('listing')
    .set({ providerId: organisationId })
    .where('id', '=', harvested.id)
    .execute()
  const draftId = await world.draft({}, { listingId: harvested.id })
  expect(await reasonOf(world.submit(draftId))).toBe('not_allowed listingHarvested')
})

test('what changes nothing against what was registered is no submission', async () => {
  const { draftId } = await registered()
  expect(await reasonOf(world.submit(draftId, { now: december }))).toBe('stale nothingChanged')
})

test('a suspended listing stays suspended when its revision is registered', async () => {
  const { own, listing, submissionId } = await registered()
  await listListing(world.here, own)
  await suspendListing(world.here, { actor: world.one, listingId: listing.id, reason: '投诉', now: december + 1 })
  const revised = await revise(listing.id, { title: { zh: '修订' } })
  const { dueAt } = await world.find(revised.submissionId)
  await registerSubmission(world.here, { submissionId: revised.submissionId, filesDir: world.filesDir, now: dueAt + 1 })
  expect(await world.listing(submissionId)).toMatchObject({
    state: 'suspended',
    liveRevision: 2,
    delistReason: '投诉',
    delistedAt: december + 1,
  })
})

/** A revision of a listing, in public notice since December. */
function revise(listingId: string, content: Parameters<World['draft']>[0]) {
  return world.reach('notice', { listingId, ...(content && { content }), now: december + 60_000 })
}

test('of important data visitors see title and summary, in the notice and after', async () => {
  const { own, listing } = await registered({
    grade: 'IMPORTANT',
    content: { assessmentRef: '闽数评〔2026〕8号', description: { zh: '不公开的描述' } },
    now: monday,
  })
  await listListing(world.here, own)
  expect(JSON.stringify(await listCards(world.here.read, [listing.id]))).not.toContain('hour')
  const fields = await world.here.read
    .selectFrom('listing_field')
    .select('name')
    .where('listingId', '=', listing.id)
    .execute()
  expect(fields).toEqual([])
})
