import type { FacetCounts, Suggestions } from '#app/domain/catalogue/catalogue-result.ts'
import { type CatalogueQuery, emptyQuery } from '#app/domain/catalogue/catalogue-state.ts'
import { fieldBegun } from '#app/domain/catalogue/field-terms.ts'
import { fold } from '#app/domain/catalogue/fold.ts'
import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import { everyVersion, type Text } from '#app/domain/text.ts'
import type { Database } from '#db/client.server.ts'
import { listBoardRows } from '#db/queries/demand-board.server.ts'
import { listFieldNames } from '#db/queries/documents.server.ts'
import { listCards } from '#db/queries/listings.server.ts'
import {
  listAllOrganisationNames,
  listProvidersOf,
  type OrganisationName,
} from '#db/queries/organisation-pages.server.ts'
import type { WordsReader } from '#db/words/words-reader.server.ts'
import { correctionsOf } from './corrections.ts'
import { withFragmentFirst } from './explain-hits.server.ts'
import type { Search } from './search.server.ts'
import { codeNames, codesNamed } from './suggest-codes.ts'
import { organisationsNamed, organisationsSounding } from './suggest-organisations.ts'
import { type Understanding, understand } from './understand.ts'
import type { GlossaryForms } from './words/glossary-forms.ts'
import { fieldKey } from './words/listing-words.ts'

/** What suggesting needs of the finder. */
export type SuggestOptions = {
  database: Database
  words: () => WordsReader | undefined
  forms: () => GlossaryForms
  isEngineThere: () => boolean
  /**
   * Ids of the first page as the catalogue orders it, and of the demands that the demand board has first; undefined when
   * the engine does not answer in time.
   */
  findIds: (
    query: CatalogueQuery,
    understanding: Understanding,
    mostDemands: number,
  ) => Promise<{ listings: string[]; demands: string[] } | undefined>
  /** Counts of all values over the whole catalogue. */
  findCounts: () => Promise<FacetCounts>
}

const longestText = 200
const most = { listings: 5, demands: 3, organisations: 3, codes: 4, fields: 6, corrections: 2 }
/** Names and counts are read anew after a change, and no more often than this. */
const readAgain = 3_000
/** How long the very first answer waits for them. */
const firstWait = 500
/** Listings whose titles a spelling is read off. */
const titlesRead = 10
/** Listings whose providers may sound like the text. */
const mostHeard = 300

/**
 * Makes suggestions while a text is typed. Names and counts are kept in memory and may lag some seconds behind a change.
 * Without the engine the words of the collection answer; without those the listings are left out. Never throws.
 */
