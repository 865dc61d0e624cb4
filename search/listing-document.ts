import { createHash } from 'node:crypto'
import { fold } from '#app/domain/catalogue/fold.ts'
import { type CodeList, findCode } from '#app/domain/codes/code-list.ts'
import { frequencies } from '#app/domain/codes/content.ts'
import { fields16, industrySections, localIndustries } from '#app/domain/codes/industry.ts'
import { findRegion, provinceOf } from '#app/domain/codes/region.ts'
import { kinds } from '#app/domain/codes/trade.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import { everyVersion } from '#app/domain/text.ts'
import type { DocumentRow } from '#db/queries/documents.server.ts'
import { codedCharacters, codedPairs, plainWords } from './letter-code.ts'
import { titleKey } from './query-words.ts'
import { type HanAttribute, type TextAttribute, textAttributes, type WordsAttribute } from './settings.ts'

/** A listing as the index holds it: words to find it by, values to filter and sort by, and nothing private. */
export type ListingDocument = Record<HanAttribute | WordsAttribute, string> & {
  id: string
  code: string
  /** Hash of all the rest; the check compares it. */
  hash: string
  characters: string
  titleKey: string[]
  kind: string
  field: string[]
  industry: string[]
  region: string[]
  zone: string[]
  grade: string | null
  priceModel: string[]
  delivery: string[]
  frequency: string | null
  format: string[]
  language: string[]
  provider: string
  source: string
  hasSample: boolean
  isOwn: number
  /** Yuan. */
  priceMin: number | null
  hasNoPrice: number
  disclosure: number
  dataUpdatedAt: number | null
  hasNoDate: number
  listedAt: number
  titleSort: string
}

const longest: Record<TextAttribute, number> = {
  title: 2_000,
  keywords: 2_000,
  dictionary: 12_000,
  provider: 1_000,
  summary: 2_000,
  uses: 2_000,
  description: 3_000,
  labels: 1_000,
}

/** Makes the document of a listing. The keys are spelled out here: nothing gets into the index by being in a row. */
export function listingDocument(row: DocumentRow): ListingDocument {
  const { content } = row
  const texts: Record<TextAttribute, string[]> = {
    title: everyVersion(content.title),
    keywords: Object.values(content.keywords).flat(),
    dictionary: [...content.dictionary, ...content.apiInputs].flatMap((field) => [
      splitName(field.name),
      ...everyVersion(field.title),
    ]),
    provider: everyVersion(row.provider.name),
    summary: everyVersion(content.summary),
    uses: [content.series, content.topic, ...content.scenarios, ...content.targetUsers].flatMap(everyVersion),
    description: everyVersion(content.description),
    labels: labelsOf(content),
  }
  const written = Object.fromEntries(
    textAttributes.flatMap((name) => {
      // A line break keeps the last character of one text from pairing with the first of the next.
      const folded = foldLines(texts[name]).slice(0, longest[name])
      return [
        [`${name}Han`, codedPairs(folded)],
        [`${name}Words`, plainWords(folded)],
      ]
    }),
  ) as Record<HanAttribute | WordsAttribute, string>
  const document = {
    id: row.id,
    code: row.code,
    ...written,
    characters: codedCharacters(foldLines([...texts.title, ...texts.keywords, ...texts.provider, ...texts.summary])),
    titleKey: [...new Set(texts.title.map(titleKey))].filter(Boolean),
    kind: content.kind,
    field: content.fields,
    industry: content.industries,
    region: regionsOf(content.regions),
    zone: content.zones,
    grade: content.grade ?? null,
    priceModel: [...new Set(content.offers.map((offer) => offer.model))],
    delivery: content.deliveryModes,
    frequency: content.frequency ?? null,
    format: content.formats,
    language: content.languages,
    provider: row.provider.slug,
    source: row.source ?? 'own',
    hasSample: row.hasSample,
    isOwn: row.source === null ? 1 : 0,
    priceMin: row.priceMin === null ? null : row.priceMin / 1_000_000,
    hasNoPrice: row.priceMin === null ? 1 : 0,
    disclosure: row.disclosure,
    dataUpdatedAt: row.dataUpdatedAt,
    hasNoDate: row.dataUpdatedAt === null ? 1 : 0,
    listedAt: row.listedAt ?? 0,
    titleSort: row.titleSort,
  }
  return { ...document, hash: createHash('sha256').update(JSON.stringify(document)).digest('hex').slice(0, 32) }
}

/** The regions of a listing and the provinces they lie in: who looks in a province finds its cities. */
export function regionsOf(codes: readonly string[]): string[] {
  return [...new Set(codes.flatMap((code) => [code, provinceOf(code)]))]
}

function labelsOf(content: ListingContent): string[] {
  const of = (list: CodeList, codes: readonly (string | undefined)[]) =>
    codes.flatMap((code) => {
      const item = findCode(list, code)
      return item ? [item.zh, item.en] : []
    })
  return [
    ...of(kinds, [content.kind]),
    ...of(fields16, content.fields),
    ...of(industrySections, content.industries),
    ...of(localIndustries, content.zones),
    ...of(frequencies, [content.frequency]),
    ...regionsOf(content.regions.slice(0, 20)).flatMap((code) => {
      const region = findRegion(code)
      return region ? [region.zh, region.en] : []
    }),
    ...content.formats,
  ]
}

/** A field name as it is written and, where it is written in camel case, also in its parts. */
function splitName(name: string): string {
  const parts = name.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
  return parts === name ? name : `${name} ${parts}`
}

function foldLines(texts: readonly string[]): string {
  return [...new Set(texts.map(fold))].join('\n')
}
