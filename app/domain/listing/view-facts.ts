import { formatBytes, formatCount, formatDay } from '../../i18n/format.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { type CodeList, labelOf } from '../codes/code-list.ts'
import * as content from '../codes/content.ts'
import * as industry from '../codes/industry.ts'
import { findRegion } from '../codes/region.ts'
import * as trade from '../codes/trade.ts'
import type { Language } from '../text.ts'
import type { ListingContent } from './listing-content.ts'
import { said } from './view-words.ts'

/** One line of the facts table: the page has the words for the key. `facet` makes values links into the catalogue. */
export type Fact = {
  key: FactKey
  values: { text: string; language?: string; code?: string }[]
  facet?: 'field' | 'industry' | 'region' | 'zone' | 'format' | 'language' | 'frequency'
}
export type FactKey = (typeof factKeys)[number]

/** Facts in the order of the table. */
export const factKeys = [
  'industries',
  'fields',
  'zones',
  'topic',
  'series',
  'regions',
  'coverage',
  'period',
  'granularity',
  'baseDimensions',
  'frequency',
  'lastUpdated',
  'latency',
  'recordCount',
  'storage',
  'increment',
  'fileCount',
  'formats',
  'encoding',
  'languages',
  'targetUsers',
  'openness',
  'code',
  'firstListed',
] as const

/** The facts of a listing, in words; what is not declared is not there. */
export function viewFacts(
  from: ListingContent,
  listing: { code: string; firstListedAt: number | null },
  language: Language,
): Fact[] {
  const coded = (list: CodeList, codes: readonly string[]) =>
    codes.map((code) => ({ code, text: labelOf(list, code, language) }))
  const text = (value: Said | undefined) => (value ? [value] : [])
  const plain = (value: string | undefined) => (value === undefined ? [] : [{ text: value }])
  const facts: Record<FactKey, Omit<Fact, 'key'>> = {
    industries: { values: coded(industry.industrySections, from.industries), facet: 'industry' },
    fields: { values: coded(industry.fields16, from.fields), facet: 'field' },
    zones: { values: coded(industry.localIndustries, from.zones), facet: 'zone' },
    topic: { values: text(said(from.topic, language)) },
    series: { values: text(said(from.series, language)) },
    regions: {
      values: from.regions.map((code) => ({ code, text: findRegion(code)?.[language] ?? code })),
      facet: 'region',
    },
    coverage: { values: text(said(from.coverage, language)) },
    period: { values: plain(periodOf(from)) },
    granularity: { values: text(said(from.granularity, language)) },
    baseDimensions: { values: text(said(from.baseDimensions, language)) },
    frequency: { values: from.frequency ? coded(content.frequencies, [from.frequency]) : [], facet: 'frequency' },
    lastUpdated: { values: plain(from.lastUpdated) },
    latency: { values: text(said(from.latency, language)) },
    recordCount: { values: plain(from.recordCount === undefined ? undefined : formatCount(from.recordCount)) },
    storage: { values: plain(from.storageBytes === undefined ? undefined : formatBytes(from.storageBytes)) },
    increment: { values: plain(from.incrementBytes === undefined ? undefined : formatBytes(from.incrementBytes)) },
    fileCount: { values: plain(from.fileCount === undefined ? undefined : formatCount(from.fileCount)) },
    formats: { values: coded(content.formats, from.formats), facet: 'format' },
    encoding: { values: plain(from.encoding) },
    languages: {
      values: from.languages.map((code) => ({ code, text: sayLanguage(code, language) })),
      facet: 'language',
    },
    targetUsers: { values: from.targetUsers.flatMap((each) => text(said(each, language))) },
    openness: {
      values: from.openness ? coded(trade.opennesses, [from.openness]).map(({ text: word }) => ({ text: word })) : [],
    },
    code: { values: [{ text: listing.code }] },
    firstListed: { values: plain(listing.firstListedAt === null ? undefined : formatDay(listing.firstListedAt)) },
  }
  return factKeys.flatMap((key) => (facts[key].values.length > 0 ? [{ key, ...facts[key] }] : []))
}

function periodOf({ timeStart, timeEnd }: ListingContent): string | undefined {
  if (!timeStart && !timeEnd) return undefined
  return `${timeStart ?? ''} – ${timeEnd ?? ''}`.trim()
}

/** A language's name; a tag outside our list as the runtime knows it, else the tag itself. */
function sayLanguage(tag: string, language: Language): string {
  const ours = labelOf(content.dataLanguages, tag, language)
  if (ours !== tag) return ours
  try {
    return new Intl.DisplayNames([language === 'zh' ? 'zh-Hans' : 'en'], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
