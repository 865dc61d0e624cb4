import { readPlace, writePlace } from '../list-place.ts'
import { listingStates } from '../listing/listing-states.ts'

/** States by which the own list is filtered: drafts, drafts under review, then the states of listings. */
export const workStates = ['draft', 'review', ...listingStates] as const
export type WorkState = (typeof workStates)[number]

/** What the own list is asked for. */
export type WorkFilter = { text: string; state: 'all' | WorkState }

/** Where a page of the list begins: after this line. */
export type WorkKey = { updatedAt: number; id: string }

/** Lines on a page. */
export const workPerPage = 20

/** The filter and the place of an address; anything unknown is left out. */
export function readWorkQuery(params: URLSearchParams): { filter: WorkFilter; after?: WorkKey } {
  const asked = params.get('state')
  const place = readPlace(params)
  return {
    filter: {
      text: (params.get('q') ?? '').trim().slice(0, 100),
      state: workStates.find((state) => state === asked) ?? 'all',
    },
    ...(place && { after: { updatedAt: place.at, id: place.id } }),
  }
}

/** The parameters of an address for a filter and a place. */
export function writeWorkQuery({ text, state }: WorkFilter, after?: WorkKey): URLSearchParams {
  return new URLSearchParams({
    ...(text && { q: text }),
    ...(state !== 'all' && { state }),
    ...(after && { after: writePlace(after.updatedAt, after.id) }),
  })
}
