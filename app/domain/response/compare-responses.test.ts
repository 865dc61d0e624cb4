import { expect, test } from 'vitest'
import { DemandContent } from '../demand/demand-content.ts'
import { bestOf } from './compare-responses.ts'
import { changesOf } from './response-changes.ts'
import type { LooseResponse } from './response-content.ts'
import { viewOffer } from './response-view.ts'

const demand = DemandContent.parse({
  title: { zh: '港口' },
  need: { zh: '港口' },
  required: [{ name: 'teu' }],
  rows: 9,
})
const offer = (given: Partial<LooseResponse>): LooseResponse => ({ listings: [], statements: {}, ...given })
const dear = offer({
  price: { kind: 'FIXED', micros: 9_000_000 },
  days: 3,
  validUntil: '2026-12-31',
  statements: { 'field:0': { verdict: 'meets' }, rows: { verdict: 'meets' } },
})
const cheap = offer({
  price: { kind: 'RANGE', min: 1_000_000, max: 8_000_000 },
  days: 3,
  validUntil: '2027-01-31',
  statements: { 'field:0': { verdict: 'partly', note: '只有整箱' }, rows: { verdict: 'meets' } },
})

test('the best of each row is marked, and none where all are alike or only one is there', () => {
  const { rows, requirements } = bestOf([dear, cheap, offer({})], demand)
  expect([[...rows.met], [...rows.price], [...rows.days], [...rows.validUntil]]).toEqual([[0], [1], [], [1]])
  expect(requirements.map(({ key, at }) => [key, [...at]])).toEqual([
    ['field:0', [0]],
    ['rows', [0, 1]],
  ])
  const none = bestOf([offer({ statements: { rows: { verdict: 'no' } } }), offer({})], demand)
  expect(none.requirements.every(({ at }) => at.size === 0)).toBe(true)
  const alone = bestOf([dear], demand)
  expect([...alone.rows.price, ...alone.rows.met]).toEqual([])
})

test('what changed is named, terms and requirements, and nothing else', () => {
  const view = (content: LooseResponse) => viewOffer(content, { demand, listings: [], language: 'zh' })
  const changes = changesOf(view(dear), view(cheap), 'zh')
  expect(changes.map(({ name, before, after }) => [name, before, after])).toEqual([
    ['price', '¥9.00', '¥1.00 至 ¥8.00'],
    ['validUntil', '2026-12-31', '2027-01-31'],
    ['statement', '满足', '部分满足 · 只有整箱'],
  ])
  expect(changesOf(view(dear), view(dear), 'en')).toEqual([])
})
