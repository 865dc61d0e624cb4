import { z } from 'zod'

/** Least and most rows that anything said of more than one row has to be about, and what it is unless said. */
export const thresholds = { least: 10, most: 1_000, usual: 10 }
/** Questions of one buyer a day: least, most, unless said. */
export const budgets = { least: 1, most: 10_000, usual: 200 }
/** How often one buyer may have one subject verified, ever: whoever tries value after value is stopped. */
export const mostTries = 3
/** A column can be verified where guessing does not help: that many different values, none in more than this share of rows. */
export const leastValues = 20
export const mostShare = 0.1
/** Groups that a table may fall into, and rows that it may have. */
export const mostCells = 5_000
export const mostRows = 5_000_000
/** A cell in which one row is more than this share of a figure tells that row: it is left out. */
export const mostDominance = 0.5

const columns = (most: number) => z.array(z.string().min(1).max(200)).max(most, 'tooManyColumns')

/** What may be asked of a table: by which columns a row is found, which of its values are verified, and what is summed up by what. */
export const QueryRules = z
  .strictObject({
    keys: columns(3),
    verified: columns(10),
    measures: columns(10),
    groups: columns(3),
    threshold: z.number().int().min(thresholds.least, 'outOfRange').max(thresholds.most, 'outOfRange'),
    perDay: z.number().int().min(budgets.least, 'outOfRange').max(budgets.most, 'outOfRange'),
  })
  .refine(({ keys, verified }) => (keys.length === 0) === (verified.length === 0), {
    message: 'keysAndVerified',
    path: ['keys'],
  })
  .refine(({ keys, groups, measures }) => keys.length > 0 || groups.length > 0 || measures.length > 0, {
    message: 'nothingToAsk',
    path: ['keys'],
  })
  .refine(({ keys, verified }) => !keys.some((key) => verified.includes(key)), {
    message: 'keyVerified',
    path: ['verified'],
  })
  .refine(
    ({ keys, verified, groups, measures }) =>
      ![...keys, ...verified].some((each) => groups.includes(each) || measures.includes(each)),
    {
      message: 'keyGrouped',
      path: ['groups'],
    },
  )
export type QueryRules = z.infer<typeof QueryRules>

const value = z.string().trim().min(1).max(500)

/** Whether a row that is found by its key has these values. */
export const VerifyQuestion = z.strictObject({ key: z.record(z.string(), value), claims: z.record(z.string(), value) })
export type VerifyQuestion = z.infer<typeof VerifyQuestion>

/** How far what was claimed holds; `unknown` where no row has this key. Which of several claims holds is not said. */
export const verifyLevels = ['all', 'some', 'none', 'unknown'] as const
export type VerifyLevel = (typeof verifyLevels)[number]

export const aggregates = ['count', 'avg', 'min', 'max'] as const
export type Aggregate = (typeof aggregates)[number]

/** A figure over whole groups of rows. */
export const AggregateQuestion = z.strictObject({
  what: z.enum(aggregates),
  measure: z.string().max(200).optional(),
  by: z.array(z.string().max(200)).max(3).default([]),
  where: z.record(z.string(), z.string().max(200)).default({}),
})
export type AggregateQuestion = z.infer<typeof AggregateQuestion>

/** Whether a question stays within what may be asked. */
export function isVerifyAllowed({ keys, verified }: QueryRules, { key, claims }: VerifyQuestion): boolean {
  const claimed = Object.keys(claims)
  return (
    keys.length > 0 &&
    Object.keys(key).length === keys.length &&
    keys.every((name) => Object.hasOwn(key, name)) &&
    claimed.length > 0 &&
    claimed.every((name) => verified.includes(name))
  )
}

/** The same of a figure. */
export function isAggregateAllowed({ measures, groups }: QueryRules, question: AggregateQuestion): boolean {
  const { what, measure, by, where } = question
  if (groups.length === 0 && measures.length === 0) return false
  if (what === 'count' ? measure !== undefined : measure === undefined || !measures.includes(measure)) return false
  return new Set(by).size === by.length && [...by, ...Object.keys(where)].every((name) => groups.includes(name))
}
