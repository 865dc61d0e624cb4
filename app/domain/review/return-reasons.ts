import { z } from 'zod'
import type { Evidence } from './evidence.ts'

/** Why something has to be mended: the field, the rule, and what to do. */
export const ReturnReason = z.strictObject({
  /** Path of the field as in findings: `dictionary.3.personal`, `evidence.PIA`; empty for the listing as a whole. */
  place: z.string().max(300),
  rule: z.string().regex(/^[A-Z]\d{2,3}$/),
  text: z.string().trim().min(1).max(2_000),
  /** Why it was not said at the first return, where it could have been. */
  why: z.string().trim().min(1).max(1_000).optional(),
})
export type ReturnReason = z.infer<typeof ReturnReason>

export const mostReasons = 200
export const ReturnReasons = z.array(ReturnReason).min(1).max(mostReasons)

/** What one round handed in. */
export type HandedIn = { content: unknown; evidence: readonly Evidence[] }

/**
 * Reasons that could have been said at an earlier return and were not: their field is as it was then. What is wrong has to be
 * told once and in full (一次性告知; Fujian's registration measure, rule R21), so each of them must say why it comes late.
 */
export function lateReasons(
  reasons: readonly ReturnReason[],
  now: HandedIn,
  earlier: readonly (HandedIn & { reasons: readonly Pick<ReturnReason, 'place'>[] })[],
): ReturnReason[] {
  return reasons.filter(({ place }) =>
    earlier.some(
      (round) =>
        !round.reasons.some((said) => covers(said.place, place)) && isSame(valueAt(round, place), valueAt(now, place)),
    ),
  )
}

/** Whether what was said of one place was said of the other too: it is the same, or lies in it. */
function covers(said: string, place: string): boolean {
  return said === place || said === '' || place.startsWith(`${said}.`)
}

/** What was handed in at a place; undefined where there was nothing. */
export function valueAt({ content, evidence }: HandedIn, place: string): unknown {
  if (place === '') return content
  const [first = '', ...rest] = place.split('.')
  if (first === 'evidence') {
    const found = evidence.filter(({ slot }) => slot === rest[0])
    return found.length > 0 ? found : undefined
  }
  let value: unknown = content
  for (const key of [first, ...rest])
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
  return value
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
