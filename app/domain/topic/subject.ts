import type { TopicCodes } from './topic-rules.ts'

/** What a text is about: its content words with their weights, the same for all ways to say a thing, and the codes it names. */
export type Subject = { terms: ReadonlyMap<string, number>; codes: TopicCodes }

/** Reads what a text is about. The same text gives the same subject, whatever is in the catalogue. */
export type ReadSubject = (text: string) => Subject

/** With less than this a text is about nothing in particular. */
export const leastTelling = 0.9

/** Whether a text is about something. */
export function isTelling({ terms }: Subject): boolean {
  let sum = 0
  for (const weight of terms.values()) sum += weight
  return sum >= leastTelling
}

/** Equal for subjects of the same terms. */
export function keyOfTerms(terms: ReadonlyMap<string, number>): string {
  return [...terms.keys()].sort().join(' ')
}

/** How near two subjects are: the cosine of their terms, 0 to 1. */
export function nearness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let product = 0
  for (const [term, weight] of one) product += weight * (other.get(term) ?? 0)
  return product === 0 ? 0 : product / (lengthOf(one) * lengthOf(other))
}

/** The length of a subject as a vector. */
export function lengthOf(terms: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const weight of terms.values()) sum += weight * weight
  return Math.sqrt(sum)
}
