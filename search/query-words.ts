import { fold } from '#app/domain/catalogue/fold.ts'
import { hanRuns, letterCode, plainWords } from './letter-code.ts'

/** A query taken apart. */
export type QueryWords = {
  /** The words for the engine, at most ten: Latin as typed, Chinese in letter code. */
  words: string[]
  /** The same words as they stand in a folded text: the database looks for these, at most ten. */
  pieces: string[]
  /** What to mark in shown texts. */
  terms: string[]
  /** The text has more words than the engine reads. */
  isCut: boolean
}

/** The engine reads ten words of a query and forgets the rest without a word. */
const mostWords = 10
const mostTerms = 24
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words that say nothing about a listing; dropped from an English query that has others. */
const emptyWords = new Set(
  'a an and any are as at be by can do does find for from get has have how i in is it me my of on or our please show some that the there this to us want was we what where which who with'.split(
    ' ',
  ),
)
/** Chinese particles; dropped from a run that has two whole words without them. */
const particles = new Set([...'的了和与及或在之于等是有把被对从到就也我要想请'])
/** Whole words that a request is made of rather than a listing; dropped likewise. */
const askingWords = new Set(
  '想要 需要 我们 一份 一个 一些 关于 有关 相关 请问 哪里 哪些 什么 怎么 如何 查找 寻找 希望 能够 可以 有没有'.split(
    ' ',
  ),
)

/** Cuts a typed query into what the engine, the database and the page look for. */
export function queryWords(text: string): QueryWords {
  const folded = fold(text)
  const latin = plainWords(folded).split(' ').filter(Boolean)
  const telling = latin.filter((word) => !emptyWords.has(word))
  const runs = [...new Set(hanRuns(folded))]
  const kept = new Set(telling.length > 0 || runs.length > 0 ? telling : latin)

  const pieces = new Set<string>()
  const ones = new Set<string>()
  const terms = new Set<string>(kept)
  // In the order typed: the engine gives the last word the benefit of being unfinished.
  for (const token of folded.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu) ?? []) {
    if (kept.has(token)) pieces.add(token)
    else if (/^\p{Script=Han}/u.test(token)) {
      const { pairs, words } = cutRun(token)
      for (const pair of pairs) if ([...pair].length > 1) pieces.add(pair)
      for (const pair of pairs) if ([...pair].length === 1) ones.add(pair)
      if ([...token].length <= 40) terms.add(token)
      for (const word of words) terms.add(word)
    }
  }
  // A single character is found as the beginning of a pair, and only the last word may be a beginning.
  const chosen = spread([...pieces, ...ones], mostWords)
  return {
    words: chosen.map(codeOf),
    pieces: chosen,
    terms: [...terms].slice(0, mostTerms),
    isCut: pieces.size + ones.size > mostWords,
  }
}

/** The text as single characters and words for the engine, at most ten: for when no pair of characters is known. */
export function apart(text: string): string[] {
  const folded = fold(text)
  const characters = [...new Set(hanRuns(folded).join(''))]
  return spread([...characters.map(letterCode), ...plainWords(folded).split(' ').filter(Boolean)], mostWords)
}

/**
 * The text without what English joins by an apostrophe: the s of «the city's trees» and the d of «I'd like» are no words
 * that anything is about.
 */
export function withoutShortEndings(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}])[a-z]+n['’]t(?![\p{L}\p{N}])/giu, 'not')
    .replace(/(?<=\p{L})['’](?:s|d|m|ll|re|ve)(?![\p{L}\p{N}])/giu, '')
}

/** A key that is equal for titles that differ only in case, width, script, spaces or punctuation. */
export function titleKey(title: string): string {
  return fold(title)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
    .slice(0, 200)
}

function codeOf(piece: string): string {
  const isHan = /^\p{Script=Han}/u.test(piece)
  return isHan ? [...piece].map(letterCode).join('') : piece
}

/** The pairs of characters inside the words of a run; a word of one character is bound to a neighbour. */
function cutRun(run: string): { pairs: string[]; words: string[] } {
  const chars = [...run]
  if (chars.length === 1) return { pairs: [run], words: [run] }
  const segments = [...segmenter.segment(run)].map((each) => [...each.segment])
  const isTelling = (segment: string[]) => segment.length > 1 && !askingWords.has(segment.join(''))
  const hasWords = segments.filter(isTelling).length >= 2
  const starts = new Set<number>()
  const words: string[] = []
  let at = 0
  for (const segment of segments) {
    if (hasWords && segment.length > 1 && !isTelling(segment)) {
      // Says that something is sought, not what.
    } else if (segment.length > 1) {
      for (let index = 0; index < segment.length - 1; index++) starts.add(at + index)
      words.push(segment.join(''))
    } else if (!(hasWords && particles.has(segment[0] ?? ''))) {
      const start = at > 0 ? at - 1 : 0
      starts.add(start)
      words.push(chars.slice(start, start + 2).join(''))
    }
    at += segment.length
  }
  const pairs = [...starts].sort((a, b) => a - b).map((start) => chars.slice(start, start + 2).join(''))
  return { pairs: [...new Set(pairs)], words }
}

/** At most `most` of the items, evenly over the whole, first and last included. */
function spread<T>(items: T[], most: number): T[] {
  if (items.length <= most) return items
  const step = (items.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, index) => items[Math.round(index * step)] as T)
}
