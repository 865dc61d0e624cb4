import { z } from 'zod'
import { regions } from '../codes/region.ts'

/** Most checks of one test. */
export const mostChecks = 10
/** Keys that are looked for: fewer would ask about single ones, more take too long. */
export const keyCount = { least: 100, most: 10_000 }
/** Regions that one check may name, and days or months between its dates. */
export const mostRegions = 100
export const mostPeriods = 4_000
/** Tests of one buyer on one listing in a calendar month, and of one buyer on all listings in a day. */
export const mostTestsAMonth = 5
export const mostTestsADay = 20
/** Two lists of keys are too alike where fewer keys than this, and than this share of the longer list, are in one alone. */
export const leastDifference = { keys: 100, share: 0.2 }
/** Ages in days that freshness is asked in and told in. */
export const ages = [7, 30, 90, 180, 365, 730] as const
/** Lists of a buyer for one listing in which one key may stand, while they are kept. */
export const mostListsOfKey = 5
/** Shares are asked and told in steps of so many per cent. */
export const step = 5

const column = z.string().min(1).max(200)
const share = z
  .number()
  .int()
  .min(0)
  .max(100)
  .refine((each) => each % step === 0, 'shareStep')
const day = z.iso.date('dayInvalid')

const Dates = z
  .strictObject({ kind: z.literal('dates'), column, from: day, to: day, by: z.enum(['day', 'month']), least: share })
  .refine(({ from, to }) => from <= to, { message: 'datesTurned', path: ['to'] })
  .refine((each) => periodsOf(each) <= mostPeriods, { message: 'datesTooLong', path: ['to'] })

/** One check that a buyer states. Every column is one of the public dictionary. */
export const FitCheck = z.discriminatedUnion('kind', [
  /** So many rows; said in two digits, so that asking again and again does not count them. */
  z.strictObject({
    kind: z.literal('rows'),
    least: z
      .number()
      .int()
      .min(10, 'rowsRange')
      .max(1e12, 'rowsRange')
      .refine((rows) => twoDigits(rows) === rows, 'rowsDigits'),
  }),
  z.strictObject({ kind: z.literal('nulls'), column, most: share }),
  z.strictObject({ kind: z.literal('fresh'), column, days: z.union(ages.map((each) => z.literal(each))) }),
  Dates,
  z.strictObject({
    kind: z.literal('regions'),
    column,
    codes: z
      .array(z.string().regex(/^\d{6}$/))
      .min(1)
      .max(mostRegions, 'tooManyRegions'),
    least: share,
  }),
  z.strictObject({
    kind: z.literal('keys'),
    column,
    count: z.number().int().min(keyCount.least).max(keyCount.most),
    least: share,
  }),
  z.strictObject({ kind: z.literal('unique'), column, least: share }),
])
export type FitCheck = z.infer<typeof FitCheck>
export type FitKind = FitCheck['kind']

/** The checks of a test; keys are asked for once at most. */
export const FitChecks = z
  .array(FitCheck)
  .min(1, 'noChecks')
  .max(mostChecks, 'tooManyChecks')
  .refine((checks) => checks.filter(({ kind }) => kind === 'keys').length <= 1, 'keysOnce')

/** Days or months from one date to another, both counted. */
export function periodsOf({ from, to, by }: { from: string; to: string; by: 'day' | 'month' }): number {
  if (by === 'day') return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
  const [start, end] = [from, to].map((each) => Number(each.slice(0, 4)) * 12 + Number(each.slice(5, 7)))
  return (end ?? 0) - (start ?? 0) + 1
}

/** A count rounded down to its first two digits. */
export function twoDigits(count: number): number {
  const unit = 10 ** Math.max(0, String(Math.floor(count)).length - 2)
  return Math.floor(count / unit) * unit
}

/** A key as it is compared: without blanks around it and without case. */
export function keyForm(key: string): string {
  return key.trim().toUpperCase()
}

/** The keys of a list that was typed or pasted, each once. */
export function keysIn(text: string): string[] {
  return [...new Set(text.split(/[\r\n,，;；\t]+/).map(keyForm))].filter((key) => key !== '')
}

/** Codes of the regions that are named, by code or name, or those words that name none. */
export function regionsIn(text: string): { codes: string[]; unknown: string[] } {
  const words = [...new Set(text.split(/[\s,，、;；]+/).filter(Boolean))]
  const found = words.map((word) => ({
    word,
    code: regions.find(({ code, zh, en }) => code === word || zh === word || en === word || shortOf(zh) === word)?.code,
  }))
  return {
    codes: [...new Set(found.flatMap(({ code }) => code ?? []))],
    unknown: found.flatMap(({ word, code }) => (code ? [] : [word])),
  }
}

/** All ways in which a column may write a region: its code, its name, and its name without what kind it is. */
export function formsOfRegion(code: string): string[] {
  const region = regions.find((each) => each.code === code)
  return region ? [code, region.zh, shortOf(region.zh)] : [code]
}

function shortOf(name: string): string {
  return name.length > 2 ? name.replace(/(?:省|市|地区|盟)$/, '') : name
}

/** Whether a list of keys is so like an earlier one that their answers together would tell of single keys. */
export function isTooAlike({ size, earlier, shared }: { size: number; earlier: number; shared: number }): boolean {
  const different = size + earlier - 2 * shared
  return different < Math.max(leastDifference.keys, leastDifference.share * Math.max(size, earlier))
}

/** Whether a check of this kind may be about a column that holds personal information. */
export function isForPersonal(kind: FitKind): boolean {
  return kind === 'nulls' || kind === 'rows'
}
