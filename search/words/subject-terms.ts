import { fold } from '#app/domain/catalogue/fold.ts'
import type { ReadSubject } from '#app/domain/topic/subject.ts'
import { partOfConcept, type WordPart } from '#app/domain/topic/subject-codes.ts'
import type { TopicCodes } from '#app/domain/topic/topic-rules.ts'
import type { GlossaryForms } from './glossary-forms.ts'
import { askingLatin, askingWords, cut } from './question.ts'
import { isFunctionWord, stem } from './stems.ts'
import { latinWords } from './tokens.ts'

type Concept = { name: string; part: WordPart; written: ReadonlySet<string> }

/** How much a word of each part of the glossary says of the subject; a thing says more the longer its name is. */
const weights: Readonly<Record<Exclude<WordPart['is'], 'thing'>, number>> = {
  field: 0.5,
  condition: 0.15,
  general: 0.15,
  place: 0,
}
const word = 1
const shortThing = 1
const longThing = 2
const mostCharacters = 400
const mostTerms = 24
/** Pairs of characters worth less are seams between words. */
const leastShare = 0.5

/**
 * Reads what texts are about, for telling whether two speak of the same: things of the glossary under one name in whatever
 * language they are written, the longest first; of what is left, pairs of characters and stems. Places, ways of delivery and
 * the words of asking say little or nothing. Rarity in the catalogue is left out: the same text always gives the same.
 */
export function subjectReader(forms: GlossaryForms): ReadSubject {
  return (text) => {
    const folded = fold(text.slice(0, mostCharacters))
    const terms = new Map<string, number>()
    const codes: { [List in keyof TopicCodes]: Set<string> } = {}
    const add = (term: string, weight: number) => {
      if (weight > 0) terms.set(term, Math.max(weight, terms.get(term) ?? 0))
    }
    const concepts = forms.conceptsIn(folded).map(
      ({ forms: all, written }): Concept => ({
        name: all[0] ?? '',
        part: partOfConcept(all),
        written,
      }),
    )
    const { rest, used } = cover(folded, concepts)
    for (const sharing of used) {
      // Where one way to write it stands for several things, each of them is half meant.
      for (const { name, part } of sharing) {
        add(name, weightOf(name, part) / Math.sqrt(sharing.length))
        for (const [list, values] of Object.entries(part.codes) as [keyof TopicCodes, string[]][]) {
          codes[list] ??= new Set()
          for (const value of values) codes[list].add(value)
        }
      }
    }
    for (const run of rest.match(/\p{Script=Han}{2,}/gu) ?? [])
      for (const { text: pair, share } of askingWords.has(run) ? [] : cut(run))
        if (share >= leastShare) add(pair, share * word)
    for (const each of latinWords(rest.replace(/\p{Script=Han}+/gu, ' ')))
      if (each.length > 1 && !/^\p{N}+$/u.test(each) && !isFunctionWord(each, 'en') && !askingLatin.has(each))
        add(stem(each, 'en'), word)
    return {
      terms: new Map(mostTelling(terms)),
      codes: Object.fromEntries(Object.entries(codes).map(([list, values]) => [list, [...values].sort()])),
    }
  }
}

function weightOf(name: string, { is }: WordPart): number {
  if (is !== 'thing') return weights[is]
  return Math.min(longThing, shortThing + ([...name].length - 2) * 0.5)
}

function mostTelling(terms: ReadonlyMap<string, number>): [string, number][] {
  return [...terms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, mostTerms)
}

/** Takes the concepts out of a text, the longest first and none inside another; gives what is left, and those used. */
function cover(folded: string, concepts: readonly Concept[]): { rest: string; used: Concept[][] } {
  const byForm = new Map<string, Concept[]>()
  for (const concept of concepts)
    for (const form of concept.written) byForm.set(form, [...(byForm.get(form) ?? []), concept])
  const used: Concept[][] = []
  let rest = folded
  const longestFirst = [...byForm].sort(([a], [b]) => widthOf(b) - widthOf(a) || (a < b ? -1 : 1))
  for (const [form, sharing] of longestFirst) {
    const without = /\p{Script=Han}/u.test(form) ? takeOut(rest, form) : takeWordsOut(rest, form)
    if (without === undefined) continue
    rest = without
    used.push(sharing)
  }
  return { rest, used }
}

const widthOf = (form: string) => (/\p{Script=Han}/u.test(form) ? form.length * 3 : form.length)

function takeOut(text: string, form: string): string | undefined {
  const pieces = text.split(form)
  return pieces.length > 1 ? pieces.join(' | ') : undefined
}

/** Takes words out of a text where they stand in a row, in whatever form their stems have. */
function takeWordsOut(text: string, form: string): string | undefined {
  const asked = latinWords(form).map((each) => stem(each, 'en'))
  const words = [...text.matchAll(/(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu)]
  const stems = words.map(([each]) => stem(each, 'en'))
  let left = text
  for (let at = words.length - asked.length; at >= 0; at--) {
    const [first, last] = [words[at], words[at + asked.length - 1]]
    if (!first || !last || asked.length === 0 || !asked.every((each, index) => stems[at + index] === each)) continue
    if (left.slice(first.index, last.index).includes('|')) continue
    left = `${left.slice(0, first.index)} | ${left.slice(last.index + last[0].length)}`
    at -= asked.length - 1
  }
  return left === text ? undefined : left
}
