import type { CatalogueQuery } from '#app/domain/catalogue/catalogue-state.ts'
import { fieldsAsked, splitFieldTerms } from '#app/domain/catalogue/field-terms.ts'
import { fold } from '#app/domain/catalogue/fold.ts'
import type { WordsReader } from '#db/words/words-reader.server.ts'
import { hanRuns } from './letter-code.ts'
import { type QueryWords, queryWords, titleKey, withoutShortEndings } from './query-words.ts'
import { type GlossaryForms, shippedForms } from './words/glossary-forms.ts'
import { fieldKey } from './words/listing-words.ts'
import type { Question } from './words/question.ts'
import { type Ranked, rankWords } from './words/rank.ts'
import { likeTheNearest } from './words/shared-words.ts'
import { looksLikeInitials, readPinyin, soundsAsked, soundsOf } from './words/sounds.ts'
import { latinWords } from './words/tokens.ts'
import { typedQuestion } from './words/typed-question.ts'

/** What a text asks for, and which listings are nearest to it. */
export type Understanding = {
  /**
   * `words`: listings that have them all, nearest first. `need`: too long for that, the nearest listings. `sound`: typed
   * as it sounds, listings that sound so.
   */
  kind: 'words' | 'need' | 'sound'
  words: QueryWords
  /** The text taken apart and weighed; undefined while the words of the collection are not at hand. */
  question?: Question
  /** Words of the text, most telling first. */
  lookedFor: string[]
  /** Fields the dictionary must hold, and the names that count as each. */
  fields: { name: string; keys: string[]; isKnown: boolean }[]
  /**
   * Those that stand ahead of the rest: of this very title; then of the nearest all that have every word, and those that have not but are nearer
   * than the twentieth that has.
   */
  ahead: string[]
  /** Ids, best first; empty while the words of the collection are not at hand, or where they decide nothing. */
  nearest: string[]
}

const mostNearest = 200
const mostAhead = 100
const wholesAhead = 20
const alwaysShown = 20
const leastShare = 0.2
const longestPiece = 16
const mostHolding = 40
/** Candidates that are looked at closely. */
const mostCandidates = 300
const fewTerms = 4
const fewCandidates = 250
const mostSounding = 1_000
/** Listings weighed for a long text and for a short one; a word that brings more is left to those that have all. */
const mostWeighed = 30_000
const fewWeighed = 8_000
const mostTitled = 300
const mostFieldKeys = 300
const longestShown = 16
const leastTelling = 1
const mostShown = 10
/** A text of more words than the engine reads is a need. */
const longestWords = 10

/** Reads the text and the fields of a query: how it is best looked for, and the listings nearest to it. */
export function understand(
  query: Pick<CatalogueQuery, 'text' | 'hasFields'>,
  reader: WordsReader | undefined,
  forms: GlossaryForms = shippedForms(),
): Understanding {
  const fields = fieldsAsked(query).map((name) => ({ name, ...keysOf(name, reader, forms) }))
  const text = splitFieldTerms(query.text).rest
  const told = withoutShortEndings(text)
  const words = queryWords(told)
  if (!reader || words.words.length === 0)
    return { kind: 'words', words, lookedFor: words.pieces, fields, ahead: [], nearest: [] }
  const question = typedQuestion(told, reader, forms)
  const sounding = soundingLike(text, question, reader)
  if (sounding) return { kind: 'sound', words, question, lookedFor: words.pieces, fields, ahead: [], nearest: sounding }
  const isLong = words.isCut || question.terms.filter((term) => term.weight > 0.5).length > longestWords
  const ranked = nearestTo(question, reader)
  const titled = reader.titled(titleKey(text), mostTitled)
  return {
    kind: isLong ? 'need' : 'words',
    words,
    question,
    lookedFor: mostTelling(words.terms, question),
    fields,
    ahead: isLong
      ? []
      : [...new Set([...titled, ...holdingPiece(text, reader), ...aheadOf(ranked).map(({ id }) => id)])],
    nearest: [...new Set([...titled, ...worthShowing(ranked).map(({ id }) => id)])],
  }
}

/** The ways to write a field's name that are in the collection: its forms in both languages, and names that hold one. */
function keysOf(
  name: string,
  reader: WordsReader | undefined,
  forms: GlossaryForms,
): { keys: string[]; isKnown: boolean } {
  const own = [...new Set([name, ...forms.formsOf(fold(name))].map(fieldKey))].filter(Boolean)
  const holding = own.flatMap((key) => (reader && key.length > 1 ? reader.fieldKeysLike(key, 100) : []))
  return { keys: [...new Set([...own, ...holding])].slice(0, mostFieldKeys), isKnown: !reader || holding.length > 0 }
}

