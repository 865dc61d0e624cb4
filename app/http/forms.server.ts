import { type AppLoadContext, data } from '@remix-run/node'
import type { z } from 'zod'
import { Refusal } from '#app/domain/errors.ts'
import type { FormProblem, FormState } from '#app/domain/form-state.ts'
import { readBody } from './read-body.server.ts'
import { isFormToken } from './session.server.ts'

/** A form has at most this many bytes and fields; files go another way. */
const mostBytes = 262_144
const mostFields = 500
/** Never sent back to the page. */
const secretFields = /password$|^(totp|recoveryCode|token)$/i

/** A form that was read: its values, or the answer that shows what is wrong with nothing typed lost. */
export type ReadForm<T> =
  | { ok: true; data: T; values: FormState['values'] }
  | { ok: false; response: ReturnType<typeof refuseForm> }

/**
 * Reads and checks a form that was sent: size before anything is parsed, the form's token, then the schema. A failure is
 * 422 with a sentence for each field and what was typed, but for secrets.
 */
export async function readForm<S extends z.ZodType>(
  context: AppLoadContext,
  request: Request,
  schema: S,
): Promise<ReadForm<z.infer<S>>> {
  const fields = await readFields(request)
  if (!fields) return { ok: false, response: refuseForm({}, [{ reason: 'tooLarge' }], 413) }
  const values = valuesOf(fields)
  const token = fields.get('csrf')
  if (typeof token !== 'string' || !(await isFormToken(context, request, token)))
    return { ok: false, response: refuseForm(values, [{ reason: 'outdated' }], 403) }
  return checkForm(fields, schema)
}

/** Checks fields that were read already, as a form with files has them. */
export function checkForm<S extends z.ZodType>(fields: URLSearchParams | FormData, schema: S): ReadForm<z.infer<S>> {
  const values = valuesOf(fields)
  const parsed = schema.safeParse(objectOf(fields))
  if (parsed.success) return { ok: true, data: parsed.data, values }
  const problems = parsed.error.issues.map(
    (issue): FormProblem => ({
      field: issue.path.map(String).join('.'),
      reason: reasonOf(issue),
    }),
  )
  return { ok: false, response: refuseForm(values, firstOfEach(problems)) }
}

/** The answer to a form that cannot be taken: what is wrong, and what was typed. */
export function refuseForm(
  values: FormState['values'],
  problems: readonly FormProblem[],
  status = 422,
  headers?: HeadersInit,
) {
  return data({ form: { values, problems } satisfies FormState }, { status, ...(headers && { headers }) })
}

/**
 * What a refused act answers: the form again with the sentence where it belongs, or a 404 for what is not there. Anything
 * that is no refusal is thrown on.
 */
export function refuse(error: unknown, values: FormState['values'] = {}) {
  if (!(error instanceof Refusal)) throw error
  if (error.code === 'not_found') throw new Response(null, { status: 404 })
  const status = { not_allowed: 403, stale: 409, invalid: 422, too_many: 429 }[error.code]
  const problem: FormProblem = {
    ...(error.field !== undefined && { field: error.field }),
    reason: error.reason,
    ...(error.retryAfter !== undefined && { seconds: error.retryAfter }),
  }
  const headers = error.retryAfter === undefined ? undefined : { 'Retry-After': String(error.retryAfter) }
  return refuseForm(values, [problem], status, headers)
}

/** Fields of a small form, or undefined where it is too large or no form. */
async function readFields(request: Request): Promise<URLSearchParams | undefined> {
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return undefined
  const body = await readBody(request, mostBytes)
  if (!body) return undefined
  const text = body.toString('utf8')
  let count = 1
  for (const character of text) if (character === '&' && ++count > mostFields) return undefined
  return new URLSearchParams(text)
}

function objectOf(fields: URLSearchParams | FormData): Record<string, unknown> {
  const made: Record<string, unknown> = {}
  for (const name of new Set(fields.keys())) {
    if (name === 'csrf') continue
    // A name that ends in [] is a list, also with one value or with none.
    if (name.endsWith('[]')) made[name.slice(0, -2)] = fields.getAll(name).filter((value) => value !== '')
    else made[name] = fields.get(name)
  }
  return made
}

function valuesOf(fields: URLSearchParams | FormData): FormState['values'] {
  const made: FormState['values'] = {}
  for (const name of new Set(fields.keys())) {
    if (name === 'csrf' || secretFields.test(name)) continue
    const all = fields.getAll(name).filter((value): value is string => typeof value === 'string')
    made[name] = name.endsWith('[]') ? all : (all[0] ?? '')
  }
  return made
}

function firstOfEach(problems: readonly FormProblem[]): FormProblem[] {
  const seen = new Set<string | undefined>()
  return problems.filter(({ field }) => !seen.has(field) && seen.add(field))
}

/** Schemas say their reason as the message; where one does not, the kind of the mistake names it. */
function reasonOf(issue: z.core.$ZodIssue): string {
  if (/^[a-z][A-Za-z]+$/.test(issue.message)) return issue.message
  if (issue.code === 'too_big') return 'tooLong'
  if (issue.code === 'too_small' || issue.code === 'invalid_type') return 'required'
  return 'invalid'
}
