import type { OfferedListing } from '../../../db/queries/response-listings.server.ts'
import type { HandedIn } from '../../../db/queries/responses.server.ts'
import type { Said } from '../catalogue/listing-view.ts'
import type { DemandContent } from '../demand/demand-content.ts'
import type { RequirementKey } from '../demand/demand-requirements.ts'
import { requirementsOf } from '../demand/demand-requirements.ts'
import { boundsOf, type LooseResponse, verdictOf } from './response-content.ts'
import { type Reader, type ResponseView, saidOf, viewResponse } from './response-view.ts'

/** Rows of the comparison in which one response can be the best. */
export const bestRows = ['met', 'price', 'days', 'validUntil'] as const
export type BestRow = (typeof bestRows)[number]

/** One response in the comparison, with the rows it is the best of. */
export type ComparedResponse = ResponseView & {
  provider: Said
  messageCount: number
  best: BestRow[]
  /** Requirements that it alone, or with others, meets while some do not. */
  bestOf: RequirementKey[]
}

/** Responses side by side. */
export function compareResponses(
  responses: readonly HandedIn[],
  about: Reader & { demand: DemandContent; listings: readonly OfferedListing[]; today: string },
): ComparedResponse[] {
  // One that was asked to answer again cannot be chosen as it stands.
  const contents = responses.map(({ state, handedIn }) =>
    state === 'draft' ? { listings: [], statements: {} } : handedIn.content,
  )
  const best = bestOf(contents, about.demand)
  return responses.map((response, at) => ({
    ...viewResponse(response, { ...about, content: response.handedIn.content }),
    provider: saidOf(response.provider.name, about.language),
    messageCount: response.messageCount,
    best: bestRows.filter((row) => best.rows[row].has(at)),
    bestOf: best.requirements.flatMap(({ key, at: places }) => (places.has(at) ? [key] : [])),
  }))
}

/**
 * Which of several offers are the best, by their places: the most requirements met, the lowest that may have to be paid, the
 * soonest, the one that holds longest; and of each requirement those with the best verdict. Where all are alike none is.
 */
export function bestOf(
  contents: readonly LooseResponse[],
  demand: DemandContent,
): { rows: Record<BestRow, Set<number>>; requirements: { key: RequirementKey; at: Set<number> }[] } {
  const keys = requirementsOf(demand).map(({ key }) => key)
  const met = contents.map((content) => keys.filter((key) => verdictOf(content, key) === 'meets').length)
  // Most is best: what is best when it is small is turned round.
  const prices = contents.map(({ price }) => (price ? -boundsOf(price).max : undefined))
  const days = contents.map((content) => (content.days === undefined ? undefined : -content.days))
  const valid = contents.map(({ validUntil }) => (validUntil ? Date.parse(validUntil) : undefined))
  return {
    rows: { met: highest(met), price: highest(prices), days: highest(days), validUntil: highest(valid) },
    requirements: keys.map((key) => ({ key, at: highest(contents.map((content) => points[verdictOf(content, key)])) })),
  }
}

// What does not meet a requirement at all is never the best.
const points = { meets: 2, partly: 1, no: 0, unknown: 0 } as const

function highest(values: readonly (number | undefined)[]): Set<number> {
  const known = values.filter((value) => value !== undefined)
  const most = Math.max(...known)
  if (known.length < 2 || known.every((value) => value === most)) return new Set()
  return new Set(values.flatMap((value, at) => (value === most ? [at] : [])))
}
