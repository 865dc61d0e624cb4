import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { codesOf } from '#app/domain/codes/code-list.ts'
import { grades } from '#app/domain/codes/grading.ts'
import { fields16, localIndustries } from '#app/domain/codes/industry.ts'
import { fujianUnits } from '#app/domain/codes/region.ts'
import { deliveryModes, kinds, priceModels } from '#app/domain/codes/trade.ts'
import { gradeOf } from '#app/domain/grading/grade.ts'
import { isListingCode } from '#app/domain/listing/listing-code.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import { isCreditCode, type OrganisationProfile } from '#app/domain/organisation/organisation.ts'
import type { SampleReport } from '#app/domain/sample/check-sample.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { verifyChain } from '#db/queries/events.server.ts'
import { demoParts } from '#db/seed/demo/all-parts.ts'
import { createRandom } from '#db/seed/demo/random.ts'
import { demoResources } from '#db/seed/demo/resources.ts'
import { demoTime, isDemoWanted, loadDemo } from '#db/seed/load-demo.server.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

const now = Date.UTC(2026, 10, 24, 4)
let database: Database
let contents: { code: string; content: ListingContent; kind: string; state: string }[]
let filesDir: string

beforeAll(async () => {
  filesDir = join((await import('node:os')).tmpdir(), `shuji-demo-${process.pid}`)
  database = await openDatabase(':memory:')
  expect(await isDemoWanted(database.write)).toBe(true)
  await loadDemo(database.write, { filesDir, now })
  const rows = await database.read
    .selectFrom('listing')
    .innerJoin('listing_revision', (on) =>
      on
        .onRef('listing_revision.listingId', '=', 'listing.id')
        .onRef('listing_revision.number', '=', 'listing.liveRevision'),
    )
    .select(['listing.code', 'listing.kind', 'listing.state', 'listing_revision.content'])
    .execute()
  contents = rows.map((row) => ({ ...row, content: JSON.parse(row.content) as ListingContent }))
  return async () => {
    await database.close()
    ;(await import('node:fs')).rmSync(filesDir, { recursive: true, force: true })
  }
})

const missing = (all: readonly string[], used: Iterable<string | undefined>) =>
  all.filter((code) => !new Set(used).has(code))

test('the demo covers every kind, field, unit, price model, delivery mode, zone and grade that may be listed', () => {
  const all = contents.map((row) => row.content)
  expect(all.length).toBeGreaterThanOrEqual(120)
  expect(
    missing(
      codesOf(kinds),
      all.map((each) => each.kind),
    ),
  ).toEqual([])
  expect(
    missing(
      codesOf(fields16),
      all.flatMap((each) => each.fields),
    ),
  ).toEqual([])
  expect(
    missing(
      fujianUnits,
      all.flatMap((each) => each.regions),
    ),
  ).toEqual([])
  expect(
    missing(
      codesOf(priceModels),
      all.flatMap((each) => each.offers.map((offer) => offer.model)),
    ),
  ).toEqual([])
  expect(
    missing(
      codesOf(deliveryModes),
      all.flatMap((each) => each.deliveryModes),
    ),
  ).toEqual([])
  expect(
    missing(
      codesOf(localIndustries),
      all.flatMap((each) => each.zones),
    ),
  ).toEqual([])
  // Core data may not be registered (R01), so none is shown.
  expect(
    missing(
      codesOf(grades),
      all.map((each) => each.grade),
    ),
  ).toEqual(['CORE'])
})

test('organisations are enough, invented and well formed', async () => {
  const rows = await database.read.selectFrom('organisation').selectAll().execute()
  expect(rows.length).toBeGreaterThanOrEqual(25)
  for (const row of rows) {
    const profile = JSON.parse(row.profile) as OrganisationProfile
    expect(row.isDemo, row.slug).toBe(1)
    expect(isCreditCode(profile.creditCode ?? ''), row.slug).toBe(true)
    expect([profile.name.zh, profile.name.en].every(Boolean), row.slug).toBe(true)
  }
})

test('every listing is in both languages, has a right code, and a dictionary where its kind has fields', () => {
  const withFields = ['DATASET', 'HQ_DATASET', 'API', 'INDEX', 'ENCRYPTED', 'RESOURCE']
  const titles = new Set<string>()
  for (const { code, content } of contents) {
    expect(isListingCode(code), code).toBe(true)
    for (const text of [content.title, content.summary, content.description])
      expect([text?.zh, text?.en].every(Boolean), `${code} ${content.title.zh}`).toBe(true)
    if (withFields.includes(content.kind)) expect(content.dictionary.length, content.title.zh).toBeGreaterThan(0)
    titles.add(content.title.zh ?? '')
  }
  expect(titles.size).toBe(contents.length)
})

