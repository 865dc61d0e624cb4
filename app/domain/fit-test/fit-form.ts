import { z } from 'zod'
import type { FormProblem } from '../form-state.ts'
import { ages, FitCheck, FitChecks, type FitKind, keyCount, keysIn, mostChecks, regionsIn } from './fit-checks.ts'

/** How often each kind of check stands in the form: `mostChecks` in all. */
export const formParts: readonly { kind: FitKind; times: number }[] = [
  { kind: 'rows', times: 1 },
  { kind: 'keys', times: 1 },
  { kind: 'nulls', times: 3 },
  { kind: 'unique', times: 1 },
  { kind: 'fresh', times: 1 },
  { kind: 'dates', times: 2 },
  { kind: 'regions', times: 1 },
]

/** Name of a field of the form: the first one of a kind has no number. */
export function fieldName(kind: FitKind, place: number, what: string): string {
  return `${kind}${place === 0 ? '' : place + 1}-${what}`
}

/** The form in which checks are stated; its other fields are read by `readFitForm`. */
export const FitForm = z.looseObject({ intent: z.literal('start'), id: z.uuid(), as: z.string().max(100) })
/** How a provider says what may be tested. */
export const FitRuleForm = z.object({
  intent: z.literal('rule'),
  isAllowed: z.enum(['yes', 'no'], 'required'),
  hidden: z.array(z.string().max(200)).max(2_000).default([]),
})
/** How a buyer ties checks to a request or an order, and unties them. */
export const FitTieForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('attach'),
    number: z.string('required').min(1, 'required').max(40),
    releases: z.string().optional(),
  }),
  z.object({ intent: z.literal('detach'), criteria: z.string().max(40) }),
])

type Values = Readonly<Record<string, unknown>>

/** The checks that were typed, and the keys; what was left empty is not asked. Or what is wrong, beside its field. */
export function readFitForm(
  values: Values,
): { ok: true; checks: FitCheck[]; keys: string[] } | { ok: false; problems: FormProblem[] } {
  const problems: FormProblem[] = []
  const checks: FitCheck[] = []
  let keys: string[] = []
  for (const { kind, times } of formParts)
    for (let place = 0; place < times; place++) {
      const said = (what: string) => {
        const value = values[fieldName(kind, place, what)]
        return typeof value === 'string' ? value.trim() : ''
      }
      if (said(leading[kind]) === '') continue
      const read = readPart(kind, said)
      if (kind === 'keys') keys = read.keys ?? []
      const parsed = FitCheck.safeParse(read.check)
      if (!read.problem && parsed.success) {
        checks.push(parsed.data)
        continue
      }
      const issue = parsed.success ? undefined : parsed.error.issues[0]
      const what = read.problem?.what ?? fieldOf(kind, issue?.path.at(-1))
      const reason = read.problem?.reason ?? reasonOf(issue?.message)
      problems.push({ field: fieldName(kind, place, what), reason })
    }
  if (problems.length > 0) return { ok: false, problems }
  const all = FitChecks.safeParse(checks)
  if (!all.success) return { ok: false, problems: [{ reason: reasonOf(all.error.issues[0]?.message) }] }
  return { ok: true, checks: all.data.slice(0, mostChecks), keys }
}

/** The field of each kind that says whether it is asked at all. */
const leading: Record<FitKind, string> = {
  ...{ rows: 'least', nulls: 'column', fresh: 'column', dates: 'column' },
  ...{ regions: 'column', keys: 'keys', unique: 'column' },
}

type Part = { check: unknown; keys?: string[]; problem?: { what: string; reason: string } }

function readPart(kind: FitKind, said: (what: string) => string): Part {
  const number = (what: string) => (said(what) === '' ? Number.NaN : Number(said(what).replaceAll(/[,，\s]/g, '')))
  const column = said('column')
  switch (kind) {
    case 'rows':
      return { check: { kind, least: number('least') } }
    case 'nulls':
      return { check: { kind, column, most: number('most') } }
    case 'unique':
      return { check: { kind, column, least: number('least') } }
    case 'fresh':
      return { check: { kind, column, days: number('days') || ages[1] } }
    case 'dates':
      return {
        check: { kind, column, from: said('from'), to: said('to'), by: said('by') || 'month', least: number('least') },
      }
    case 'regions': {
      const { codes, unknown } = regionsIn(said('codes'))
      const reason = unknown.length > 0 ? 'regionUnknown' : codes.length === 0 ? 'required' : undefined
      return {
        check: { kind, column, codes, least: number('least') },
        ...(reason && { problem: { what: 'codes', reason } }),
      }
    }
    case 'keys': {
      const keys = keysIn(said('keys'))
      const isCounted = keys.length >= keyCount.least && keys.length <= keyCount.most
      const problem = !isCounted
        ? { what: 'keys', reason: keys.length < keyCount.least ? 'keysFew' : 'keysMany' }
        : column === ''
          ? { what: 'column', reason: 'required' }
          : undefined
      return { check: { kind, column, count: keys.length, least: number('least') }, keys, ...(problem && { problem }) }
    }
  }
}

function fieldOf(kind: FitKind, path: PropertyKey | undefined): string {
  const known = ['column', 'least', 'most', 'days', 'from', 'to', 'by', 'codes', 'keys']
  return known.find((each) => each === path) ?? leading[kind]
}

function reasonOf(message: string | undefined): string {
  return message && /^[a-z]+[A-Z][A-Za-z]+$/.test(message) ? message : 'invalid'
}
