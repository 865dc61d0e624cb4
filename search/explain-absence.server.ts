import type { Absence } from '#app/domain/catalogue/catalogue-result.ts'
import { type CatalogueQuery, deepestHit, emptyQuery } from '#app/domain/catalogue/catalogue-state.ts'
import { splitFieldTerms } from '#app/domain/catalogue/field-terms.ts'
import { fold } from '#app/domain/catalogue/fold.ts'
import { isResolvable, type ListingState } from '#app/domain/listing/listing-states.ts'
import { everyVersion } from '#app/domain/text.ts'
import type { Database } from '#db/client.server.ts'
import { findListingState, listDocumentRows } from '#db/queries/documents.server.ts'
import { listCards } from '#db/queries/listings.server.ts'
import type { WordsReader } from '#db/words/words-reader.server.ts'
import { leftOutBy } from './document-meets.ts'
import { hanRuns, letterCode } from './letter-code.ts'
import { type ListingDocument, listingDocument } from './listing-document.ts'
import { titleKey } from './query-words.ts'
import type { Understanding } from './understand.ts'
import type { GlossaryForms } from './words/glossary-forms.ts'
import { listingWords } from './words/listing-words.ts'
import { askWords } from './words/question.ts'
import { isFunctionWord, stem } from './words/stems.ts'

/** What an explanation asks of the search it explains. */
export type Explaining = {
  database: Database
  words: () => WordsReader | undefined
  forms: GlossaryForms
  /** Any stretch of the results: ids in their order, those shown after them as nearest, and how the text was read. */
  find: (
    query: CatalogueQuery,
  ) => Promise<{ ids: string[]; near: string[]; total: number; understanding: Understanding }>
  /** Which of these words of the engine's it does not find in a listing; undefined while it does not answer. */
  lackedInEngine: (id: string, words: readonly string[]) => Promise<Set<string> | undefined>
}

/** Places looked through in one call when a listing stands on a later page. */
const stretch = 1_000
const longestExpected = 300
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Says where a listing that somebody expected is among the results, or why it is not. It is named by its code, by its
 * address, or by its title: the listing with exactly this title, else the one that is found first for it.
 */
export async function explainAbsence(to: Explaining, query: CatalogueQuery, expected: string): Promise<Absence> {
  const listing = await findExpected(to, expected.trim().slice(0, longestExpected))
  if (!listing) return { kind: 'unknown' }
  const [row] = listing.state === 'listed' ? await listDocumentRows(to.database.read, [listing.id]) : []
  const [card] = row ? await listCards(to.database.read, [listing.id]) : []
  if (!row || !card) return { kind: 'not-listed' }

  const asked = { ...query, page: 1 }
  const first = await to.find(asked)
  const at = first.ids.indexOf(row.id)
  if (at >= 0 || first.near.includes(row.id)) return { kind: 'shown', page: 1, card }
  const document = listingDocument(row, to.forms)
  const filters = leftOutBy(document, query, first.understanding.fields)
  if (filters.length === 0 && first.total > query.size) {
    const place = await placeOf(to, asked, row.id)
    if (place !== undefined) return { kind: 'shown', page: Math.floor(place / query.size) + 1, card }
  }
  const has = ownWords(document, Object.values(listingWords(row, to.forms).words))
  const missingWords = await wordsMissing(to, query, { id: row.id, has, understanding: first.understanding })
  return { kind: 'hidden', card, missingWords, filters }
}

type Expected = { id: string; state: ListingState }

async function findExpected(to: Explaining, expected: string): Promise<Expected | undefined> {
  const code = codeIn(expected)
  if (code !== undefined) {
    const found = await findListingState(to.database.read, code)
    // What was never public is not told of.
    return found && (found.state === 'listed' || isResolvable(found)) ? found : undefined
  }
  const key = titleKey(expected)
  if (key === '') return undefined
  const { ids, near } = await to.find({ ...emptyQuery, text: expected })
  const rows = await listDocumentRows(to.database.read, [...ids, ...near])
  const exact = rows.find((row) => everyVersion(row.content.title).some((title) => titleKey(title) === key))
  const id = exact?.id ?? ids[0] ?? near[0]
  return id === undefined ? undefined : { id, state: 'listed' }
}

