import { readPlace, writePlace } from '../list-place.ts'
import { type OrderSide, type OrderState, orderStates } from './order-steps.ts'

/** Which orders a list holds: those about which something is still to be done, all, or those in one state. */
export type OrderListFilter = 'open' | 'all' | OrderState
export const orderListFilters: readonly OrderListFilter[] = ['open', ...orderStates, 'all']
/** The same for operators, who begin with what waits for them. */
export type DeskOrderFilter = 'all' | OrderState
export const deskOrderFilters: readonly DeskOrderFilter[] = [...orderStates, 'all']

/** Lines on a page, and lines of a file. */
export const ordersPerPage = 20
export const mostExported = 5_000

export type OrderListQuery = {
  side: OrderSide
  filter: OrderListFilter
  /** A number or a piece of the title; searched in all orders unless a filter is chosen. */
  text: string
  after?: { at: number; id: string }
}

/** Side, filter, search and place of an address; anything unknown is left out. What was bought comes first. */
export function readOrderQuery(params: URLSearchParams): OrderListQuery {
  const text = (params.get('q') ?? '').trim().slice(0, 100)
  const after = readPlace(params)
  return {
    side: params.get('side') === 'provider' ? 'provider' : 'buyer',
    filter: orderListFilters.find((each) => each === params.get('state')) ?? (text === '' ? 'open' : 'all'),
    text,
    ...(after && { after }),
  }
}

/** The parameters of an address; what holds anyway is left out. */
export function writeOrderQuery({ side, filter, text, after }: OrderListQuery): URLSearchParams {
  const usual = text === '' ? 'open' : 'all'
  return new URLSearchParams({
    ...(side === 'provider' && { side }),
    ...(filter !== usual && { state: filter }),
    ...(text !== '' && { q: text }),
    ...(after && { after: writePlace(after.at, after.id) }),
  })
}

/** Filter and place of the operators' list. */
export function readDeskOrderQuery(params: URLSearchParams): {
  filter: DeskOrderFilter
  after?: { at: number; id: string }
} {
  const after = readPlace(params)
  return {
    filter: deskOrderFilters.find((each) => each === params.get('state')) ?? 'approving',
    ...(after && { after }),
  }
}

/** The parameters of its address. */
export function writeDeskOrderQuery(filter: DeskOrderFilter, after?: { at: number; id: string }): URLSearchParams {
  return new URLSearchParams({
    ...(filter !== 'approving' && { state: filter }),
    ...(after && { after: writePlace(after.at, after.id) }),
  })
}
