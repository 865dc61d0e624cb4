import type { Gain } from '#app/domain/catalogue/catalogue-result.ts'
import { type CatalogueQuery, facetNames } from '#app/domain/catalogue/catalogue-state.ts'
import type { ListingDocument } from './listing-document.ts'

/** The groups of conditions of a search that leave a listing out, in the order of the facets; as the engine filters. */
export function leftOutBy(
  document: ListingDocument,
  query: CatalogueQuery,
  fields: readonly { keys: readonly string[] }[],
): Gain['name'][] {
  const out: Gain['name'][] = facetNames.filter((name) => {
    const chosen = query.chosen[name] ?? []
    const own = [document[name] ?? []].flat()
    return chosen.length > 0 && !own.some((value) => chosen.includes(value))
  })
  if (query.hasSample !== undefined && document.hasSample !== query.hasSample) out.push('hasSample')
  const { priceMin, dataUpdatedAt } = document
  const isOutside =
    (query.priceFrom !== undefined && !(priceMin !== null && priceMin >= query.priceFrom)) ||
    (query.priceTo !== undefined && !(priceMin !== null && priceMin <= query.priceTo)) ||
    (query.updatedSince !== undefined && !(dataUpdatedAt !== null && dataUpdatedAt >= Date.parse(query.updatedSince)))
  if (isOutside) out.push('ranges')
  const keys = new Set(document.fieldKeys)
  if (fields.some((field) => !field.keys.some((key) => keys.has(key)))) out.push('dictionary')
  return out
}