/** The code that a text is, or that stands in it as the address of a listing's page; right or not. */
function codeIn(expected: string): string | undefined {
  const inAddress = /\/listings\/([^/?#\s]+)/i.exec(expected)?.[1]
  const code = (inAddress ?? expected).normalize('NFKC').trim().toUpperCase()
  return inAddress !== undefined || /^[A-Z]{2}\d{6}[A-Z][0-9A-Y]{7,}$/.test(code) ? code : undefined
}

/** The place among all results, from 0; undefined when it is not there or too far down to be turned to. */
async function placeOf(to: Explaining, query: CatalogueQuery, id: string): Promise<number | undefined> {
  for (let page = 1; page * stretch <= deepestHit; page++) {
    const { ids } = await to.find({ ...query, page, size: stretch as CatalogueQuery['size'] })
    const at = ids.indexOf(id)
    if (at >= 0) return (page - 1) * stretch + at
    if (ids.length < stretch) return undefined
  }
  return undefined
}

type Own = { tokens: ReadonlySet<string>; characters: string }

/** Every word of a listing under every name: as the engine has them, and as stems. */
function ownWords(document: ListingDocument, stems: readonly string[]): Own {
  const written = Object.entries(document).flatMap(([name, value]) =>
    /(?:Han|Words)$/.test(name) && typeof value === 'string' ? [value] : [],
  )
  const tokens = new Set([...written, ...stems].flatMap((text) => text.split(' ')))
  tokens.add(document.code.toLowerCase())
  return { tokens, characters: document.characters }
}

/** The words of the text, as typed, that the listing has under no name. */
async function wordsMissing(
  to: Explaining,
  query: CatalogueQuery,
  of: { id: string; has: Own; understanding: Understanding },
): Promise<string[]> {
  const text = splitFieldTerms(query.text).rest
  const { kind, words } = of.understanding
  const { pieces } = words
  const reader = to.words()
  if (kind === 'need' && reader) {
    const told = askWords(text, reader).terms.filter((term) => term.weight > 0.5)
    return inWords(
      text,
      told.filter((term) => !term.tokens.some((token) => of.has.tokens.has(token))).map((term) => term.text),
    )
  }
  const lacked = pieces.filter((piece, index) => !hasPiece(of.has, piece, index === pieces.length - 1))
  const codes = await to.lackedInEngine(of.id, words.words)
  if (!codes) return inWords(text, lacked)
  const inEngine = new Set(pieces.filter((_, index) => codes.has(words.words[index] ?? '')))
  // The engine forgives a slip of the finger; our stems forgive an ending.
  const both = lacked.filter((piece) => inEngine.has(piece))
  return inWords(text, both.length > 0 ? both : [...inEngine])
}

function hasPiece({ tokens, characters }: Own, piece: string, isLast: boolean): boolean {
  const han = hanRuns(piece).join('')
  if (han) {
    const code = [...han].map(letterCode).join('')
    return [...han].length === 1 ? characters.includes(code) : tokens.has(code)
  }
  if (tokens.has(piece) || tokens.has(stem(piece, 'en'))) return true
  return isLast && [...tokens].some((token) => token.startsWith(piece))
}

/**
 * The words in which pieces of a text stand, each once, in the order typed. A piece across words that are both there
 * stands for all of them together.
 */
function inWords(text: string, pieces: readonly string[]): string[] {
  const folded = fold(text)
  const words = [...segmenter.segment(folded)].filter((each) => each.isWordLike)
  const said = new Map<number, string>()
  const across: { index: number; segment: string }[][] = []
  for (const piece of pieces) {
    const whole = words.find(({ segment }) => segment.includes(piece))
    const at = folded.indexOf(piece)
    if (whole) said.set(whole.index, whole.segment)
    else if (at < 0) said.set(folded.length + said.size, piece)
    else across.push(words.filter(({ index, segment }) => index < at + piece.length && at < index + segment.length))
  }
  const told = new Set(said.keys())
  const lengthOf = (parts: { segment: string }[]) => parts.reduce((sum, { segment }) => sum + segment.length, 0)
  for (const parts of across.sort((a, b) => lengthOf(a) - lengthOf(b))) {
    const [first] = parts
    if (!first || parts.some(({ index }) => told.has(index))) continue
    said.set(first.index, parts.map(({ segment }) => segment).join(''))
    for (const { index } of parts) told.add(index)
  }
  const all = [...said].sort(([a], [b]) => a - b).map(([, word]) => word)
  return [...new Set(all)].filter((word) => all.length === 1 || !isFunctionWord(word, 'en'))
}
