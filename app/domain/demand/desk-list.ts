import { demandStates } from './demand-steps.ts'

/** What the operators look for at the desk: what waits for somebody, or all demands in a state. */
export const deskWaits = ['submitted', 'unanswered', 'near', 'choose', 'escalated', 'open'] as const
export type DeskWait = (typeof deskWaits)[number]
const endedFilters = ['returned', 'matched', 'closed', 'withdrawn', 'expired', 'no_supply'] as const
export type DeskFilter = DeskWait | (typeof endedFilters)[number]
export const deskFilters: readonly DeskFilter[] = [...deskWaits, ...endedFilters]

/** Where a page of the desk begins: after this line; `at` is what the list is ordered by, a moment or a day. */
export type DeskPlace = { at: string; id: string }

/** Lines on a page. */
export const deskPerPage = 20
/** Working days without an answer after which the operators broker. */
export const unansweredDays = 5
/** Days before the deadline from which it is near. */
export const nearDays = 3

/** The filter and the place of an address; anything unknown is left out. */
export function readDeskQuery(params: URLSearchParams): { filter: DeskFilter; after?: DeskPlace } {
  const filter = deskFilters.find((each) => each === params.get('state')) ?? 'submitted'
  const [, at, id] = /^(\d{1,16}|\d{4}-\d{2}-\d{2})~([0-9a-f-]{36})$/.exec(params.get('after') ?? '') ?? []
  const isDay = at?.includes('-') ?? false
  return { filter, ...(at && id && isDay === (filter === 'near') && { after: { at, id } }) }
}

/** The parameters of an address for a filter and a place. */
export function writeDeskQuery(filter: DeskFilter, after?: DeskPlace): URLSearchParams {
  return new URLSearchParams({
    ...(filter !== 'submitted' && { state: filter }),
    ...(after && { after: `${after.at}~${after.id}` }),
  })
}

/** Whether a state is one of a demand's own; what waits is put together from several. */
export function isDemandState(filter: DeskFilter): filter is Extract<DeskFilter, (typeof demandStates)[number]> {
  return (demandStates as readonly string[]).includes(filter)
}
