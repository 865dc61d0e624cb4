import { type CodeList, findCode } from '../codes/code-list.ts'
import { dataLanguages, formats, frequencies } from '../codes/content.ts'
import { grades } from '../codes/grading.ts'
import { fields16, industrySections, localIndustries } from '../codes/industry.ts'
import { findRegion } from '../codes/region.ts'
import { deliveryModes, kinds, priceModels } from '../codes/trade.ts'
import type { Language } from '../text.ts'
import { type AbsenceView, viewAbsence } from './absence-view.ts'
import type { Absence, CatalogueResult } from './catalogue-result.ts'
import {
  type CatalogueQuery,
  deepestHit,
  type FacetName,
  facetNames,
  hasFilters,
  mainFacets,
  toggleFacet,
  writeCatalogueQuery,
} from './catalogue-state.ts'
import { type FacetView, mostSent, viewValues } from './facet-view.ts'
import { splitFieldTerms } from './field-terms.ts'
import { type HitView, viewHit } from './hit-view.ts'
import { pageNumbers } from './page-numbers.ts'
import { shortened, without, withoutField } from './query-parts.ts'
import { type UnderstoodView, viewUnderstood } from './understood-view.ts'
import { sayPrices, type WayOut, waysOut } from './ways-out.ts'

/** One group of the panel; `isMain` ones stand before the ranges, and open. */
export type FacetGroupView = FacetView & { name: FacetName; isMain: boolean }

/** A chosen condition and the address without it. `name` is the facet, or the kind of range. */
export type ChipView = {
  name: FacetName | 'price' | 'hasSample' | 'since' | 'dictionary'
  label: string
  /** Set where the words are the interface's, not a value's: the component says them. */
  from?: number | undefined
  to?: number | undefined
  hasSample?: boolean
  href: string
}

/** Everything the catalogue page shows, in the reader's language. */
export type CatalogueView = {
  text: string
  /** The text, short enough for a heading. */
  heading: string
  understood: UnderstoodView
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
  /** Facets that somebody opened, for the filter form. */
  open: FacetName[]
  /** The rest of the state, for the search field's form. */
  keep: (readonly [string, string])[]
  clearHref: string
  /** Fields chosen, which the dictionary of every listing shown has. */
  hasFields: string[]
  hits: HitView[]
  /** Nearest listings that have not all of it, shown after those that have. */
  near: HitView[]
  terms: string[]
  /** What can be dropped when nothing is found. */
  waysOut: WayOut[]
  /** What dropping gives most, when few are found or none with all the words. */
  bestWay?: WayOut
  /** Where a listing is that somebody expected. */
  absence?: AbsenceView
  engine: CatalogueResult['engine']
  isRelaxed: boolean
}

/** The address of the catalogue in a state. */
export type AddressOf = (query: Partial<CatalogueQuery>) => string

/** Values of facets in words, and how several are strung together. */
export type LabelOf = { of: (name: FacetName, value: string) => string; comma: string }

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
/** So few results that a way to more is offered beside them. */
const few = 3

/** Providers whose names the page will need, and whether it will need those of source catalogues. */
export function namesWanted(query: CatalogueQuery, result: CatalogueResult): { provider: string[]; source: boolean } {
  const counted = Object.entries(result.facets.provider ?? {}).sort((a, b) => b[1] - a[1])
  const { recognised: found } = result.understood
  const recognised = found.filter(({ name }) => name === 'provider').map(({ value }) => value)
  return {
    source:
      query.chosen.source !== undefined ||
      result.facets.source !== undefined ||
      found.some(({ name }) => name === 'source'),
    provider: [
      ...new Set([
        ...(query.chosen.provider ?? []),
        ...recognised,
        ...counted.slice(0, mostSent).map(([slug]) => slug),
      ]),
    ],
  }
}

