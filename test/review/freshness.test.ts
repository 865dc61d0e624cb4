import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ListingDraft } from '#app/domain/listing/listing-content.ts'
import { listListing, reinstateListing, suspendListing } from '#app/domain/listing/listing-steps.server.ts'
import { registerSubmission } from '#app/domain/review/register-submission.server.ts'
import { watchFreshness } from '#app/jobs/freshness.server.ts'
import { createListings } from '../factories/listings.ts'
import { at, openWorld, type World } from './review-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** A listing that promises an update each month, last updated on 1 November 2026: due on 1 December. */
const monthly: Partial<ListingDraft> = { frequency: 'MONTH', lastUpdated: '2026-11-01' }
async function listed(content = monthly) {
  const { submissionId } = await world.reach('registered', { content })
  const { id } = await world.listing(submissionId)
  const { owner: actor, organisationId } = world.provider
  await listListing(world.here, { actor, organisationId, listingId: id, now: at('2026-11-28T09:00') })
  return { submissionId, id }
}
const news = async () =>
  (await world.notices(world.provider.owner.personId)).filter((each) => /^listing.moved (upd|sus|res)/.test(each))
const run = (day: string) => watchFreshness(world.here, at(`${day}T09:00`))

test('reminded before, told when overdue, suspended after three periods: each once', async () => {
  const { submissionId, id } = await listed()
  const before = (await news()).length
  const done: number[] = []
  for (const day of ['2026-11-27', '2026-11-28', '2026-11-30', '2026-12-20', '2026-12-31', '2027-01-01', '2027-03-01'])
    done.push(await run(day))
  expect(done).toEqual([0, 1, 0, 0, 1, 0, 0])
  expect((await news()).slice(before)).toEqual(['listing.moved updateDue', 'listing.moved updateOverdue'])
  expect((await world.listing(submissionId)).state).toBe('listed')
  expect(await Promise.all([run('2027-03-05'), watchFreshness(world.there, at('2027-03-05T09:00'))])).toContain(1)
  expect(await world.listing(submissionId)).toMatchObject({ state: 'suspended' })
  expect((await world.listing(submissionId)).delistReason).toContain('3')
  expect((await news()).slice(before).slice(2)).toEqual(['listing.moved suspendedOverdue'])
  expect((await world.events('listing', id)).slice(-2)).toEqual(['listing.overdue', 'listing.suspended'])
  expect(await run('2027-04-05')).toBe(0)
})

test('suspended for its promise, it is back once the update is registered', async () => {
  const { submissionId, id } = await listed()
  await run('2027-03-05')
  expect((await world.listing(submissionId)).state).toBe('suspended')
  const revised = await world.reach('notice', {
    listingId: id,
    content: { ...monthly, lastUpdated: '2027-03-01' },
    now: at('2027-03-08T09:00'),
  })
  const { dueAt } = await world.find(revised.submissionId)
  await registerSubmission(world.here, { submissionId: revised.submissionId, filesDir: world.filesDir, now: dueAt + 1 })
  expect(await world.listing(submissionId)).toMatchObject({ state: 'listed', liveRevision: 2, delistReason: null })
  expect((await world.events('listing', id)).slice(-2)).toEqual(['listing.revised', 'listing.resumed'])
})

test('reinstated by an operator it is not suspended for the same promised day again', async () => {
  const { submissionId, id } = await listed()
  await run('2027-03-05')
  await reinstateListing(world.here, {
    actor: world.one,
    listingId: id,
    reason: '供方说明了情况',
    now: at('2027-03-06T09:00'),
  })
  expect(await run('2027-03-07')).toBe(0)
  expect((await world.listing(submissionId)).state).toBe('listed')
  // What an operator suspends for another reason, no update brings back.
  await suspendListing(world.here, { actor: world.one, listingId: id, reason: '投诉', now: at('2027-03-08T09:00') })
  const revised = await world.reach('notice', {
    listingId: id,
    content: { ...monthly, lastUpdated: '2027-03-01' },
    now: at('2027-03-08T09:00'),
  })
  const { dueAt } = await world.find(revised.submissionId)
  await registerSubmission(world.here, { submissionId: revised.submissionId, filesDir: world.filesDir, now: dueAt + 1 })
  expect(await world.listing(submissionId)).toMatchObject({ state: 'suspended', liveRevision: 2 })
})

test('harvested listings and those of the demo are left alone, and what promises nothing', async () => {
  const stale = { frequency: 'MONTH' as const, lastUpdated: '2020-01-01', offers: [{ model: 'FREE' as const }] }
  const [harvested, demo] = await createListings(world.here.write, [
    { ...stale, source: 'portal', provider: 'elsewhere' },
    { ...stale, provider: 'demo-provider' },
  ])
  await world.here.write
    .updateTable('listing')
    .set({ isDemo: 1 })
    .where('id', '=', demo?.id ?? '')
    .execute()
  const { submissionId } = await listed({ frequency: 'STATIC', lastUpdated: '2020-01-01' })
  await run('2027-06-01')
  const states = await world.here.read
    .selectFrom('listing')
    .select('state')
    .where('id', 'in', [harvested?.id ?? '', demo?.id ?? ''])
    .execute()
  expect(states).toEqual([{ state: 'listed' }, { state: 'listed' }])
  expect((await world.listing(submissionId)).state).toBe('listed')
})
