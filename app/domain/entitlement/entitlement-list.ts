import { readPlace, writePlace } from '../list-place.ts'
import type { OrderSide } from '../order/order-steps.ts'
import { type EntitlementState, entitlementStates } from './entitlement-states.ts'

/** Which rights a list holds. */
export type EntitlementFilter = EntitlementState | 'all'
export const entitlementFilters: readonly EntitlementFilter[] = [...entitlementStates, 'all']

/** Lines on a page. */
export const entitlementsPerPage = 20

export type EntitlementQuery = {
  side: OrderSide
  filter: EntitlementFilter
  after?: { at: number; id: string }
}

/** Side, filter and place of an address; anything unknown is left out. What one has comes first. */
export function readEntitlementQuery(params: URLSearchParams): EntitlementQuery {
  const place = readPlace(params)
  return {
    side: params.get('side') === 'provider' ? 'provider' : 'buyer',
    filter: entitlementFilters.find((each) => each === params.get('state')) ?? 'active',
    ...(place && { after: place }),
  }
}

/** The parameters of an address; what holds anyway is left out. */
export function writeEntitlementQuery({ side, filter, after }: EntitlementQuery): URLSearchParams {
  return new URLSearchParams({
    ...(side === 'provider' && { side }),
    ...(filter !== 'active' && { state: filter }),
    ...(after && { after: writePlace(after.at, after.id) }),
  })
}
