import { type CodeList, type CodeOf, codesOf } from '../codes/code-list.ts'

/** What became of a demand that was closed. */
export const demandOutcomes = [
  { code: 'CONTRACTED', zh: '已在本交易所成交', en: 'Contracted on this exchange' },
  { code: 'CONTRACTED_ELSEWHERE', zh: '已在场外成交', en: 'Contracted elsewhere' },
  { code: 'NO_FIT', zh: '没有合适的应答', en: 'No response fitted' },
  { code: 'SOLVED', zh: '已自行解决', en: 'Solved by ourselves' },
  { code: 'NOT_NEEDED', zh: '不再需要', en: 'No longer needed' },
] as const satisfies CodeList
export type DemandOutcome = CodeOf<typeof demandOutcomes>
export const demandOutcomeCodes = codesOf(demandOutcomes)
