import { formatMoney } from '../../i18n/format.ts'
import { type CodeList, findCode } from '../codes/code-list.ts'
import { dataLanguages, formats, frequencies } from '../codes/content.ts'
import { grades } from '../codes/grading.ts'
import { fields16, industrySections, localIndustries } from '../codes/industry.ts'
import { findRegion } from '../codes/region.ts'
import { deliveryModes, kinds, priceModels } from '../codes/trade.ts'
import { type Language, pickText } from '../text.ts'
import type { CatalogueHit, CatalogueResult } from './catalogue-result.ts'
import {
  type CatalogueQuery,
  deepestHit,
  type FacetName,
  facetNames,
  hasFilters,
  toggleFacet,
  writeCatalogueQuery,
} from './catalogue-state.ts'
import { fold } from './fold.ts'
import { type CardView, type Said, viewCard } from './listing-view.ts'
import { pageNumbers } from './page-numbers.ts'

/** One value of a facet as it stands in the panel. */
export type FacetValueView = { value: string; label: string; count: number; isChosen: boolean }

/** One group of the panel: what is always seen, what is behind «more», and how many are not sent at all. */
export type FacetGroupView = {
  name: FacetName
  values: FacetValueView[]
  more: FacetValueView[]
  unlisted: number
  chosenCount: number
  /** Stands before the ranges, and open. */
  isMain: boolean
}

/** A chosen condition and the address without it. `name` is the facet, or the kind of range. */
export type ChipView = {
  name: FacetName | 'price' | 'sample' | 'since'
  label: string
  /** Set where the words are the interface's, not a value's: the component says them. */
  from?: number | undefined
  to?: number | undefined
  hasSample?: boolean
  href: string
}

/** A group of conditions that can be dropped when nothing is found, with a lower bound of what that gives. */
export type WayOut = { name: ChipView['name']; label: string; href: string; atLeast?: number }

/** A card, and where in it the words were found. */
export type HitView = {
  card: CardView
  matchedFields: { name: string; title?: Said }[]
  matchedIn: ('title' | 'summary' | 'provider')[]
}

/** Everything the catalogue page shows, in the reader's language. */
export type CatalogueView = {
  text: string
  total: number
  sort: CatalogueQuery['sort']
  size: CatalogueQuery['size']
  page: number
  pages: number
  /** Pages to link to, in order; a gap is 0. */
  pageLinks: { page: number; href: string }[]
  isDeepest: boolean
  price: { from: string; to: string }
  hasSample: 'any' | 'with' | 'without'
  samples: { with: number; without: number }
  updatedSince: string
  groups: FacetGroupView[]
  chips: ChipView[]
  /** The rest of the state, for the search field's form. */
  keep: (readonly [string, string])[]
  clearHref: string
  hits: HitView[]
  terms: string[]
  waysOut: WayOut[]
  engine: CatalogueResult['engine']
  isRelaxed: boolean
}

/** The address of the catalogue in a state. */
export type AddressOf = (query: Partial<CatalogueQuery>) => string

/** Names of open values, by slug of the provider and name of the source, where they are known. */
export type OpenNames = { provider: Record<string, string>; source: Record<string, string> }

const lists: Partial<Record<FacetName, CodeList>> = {
  kind: kinds,
  field: fields16,
  industry: industrySections,
  zone: localIndustries,
  grade: grades,
  priceModel: priceModels,
  delivery: deliveryModes,
  frequency: frequencies,
  format: formats,
}
/** Groups whose values have an order of their own; the others go by count. */
const inListOrder: readonly FacetName[] = ['grade', 'frequency']
const mainGroups: readonly FacetName[] = ['kind', 'field', 'region', 'grade']
/** More values than this and the rest goes behind «more»; beyond the second number they are left out. */
const mostShown = 8
const mostSent = 32

/** Values of the open facets whose names the page will need. */
export function namesWanted(query: CatalogueQuery, result: CatalogueResult): { provider: string[] } {
  const counted = Object.entries(result.facets.provider ?? {}).sort((a, b) => b[1] - a[1])
  return {
    provider: [...new Set([...(query.chosen.provider ?? []), ...counted.slice(0, mostSent).map(([slug]) => slug)])],
  }
}

