import { readPlace, writePlace } from '../list-place.ts'
import { type ComplaintState, complaintStates } from './complaint-steps.ts'

/** What the operators' queue is asked for: what waits, or one state. */
export type ComplaintFilter = 'open' | ComplaintState
export const complaintFilters: readonly ComplaintFilter[] = ['open', ...complaintStates]

/** Where a page of a list begins: after this line; `at` is what the list is ordered by. */
export type ComplaintPlace = { at: number; id: string }

/** Lines on a page. */
export const complaintsPerPage = 20

/** The filter and the place of an address; anything unknown is left out. */
export function readComplaintQuery(params: URLSearchParams): { filter: ComplaintFilter; after?: ComplaintPlace } {
  const state = params.get('state')
  const place = readPlace(params)
  return {
    filter: complaintFilters.find((each) => each === state) ?? 'open',
    ...(place && { after: place }),
  }
}

/** The parameters of an address for a filter and a place. */
export function writeComplaintQuery(filter: ComplaintFilter, after?: ComplaintPlace): URLSearchParams {
  return new URLSearchParams({
    ...(filter !== 'open' && { state: filter }),
    ...(after && { after: writePlace(after.at, after.id) }),
  })
}