export function createSuggester(options: SuggestOptions): Search['suggest'] {
  const { database } = options
  const organisations = keep(database.changes, () => listAllOrganisationNames(database.read))
  const codes = keep(database.changes, async () => codeNames(await options.findCounts()))

  return async (typed, language) => {
    const started = performance.now()
    const text = [...typed.slice(0, 4 * longestText)].slice(0, longestText).join('').replace(/\s+/g, ' ').trim()
    const suggestions: Suggestions = {
      listings: [],
      demands: [],
      organisations: [],
      codes: [],
      fields: [],
      corrections: [],
      milliseconds: 0,
    }
    if (text !== '') {
      const reader = options.words()
      const query = { ...emptyQuery, text }
      const understanding = understand(query, reader, options.forms())
      const begun = fieldBegun(text)
      const asked = options.findIds(query, understanding, most.demands).catch(() => undefined)
      const [names, values] = await Promise.all([
        organisations(options.isEngineThere()),
        begun ? undefined : codes(options.isEngineThere()),
      ])
      const ids = await asked
      const found = ids?.listings ?? understanding.nearest
      const cards = withFragmentFirst(await listCards(database.read, found.slice(0, emptyQuery.size)), text)
      if (understanding.kind === 'words') suggestions.corrections = corrected(text, understanding, cards)
      suggestions.listings = cards.slice(0, most.listings).map(({ code, kind, title, provider }) => ({
        code,
        kind,
        title,
        provider,
      }))
      suggestions.demands = (await listBoardRows(database.read, ids?.demands ?? [])).map(
        ({ number, content, deadline, isOpen }) => ({
          number,
          type: content.type,
          title: content.title,
          ...(deadline && isOpen && { deadline }),
        }),
      )
      if (values) suggestions.codes = codesNamed(text, values, language, most.codes)
      if (begun) suggestions.fields = await fieldsBegun(begun.beginning, reader, cards)
      else if (names) suggestions.organisations = await whoIsMeant(text, names, understanding)
    }
    return { ...suggestions, milliseconds: Math.round((performance.now() - started) * 10) / 10 }
  }

  function corrected(text: string, { question }: Understanding, cards: readonly ListingCard[]): string[] {
    const texts = cards
      .slice(0, titlesRead)
      .flatMap(({ title, summary }) => [...everyVersion(title), ...everyVersion(summary)])
    return correctionsOf(text, question, texts).slice(0, most.corrections)
  }

  async function whoIsMeant(text: string, names: readonly OrganisationName[], { kind, nearest }: Understanding) {
    const named = organisationsNamed(text, names, most.organisations)
    if (named.length < most.organisations && kind === 'sound') {
      const slugs = new Set(await listProvidersOf(database.read, nearest.slice(0, mostHeard)))
      for (const { slug } of named) slugs.delete(slug)
      const heard = names.filter((each) => slugs.has(each.slug))
      named.push(...organisationsSounding(text, heard, most.organisations - named.length))
    }
    return named.map(({ slug, name, listings }) => ({ slug, name, listings }))
  }

  /** Field names that begin so, then names that hold it, as the listings found write them. */
  async function fieldsBegun(
    beginning: string,
    reader: WordsReader | undefined,
    cards: readonly ListingCard[],
  ): Promise<string[]> {
    const key = fieldKey(beginning)
    const written = new Map<string, string>()
    const dictionaries = await listFieldNames(
      database.read,
      cards.map((card) => card.code),
    )
    for (const fields of dictionaries.values())
      for (const { name, title } of fields)
        for (const each of [name, ...everyVersion(title ? (JSON.parse(title) as Text) : undefined)])
          if (fieldKey(each).includes(key) && !written.has(fieldKey(each))) written.set(fieldKey(each), each)
    const keys = [...(reader?.fieldKeysLike(key, 50) ?? []), ...written.keys()]
    const begins = (each: string) => Number(!each.startsWith(key))
    return [...new Set(keys)]
      .sort((a, b) => begins(a) - begins(b))
      .slice(0, most.fields)
      .map((each) => written.get(each) ?? each)
      .filter((name) => fold(name) !== fold(beginning))
  }
}

/**
 * Keeps what is made of the database. Once there is something it is given at once, and made anew in the background after
 * a change; before that a caller waits a little, if it is `isQuick` to make.
 */
function keep<T>(version: () => string, make: () => Promise<T>): (isQuick: boolean) => Promise<T | undefined> {
  let kept: { value: T; version: string } | undefined
  let making: Promise<void> | undefined
  let startedAt = Number.NEGATIVE_INFINITY
  const renew = (now: string): Promise<void> => {
    startedAt = performance.now()
    making ??= new Promise<void>((resolve) => setImmediate(resolve))
      .then(make)
      .then((value) => {
        kept = { value, version: now }
      })
      // The next caller tries again.
      .catch(() => {})
      .finally(() => {
        making = undefined
      })
    return making
  }
  return async (isQuick) => {
    const now = version()
    if (kept?.version !== now && performance.now() - startedAt > (kept ? readAgain : 0)) {
      const renewed = renew(now)
      if (!kept && isQuick)
        await Promise.race([renewed, new Promise((resolve) => setTimeout(resolve, firstWait).unref())])
    }
    return kept?.value
  }
}
