import { afterAll, beforeAll, expect, test } from 'vitest'
import { certifierOf } from '#app/domain/certificate/certifier.server.ts'
import { loadSigner } from '#app/domain/certificate/signer.server.ts'
import { delistListing, listListing, relistListing } from '#app/domain/listing/listing-steps.server.ts'
import { certificateHooks } from '#app/domain/review/certificate-hooks.server.ts'
import { registerSubmission } from '#app/domain/review/register-submission.server.ts'
import { runReviewClocks } from '#app/jobs/review-clocks.server.ts'
import { listCertificatesOf } from '#db/queries/certificates.server.ts'
import { at, openWorld, type World } from './review-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('registration and listing are certified with the steps, replaced by a revision, revoked when it is delisted', async () => {
  const { here, provider, filesDir } = world
  const signer = loadSigner(world.folder)
  const hooks = certificateHooks(() => certifierOf({ database: here, config: { publicUrl: undefined }, signer }))
  const certificates = async (listingId: string) =>
    (await listCertificatesOf(here.read, listingId))
      .map(({ kind, revision, end }) => `${kind} ${revision} ${end?.how ?? 'valid'}`)
      .sort()

  const { submissionId } = await world.reach('notice')
  expect(await runReviewClocks({ database: here, filesDir, hooks }, at('2026-11-27T00:00'))).toBe(1)
  const { id: listingId } = await world.listing(submissionId)
  expect(await certificates(listingId)).toEqual(['REGISTRATION 1 valid'])
  const [registration] = await listCertificatesOf(here.read, listingId)
  expect(JSON.parse(registration?.payload ?? '{}')).toMatchObject({
    notice: { from: '2026-11-23', until: '2026-11-26' },
  })

  const own = { actor: provider.owner, organisationId: provider.organisationId, listingId, hooks }
  await listListing(here, { ...own, now: at('2026-11-27T09:00') })
  expect(await certificates(listingId)).toEqual(['LISTING 1 valid', 'REGISTRATION 1 valid'])

  const revised = await world.reach('notice', { listingId, content: { version: '1.1.0' }, now: at('2026-11-27T10:00') })
  const { dueAt } = await world.find(revised.submissionId)
  await registerSubmission(here, { submissionId: revised.submissionId, filesDir, hooks, now: dueAt + 1 })
  expect(await certificates(listingId)).toEqual([
    'LISTING 1 replaced',
    'LISTING 2 valid',
    'REGISTRATION 1 replaced',
    'REGISTRATION 2 valid',
  ])

  await delistListing(here, { ...own, reason: '产品升级', now: dueAt + 2 })
  expect(await certificates(listingId)).toContain('LISTING 2 revoked')
  await relistListing(here, { ...own, now: dueAt + 3 })
  expect(await certificates(listingId)).toEqual([
    'LISTING 1 replaced',
    'LISTING 2 revoked',
    'LISTING 2 valid',
    'REGISTRATION 1 replaced',
    'REGISTRATION 2 valid',
  ])
})

test('what fails to be registered does not keep others from it, stays as it was, and is tried again', async () => {
  const { here, filesDir } = world
  const first = await world.reach('notice', { now: at('2026-09-01T09:00') })
  const second = await world.reach('notice', { now: at('2026-09-01T10:00') })
  const later = at('2026-09-08T09:00')
  const failing = {
    registered: async (_: unknown, { submissionId }: { submissionId: string }) => {
      if (submissionId === first.submissionId) throw new Error('the key is gone')
    },
  }
  await expect(runReviewClocks({ database: here, filesDir, hooks: failing }, later)).rejects.toThrow('the key is gone')
  expect([(await world.find(first.submissionId)).state, (await world.find(second.submissionId)).state]).toEqual([
    'notice',
    'registered',
  ])
  expect(await runReviewClocks({ database: here, filesDir }, later)).toBe(1)
  expect((await world.find(first.submissionId)).state).toBe('registered')
})