/** The words that listings know, by what they say on average; of a word inside another only the longer. */
function mostTelling(words: readonly string[], question: Question): string[] {
  const weighed = words.flatMap((word) => {
    const inside = question.terms.filter(
      (term) => term.count > 0 && (term.text === word || (word.includes(term.text) && /\p{Script=Han}/u.test(word))),
    )
    const isKnown = inside.length >= Math.max(1, [...word].length - 2) || inside.some((term) => term.text === word)
    const weight = inside.reduce((sum, term) => sum + term.weight, 0) / (inside.length || 1)
    return isKnown && [...word].length > 1 && [...word].length <= longestShown && weight > leastTelling
      ? [{ word, weight }]
      : []
  })
  return weighed
    .sort((a, b) => b.weight - a.weight)
    .map(({ word }) => word)
    .filter((word, _, all) => !all.some((other) => other !== word && other.includes(word)))
    .slice(0, mostShown)
}

/** The listings nearest to a question: those with its rarer words, and those that have all of them. */
function nearestTo(question: Question, reader: WordsReader): Ranked[] {
  const known = question.terms.filter((term) => term.count > 0).sort((a, b) => a.count - b.count)
  const isShort = question.terms.length <= fewTerms
  // One frequent word: the engine's order is as good, and nothing needs weighing.
  if (known.length === 1 && question.terms.length === 1 && (known[0]?.count ?? 0) > mostCandidates) return []
  const asked: string[] = []
  let weighed = 0
  for (const term of known) {
    weighed += term.count
    if (asked.length > 0 && weighed > (isShort ? fewWeighed : mostWeighed)) break
    asked.push(...term.tokens)
  }
  const some = reader.nearest(asked, isShort ? fewCandidates : mostCandidates)
  const isAll = asked.length === known.reduce((sum, term) => sum + term.tokens.length, 0)
  const whole =
    isAll || !isShort
      ? []
      : reader.nearest(
          known.flatMap(({ tokens: [token = ''] }) => token),
          fewCandidates,
          'all',
        )
  const seen = new Set(some.map(({ id }) => id))
  const candidates = [...some, ...whole.filter(({ id }) => !seen.has(id))]
  const ranked = rankWords(question, candidates, reader.meanLengths())
  return likeTheNearest(question, ranked, candidates, reader)
}

/**
 * Listings whose title holds a text that cuts through words: Chinese with half a Latin word or number, or a sign inside.
 * The words of such a piece are not those of the title.
 */
function holdingPiece(text: string, reader: WordsReader): string[] {
  const piece = fold(text)
  const isCut = /\p{Script=Han}[^\s\p{Script=Han}]|[^\s\p{Script=Han}]\p{Script=Han}|^\p{N}+$/u.test(piece)
  return isCut && piece.length <= longestPiece && !/\s/.test(piece) ? reader.titlesHolding(piece, mostHolding) : []
}

/** What is far behind the best says nothing more; the first twenty are shown whatever they are. */
function worthShowing(ranked: readonly Ranked[]): Ranked[] {
  const least = (ranked[0]?.score ?? 0) * leastShare
  return ranked.slice(0, mostNearest).filter((each, place) => place < alwaysShown || each.score >= least)
}

function aheadOf(ranked: readonly Ranked[]): Ranked[] {
  const first = ranked.slice(0, mostAhead)
  const wholes = first.flatMap((each, place) => (each.isWhole ? [place] : []))
  const last = wholes[Math.min(wholes.length, wholesAhead) - 1] ?? -1
  return first.filter((each, place) => each.isWhole || place <= last)
}

/** Listings that sound like the text; undefined when it is not written as it sounds, or nothing sounds so. */
function soundingLike(text: string, question: Question, reader: WordsReader): string[] | undefined {
  const unknown = new Set(question.terms.filter((term) => term.count === 0 || term.readAs).map((term) => term.text))
  const folded = fold(text)
  const words = latinWords(folded)
  if (!words.some((word) => unknown.has(word)) || words.join('').length > 60) return undefined
  // Syllables typed apart are one run, as far as they are syllables.
  const runs: string[] = []
  let open = ''
  for (const word of words) {
    const isSyllable = word.length < 7 && readPinyin(word)[0]?.length === 1
    if (isSyllable) open += open ? `'${word}` : word
    else {
      if (open) runs.push(open)
      open = ''
      runs.push(word)
    }
  }
  if (open) runs.push(open)
  const asked: string[] = []
  for (const run of runs) {
    const ways = run.includes("'") ? [run.split("'")] : readPinyin(run)
    const readings = [...ways.map(soundsAsked), ...(looksLikeInitials(run) ? [[run]] : [])]
    const heard = readings.find((sounds) => sounds.every((sound) => reader.countSounding(sound, 1) > 0))
    if (heard) asked.push(...heard)
    else return undefined
  }
  for (const run of hanRuns(folded)) {
    const [way] = readPinyin(soundsOf([run]).split(' ')[0] ?? '')
    if (!way) continue
    asked.push(
      ...soundsOf([run])
        .split(' ')
        .filter((sound) => readPinyin(sound)[0]?.length === 2),
    )
  }
  if (asked.length === 0) return undefined
  const sounds = [...new Set(asked)]
  const found = reader.soundingLike(sounds, 'all', mostSounding)
  if (found.length > 0) return found
  // With Chinese beside it, half a match of sounds is chance.
  const some = sounds.length > 1 && hanRuns(folded).length === 0 ? reader.soundingLike(sounds, 'any', mostNearest) : []
  return some.length > 0 ? some : undefined
}
