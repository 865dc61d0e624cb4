import { codesOf, findCode } from '../codes/code-list.ts'
import { type IndustrySection, industrySections } from '../codes/industry.ts'
import { regions } from '../codes/region.ts'
import { readPlace, writePlace } from '../list-place.ts'
import { type ConstructionState, constructionStates } from './construction-steps.ts'

/** What visitors look for on the construction list; what is left out is not asked. */
export type ConstructionFilter = { state?: ConstructionState; industry?: IndustrySection; region?: string }

/** Where a page of the list begins: after this item. */
export type ConstructionPlace = { publishedAt: number; id: string }

/** Items and claims on a page. */
export const itemsPerPage = 20

/** What the operators look for: items with claims that wait, or those in one state. */
export type ClaimFilter = 'waiting' | ConstructionState
export const claimFilters: readonly ClaimFilter[] = ['waiting', ...constructionStates]

/** The filter and the place of an address; anything unknown is left out. */
export function readConstructionQuery(params: URLSearchParams): {
  filter: ConstructionFilter
  after?: ConstructionPlace
} {
  const state = constructionStates.find((each) => each === params.get('state'))
  const industry = codesOf(industrySections).find((code) => code === params.get('industry'))
  const region = findCode(regions, params.get('region'))?.code
  const place = readPlace(params)
  return {
    filter: { ...(state && { state }), ...(industry && { industry }), ...(region && { region }) },
    ...(place && { after: { publishedAt: place.at, id: place.id } }),
  }
}

/** The parameters of an address for a filter and a place. */
export function writeConstructionQuery(filter: ConstructionFilter, after?: ConstructionPlace): URLSearchParams {
  return new URLSearchParams({ ...filter, ...(after && { after: writePlace(after.publishedAt, after.id) }) })
}

/** What operators look for, from an address. */
export function readClaimFilter(params: URLSearchParams): ClaimFilter {
  return claimFilters.find((each) => each === params.get('state')) ?? 'waiting'
}
