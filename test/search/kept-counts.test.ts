import type { MultiSearchQuery } from 'meilisearch'
import { expect, test } from 'vitest'
import { keepCounts } from '#search/kept-counts.server.ts'

/** A search that counts how often it counts. */
function counting() {
  const asked: MultiSearchQuery[] = []
  let total = 0
  const search = async (queries: MultiSearchQuery[]) => {
    asked.push(...queries)
    return queries.map((query) => ({
      hits: [{ id: `${query.q} ${query.page}` }],
      totalHits: ++total,
      ...(query.facets && { facetDistribution: { kind: { DATASET: total } } }),
    }))
  }
  return { asked, search }
}

const page = (number: number, more: Partial<MultiSearchQuery> = {}): MultiSearchQuery => ({
  indexUid: 'listings',
  q: 'load',
  filter: ['kind = API'],
  facets: ['kind'],
  page: number,
  hitsPerPage: 20,
  ...more,
})

test('another page of a search brings its own hits and the same counts, which are not counted again', async () => {
  const { asked, search } = counting()
  const kept = keepCounts(search, () => 'one')
  const [first] = await kept([page(1)], 1_000)
  const [second] = await kept([page(2, { sort: ['price:asc'] })], 1_000)
  expect(second?.hits).toEqual([{ id: 'load 2' }])
  expect(second?.facetDistribution).toEqual(first?.facetDistribution)
  expect(asked.map((query) => query.facets)).toEqual([['kind'], undefined])
})

test('a count without hits is not asked for at all the second time, and keeps its place among the answers', async () => {
  const { asked, search } = counting()
  const kept = keepCounts(search, () => 'one')
  const aside = page(1, { filter: [], hitsPerPage: 0 })
  const [, before] = await kept([page(1), aside], 1_000)
  const answers = await kept([aside, page(3), { ...page(4), q: 'other' }], 1_000)
  expect(answers[0]).toEqual({ hits: [], totalHits: before?.totalHits, facetDistribution: before?.facetDistribution })
  expect(answers[1]?.hits).toEqual([{ id: 'load 3' }])
  expect(answers[2]?.hits).toEqual([{ id: 'other 4' }])
  expect(asked).toHaveLength(4)
})

test('other words, other filters, another version and another time are counted anew', async () => {
  const { asked, search } = counting()
  let version = 'one'
  let now = 0
  const kept = keepCounts(
    search,
    () => version,
    () => now,
  )
  await kept([page(1)], 1_000)
  await kept([page(1, { q: 'wind' })], 1_000)
  await kept([page(1, { filter: [] })], 1_000)
  version = 'two'
  await kept([page(1)], 1_000)
  now = 5_001
  await kept([page(1)], 1_000)
  expect(asked.filter((query) => query.facets)).toHaveLength(5)
})

test('what was counted while something changed is not kept', async () => {
  const { asked, search } = counting()
  let version = 0
  const kept = keepCounts(search, () => String(version++))
  await kept([page(1)], 1_000)
  await kept([page(1)], 1_000)
  expect(asked.filter((query) => query.facets)).toHaveLength(2)
})
