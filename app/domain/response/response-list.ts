import { readPlace, writePlace } from '../list-place.ts'
import { type ResponseState, responseStates, standingStates } from './response-steps.ts'

/** Which own responses are looked for: those of which something can still come, or those in one state. */
export type ResponseFilter = 'open' | ResponseState
export const responseFilters: readonly ResponseFilter[] = ['open', ...responseStates]

/** Which responses a buyer compares: those to choose from, the accepted one, or those that ended. */
export const receivedFilters = ['standing', 'accepted', 'ended'] as const
export type ReceivedFilter = (typeof receivedFilters)[number]
/** The states of each; one that was invited to answer again is compared as it was handed in. */
export const receivedStates: Record<ReceivedFilter, readonly ResponseState[]> = {
  standing: [...standingStates, 'draft'],
  accepted: ['accepted'],
  ended: ['declined', 'withdrawn', 'lapsed'],
}

/** Where a page of a list begins: after this line; `at` is what the list is ordered by. */
export type ResponsePlace = { at: number; id: string }

/** Lines on a page, and responses side by side. */
export const responsesPerPage = 20
export const comparedAtOnce = 6

/** The filter and the place of an address; anything unknown is left out. */
export function readResponseQuery<F extends string>(
  params: URLSearchParams,
  filters: readonly [F, ...F[]] | readonly F[],
): { filter: F; after?: ResponsePlace } {
  const state = params.get('state')
  const place = readPlace(params)
  return {
    filter: filters.find((each) => each === state) ?? (filters[0] as F),
    ...(place && { after: place }),
  }
}

/** The parameters of an address for a filter and a place; the first filter is the one of an address without any. */
export function writeResponseQuery(filter: ResponseFilter | ReceivedFilter, after?: ResponsePlace): URLSearchParams {
  const isFirst = filter === responseFilters[0] || filter === receivedFilters[0]
  return new URLSearchParams({
    ...(!isFirst && { state: filter }),
    ...(after && { after: writePlace(after.at, after.id) }),
  })
}