/** Puts a query and its result into words, counts and addresses. */
export function viewCatalogue(
  query: CatalogueQuery,
  result: CatalogueResult,
  options: {
    language: Language
    names: OpenNames
    addressOf: AddressOf
    now: number
    /** What was asked about a listing that is not seen, and the answer. */
    expected?: { asked: string; absence: Absence } | undefined
  },
): CatalogueView {
  const { language, names, addressOf, now, expected } = options
  const label: LabelOf = {
    of: (name, value) => labelOfValue(name, value, language, names),
    comma: language === 'zh' ? '、' : ', ',
  }
  const ways =
    hasFilters(query) || splitFieldTerms(query.text).fields.length > 0 ? waysOut(query, result, addressOf, label) : []
  const isRelaxed = result.isRelaxed && result.understood.kind === 'words'
  const isFew = result.total > 0 && (result.total <= few || isRelaxed)
  const [bestWay] = isFew ? ways.filter((way) => way.isExact) : []
  const pages = Math.max(1, Math.ceil(Math.min(result.total, deepestHit) / query.size))
  const keep = [...writeCatalogueQuery({ ...query, text: '', page: 1 })]
  return {
    text: query.text,
    heading: shortened(query.text),
    understood: viewUnderstood(query, result.understood, addressOf, label),
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
    groups: facetNames.flatMap((name) => viewGroup(name, query, result, { label, addressOf })),
    open: query.open ?? [],
    chips: viewChips(query, addressOf, label),
    keep,
    clearHref: addressOf({
      text: query.text,
      sort: query.sort,
      size: query.size,
      ...(query.open && { open: query.open }),
    }),
    hasFields: query.hasFields ?? [],
    hits: result.hits.map((hit) => viewHit(hit, result.terms, language, now)),
    near: result.near.map((hit) => viewHit(hit, result.terms, language, now)),
    terms: result.terms,
    waysOut: result.total === 0 ? ways : [],
    ...(bestWay && { bestWay }),
    ...(expected && {
      absence: viewAbsence(query, expected.asked, expected.absence, { language, addressOf, label }),
    }),
    engine: result.engine,
    isRelaxed: result.isRelaxed,
  }
}

function viewGroup(
  name: FacetName,
  query: CatalogueQuery,
  result: CatalogueResult,
  { label, addressOf }: { label: LabelOf; addressOf: AddressOf },
): FacetGroupView[] {
  const chosen = query.chosen[name] ?? []
  const isMain = mainFacets.includes(name)
  const group = { name, values: [], more: [], unlisted: 0, chosenCount: chosen.length, isMain }
  const isAsked = query.open?.includes(name) ?? false
  const isOpen = isMain || isAsked || chosen.length > 0
  const counted = result.facets[name]
  // Where nothing is found there is nothing to count.
  if (!counted && !isOpen && result.total === 0) return []
  if (!counted && !isOpen)
    return [{ ...group, isOpen, openHref: addressOf({ ...query, open: [...(query.open ?? []), name] }) }]
  const counts = new Map(Object.entries(counted ?? {}))
  for (const value of chosen) if (!counts.has(value)) counts.set(value, 0)
  if (counts.size === 0) return isAsked ? [{ ...group, isOpen }] : []
  const order = inListOrder.includes(name) ? (lists[name] ?? []).map((item) => item.code) : undefined
  return [{ ...group, ...viewValues(counts, { chosen, order, labelOf: (value) => label.of(name, value) }), isOpen }]
}

function viewChips(query: CatalogueQuery, addressOf: AddressOf, label: LabelOf): ChipView[] {
  const chips: ChipView[] = facetNames.flatMap((name) =>
    (query.chosen[name] ?? []).map((value) => ({
      name,
      label: label.of(name, value),
      href: addressOf(toggleFacet(query, name, value)),
    })),
  )
  for (const field of query.hasFields ?? [])
    chips.push({ name: 'dictionary', label: field, href: addressOf(withoutField(query, field)) })
  const { priceFrom, priceTo, hasSample, updatedSince } = query
  if (priceFrom !== undefined || priceTo !== undefined)
    chips.push({
      name: 'price',
      label: sayPrices(query),
      from: priceFrom,
      to: priceTo,
      href: addressOf(without(query, 'price')),
    })
  if (hasSample !== undefined)
    chips.push({ name: 'hasSample', label: '', hasSample, href: addressOf(without(query, 'hasSample')) })
  if (updatedSince) chips.push({ name: 'since', label: updatedSince, href: addressOf(without(query, 'since')) })
  return chips
}

/** A value of a facet in words. */
export function labelOfValue(name: FacetName, value: string, language: Language, names: OpenNames): string {
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
