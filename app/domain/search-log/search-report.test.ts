import { expect, test } from 'vitest'
import { createSearchReport, type LoggedSearch, looksPersonal, type SearchReport } from './search-report.ts'

const minute = 60_000
const day = 24 * 60 * minute

function reportOf(rows: (Partial<LoggedSearch> & { visitor: string })[], minVisitors = 5): SearchReport {
  const report = createSearchReport()
  for (const row of rows)
    report.add({
      ...{ at: 0, query: '', filters: '', total: 10, isRelaxed: false, engine: 'meilisearch', milliseconds: 10 },
      ...{ opened: 0, bestRank: null },
      ...row,
    })
  return report.result({ minVisitors })
}

test('queries that differ in case, width, script and spaces are one, counted in searches and visitors', () => {
  const { queries, visitors, searches, wordless } = reportOf([
    { visitor: 'a', query: 'AI 模型', at: 0 },
    { visitor: 'a', query: 'ai  模型', at: 50 * minute },
    { visitor: 'b', query: 'ＡＩ 模型', opened: 2, bestRank: 3 },
    { visitor: 'c', query: 'AI 模型', opened: 1, bestRank: 6 },
    { visitor: 'c', query: '' },
  ])
  expect({ visitors, searches, wordless }).toEqual({ visitors: 3, searches: 5, wordless: 1 })
  expect(queries).toEqual([
    {
      ...{ query: 'ai 模型', searches: 4, visitors: 3, nothing: 0, nearestOnly: 0, abandoned: 2, refined: 1 },
      ...{ meanRank: 4.5, p50: 10, p95: 10 },
    },
  ])
})

test('a page turned, a reload and the way back are the same search, opened when anything of it was', () => {
  const { queries, abandoned } = reportOf([
    { visitor: 'a', query: '负荷', at: 0 },
    { visitor: 'a', query: '负荷', at: minute },
    { visitor: 'a', query: '负荷', at: 20 * minute, opened: 1, bestRank: 21 },
    { visitor: 'b', query: '负荷', at: 0 },
  ])
  expect(queries[0]).toMatchObject({ searches: 2, visitors: 2, abandoned: 1, refined: 0, meanRank: 21 })
  expect(abandoned).toBe(1)
})

test('what is typed next within two minutes refines; other filters refine without being another query', () => {
  const { refinements, queries } = reportOf([
    { visitor: 'a', query: '话费', at: 0, total: 0 },
    { visitor: 'a', query: '通信费', at: 2 * minute },
    { visitor: 'a', query: '通信费', at: 3 * minute, filters: 'kind=API' },
    { visitor: 'a', query: '电信', at: 5 * minute + 1 },
    { visitor: 'b', query: '话费', at: 0, total: 3, isRelaxed: true },
    { visitor: 'b', query: '通信费', at: minute },
    { visitor: 'c', query: '话费', at: 0 },
    { visitor: 'd', query: '通信费', at: minute },
  ])
  expect(refinements).toEqual([{ from: '话费', to: '通信费', times: 2, visitors: 2 }])
  expect(queries.find(({ query }) => query === '话费')).toMatchObject({ refined: 2, nothing: 1, nearestOnly: 1 })
  expect(queries.find(({ query }) => query === '通信费')).toMatchObject({ searches: 4, refined: 1 })
})

test('the slowest twentieth of each query, and who answered', () => {
  const { queries, engines, p95 } = reportOf(
    Array.from({ length: 100 }, (_, index) => ({
      visitor: `v${index}`,
      query: 'q',
      milliseconds: index + 1,
      engine: index < 30 ? 'database' : 'meilisearch',
    })),
  )
  expect(queries[0]).toMatchObject({ p50: 50, p95: 95 })
  expect(p95).toBe(95)
  expect(engines).toEqual([
    { engine: 'meilisearch', answers: 70 },
    { engine: 'database', answers: 30 },
  ])
})

test('searches are counted by the day of the exchange, which is eight hours ahead of UTC', () => {
  const evening = 16 * 60 * minute
  const { days } = reportOf([
    { visitor: 'a', query: '负荷', at: evening - 1 },
    { visitor: 'a', query: '负荷', at: evening, total: 0 },
    { visitor: 'a', query: '车流', at: evening + minute, total: 0 },
    { visitor: 'b', query: '车流', at: evening + day },
  ])
  expect(days).toEqual([
    { day: evening - day, searches: 1, nothing: 0 },
    { day: evening, searches: 1, nothing: 1 },
    { day: evening + day, searches: 1, nothing: 0 },
  ])
})

test('what looks personal is recognised, spaces and width aside', () => {
  for (const text of [
    '13800138000',
    '找 138 0013-8000 的人',
    '１３８００１３８０００',
    '11010519491231002X',
    'li@corp.cn',
  ])
    expect(looksPersonal(text), text).toBe(true)
  for (const text of ['2024 年 GDP', '350500', '91350000MA00000000', 'a@b', '负荷 15 分钟'])
    expect(looksPersonal(text), text).toBe(false)
})

test('a query that looks personal is kept back until enough visitors typed it on one day', () => {
  const by = (visitors: number, days: number) =>
    Array.from({ length: visitors }, (_, index) => ({
      visitor: `v${String(index).padStart(3, '0')}`,
      query: '13800138000',
      at: (index % days) * day,
    }))
  expect(reportOf(by(4, 1))).toMatchObject({ queries: [], withheld: 1, searches: 4 })
  // One person with the same number every day is four visitors a day apart, and not many.
  expect(reportOf(by(20, 20))).toMatchObject({ queries: [], withheld: 1 })
  expect(reportOf(by(5, 1))).toMatchObject({ queries: [{ visitors: 5 }], withheld: 0 })
  const mixed = reportOf([
    { visitor: 'a', query: '13800138000', at: 0 },
    { visitor: 'a', query: '客服电话', at: minute },
  ])
  expect(mixed.refinements).toEqual([])
})
