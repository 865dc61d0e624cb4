import { type CodeItem, type CodeList, codesOf, findCode } from '../codes/code-list.ts'
import { fields16, industrySections } from '../codes/industry.ts'
import { findRegion } from '../codes/region.ts'
import { deliveryModes } from '../codes/trade.ts'
import type { DemandContent } from '../demand/demand-content.ts'
import { demandTypes } from '../demand/demand-lists.ts'
import type { Language } from '../text.ts'
import type { BoardFacet } from './board-state.ts'

/** Whether a demand can still be answered. */
export const openStates = [
  { code: 'OPEN', zh: '征集中', en: 'Open' },
  { code: 'ENDED', zh: '已结束', en: 'Ended' },
] as const satisfies CodeList

/** A challenge (揭榜挂帅) or a demand like others. */
export const challengeKinds = [
  { code: 'YES', zh: '揭榜挂帅', en: 'Challenge' },
  { code: 'NO', zh: '普通需求', en: 'Ordinary demand' },
] as const satisfies CodeList

/** Demands whose last day is near; each holds the ones before it. */
export const deadlineSpans = [
  { code: 'WEEK', zh: '7 天内截止', en: 'Closes within 7 days', days: 7 },
  { code: 'MONTH', zh: '30 天内截止', en: 'Closes within 30 days', days: 30 },
] as const satisfies readonly (CodeItem & { days: number })[]

/** How much may be spent in all; `below` in yuan, the band ends before it. */
export const budgetBands = [
  { code: 'LT_10K', zh: '1 万元以下', en: 'Below ¥10,000', below: 10_000 },
  { code: 'LT_50K', zh: '1 万至 5 万元', en: '¥10,000 to 50,000', below: 50_000 },
  { code: 'LT_200K', zh: '5 万至 20 万元', en: '¥50,000 to 200,000', below: 200_000 },
  { code: 'LT_1M', zh: '20 万至 100 万元', en: '¥200,000 to 1,000,000', below: 1_000_000 },
  { code: 'GE_1M', zh: '100 万元及以上', en: '¥1,000,000 and more', below: Number.POSITIVE_INFINITY },
  { code: 'UNSTATED', zh: '未写预算', en: 'No budget stated', below: Number.NaN },
] as const satisfies readonly (CodeItem & { below: number })[]
export type BudgetBand = (typeof budgetBands)[number]['code']

/** What may be spent at most, in yuan: the ceiling, else the least; the award of a challenge where no budget is stated. */
export function budgetOf({ budgetMax, budgetMin, challenge }: DemandContent): number | undefined {
  const micros = budgetMax ?? budgetMin ?? challenge?.award
  return micros === undefined ? undefined : micros / 1_000_000
}

/** The band of a demand. */
export function budgetBandOf(content: DemandContent): BudgetBand {
  const budget = budgetOf(content)
  if (budget === undefined) return 'UNSTATED'
  return budgetBands.find(({ below }) => budget < below)?.code ?? 'GE_1M'
}

/** Days since 1970-01-01 of a day YYYY-MM-DD: what deadlines are compared by. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}

/** The day it is in the exchange's time (UTC+8), as `dayNumber` counts. */
export function todayNumber(now: number): number {
  return Math.floor((now + 8 * 3_600_000) / 86_400_000)
}

/** The lists behind facets; regions are too many to be one. */
export const boardLists: Readonly<Partial<Record<BoardFacet, CodeList>>> = {
  state: openStates,
  type: demandTypes,
  deadline: deadlineSpans,
  budget: budgetBands,
  field: fields16,
  industry: industrySections,
  delivery: deliveryModes,
  challenge: challengeKinds,
}

/** Whether a facet has this value. */
export function isBoardValue(name: BoardFacet, value: string): boolean {
  const list = boardLists[name]
  return list ? codesOf(list).includes(value) : findRegion(value) !== undefined
}

/** A value of a facet in words. */
export function boardLabel(name: BoardFacet, value: string, language: Language): string {
  const list = boardLists[name]
  return (list ? findCode(list, value) : findRegion(value))?.[language] ?? value
}
