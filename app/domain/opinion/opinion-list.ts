import type { OpinionSide } from './opinion-steps.ts'

/** Where a page of the list begins: after this line. */
export type OpinionPlace = { requestedAt: number; id: string }

/** Lines on a page. */
export const opinionsPerPage = 20

/** The side and the place of an address; anything unknown is left out. */
export function readOpinionQuery(params: URLSearchParams): { side?: OpinionSide; after?: OpinionPlace } {
  const side = params.get('side')
  const [, time, id] = /^(\d{1,15})-([0-9a-f-]{36})$/.exec(params.get('after') ?? '') ?? []
  return {
    ...((side === 'provider' || side === 'assessor') && { side }),
    ...(time && id && { after: { requestedAt: Number(time), id } }),
  }
}

/** The parameters of an address for a side and a place. */
export function writeOpinionQuery(side: OpinionSide, after?: OpinionPlace): URLSearchParams {
  return new URLSearchParams({ side, ...(after && { after: `${after.requestedAt}-${after.id}` }) })
}
