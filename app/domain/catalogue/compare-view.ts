import { formatBytes, formatCount } from '../../i18n/format.ts'
import { type CodeList, findCode, labelOf } from '../codes/code-list.ts'
import { dataLanguages, fieldTypes, formats, frequencies, qualityDimensions } from '../codes/content.ts'
import { crossBorders } from '../codes/grading.ts'
import { licences } from '../codes/licence.ts'
import { findRegion } from '../codes/region.ts'
import { deliveryModes, priceModels } from '../codes/trade.ts'
import type { ListingCard } from '../listing/listing-card.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { publicContent } from '../listing/public-content.ts'
import { type Language, say, type Text } from '../text.ts'
import { type CardView, viewCard } from './listing-view.ts'

type Compared = { card: ListingCard; content: ListingContent }

const sections = {
  identity: ['kind', 'provider', 'summary', 'industries', 'source'],
  offer: ['price', 'priceModel', 'delivery', 'deliveryDays'],
  content: [
    'frequency',
    'updated',
    'freshness',
    'period',
    'regions',
    'granularity',
    'records',
    'size',
    'formats',
    'languages',
    'fieldCount',
  ],
  trust: ['sample', 'grade', 'personal', 'crossBorder', 'disclosure', 'quality'],
  terms: [
    'licence',
    'purposes',
    'forbidden',
    'training',
    'redistribution',
    'derivative',
    'sublicense',
    'months',
    'territory',
  ],
} as const
export type CompareSection = keyof typeof sections
export type CompareRowName = (typeof sections)[CompareSection][number]

/** A row: one cell a listing, in words; empty where nothing is declared, `yes` and `no` for the page to say. */
export type CompareRow = { name: CompareRowName; cells: string[]; differs: boolean }

/** Everything the comparison shows, in the reader's language. */
export type CompareView = {
  columns: (Pick<CardView, 'code' | 'title' | 'provider'> & { grade?: CardView['grade'] })[]
  sections: { name: CompareSection; rows: CompareRow[] }[]
  /** Field names with the type each listing gives them, common ones first. */
  fields: { name: string; title: string; types: string[] }[]
  commonFields: number
  fieldsLeftOut: number
  unknown: string[]
  /** Codes beyond the most that can be compared. */
  dropped: number
  most: number
}

const mostFields = 300

/** Puts listings side by side. Rows that none of them declares are left out, except those that always decide. */
export function viewComparison(
  compared: readonly Compared[],
  asked: { unknown: string[]; dropped: number; most: number },
  language: Language,
  now: number,
): CompareView {
  const listings = compared.map(({ card, content }) => ({ card, content: publicContent(content) }))
  const cards = listings.map(({ card }) => viewCard(card, language, now))
  const words = listings.map((listing, index) => wordsOf(listing, cards[index] as CardView, language))
  const fields = compareFields(listings, language)
  const shown = fields.slice(0, mostFields)
  return {
    columns: cards.map(({ code, title, provider, grade }) => ({ code, title, provider, ...(grade && { grade }) })),
    sections: (Object.keys(sections) as CompareSection[]).map((name) => ({
      name,
      rows: sections[name].flatMap((row: CompareRowName) => {
        const cells = words.map((each) => each[row])
        if (cells.every((cell) => cell === '') && !['price', 'sample', 'grade', 'training'].includes(row)) return []
        return [{ name: row, cells, differs: new Set(cells).size > 1 }]
      }),
    })),
    fields: shown,
    commonFields: fields.filter((field) => field.types.every(Boolean)).length,
    fieldsLeftOut: fields.length - shown.length,
    ...asked,
  }
}

