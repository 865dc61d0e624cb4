import { maskText } from '../personal/mask-personal.ts'
import type { PersonalSuspicion } from '../personal/personal-kinds.ts'
import type { ColumnTally } from './column-tally.ts'
import { typeOfColumn } from './column-type.ts'
import { type ColumnProfile, type ProfileWarning, profileBounds } from './file-profile.ts'
import { guessUnit } from './guess-unit.ts'

/** What was counted exactly: whether it is a key, and its different values, where they were counted at all. */
export type Exact = { isKey: boolean; distinct?: number }

/** Says what a column's tally comes to, with no value in it that is personal, and what is odd about it. */
export function describeColumn(
  tally: ColumnTally,
  about: {
    rows: number
    isText: boolean
    personal: readonly PersonalSuspicion[]
    mask: (value: string) => string
    exact: Exact
  },
): { profile: ColumnProfile; warnings: ProfileWarning[] } {
  const { rows, personal, mask, exact } = about
  const { name } = tally
  const { type, misfits } = typeOfColumn(tally, about.isText)
  const unit = guessUnit(name, tally.values > 0 && tally.count('percent') >= 0.95 * tally.values)
  // 无 beside 有 is an answer; by itself it says that there is none.
  const isAnswer = tally.wu > 0 && (tally.domain?.has('有') ?? false)
  const nulls = tally.nulls + (isAnswer ? 0 : tally.wu)
  const isPersonal = personal.length > 0
  const domain = isPersonal ? undefined : domainOf(tally, isAnswer)
  const { count: different, isExact } = tally.distinct
  const profile: ColumnProfile = {
    name,
    type,
    ...(unit !== undefined && { unit }),
    nullShare: rows === 0 ? 0 : Math.round((nulls / rows) * 1e6) / 1e6,
    distinct: exact.distinct ?? different + (isAnswer ? 1 : 0),
    isDistinctExact: exact.distinct !== undefined || isExact,
    ...(!isPersonal && boundsOf(tally, type)),
    shortest: tally.values === 0 ? 0 : tally.shortest,
    longest: tally.longest,
    examples: [...new Set(tally.examples.map((value) => mask(value).slice(0, 200)))],
    ...(domain && { valueDomain: domain }),
    isKey: exact.isKey && rows > 0 && !isMeasure(type, unit),
    personal: personal.slice(0, 15),
  }
  const warnings: ProfileWarning[] = []
  if (misfits > 0) warnings.push({ code: 'mixedTypes', column: name, count: misfits })
  if (rows > 0 && tally.values === 0) warnings.push({ code: 'emptyColumn', column: name })
  return { profile, warnings }
}

/** Measures may all differ, and name nothing: decimals, and counts of some unit. */
function isMeasure(type: ColumnProfile['type'], unit: string | undefined): boolean {
  return type === 'DECIMAL' || (type === 'INTEGER' && unit !== undefined)
}

function domainOf({ name, domain, wu }: ColumnTally, isAnswer: boolean): ColumnProfile['valueDomain'] {
  if (!domain || domain.size === 0) return undefined
  const values = [...domain].map(([value, count]) => ({ value, count }))
  if (isAnswer) values.push({ value: '无', count: wu })
  if (values.length > profileBounds.values || values.some(({ value }) => maskText(value, name) !== value))
    return undefined
  return values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

function boundsOf(tally: ColumnTally, type: ColumnProfile['type']): Pick<ColumnProfile, 'min' | 'max'> {
  if (type === 'INTEGER' || type === 'DECIMAL') {
    return Number.isFinite(tally.least) && Number.isFinite(tally.greatest)
      ? { min: tally.least, max: tally.greatest }
      : {}
  }
  if (type !== 'DATE' && type !== 'DATETIME') return {}
  const firsts = [tally.first, tally.firstCompact].filter((iso) => iso !== undefined).sort()
  const lasts = [tally.last, tally.lastCompact].filter((iso) => iso !== undefined).sort()
  const [first, last] = [firsts[0], lasts[lasts.length - 1]]
  return first !== undefined && last !== undefined ? { min: first, max: last } : {}
}
