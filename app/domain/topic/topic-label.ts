import { looksPersonal } from '../search-log/search-report.ts'
import type { Text } from '../text.ts'
import { nearness, type ReadSubject } from './subject.ts'
import { type Backers, countBackers, isEnough, leastDifferent } from './topic-rules.ts'
import type { Signal } from './topic-signal.ts'

/** A phrase that stands for a topic, and who wrote it when that was counted. */
export type Label = { text: string } & Backers
/** The label of a topic: Chinese, and in Latin letters. */
export type Labels = { zh?: Label; en?: Label }

/** Texts of a topic that are looked through, the most written first. */
const mostTexts = 60
const longestRun = 14
const mostWords = 5
/** Phrases of which it is counted who wrote them, the most telling first. */
const mostCounted = 12
/** A phrase has to be about the topic this much. */
const leastAbout = 0.4
/** Another phrase has to tell so much more before a topic is called by it. */
const steadiness = 1.5
const nearlyAlways = 0.9

/**
 * The phrases, Chinese and other, that tell most of a topic and that enough different ones wrote: as a whole or as part of
 * what they wrote. A phrase of fewer is nobody's to see, however often one of them wrote it. What looks personal never is.
 * A topic keeps the name it has unless another tells far more; and when those who wrote it are forgotten, as long as they
 * were enough.
 */
export function findLabels(
  signals: readonly Signal[],
  { terms, labels }: { terms: ReadonlyMap<string, number>; labels: Labels },
  readSubject: ReadSubject,
): Labels {
  const written = countPhrases(signals)
  const parts = partsOfOthers(written)
  const names = new Set([labels.zh?.text, labels.en?.text])
  const rated = [...written]
    .filter(([phrase, count]) => count >= leastDifferent && (!parts.has(phrase) || names.has(phrase)))
    .map(([phrase, count]) => ({ phrase, rough: count * Math.log2(1 + widthOf(phrase)) }))
  const pick = (isHan: boolean): Label | undefined => {
    const before = isHan ? labels.zh : labels.en
    const best = rated
      .filter(({ phrase }) => hasHan(phrase) === isHan)
      .sort((a, b) => b.rough - a.rough || (a.phrase < b.phrase ? -1 : 1))
      .slice(0, 3 * mostCounted)
      .map(({ phrase, rough }) => {
        const about = nearness(readSubject(phrase).terms, terms)
        const held = phrase === before?.text ? steadiness : 1
        return { phrase, score: about < leastAbout ? 0 : rough * about * held }
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || b.phrase.length - a.phrase.length || (a.phrase < b.phrase ? -1 : 1))
      .slice(0, mostCounted)
    for (const { phrase } of best) {
      const backers = backersOf(phrase, signals)
      if (isEnough(backers) && !looksPersonal(phrase)) return { text: phrase, ...backers }
    }
    // Visitors who were enough stay enough; organisations that left are gone.
    return before && isEnough({ ...before, organisations: 0 }) ? before : undefined
  }
  const zh = pick(true)
  const en = pick(false)
  return { ...(zh && { zh }), ...(en && { en }) }
}

/** Who wrote a phrase, as a whole or as part of what they wrote. */
export function backersOf(phrase: string, signals: readonly Signal[]): Backers {
  return countBackers(signals.filter(({ text }) => text.split('\n').some((line) => holds(line, phrase))))
}

/** A label as it is shown, in the languages in which enough wrote it. */
export function textOfLabels({ zh, en }: Labels): Text | undefined {
  if (!zh && !en) return undefined
  return { ...(zh && { zh: zh.text }), ...(en && { en: en.text }) }
}

const hasHan = (text: string) => /\p{Script=Han}/u.test(text)
/** A Chinese character says about as much as two letters. */
const widthOf = (phrase: string) =>
  hasHan(phrase) ? [...phrase].length : Math.ceil(phrase.replace(/ /g, '').length / 2)

/** By how many different ones each phrase was written, for those that may be enough; a visitor is another every day. */
function countPhrases(signals: readonly Signal[]): Map<string, number> {
  const writers = new Map<string, Set<string>>()
  for (const { text, who } of signals)
    for (const line of text.split('\n')) writers.set(line, (writers.get(line) ?? new Set()).add(who))
  const lines = [...writers]
    .sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostTexts)
    .map(([line, who]) => ({ phrases: phrasesIn(line), who }))
  const atMost = new Map<string, number>()
  for (const { phrases, who } of lines)
    for (const phrase of phrases) atMost.set(phrase, (atMost.get(phrase) ?? 0) + who.size)
  const counted = new Map<string, Set<string>>()
  for (const { phrases, who } of lines)
    for (const phrase of phrases) {
      if ((atMost.get(phrase) ?? 0) < leastDifferent) continue
      const all = counted.get(phrase) ?? new Set()
      for (const each of who) all.add(each)
      counted.set(phrase, all)
    }
  return new Map([...counted].map(([phrase, all]) => [phrase, all.size]))
}

/** Everything in a text that could name a topic: stretches of Chinese with what is written into them, and words in a row. */
function phrasesIn(text: string): Set<string> {
  const found = new Set<string>()
  for (const [run] of text.matchAll(/[\p{Script=Han}\p{L}\p{N}]*\p{Script=Han}[\p{Script=Han}\p{L}\p{N}]*/gu)) {
    const chars = [...run].slice(0, 40)
    for (let start = 0; start < chars.length - 1; start++) {
      if (isInsideWord(chars, start)) continue
      for (let end = start + 2; end <= Math.min(chars.length, start + longestRun); end++) {
        if (isInsideWord(chars, end)) continue
        const phrase = chars.slice(start, end).join('')
        if (hasHan(phrase)) found.add(phrase)
      }
    }
  }
  const words = wordsOf(text).slice(0, 20)
  for (let start = 0; start < words.length; start++)
    for (let end = start + 1; end <= Math.min(words.length, start + mostWords); end++) {
      const phrase = words.slice(start, end).join(' ')
      if (phrase.length > 2) found.add(phrase)
    }
  return found
}

/** Phrases that are nearly always written as part of a longer one: half a word, mostly. */
function partsOfOthers(written: ReadonlyMap<string, number>): Set<string> {
  const parts = new Set<string>()
  for (const [phrase, count] of written) {
    const units = hasHan(phrase) ? [...phrase] : phrase.split(' ')
    const between = hasHan(phrase) ? '' : ' '
    for (const part of [units.slice(1).join(between), units.slice(0, -1).join(between)])
      if (count >= nearlyAlways * (written.get(part) ?? Number.POSITIVE_INFINITY)) parts.add(part)
  }
  return parts
}

/** Whether a cut before this place would go through a word of letters or a number. */
function isInsideWord(chars: readonly string[], at: number): boolean {
  const [before, after] = [chars[at - 1], chars[at]]
  return before !== undefined && after !== undefined && !hasHan(before) && !hasHan(after)
}

const wordsOf = (text: string) => text.match(/(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu) ?? []

function holds(line: string, phrase: string): boolean {
  return hasHan(phrase) ? line.includes(phrase) : ` ${wordsOf(line).join(' ')} `.includes(` ${phrase} `)
}
