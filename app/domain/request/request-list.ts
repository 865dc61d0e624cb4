import { readPlace, writePlace } from '../list-place.ts'
import { type RequestState, requestStates } from './request-states.ts'
import { type RequestSide, requestSides } from './request-steps.ts'

/** Which requests are looked for: those of which something can still come, or those in one state. */
export type RequestFilter = 'open' | RequestState
export const requestFilters: readonly RequestFilter[] = ['open', ...requestStates]

/** Where a page of a list begins: after this line. */
export type RequestPlace = { at: number; id: string }
export const requestsPerPage = 20

export type RequestQuery = { side: RequestSide; filter: RequestFilter; after?: RequestPlace }

/** Side, filter and place of an address; anything unknown is left out. */
export function readRequestQuery(params: URLSearchParams): RequestQuery {
  const [side, state] = [params.get('side'), params.get('state')]
  const place = readPlace(params)
  return {
    side: requestSides.find((each) => each === side) ?? 'buyer',
    filter: requestFilters.find((each) => each === state) ?? 'open',
    ...(place && { after: place }),
  }
}

/** The parameters of an address; those it has without any are left out. */
export function writeRequestQuery({ side, filter, after }: RequestQuery): URLSearchParams {
  return new URLSearchParams({
    ...(side !== 'buyer' && { side }),
    ...(filter !== 'open' && { state: filter }),
    ...(after && { after: writePlace(after.at, after.id) }),
  })
}
