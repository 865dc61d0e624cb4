import { formatMoney } from '../../i18n/format.ts'
import type { CatalogueResult, Gain } from './catalogue-result.ts'
import { type CatalogueQuery, type FacetName, facetNames } from './catalogue-state.ts'
import type { AddressOf, LabelOf } from './catalogue-view.ts'
import { fieldsAsked } from './field-terms.ts'
import { type ConditionGroup, without } from './query-parts.ts'

/** A group of conditions that can be dropped, what it says now, and how many listings there are without it. */
export type WayOut = {
  name: ConditionGroup
  /** Its values in words; empty for samples, where `hasSample` says it. */
  label: string
  hasSample?: boolean
  href: string
  total?: number
  /** The total is exact, and not the least there will be. */
  isExact: boolean
}

/** Dropping one group, as a link. */
export function wayOut(query: CatalogueQuery, name: Gain['name'], addressOf: AddressOf, label: LabelOf): WayOut {
  const group = name === 'ranges' ? rangesOf(query) : name
  return {
    name: group,
    label: sayGroup(query, group, label),
    ...(group === 'hasSample' && query.hasSample !== undefined && { hasSample: query.hasSample }),
    href: addressOf(without(query, group)),
    isExact: true,
  }
}

/**
 * What can be dropped, that which gives most first; nothing that gives nothing. While the database answers and has not
 * counted it, counts inside a facet ignore the facet's own choice, so the largest is the least that dropping it gives.
 */
export function waysOut(
  query: CatalogueQuery,
  result: Pick<CatalogueResult, 'gains' | 'facets' | 'samples' | 'engine'>,
  addressOf: AddressOf,
  label: LabelOf,
): WayOut[] {
  const way = (name: Gain['name']) => wayOut(query, name, addressOf, label)
  if (result.engine === 'meilisearch') return result.gains.map(({ name, total }) => ({ ...way(name), total }))
  const leastOf = (name: Gain['name']): number => {
    if (name === 'hasSample') return Math.max(result.samples.with, result.samples.without)
    if (name === 'ranges' || name === 'dictionary') return 0
    return Math.max(0, ...Object.values(result.facets[name] ?? {}))
  }
  return groupsOf(query)
    .map((name) => ({ ...way(name), least: leastOf(name) }))
    .map(({ least, ...each }) => ({ ...each, isExact: false, ...(least > 0 && { total: least }) }))
    .sort((a, b) => (b.total ?? 0) - (a.total ?? 0))
}

/** The groups in which a query has conditions, in the order of the panel. */
export function groupsOf(query: CatalogueQuery): Gain['name'][] {
  const groups: Gain['name'][] = facetNames.filter((name) => (query.chosen[name]?.length ?? 0) > 0)
  if (query.priceFrom !== undefined || query.priceTo !== undefined || query.updatedSince) groups.push('ranges')
  if (query.hasSample !== undefined) groups.push('hasSample')
  if (fieldsAsked(query).length > 0) groups.push('dictionary')
  return groups
}

/** A range of prices in words: ¥1.00 – ¥5.00. */
export function sayPrices({ priceFrom, priceTo }: Pick<CatalogueQuery, 'priceFrom' | 'priceTo'>): string {
  const yuan = (value: number | undefined) => (value === undefined ? '' : formatMoney(value * 1_000_000, 'CNY'))
  return [yuan(priceFrom), yuan(priceTo)].filter(Boolean).join(' – ')
}

function rangesOf(query: CatalogueQuery): ConditionGroup {
  if (!query.updatedSince) return 'price'
  return query.priceFrom === undefined && query.priceTo === undefined ? 'since' : 'ranges'
}

function sayGroup(query: CatalogueQuery, name: ConditionGroup, label: LabelOf): string {
  const { comma } = label
  if (name === 'hasSample') return ''
  if (name === 'dictionary') return fieldsAsked(query).join(comma)
  if (name === 'price') return sayPrices(query)
  if (name === 'since') return query.updatedSince ?? ''
  if (name === 'ranges') return [sayPrices(query), query.updatedSince].filter(Boolean).join(comma)
  return (query.chosen[name as FacetName] ?? []).map((value) => label.of(name as FacetName, value)).join(comma)
}
