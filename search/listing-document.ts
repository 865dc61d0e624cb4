import { createHash } from 'node:crypto'
import { everyVersion } from '#app/domain/text.ts'
import type { DocumentRow } from '#db/queries/documents.server.ts'
import { foldOften as fold } from './fold-often.ts'
import { labelsOf, regionsOf } from './labels.ts'
import { codedCharacters, codedPairs, plainWords } from './letter-code.ts'
import { type HanAttribute, type TextAttribute, textAttributes, type WordsAttribute } from './settings.ts'
import { type GlossaryForms, shippedForms } from './words/glossary-forms.ts'
import { fieldKeysOf, otherFormsOf, splitName } from './words/listing-words.ts'

/** A listing as the index holds it: words to find it by, values to filter and sort by, and nothing private. */
export type ListingDocument = Record<HanAttribute | WordsAttribute, string> & {
  id: string
  code: string
  /** Hash of all the rest; the check compares it. */
  hash: string
  characters: string
  /** Every name of every field, each written one way. */
  fieldKeys: string[]
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
  glossary: 3_000,
}

/** Makes the document of a listing. The keys are spelled out here: nothing gets into the index by being in a row. */
export function listingDocument(row: DocumentRow, forms: GlossaryForms = shippedForms()): ListingDocument {
  const { content } = row
  const texts: Record<TextAttribute, readonly string[]> = {
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
    glossary: otherFormsOf(row, forms),
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
    fieldKeys: fieldKeysOf([...content.dictionary, ...content.apiInputs]).slice(0, 1_000),
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

function foldLines(texts: readonly string[]): string {
  return [...new Set(texts.map(fold))].join('\n')
}
