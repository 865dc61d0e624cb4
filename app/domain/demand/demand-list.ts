import { readPlace, writePlace } from '../list-place.ts'
import type { DemandState } from './demand-steps.ts'

/** Parts of the own list: being written, waiting to be published, open, over. */
export const demandParts = {
  drafts: ['draft', 'returned'],
  waiting: ['submitted'],
  open: ['published', 'matching', 'in_talks'],
  matched: ['matched'],
  over: ['closed', 'withdrawn', 'expired', 'no_supply'],
} as const satisfies Record<string, readonly DemandState[]>
export type DemandPart = keyof typeof demandParts
export const demandPartNames = Object.keys(demandParts) as DemandPart[]

/** Lines on a page. */
export const demandsPerPage = 20

/** The part and the place of an address; anything unknown is left out. */
export function readDemandQuery(params: URLSearchParams): {
  part?: DemandPart
  after?: { updatedAt: number; id: string }
} {
  const part = demandPartNames.find((name) => name === params.get('part'))
  const place = readPlace(params)
  return { ...(part && { part }), ...(place && { after: { updatedAt: place.at, id: place.id } }) }
}

/** The parameters of an address for a part and a place. */
export function writeDemandQuery(
  part: DemandPart | undefined,
  after?: { updatedAt: number; id: string },
): URLSearchParams {
  return new URLSearchParams({ ...(part && { part }), ...(after && { after: writePlace(after.updatedAt, after.id) }) })
}
