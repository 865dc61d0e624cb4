import { codesOf } from '../codes/code-list.ts'
import { frequencies } from '../codes/content.ts'
import { type Grade, grades } from '../codes/grading.ts'
import { industrySections } from '../codes/industry.ts'
import { organisationKinds } from '../codes/parties.ts'
import { findRegion } from '../codes/region.ts'
import { sourceKinds } from '../codes/trade.ts'
import { readPlace, writePlace } from '../list-place.ts'
import { type ResourceState, resourceStates } from './resource-states.ts'

/** What the list of resources is asked for; what is undefined is not asked. */
export type ResourceFilter = {
  text: string
  state?: ResourceState
  industry?: string
  /** A code of the divisions, or `other`: any that is no reporting unit of the province. */
  region?: string
  source?: string
  grade?: Grade
  frequency?: string
  /** Kind of the organisation that holds it. */
  kind?: string
  /** Month of registration. */
  month?: string
}

/** Where a page of the list begins: after this line. */
export type ResourceKeyset = { updatedAt: number; id: string }

/** Lines on a page. */
export const resourcesPerPage = 20

/** The filter and the place of an address; anything unknown is left out. */
export function readResourceQuery(params: URLSearchParams): { filter: ResourceFilter; after?: ResourceKeyset } {
  const place = readPlace(params)
  const one = <T extends string>(name: string, values: readonly T[]) => {
    const found = values.find((value) => value === params.get(name))
    return found === undefined ? {} : { [name]: found }
  }
  const region = params.get('region') ?? ''
  const month = params.get('month') ?? ''
  return {
    filter: {
      text: (params.get('q') ?? '').trim().slice(0, 100),
      ...one('state', resourceStates),
      ...one('industry', codesOf(industrySections)),
      ...one('source', codesOf(sourceKinds)),
      ...one('grade', codesOf(grades)),
      ...one('frequency', codesOf(frequencies)),
      ...one('kind', codesOf(organisationKinds)),
      ...((region === 'other' || findRegion(region)) && { region }),
      ...(/^\d{4}-\d{2}$/.test(month) && { month }),
    },
    ...(place && { after: { updatedAt: place.at, id: place.id } }),
  }
}

/** The parameters of an address for a filter and a place. */
export function writeResourceQuery(filter: Partial<ResourceFilter>, after?: ResourceKeyset): URLSearchParams {
  const { text, ...others } = filter
  return new URLSearchParams({
    ...(text && { q: text }),
    ...others,
    ...(after && { after: writePlace(after.updatedAt, after.id) }),
  })
}
