import type { DemandDraft } from './demand-content.ts'
import { findBudget, findRows } from './from-text/find-amounts.ts'
import { findDeadline, findPeriod, findTime } from './from-text/find-days.ts'
import { findFields } from './from-text/find-fields.ts'
import { findPlaces } from './from-text/find-places.ts'
import { findGranularity, findIndustries, findType } from './from-text/find-subject.ts'
import {
  findDelivery,
  findExclusivity,
  findFormats,
  findFrequency,
  findGrade,
  findPersonal,
  findQuality,
} from './from-text/find-terms.ts'
import { findPurpose, findScenario, findTitle } from './from-text/find-words.ts'
import { type Finding, halfWidth, type Reading, type Recognised, type Unread } from './from-text/reading.ts'

export type { Recognised, RecognisedKey, Unread } from './from-text/reading.ts'

/** The longest text that is read. */
export const longestNeed = 8_000

/** Each takes what its words lead to; what comes first has the words, later ones look at the rest. */
const finders: readonly ((reading: Reading) => Finding)[] = [
  findBudget,
  findDeadline,
  findFields,
  findPurpose,
  findScenario,
  findPeriod,
  findRows,
  findTime,
  findQuality,
  findGrade,
  findPersonal,
  findExclusivity,
  findFrequency,
  findGranularity,
  findFormats,
  findDelivery,
  findPlaces,
  findType,
  findIndustries,
]

/**
 * A structured draft of a demand from a paragraph of it: title, fields, time, places, frequency and so on, where the words
 * say so; nothing is guessed. Gives beside the draft the deadline, which words led to which value (by places in the text), and
 * words that could not be taken over. Days that are said by today, as 两周内, are counted from it. The language of the reader
 * counts only for a text that has no letters of either.
 */
export function draftDemandFromText(
  given: string,
  { language, today }: { language: 'zh' | 'en'; today: string },
): { draft: DemandDraft; deadline?: string; recognised: Recognised[]; unread: Unread[] } {
  const need = given.slice(0, longestNeed)
  const text = halfWidth(need)
  const own = languageOf(text) ?? language
  const taken: { from: number; to: number }[] = []
  const reading: Reading = {
    text,
    language: own,
    today,
    isTaken: (from, to) => taken.some((other) => from < other.to && other.from < to),
  }
  const title = findTitle(reading)
  let set = title.set
  const recognised = [...title.recognised]
  const unread: Unread[] = []
  for (const find of finders) {
    const finding = find(reading)
    set = { ...set, ...finding.set }
    recognised.push(...finding.recognised)
    unread.push(...(finding.unread ?? []))
    taken.push(...finding.recognised, ...(finding.unread ?? []))
  }
  const { deadline, ...content } = set
  return {
    draft: { ...content, title: content.title ?? {}, need: need.trim() ? { [own]: need.trim() } : {} },
    ...(deadline !== undefined && { deadline }),
    recognised: recognised.sort((a, b) => a.from - b.from || b.to - a.to),
    unread,
  }
}

/** The language a text is in, by its letters; undefined where it has none. */
export function languageOf(text: string): 'zh' | 'en' | undefined {
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length
  const latin = (text.match(/[A-Za-z]+/g) ?? []).length
  if (han === 0 && latin === 0) return undefined
  return han * 2 >= latin ? 'zh' : 'en'
}
