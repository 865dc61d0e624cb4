import type { CatalogueHit, Why } from '#app/domain/catalogue/catalogue-result.ts'
import { matchPlaces } from '#app/domain/catalogue/catalogue-result.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import { everyVersion, type Text } from '#app/domain/text.ts'
import { foldOften as fold } from './fold-often.ts'
import { labelsOf } from './labels.ts'
import type { GlossaryForms } from './words/glossary-forms.ts'
import { stem } from './words/stems.ts'
import { latinWords } from './words/tokens.ts'

const mostReasons = 3
const around = 28
/** Characters of a text that are looked through. */
const longestRead = 4_000

/** What a reason is looked for in. */
export type Explained = Pick<CatalogueHit, 'card' | 'matchedFields'> & {
  /** Its public content; needed only where the card does not show everything. */
  content?: ListingContent
}

/** Whether the card alone shows where all the words are. */
export function isPlain({ card, matchedFields }: Explained, words: readonly string[]): boolean {
  const shown = [...everyVersion(card.title), ...everyVersion(card.summary), ...everyVersion(card.provider.name)].map(
    fold,
  )
  const fields = matchedFields.flatMap((field) => [field.name, ...everyVersion(field.title)]).map(fold)
  return words.every((word) => [...shown, ...fields].some((text) => text.includes(word)))
}

/**
 * Why a listing was found, strongest place first, each word once, at most three reasons: the place, what stands around
 * the word where the card does not show it, and the other name where the listing has it under another.
 */
export function whyOf(explained: Explained, words: readonly string[], forms: GlossaryForms): Why[] {
  const places = { texts: textsByPlace(explained), content: explained.content }
  const reasons: Why[] = []
  for (const word of words) {
    const direct = find(places, word)
    if (direct) {
      reasons.push(direct)
      continue
    }
    for (const other of forms.formsOf(word)) {
      const found = other === word ? undefined : find(places, other)
      if (!found) continue
      reasons.push({ ...found, place: 'glossary', through: { asked: word, found: other } })
      break
    }
  }
  const order = (reason: Why) => matchPlaces.indexOf(reason.place)
  const seen = new Set<string>()
  return reasons
    .sort((a, b) => order(a) - order(b))
    .filter((reason) => {
      const key = reason.through ? `${reason.through.asked}` : `${reason.place} ${reason.snippet?.text ?? ''}`
      return !seen.has(key) && seen.add(key)
    })
    .slice(0, mostReasons)
}

/** A text and where it stands; its folded form and its stems are made once, when somebody asks. */
type PlaceText = {
  place: Why['place']
  text: string
  language: string
  isShown: boolean
  folded?: string
  stems?: string
}

function textsByPlace({ card, matchedFields, content }: Explained): PlaceText[] {
  const of = (place: Why['place'], text: Text | undefined, isShown: boolean): PlaceText[] =>
    Object.entries(text ?? {}).flatMap(([language, each]) =>
      each ? [{ place, text: each.slice(0, longestRead), language, isShown }] : [],
    )
  const keywords = Object.entries(content?.keywords ?? {}).flatMap(([language, list]) =>
    list.map((text) => ({ place: 'keywords' as const, text, language, isShown: false })),
  )
  const described = [
    content?.description,
    content?.series,
    content?.topic,
    ...(content?.scenarios ?? []),
    ...(content?.targetUsers ?? []),
  ]
  return [
    ...of('title', card.title, true),
    ...keywords,
    ...matchedFields.flatMap((field) => [
      { place: 'fields' as const, text: field.name, language: 'zxx', isShown: true },
      ...of('fields', field.title, true),
    ]),
    ...of('provider', card.provider.name, true),
    ...of('summary', card.summary, true),
    ...described.flatMap((text) => of('description', text, false)),
  ]
}

/** The texts of a listing in their order; its labels are put into words only when nothing before them holds a word. */
type Places = { texts: PlaceText[]; labels?: PlaceText[]; content: ListingContent | undefined }

function labelTexts(places: Places): PlaceText[] {
  places.labels ??= (places.content ? labelsOf(places.content) : []).map((text) => ({
    place: 'labels' as const,
    text,
    language: /\p{Script=Han}/u.test(text) ? 'zh' : 'en',
    isShown: false,
  }))
  return places.labels
}

function find(places: Places, word: string): Why | undefined {
  return findIn(places.texts, word) ?? findIn(labelTexts(places), word)
}

function findIn(places: readonly PlaceText[], word: string): Why | undefined {
  const wanted = /\p{Script=Han}/u.test(word) ? undefined : stemsOf(word)
  for (const each of places) {
    each.folded ??= fold(each.text)
    let isThere = each.folded.includes(word)
    if (!isThere && wanted && mayHold(each.folded, wanted)) {
      each.stems ??= stemsOf(each.folded)
      isThere = each.stems.includes(wanted)
    }
    if (!isThere) continue
    const { place, text, language, isShown, folded } = each
    return isShown ? { place } : { place, snippet: { text: snippetOf(text, folded, word), language } }
  }
  return undefined
}

/** Whether every stem may be of a word in the text, by its first letters: whole texts are stemmed only for that. */
function mayHold(folded: string, stems: string): boolean {
  return stems
    .trim()
    .split(' ')
    .every((each) => {
      const first = each.slice(0, each.length > 3 ? 3 : 2)
      // The stem of «dying» is «die».
      return folded.includes(first) || folded.includes(first.replace('i', 'y'))
    })
}

/** The stems of a text between spaces, so that whole words are found. */
function stemsOf(folded: string): string {
  return ` ${latinWords(folded)
    .map((word) => stem(word, 'en'))
    .join(' ')} `
}

/** The words around a word, cut at spaces where there are some. */
function snippetOf(text: string, folded: string, word: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  const found = flat.toLowerCase().indexOf(word)
  const at = found >= 0 ? found : Math.max(0, Math.min(flat.length - 1, folded.indexOf(word.slice(0, 4))))
  const start = Math.max(0, at - around)
  const end = Math.min(flat.length, at + word.length + around)
  const from = start > 0 ? Math.max(start, flat.indexOf(' ', start) < at ? flat.indexOf(' ', start) + 1 : start) : 0
  return `${from > 0 ? '…' : ''}${flat.slice(from, end).trim()}${end < flat.length ? '…' : ''}`
}
