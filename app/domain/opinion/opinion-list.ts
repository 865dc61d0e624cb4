import { readPlace, writePlace } from '../list-place.ts'
import type { OpinionSide } from './opinion-steps.ts'

/** Where a page of the list begins: after this line. */
export type OpinionPlace = { requestedAt: number; id: string }

/** Lines on a page. */
export const opinionsPerPage = 20

/** The side and the place of an address; anything unknown is left out. */
export function readOpinionQuery(params: URLSearchParams): { side?: OpinionSide; after?: OpinionPlace } {
  const side = params.get('side')
  const place = readPlace(params)
  return {
    ...((side === 'provider' || side === 'assessor') && { side }),
    ...(place && { after: { requestedAt: place.at, id: place.id } }),
  }
}

/** The parameters of an address for a side and a place. */
export function writeOpinionQuery(side: OpinionSide, after?: OpinionPlace): URLSearchParams {
  return new URLSearchParams({ side, ...(after && { after: writePlace(after.requestedAt, after.id) }) })
}