function wordsOf({ content }: Compared, card: CardView, language: Language): Record<CompareRowName, string> {
  const isChinese = language === 'zh'
  const join = (parts: readonly string[]) => parts.filter(Boolean).join(isChinese ? '、' : ', ')
  const codes = (list: CodeList, values: readonly string[]) => join(values.map((code) => labelOf(list, code, language)))
  const texts = (values: readonly Text[] | undefined) => join((values ?? []).map((text) => say(text, language)))
  const places = (values: readonly string[] | undefined) =>
    join((values ?? []).slice(0, 8).map((code) => findRegion(code)?.[language] ?? code)) +
    ((values?.length ?? 0) > 8 ? ` +${(values?.length ?? 0) - 8}` : '')
  const flag = (value: boolean | undefined) => (value === undefined ? '' : value ? 'yes' : 'no')
  const { terms } = content
  const days = content.deliveryDays
  return {
    kind: card.kind,
    provider: card.provider.name.text,
    summary: card.summary.text,
    // Names of industries hold commas themselves.
    industries: [...new Set([...card.industries, ...card.fields])].join(isChinese ? '；' : '; '),
    source: card.source ?? '',
    price: card.price ?? '',
    priceModel: codes(priceModels, [...new Set(content.offers.map((offer) => offer.model))]),
    delivery: codes(deliveryModes, content.deliveryModes),
    deliveryDays: days === undefined ? '' : sayDays(days, isChinese),
    frequency: content.frequency ? labelOf(frequencies, content.frequency, language) : '',
    updated: content.lastUpdated ?? '',
    freshness: card.freshness === 'none' ? '' : card.freshness === 'overdue' ? 'no' : 'yes',
    period: content.timeStart && content.timeEnd ? `${content.timeStart} – ${content.timeEnd}` : '',
    regions: places(content.regions) || say(content.coverage, language),
    granularity: say(content.granularity, language),
    records: content.recordCount === undefined ? '' : formatCount(content.recordCount),
    size: content.storageBytes === undefined ? '' : formatBytes(content.storageBytes),
    formats: codes(formats, content.formats),
    languages: join(content.languages.slice(0, 8).map((tag) => findCode(dataLanguages, tag)?.[language] ?? tag)),
    fieldCount: content.dictionary.length > 0 ? formatCount(content.dictionary.length) : '',
    sample: flag(card.hasSample),
    grade: card.grade?.label ?? '',
    personal: flag(content.personal?.contains),
    crossBorder: content.crossBorder ? labelOf(crossBorders, content.crossBorder, language) : '',
    disclosure: String(card.disclosure),
    quality: join([
      ...(content.quality?.scores ?? []).map(
        (each) => `${labelOf(qualityDimensions, each.dimension, language)} ${each.score}`,
      ),
      content.qualityReport ? say(content.qualityReport.body, language) : '',
    ]),
    licence: terms?.licence ? labelOf(licences, terms.licence, language) : '',
    purposes: texts(terms?.purposes),
    forbidden: texts(terms?.forbidden),
    training: flag(terms?.modelTraining),
    redistribution: flag(terms?.redistribution),
    derivative: flag(terms?.derivative),
    sublicense: flag(terms?.sublicense),
    months:
      terms?.periodMonths === undefined
        ? ''
        : isChinese
          ? `${terms.periodMonths} 个月`
          : `${terms.periodMonths} ${terms.periodMonths === 1 ? 'month' : 'months'}`,
    territory: places(terms?.territory),
  }
}

function sayDays(days: number, isChinese: boolean): string {
  if (days === 0) return isChinese ? '即时' : 'At once'
  return isChinese ? `${days} 天内` : `Within ${days} ${days === 1 ? 'day' : 'days'}`
}

/** All field names of all listings; those that more listings have come first, then in dictionary order. */
function compareFields(listings: readonly Compared[], language: Language): CompareView['fields'] {
  const found = new Map<string, { name: string; title: string; types: string[] }>()
  for (const [index, { content }] of listings.entries())
    for (const field of content.dictionary) {
      const key = field.name.toLowerCase()
      const row = found.get(key) ?? { name: field.name, title: '', types: listings.map(() => '') }
      row.title ||= say(field.title, language)
      row.types[index] = labelOf(fieldTypes, field.type, language) + (field.unit ? ` (${field.unit})` : '')
      found.set(key, row)
    }
  const count = (row: { types: string[] }) => row.types.filter(Boolean).length
  return [...found.values()].sort((a, b) => count(b) - count(a))
}
