import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ListingContent } from '#app/domain/listing/listing-content.ts'
import {
  askDraftLinks,
  askListingLinks,
  linksLife,
  testDraftConnection,
} from '#app/domain/pre-check/ask-addresses.server.ts'
import type { Ask } from '#app/domain/pre-check/fetched.ts'
import { knownLinks, sitePreCheck } from '#app/domain/pre-check/known.server.ts'
import { rulesVersion } from '#app/domain/pre-check/rules-version.ts'
import { fetchSafely } from '#app/domain/pre-check/safe-fetch.server.ts'
import { checkAgain } from '#app/domain/review/check-again.server.ts'
import { findLastCheck, insertSubmissionCheck } from '#db/queries/checks.server.ts'
import { findRound } from '#db/queries/submissions-rounds.server.ts'
import { contentOf, monday, openWorld, reasonOf, type World } from './review-world.ts'

let world: World
let server: Server
let base = ''
let isWell = true
const ask: Ask = (url, options) => fetchSafely(url, { ...options, allowsLoopback: true })

beforeAll(async () => {
  world = await openWorld()
  server = createServer((_, response) => response.writeHead(isWell ? 200 : 404).end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await world.close()
})

const preCheck = () => sitePreCheck({ database: world.here, search: { nearDuplicates: async () => [] } })

/** What the machine finds in a submission's present round, as `rule place`. */
async function found(submissionId: string) {
  const check = await findLastCheck(world.here.read, { submissionId, round: 1 })
  return check?.findings.map(({ rule, place }) => `${rule} ${place}`)
}

test('an interface is handed in once it was reached; the next draft of its listing needs no other test', async () => {
  const draftId = await world.draft({ kind: 'API', api: { method: 'GET', path: `${base}/load` } })
  const { organisationId, editor } = world.provider
  const blocks = async (id = draftId, listingId: string | null = null) => {
    const content = ListingContent.parse(contentOf({ kind: 'API', api: { method: 'GET', path: '/load' } }))
    const context = { organisationId, draftId: id, listingId, sample: undefined, sampleReport: undefined }
    const findings = await preCheck()(content, { ...context, evidence: [], now: monday })
    return findings.filter(({ rule }) => rule === 'R12').map(({ text }) => text.en)
  }
  isWell = false
  const test = { actor: editor, organisationId, draftId, ask, url: `${base}/load`, now: monday }
  expect(await blocks()).toEqual(['The interface has passed no connection test within 30 days.'])
  expect(await testDraftConnection(world.here, test)).toBe(false)
  expect(await blocks()).toEqual(['The interface failed its connection test on 2026-11-23 (404).'])
  isWell = true
  expect(await testDraftConnection(world.here, test)).toBe(true)
  expect(await blocks()).toEqual([])
  const { submissionId } = await world.reach('registered')
  const { id: listingId } = await world.listing(submissionId)
  await world.here.write.updateTable('connection_test').set({ listingId }).execute()
  expect([await blocks('another', listingId), (await blocks('another', null)).length]).toEqual([[], 1])

  expect(await reasonOf(testDraftConnection(world.here, { ...test, url: '/load' }))).toBe('invalid testUrl url')
  const stranger = world.objector.owner
  expect(await reasonOf(testDraftConnection(world.here, { ...test, actor: stranger }))).toBe('not_found notAllowed')
  const viewer = await world.member('viewer')
  expect(await reasonOf(askDraftLinks(world.here, { ...test, actor: viewer }))).toBe('not_allowed notAllowed')
})

test('links of a draft are asked, and what is dead is found; when rules change, what is under way is looked at again', async () => {
  const { organisationId, editor } = world.provider
  const draftId = await world.draft({ title: { zh: '港口作业数据' }, document: `${base}/about` })
  isWell = false
  const asked = { actor: editor, organisationId, draftId, ask, now: monday }
  expect(await askDraftLinks(world.here, asked)).toBe(1)
  const { submissionId } = await world.submit(draftId)
  await insertSubmissionCheck(world.here.write, {
    submissionId,
    round: 1,
    rulesVersion: 'of-before',
    checkedAt: monday,
    findings: '[]',
  })
  const handedIn = await findRound(world.here.read, { submissionId, number: 1 })
  expect(await checkAgain(world.here, { preCheck: preCheck(), now: monday + 1 })).toBe(1)
  expect(await found(submissionId)).toContain('P51 document')
  expect((await findLastCheck(world.here.read, { submissionId, round: 1 }))?.rulesVersion).toBe(rulesVersion)
  // What was found when it was handed in stays.
  expect(await findRound(world.here.read, { submissionId, number: 1 })).toEqual(handedIn)
  expect(await checkAgain(world.here, { preCheck: preCheck(), now: monday + 2 })).toBe(0)
})

test('links of listings are asked once a week', async () => {
  const content = { title: { zh: '航运数据' }, document: `${base}/ships` }
  const { submissionId } = await world.reach('registered', { content })
  const { id } = await world.listing(submissionId)
  await world.here.write.updateTable('listing').set({ state: 'listed' }).where('id', '=', id).execute()
  const known = async () => (await knownLinks(world.here.read, { ...content, files: [] }))[0]?.isAnswered
  isWell = true
  expect([await askListingLinks(world.here, { ask, now: monday }), await known()]).toEqual([1, true])
  isWell = false
  expect([await askListingLinks(world.here, { ask, now: monday + linksLife }), await known()]).toEqual([0, true])
  expect([await askListingLinks(world.here, { ask, now: monday + linksLife + 1 }), await known()]).toEqual([1, false])
})