test('every grade is the one the table gives for its impacts', () => {
  for (const { content } of contents) expect(gradeOf(content.gradeImpacts)?.grade, content.title.zh).toBe(content.grade)
})

test('important data has an assessment, no sample and no open delivery (R02)', async () => {
  const important = contents.filter(({ content }) => content.grade === 'IMPORTANT')
  expect(important.length).toBeGreaterThan(0)
  for (const { code, content } of important) {
    expect(content.assessmentRef, code).toBeTruthy()
    expect(
      content.deliveryModes.filter((mode) => ['FILE', 'API', 'STREAM', 'DBSHARE'].includes(mode)),
      content.title.zh,
    ).toEqual([])
  }
  const sampled = await database.read
    .selectFrom('sample')
    .innerJoin('listing', 'listing.id', 'sample.listingId')
    .select('listing.grade')
    .execute()
  expect(sampled.filter((row) => row.grade === 'IMPORTANT')).toEqual([])
})

test('a price of public data under guidance has a ceiling it keeps, a document, and is free for the public interest (R07)', () => {
  for (const { content } of contents.filter((row) =>
    row.content.offers.some((offer) => offer.model === 'GOV_GUIDED'),
  )) {
    expect(content.publicData, content.title.zh).toBeDefined()
    expect(content.freeForPublicInterest, content.title.zh).toBe(true)
    expect(content.priceDocument, content.title.zh).toBeTruthy()
    for (const offer of content.offers)
      if (offer.model === 'GOV_GUIDED')
        expect(offer.price ?? 0, content.title.zh).toBeLessThanOrEqual(content.priceCeiling ?? -1)
  }
})

test('a negotiated price has a range or a reason (R13)', () => {
  for (const { content } of contents)
    for (const offer of content.offers)
      if (offer.model === 'NEGOTIATED') expect(offer.rangeMax ?? offer.note, content.title.zh).toBeDefined()
})

test('at least forty samples are real files of 200 to 5,000 rows that agree with their dictionary', async () => {
  const samples = await database.read
    .selectFrom('sample')
    .innerJoin('listing', 'listing.id', 'sample.listingId')
    .selectAll('sample')
    .select('listing.code')
    .execute()
  expect(samples.length).toBeGreaterThanOrEqual(40)
  for (const sample of samples) {
    expect(sample.rowCount, sample.code).toBeGreaterThanOrEqual(200)
    expect(sample.rowCount, sample.code).toBeLessThanOrEqual(5_000)
    const report = JSON.parse(sample.report) as SampleReport
    expect(report.findings, sample.code).toEqual([])
    expect(readFileSync(join(filesDir, sample.sha256.slice(0, 2), sample.sha256)).length, sample.code).toBe(
      sample.bytes,
    )
  }
})

test('samples are the same every time', () => {
  for (const listing of demoParts
    .flatMap((part) => part.listings)
    .filter((each) => each.sample)
    .slice(0, 20)) {
    const make = () => listing.sample?.rows(createRandom(listing.key), demoTime(listing, now))
    expect(make(), listing.key).toEqual(make())
  }
})

test('it is loaded once, and every act of it is in the chain of events', async () => {
  expect(await isDemoWanted(database.write)).toBe(false)
  expect(await verifyChain(database.read)).toEqual({ events: contents.length + demoResources.length })
})

test('the demo does not depend on the day it is loaded', async () => {
  const other = await openDatabase(':memory:')
  const loaded = await loadDemo(other.write, { filesDir: temporaryFolder(), now: Date.UTC(2027, 2, 1) })
  expect(loaded).toBe(contents.length)
  await other.close()
})

test('levels of data management maturity hold for three years from the day they were given', async () => {
  const badges = await database.read
    .selectFrom('badge')
    .select(['grantedAt', 'expiresAt'])
    .where('kind', '=', 'dcmm')
    .execute()
  expect(badges.length).toBeGreaterThan(5)
  for (const { grantedAt, expiresAt } of badges)
    expect(new Date(expiresAt ?? 0).toISOString().slice(0, 10)).toBe(
      `${new Date(grantedAt).getUTCFullYear() + 3}${new Date(grantedAt).toISOString().slice(4, 10)}`,
    )
})
