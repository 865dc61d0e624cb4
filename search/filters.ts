import { type CatalogueQuery, type FacetName, facetNames } from '#app/domain/catalogue/catalogue-state.ts'

/** One condition of a filter. Built only here, from typed parts: no text of a visitor is ever a piece of syntax. */
export type Condition = string

/** Writes a value as a quoted string of the engine's filter language. */
export function quoted(value: string): string {
  return `"${value.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`
}

/** Any of the values chosen in one facet. */
export function facetCondition(name: FacetName, values: readonly string[]): Condition {
  return `${name} IN [${values.map(quoted).join(', ')}]`
}

/** Any of these values of an attribute; nothing at all where there are none. */
export function oneOf(attribute: string, values: readonly string[]): Condition {
  return `${attribute} IN [${values.map(quoted).join(', ')}]`
}

/** The conditions of a search by group; `dictionary` are the fields that its listings must have. */
export type Conditions = ReadonlyMap<FacetName | 'hasSample' | 'ranges' | 'dictionary', Condition>

/** Which groups of a query have a choice, and the condition of each. */
export function conditionsOf(query: CatalogueQuery): Map<FacetName | 'hasSample' | 'ranges' | 'dictionary', Condition> {
  const conditions = new Map<FacetName | 'hasSample' | 'ranges' | 'dictionary', Condition>()
  for (const name of facetNames) {
    const values = query.chosen[name]
    if (values && values.length > 0) conditions.set(name, facetCondition(name, values))
  }
  if (query.hasSample !== undefined) conditions.set('hasSample', `hasSample = ${query.hasSample}`)
  const ranges: Condition[] = []
  if (query.priceFrom !== undefined) ranges.push(`priceMin >= ${numeral(query.priceFrom)}`)
  if (query.priceTo !== undefined) ranges.push(`priceMin <= ${numeral(query.priceTo)}`)
  if (query.updatedSince) ranges.push(`dataUpdatedAt >= ${numeral(Date.parse(query.updatedSince))}`)
  if (ranges.length > 0) conditions.set('ranges', ranges.join(' AND '))
  return conditions
}

/** The conditions joined, but for one group: what a disjunctive count is taken under. */
export function joined(
  conditions: ReadonlyMap<string, Condition>,
  options: { without?: string; and?: Condition } = {},
): string {
  const parts = [...conditions].filter(([name]) => name !== options.without).map(([, condition]) => condition)
  if (options.and) parts.push(options.and)
  return parts.map((part) => `(${part})`).join(' AND ')
}

function numeral(value: number): string {
  // Plain decimal digits: the engine does not read 1e-7.
  return value.toFixed(6).replace(/\.?0+$/, '')
}
