import { expect, test } from 'vitest'
import { DemandContent, type DemandDraft } from '../demand/demand-content.ts'
import { parseBoardQuery } from './board-query.ts'
import { type BoardRow, demandCard } from './board-result.ts'
import { emptyBoard, toggleBoardFacet, writeBoardQuery } from './board-state.ts'
import { budgetBandOf, dayNumber, todayNumber } from './board-values.ts'
import { demandEntry } from './demand-entry.ts'
import { viewDemandLine } from './demand-line.ts'

const read = (text: string) => parseBoardQuery(new URLSearchParams(text))

test('a state of the board has one address, and what is at its default is not in it', () => {
  const { query, problems } = read('region=350200&type=MODEL&type=SERVICE&q= 用电  负荷&sort=deadline&size=50&page=2')
  expect(problems).toEqual([])
  expect(String(writeBoardQuery(query))).toBe(
    String(new URLSearchParams('q=用电 负荷&type=MODEL&type=SERVICE&region=350200&sort=deadline&size=50&page=2')),
  )
  expect(String(writeBoardQuery(emptyBoard))).toBe('')
  expect(toggleBoardFacet(query, 'region', '350200')).toMatchObject({ page: 1, chosen: { type: ['MODEL', 'SERVICE'] } })
})

test.each([
  ['type=NONE', 'type', 'unknown-value'],
  ['region=99', 'region', 'unknown-value'],
  ['sort=clicks', 'sort', 'unknown-value'],
  ['size=21', 'size', 'unknown-value'],
  ['page=0', 'page', 'out-of-range'],
  ['page=501', 'page', 'out-of-range'],
  [`q=${'长'.repeat(2_001)}`, 'q', 'too-long'],
])('%s is left out and told', (text, parameter, problem) => {
  expect(read(text).problems).toEqual([expect.objectContaining({ parameter, problem })])
  expect(read(text).query).toMatchObject({ sort: 'relevance', size: 20, page: 1, chosen: {} })
})

const content = (draft: Partial<DemandDraft> = {}) =>
  DemandContent.parse({ title: { zh: '需求' }, need: { zh: '要\n这些' }, ...draft })
const yuan = 1_000_000

test.each([
  [{}, 'UNSTATED'],
  [{ budgetMax: 9_999 * yuan }, 'LT_10K'],
  [{ budgetMax: 10_000 * yuan }, 'LT_50K'],
  [{ budgetMin: 50_000 * yuan }, 'LT_200K'],
  [{ budgetMin: 1, budgetMax: 999_999 * yuan }, 'LT_1M'],
  [{ budgetMax: 1_000_000 * yuan }, 'GE_1M'],
  [{ challenge: { target: { zh: '甲' }, criteria: { zh: '乙' }, selectBy: '2027-01-01', award: yuan } }, 'LT_10K'],
] as const)('%j is in band %s', (draft, band) =>
  expect(budgetBandOf(content(draft as Partial<DemandDraft>))).toBe(band),
)

const row = (set: Partial<BoardRow> = {}): BoardRow => ({
  ...{ id: '1', number: 'XQ202612-0000017', content: content(), state: 'published', isOpen: true },
  ...{ deadline: '2026-12-05', publishedAt: 0, updatedAt: 0, responseCount: 0, buyer: null },
  ...set,
})
/** 2026-12-05, a quarter past midnight in the exchange's time. */
const now = Date.parse('2026-12-04T16:15:00Z')

test('days left count in the time of the exchange, to the end of the last day, and only while it is open', () => {
  const left = (set: Partial<BoardRow>) => viewDemandLine(demandCard(row(set)), 'zh', now).daysLeft
  expect(todayNumber(now)).toBe(dayNumber('2026-12-05'))
  expect(left({})).toBe(0)
  expect(left({ deadline: '2026-12-12' })).toBe(7)
  expect(left({ deadline: '2027-01-05' })).toBeUndefined()
  expect(left({ deadline: '2026-12-04' })).toBeUndefined()
  expect(left({ isOpen: false })).toBeUndefined()
})

test('a card and an entry name no buyer who is not shown', () => {
  const card = demandCard(row())
  expect(card).not.toHaveProperty('buyer')
  expect(card.summary).toEqual({ zh: '要 这些' })
  expect(demandEntry(card, 'zh').author).toBe('匿名采购方')
  const named = demandCard(row({ buyer: { slug: 'port', name: { zh: '港务' } } }))
  expect(demandEntry(named, 'en').author).toBe('港务')
})
