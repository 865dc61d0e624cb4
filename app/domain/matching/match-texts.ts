import { fold } from '../catalogue/fold.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { everyVersion, type Text } from '../text.ts'
import { regionsNamedIn } from './areas.ts'

/** A folded text of a listing with the place it stands at, and the regions that it names. */
export type PlacedText = { place: string; readonly text: string; readonly regions: readonly string[] }

const made = new WeakMap<ListingContent, PlacedText[]>()
const longest = 6_000

/**
 * The texts in which a listing may speak of something without declaring it, the most telling first. Each is folded and
 * read when it is first looked at: most questions are answered by the first.
 */
export function textsOf(content: ListingContent): readonly PlacedText[] {
  const before = made.get(content)
  if (before) return before
  const of = (place: string, texts: readonly string[]) => (texts.length === 0 ? [] : [placedText(place, texts)])
  const texts = [
    ...of('title', everyVersion(content.title)),
    ...of('coverage', everyVersion(content.coverage)),
    ...of('keywords', Object.values(content.keywords).flat()),
    ...of('summary', everyVersion(content.summary)),
    ...of('description', everyVersion(content.description)),
  ]
  made.set(content, texts)
  return texts
}

function placedText(place: string, texts: readonly string[]): PlacedText {
  let text: string | undefined
  let regions: readonly string[] | undefined
  return {
    place,
    get text() {
      text ??= fold(texts.join('\n').slice(0, longest))
      return text
    },
    get regions() {
      regions ??= regionsNamedIn(this.text)
      return regions
    },
  }
}

/** Pairs of neighbouring characters, and words in Latin letters, of a text. */
export function piecesOf(text: string): Set<string> {
  const pieces = new Set<string>()
  for (const run of fold(text).match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? []) {
    if (!/^\p{Script=Han}/u.test(run)) pieces.add(run)
    else if (run.length === 1) pieces.add(run)
    else for (let at = 0; at + 1 < run.length; at++) pieces.add(run.slice(at, at + 2))
  }
  return pieces
}

/** What share of the pieces of one text another has, 0 to 1. */
export function shareSaid(said: string, by: ReadonlySet<string>): number {
  const pieces = [...piecesOf(said)]
  return pieces.length === 0 ? 0 : pieces.filter((piece) => by.has(piece)).length / pieces.length
}

/** All versions of some texts, joined. */
export function joinTexts(texts: readonly (Text | undefined)[]): string {
  return texts.flatMap((text) => everyVersion(text)).join('\n')
}
