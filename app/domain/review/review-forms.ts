import { z } from 'zod'
import { codesOf } from '../codes/code-list.ts'
import { grades, impactDegrees, impactObjects } from '../codes/grading.ts'
import { ruleTitles } from '../pre-check/rule-titles.ts'
import { isPlace } from './place-view.ts'
import { remarkAudiences } from './review-lists.ts'

const round = z.coerce.number().int().min(1).max(10_000)
const grade = z.enum(codesOf(grades), 'gradeMissing')
const line = (most: number) =>
  z
    .string()
    .max(most, 'tooLong')
    .default('')
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
const rule = z
  .string()
  .default('')
  .refine((id) => id === '' || ruleTitles.some((title) => title.id === id), 'ruleMissing')
const place = z.string().default('').refine(isPlace, 'invalid')

/** Lines for reasons of one's own in the form that returns; with script there can be more. */
export const mostTypedReasons = 40

/** What an operator sends from the page of a case; the round is the one they read. */
export const CaseForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('accept'), round }),
  z.object({ intent: z.literal('confirm'), round, grade }),
  z.looseObject({ intent: z.literal('grade'), round, grade, overrideReason: line(1_000) }),
  z.object({
    intent: z.literal('compliance'),
    round,
    result: z.enum(['passed', 'failed'], 'required'),
    note: line(2_000),
  }),
  z.object({ intent: z.literal('approve'), round, grade }),
  z.object({ intent: z.literal('startNotice'), round }),
  z.looseObject({ intent: z.literal('return'), round, findings: z.array(z.string()).default([]), why: line(1_000) }),
  z.object({ intent: z.literal('refuse'), round, rule, reason: line(2_000) }),
  z.object({ intent: z.literal('zones'), round, zones: z.array(z.string().max(60)).max(20).default([]) }),
  z.object({
    intent: z.literal('remark'),
    round,
    place,
    rule,
    text: line(2_000),
    audience: z.enum(remarkAudiences, 'required'),
  }),
])
export type CaseForm = z.infer<typeof CaseForm>

/** Degree and reason of each object of the table, as they were typed. */
export function readImpacts(form: Readonly<Record<string, unknown>>) {
  return impactObjects.flatMap(({ code }) => {
    const degree = impactDegrees.find((each) => each.code === form[`degree.${code}`])?.code
    const reason = form[`reason.${code}`]
    return degree ? [{ object: code, degree, reason: typeof reason === 'string' ? reason.trim() : '' }] : []
  })
}

/** Lines of the form that returns that say anything: place, rule and what to do. */
export function readTypedReasons(form: Readonly<Record<string, unknown>>) {
  const typed = (name: string) => (typeof form[name] === 'string' ? (form[name] as string).trim() : '')
  return Array.from({ length: mostTypedReasons }, (_, index) => ({
    index,
    place: typed(`place.${index}`),
    rule: typed(`rule.${index}`),
    text: typed(`text.${index}`),
  })).filter(({ text, rule, place }) => text !== '' || rule !== '' || place !== '')
}

/** What is done at once with several cases of the queue. */
export const BulkForm = z.object({
  intent: z.literal('bulk'),
  act: z.enum(['accept', 'notice'], 'required'),
  picks: z.array(z.string().max(80)).default([]),
})
