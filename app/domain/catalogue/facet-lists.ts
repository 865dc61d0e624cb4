import { type CodeItem, type CodeList, findCode } from '../codes/code-list.ts'
import { formats, frequencies } from '../codes/content.ts'
import { fields16, industrySections } from '../codes/industry.ts'
import { allRegions, findRegion } from '../codes/region.ts'
import { kinds, priceModels } from '../codes/trade.ts'
import type { FacetName } from './catalogue-state.ts'

/** Facets whose values people name while they type. */
export const namedFacets = ['region', 'field', 'industry', 'kind', 'frequency', 'priceModel', 'format'] as const
export type NamedFacet = (typeof namedFacets)[number]

const lists: Record<Exclude<NamedFacet, 'region'>, CodeList> = {
  field: fields16,
  industry: industrySections,
  kind: kinds,
  frequency: frequencies,
  priceModel: priceModels,
  format: formats,
}

/** The names of a value in both languages; undefined for a facet without names, or a value that is in no list. */
export function namesOfValue(name: FacetName, value: string): CodeItem | undefined {
  if (name === 'region') return findRegion(value)
  return (namedFacets as readonly string[]).includes(name)
    ? findCode(lists[name as Exclude<NamedFacet, 'region'>], value)
    : undefined
}

/** All values of a facet that people name. */
export function listOfFacet(name: NamedFacet): CodeList {
  return name === 'region' ? allRegions : lists[name]
}