/** Puts a query and its result into words, counts and addresses. */
export function viewCatalogue(
  query: CatalogueQuery,
  result: CatalogueResult,
  options: { language: Language; names: OpenNames; addressOf: AddressOf; now: number },
): CatalogueView {
  const { language, names, addressOf, now } = options
  const label = (name: FacetName, value: string) => labelOfValue(name, value, language, names)
  const pages = Math.max(1, Math.ceil(Math.min(result.total, deepestHit) / query.size))
  const keep = [...writeCatalogueQuery({ ...query, text: '', page: 1 })]
  return {
    text: query.text,
    total: result.total,
    sort: query.sort,
    size: query.size,
    page: query.page,
    pages,
    pageLinks: pageNumbers(query.page, pages).map((page) => ({
      page,
      href: page === 0 ? '' : addressOf({ ...query, page }),
    })),
    isDeepest: result.total > deepestHit && query.page === pages,
    price: { from: query.priceFrom?.toString() ?? '', to: query.priceTo?.toString() ?? '' },
    hasSample: query.hasSample === undefined ? 'any' : query.hasSample ? 'with' : 'without',
    samples: result.samples,
    updatedSince: query.updatedSince ?? '',
    groups: facetNames.flatMap((name) => viewGroup(name, query, result, label)),
    chips: viewChips(query, addressOf, label),
    keep,
    clearHref: addressOf({ text: query.text, sort: query.sort, size: query.size }),
    hits: result.hits.map((hit) => viewHit(hit, result.terms, language, now)),
    terms: result.terms,
    waysOut: result.total === 0 && hasFilters(query) ? viewWaysOut(query, result, { language, addressOf }, label) : [],
    engine: result.engine,
    isRelaxed: result.isRelaxed,
  }
}

type LabelOf = (name: FacetName, value: string) => string

function viewGroup(name: FacetName, query: CatalogueQuery, result: CatalogueResult, label: LabelOf): FacetGroupView[] {
  const chosen = query.chosen[name] ?? []
  const counts = new Map(Object.entries(result.facets[name] ?? {}))
  for (const value of chosen) if (!counts.has(value)) counts.set(value, 0)
  if (counts.size === 0) return []
  const order = inListOrder.includes(name) ? (lists[name] ?? []).map((item) => item.code) : undefined
  const all = [...counts]
    .map(([value, count]) => ({ value, count, isChosen: chosen.includes(value) }))
    .sort((a, b) =>
      order ? order.indexOf(a.value) - order.indexOf(b.value) : b.count - a.count || (a.value < b.value ? -1 : 1),
    )
  // A rest of two would take as much room as the line that hides it.
  const limit = all.length <= mostShown + 2 ? all.length : mostShown
  const put = (each: { value: string; count: number; isChosen: boolean }): FacetValueView => ({
    ...each,
    label: label(name, each.value),
  })
  const values = all.filter((each, index) => index < limit || each.isChosen)
  const rest = all.filter((each, index) => index >= limit && !each.isChosen)
  return [
    {
      name,
      values: values.map(put),
      more: rest.slice(0, mostSent - limit).map(put),
      unlisted: Math.max(0, rest.length - (mostSent - limit)),
      chosenCount: chosen.length,
      isMain: mainGroups.includes(name),
    },
  ]
}

function viewChips(query: CatalogueQuery, addressOf: AddressOf, label: LabelOf): ChipView[] {
  const chips: ChipView[] = facetNames.flatMap((name) =>
    (query.chosen[name] ?? []).map((value) => ({
      name,
      label: label(name, value),
      href: addressOf(toggleFacet(query, name, value)),
    })),
  )
  for (const name of ['price', 'sample', 'since'] as const) {
    const chip = rangeChip(name, query)
    if (chip) chips.push({ ...chip, href: addressOf(without(query, name)) })
  }
  return chips
}

