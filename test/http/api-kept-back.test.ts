import { afterAll, beforeAll, expect, test } from 'vitest'
import { ListingDetail, ListingList } from '#app/domain/interchange/api-v1.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'

let site: RunningExchange
beforeAll(async () => {
  site = await runExchange()
}, 120_000)
afterAll(() => site.close())

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(site.url + path, { headers, redirect: 'manual' })
const list = async (query: string) => ListingList.parse(await (await get(`/api/v1/listings?${query}`)).json())

test('important data gives title, summary and grade, and nothing else', async () => {
  const { items } = await list('grade=IMPORTANT')
  expect(items.length).toBeGreaterThan(0)
  for (const { code } of items) {
    const detail = ListingDetail.parse(await (await get(`/api/v1/listings/${code}`)).json())
    expect(detail.restricted).toBe(true)
    expect(detail.sample).toBeUndefined()
    expect([detail.content.dictionary, detail.content.offers, detail.content.files].flat()).toEqual([])
    expect(detail.content.description).toBeUndefined()
    expect((await get(`/listings/${code}/sample`)).status).toBe(404)
  }
})

test('important data are found by title and summary only: lists, counts and fields give nothing else away', async () => {
  const { items } = await list('grade=IMPORTANT')
  const secrets = await site.exchange.database.read
    .selectFrom('listing')
    .innerJoin('listing_revision', 'listing_revision.listingId', 'listing.id')
    .select(['listing.code', 'listing.searchText', 'listing_revision.content'])
    .where('listing.grade', '=', 'IMPORTANT')
    .execute()
  for (const item of items) {
    expect([item.regions, item.fields, item.industries, item.formats, item.matchedFields].flat()).toEqual([])
    expect([item.offer, item.timeStart, item.timeEnd, item.frequency, item.lastUpdated]).toEqual(
      Array(5).fill(undefined),
    )
    expect([item.fieldCount, item.hasSample]).toEqual([0, false])
  }
  const { facets } = await list('grade=IMPORTANT')
  expect(Object.keys(facets.region ?? {})).toEqual([])
  expect(Object.keys(facets.priceModel ?? {})).toEqual([])
  for (const { code, searchText, content } of secrets) {
    const { dictionary } = JSON.parse(content) as ListingContent
    expect(dictionary.length, code).toBeGreaterThan(0)
    for (const field of dictionary) {
      // A word that title or summary say anyway is no secret.
      if (field.name.split('_').some((part) => searchText.includes(part))) continue
      const { relaxed, items: found } = await list(`q=${field.name}`)
      if (!relaxed)
        expect(
          found.map((item) => item.code),
          field.name,
        ).not.toContain(code)
    }
  }
  const rows = await site.exchange.database.read
    .selectFrom('listing_field')
    .innerJoin('listing', 'listing.id', 'listing_field.listingId')
    .select('listing_field.name')
    .where('listing.grade', '=', 'IMPORTANT')
    .execute()
  expect(rows).toEqual([])
})

test('contact persons of a source never leave', async () => {
  const { write } = site.exchange.database
  const { harvestListings } = await import('#app/domain/harvest/harvest.server.ts')
  const { ListingContent: schema } = await import('#app/domain/listing/listing-content.ts')
  const content = schema.parse({ kind: 'DATASET', title: { zh: '采集来的条目' }, summary: { zh: '一句话' } })
  const [entered] = await harvestListings(write, [
    {
      record: {
        place: 'x#1',
        recordId: '1',
        source: { name: 'somewhere', title: { zh: '某目录' } },
        provider: { name: { zh: '某局' }, kind: 'GOVERNMENT' },
        content,
        original: {},
        contact: { name: '张三丰', phone: '13912345678', mail: 'zhang.sanfeng@example.org' },
      },
      content,
    },
  ])
  site.exchange.search.nudge()
  const pages = [
    `/api/v1/listings/${entered?.code}`,
    `/listings/${entered?.code}`,
    `/listings/${entered?.code}.data`,
    '/api/v1/listings?q=采集来的条目',
  ]
  for (const page of pages) {
    const text = await (await get(page)).text()
    expect(text, page).not.toMatch(/张三丰|13912345678|zhang\.sanfeng/)
  }
  await expect.poll(async () => (await list('q=采集来的条目')).total).toBe(1)
  for (const secret of ['张三丰', '13912345678', 'zhang.sanfeng@example.org'])
    expect(
      (await list(`q=${secret}`)).items.filter((item) => item.code === entered?.code),
      secret,
    ).toEqual([])
  const { items } = await list('source=somewhere')
  expect(items.map((item) => item.source?.name)).toEqual(['somewhere'])
})
