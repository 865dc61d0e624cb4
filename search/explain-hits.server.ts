import type { CatalogueHit, Understood } from '#app/domain/catalogue/catalogue-result.ts'
import type { CatalogueQuery } from '#app/domain/catalogue/catalogue-state.ts'
import { splitFieldTerms } from '#app/domain/catalogue/field-terms.ts'
import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import { everyVersion } from '#app/domain/text.ts'
import type { Db } from '#db/client.server.ts'
import { listPublicContents } from '#db/queries/documents.server.ts'
import { correctionsOf } from './corrections.ts'
import type { FoundPage } from './engine-search.server.ts'
import { foldOften as fold } from './fold-often.ts'
import { withMatchedFields } from './matched-fields.server.ts'
import { recognise } from './recognise.ts'
import type { Understanding } from './understand.ts'
import { isPlain, whyOf } from './why.ts'
import type { GlossaryForms } from './words/glossary-forms.ts'

/** Words that reasons are given for; more would not be read. */
const mostExplained = 6
const longestFragment = 24
const titlesRead = 10

/** The listings with why they were found. Contents are read only where the card does not show it all: one query. */
export async function explainHits(
  db: Db,
  cards: readonly ListingCard[],
  asked: { query: CatalogueQuery; understanding: Understanding; forms: GlossaryForms },
): Promise<CatalogueHit[]> {
  const { kind, lookedFor } = asked.understanding
  const hits = await withMatchedFields(db, cards, fieldsWanted(asked.understanding))
  const wanted = lookedFor.slice(0, mostExplained)
  if (wanted.length === 0) return hits
  const unclear = hits.filter((hit) => !isPlain(hit, wanted)).map((hit) => hit.card.code)
  const contents = kind === 'sound' ? new Map() : await listPublicContents(db, unclear)
  return hits.map((hit) => {
    const why = whyOf({ ...hit, content: contents.get(hit.card.code) }, wanted, asked.forms)
    return { ...hit, why: why.length === 0 && kind === 'sound' ? [{ place: 'sound' as const }] : why }
  })
}

/** What fields of the dictionary are looked for by, to be shown. */
export function fieldsWanted({ words, fields }: Understanding): { terms: string[]; fieldKeys: string[][] } {
  return { terms: words.terms, fieldKeys: fields.map((field) => field.keys) }
}

/** For who does not want to know more than what kind of text it is. */
export function onlyKind({ kind }: Understanding): Understood {
  return { kind, recognised: [], fields: [], corrections: [], lookedFor: [] }
}

/** What a text was taken to ask for, and how it might be spelt. */
export function understoodOf(
  query: CatalogueQuery,
  understanding: Understanding,
  page: FoundPage,
  hits: readonly CatalogueHit[],
): Understood {
  const { kind, fields, question, lookedFor } = understanding
  const { rest } = splitFieldTerms(query.text)
  const titles = hits
    .slice(0, titlesRead)
    .flatMap((hit) => [...everyVersion(hit.card.title), ...everyVersion(hit.card.summary)])
  const typed = new Set(splitFieldTerms(query.text).fields)
  return {
    kind,
    recognised: recognise(query.text, page.facets, query.chosen),
    fields: fields.map(({ name, isKnown }) => ({ name, isKnown, ...(typed.has(name) && { rest }) })),
    corrections: kind === 'words' ? correctionsOf(query.text, question, titles) : [],
    lookedFor: kind === 'need' ? lookedFor : [],
  }
}

/** Cards whose title holds the text as it was typed stand first: who types a piece of a title knows it. */
export function withFragmentFirst(cards: readonly ListingCard[], text: string): ListingCard[] {
  const fragment = fold(text)
  if (fragment.length < 2 || fragment.length > longestFragment) return [...cards]
  const holds = (card: ListingCard) => everyVersion(card.title).some((title) => fold(title).includes(fragment))
  return [...cards.filter(holds), ...cards.filter((card) => !holds(card))]
}
