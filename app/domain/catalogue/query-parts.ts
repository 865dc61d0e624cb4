import type { Gain } from './catalogue-result.ts'
import { type CatalogueQuery, type FacetName, facetNames } from './catalogue-state.ts'
import { splitFieldTerms } from './field-terms.ts'

/** A group of conditions that can be dropped at one go. `ranges` is price and day of update together. */
export type ConditionGroup = Gain['name'] | 'price' | 'since'

/** The query without one group of conditions, on page one. Fields asked for in the text go with those chosen. */
export function without(query: CatalogueQuery, name: ConditionGroup): CatalogueQuery {
  const { priceFrom, priceTo, hasSample, hasFields, updatedSince, ...rest } = query
  const kept: CatalogueQuery = { ...rest, chosen: { ...query.chosen }, page: 1 }
  const isPriceKept = name !== 'price' && name !== 'ranges'
  if (isPriceKept && priceFrom !== undefined) kept.priceFrom = priceFrom
  if (isPriceKept && priceTo !== undefined) kept.priceTo = priceTo
  if (name !== 'since' && name !== 'ranges' && updatedSince !== undefined) kept.updatedSince = updatedSince
  if (name !== 'hasSample' && hasSample !== undefined) kept.hasSample = hasSample
  if (name === 'dictionary') kept.text = splitFieldTerms(query.text).rest
  else if (hasFields) kept.hasFields = hasFields
  if ((facetNames as readonly string[]).includes(name)) delete kept.chosen[name as FacetName]
  return kept
}

/** The query without one of the fields that were chosen, on page one. */
export function withoutField(query: CatalogueQuery, field: string): CatalogueQuery {
  const left = query.hasFields?.filter((each) => each !== field) ?? []
  const kept = without({ ...query, text: '' }, 'dictionary')
  return { ...kept, text: query.text, ...(left.length > 0 && { hasFields: left }) }
}

/** A text short enough for a heading. */
export function shortened(text: string, most = 40): string {
  const characters = [...text]
  return characters.length > most
    ? `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text
}