function rangeChip(name: 'price' | 'sample' | 'since', query: CatalogueQuery): Omit<ChipView, 'href'> | undefined {
  if (name === 'price') {
    if (query.priceFrom === undefined && query.priceTo === undefined) return undefined
    const yuan = (value: number | undefined) => (value === undefined ? '' : formatMoney(value * 1_000_000, 'CNY'))
    const words = [yuan(query.priceFrom), yuan(query.priceTo)].filter(Boolean).join(' – ')
    return { name, label: words, from: query.priceFrom, to: query.priceTo }
  }
  if (name === 'sample')
    return query.hasSample === undefined ? undefined : { name, label: '', hasSample: query.hasSample }
  return query.updatedSince ? { name, label: query.updatedSince } : undefined
}

/** The query without one group of conditions. */
function without(query: CatalogueQuery, name: ChipView['name']): CatalogueQuery {
  const { priceFrom, priceTo, hasSample, updatedSince, ...rest } = query
  const kept: CatalogueQuery = { ...rest, chosen: { ...query.chosen }, page: 1 }
  if (name !== 'price' && priceFrom !== undefined) kept.priceFrom = priceFrom
  if (name !== 'price' && priceTo !== undefined) kept.priceTo = priceTo
  if (name !== 'sample' && hasSample !== undefined) kept.hasSample = hasSample
  if (name !== 'since' && updatedSince !== undefined) kept.updatedSince = updatedSince
  if (name !== 'price' && name !== 'sample' && name !== 'since') delete kept.chosen[name]
  return kept
}

/** Counts inside a facet ignore the facet's own choice, so the largest of them is the least that dropping it gives. */
function viewWaysOut(
  query: CatalogueQuery,
  result: CatalogueResult,
  { language, addressOf }: { language: Language; addressOf: AddressOf },
  label: LabelOf,
): WayOut[] {
  const ways: WayOut[] = facetNames.flatMap((name) => {
    const chosen = query.chosen[name]
    if (!chosen) return []
    const atLeast = Math.max(0, ...Object.values(result.facets[name] ?? {}))
    const words = chosen.map((value) => label(name, value)).join(language === 'zh' ? '、' : ', ')
    return [{ name, label: words, href: addressOf(without(query, name)), ...(atLeast > 0 && { atLeast }) }]
  })
  for (const name of ['price', 'sample', 'since'] as const) {
    const chip = rangeChip(name, query)
    if (!chip) continue
    const atLeast = name === 'sample' ? Math.max(result.samples.with, result.samples.without) : 0
    ways.push({ name, label: chip.label, href: addressOf(without(query, name)), ...(atLeast > 0 && { atLeast }) })
  }
  return ways.sort((a, b) => (b.atLeast ?? 0) - (a.atLeast ?? 0))
}

function viewHit(hit: CatalogueHit, terms: readonly string[], language: Language, now: number): HitView {
  const card = viewCard(hit.card, language, now)
  const texts = { title: card.title.text, summary: card.summary.text, provider: card.provider.name.text }
  const matchedIn = (['title', 'summary', 'provider'] as const).filter((part) => {
    const folded = fold(texts[part])
    // One Latin letter is in everything; one Chinese character is a word.
    return terms.some((term) => (term.length > 1 || /\p{Script=Han}/u.test(term)) && folded.includes(term))
  })
  const matchedFields = hit.matchedFields.map(({ name, title }) => {
    const said = pickText(title, language)
    return { name, ...(said && { title: said }) }
  })
  return { card, matchedFields, matchedIn }
}

function labelOfValue(name: FacetName, value: string, language: Language, names: OpenNames): string {
  if (name === 'region') return findRegion(value)?.[language] ?? value
  if (name === 'provider') return names.provider[value] ?? value
  if (name === 'source') return names.source[value] ?? value
  if (name === 'language') return findCode(dataLanguages, value)?.[language] ?? languageName(value, language)
  return findCode(lists[name] ?? [], value)?.[language] ?? value
}

function languageName(tag: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language === 'zh' ? 'zh-Hans' : 'en'], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
