import { findCode } from '#app/domain/codes/code-list.ts'
import { fields16, industrySections } from '#app/domain/codes/industry.ts'
import { findRegion } from '#app/domain/codes/region.ts'
import type { DemandContent } from '#app/domain/demand/demand-content.ts'
import { everyVersion } from '#app/domain/text.ts'
import type { WordsReader } from '#db/words/words-reader.server.ts'
import { clauseShare, demandWords } from './words/demand-words.ts'
import { askWords, type Question, type Term } from './words/question.ts'

/** What each part of a demand counts in its question; a word in several parts counts in each. */
export const partShares = {
  title: 1,
  need: 1,
  scenario: 0.5,
  purpose: 0.25,
  required: 0.6,
  filed: 0.3,
  regions: 0.4,
} as const

/** Terms of a demand that are looked for; of more, those that say most. */
const mostTerms = 100
const longestNeed = 4_000
const mostClauses = 200
/** A word that hardly any listing has is more often a slip or a turn of speech than what all depends on. */
const mostRarity = 20

/** What a demand asks of the words of listings. A long need is taken clause by clause: what it repeats counts more. */
export function demandQuestion(content: DemandContent, reader: WordsReader): Question {
  const labels = (list: Parameters<typeof findCode>[0], codes: readonly string[]) =>
    codes.flatMap((code) => findCode(list, code)?.zh ?? [])
  const needs = everyVersion(content.need)
  // What was drafted from the need stands in it already.
  const beside = (texts: readonly string[]) => texts.filter((text) => !needs.some((need) => need.includes(text)))
  return joined(
    [
      [everyVersion(content.title), partShares.title],
      ...clausesOf(needs).map((clause) => [[clause], partShares.need * clauseShare(clause)] as const),
      [beside(everyVersion(content.scenario)), partShares.scenario],
      [beside(everyVersion(content.purpose)), partShares.purpose],
      [content.required.map(({ name }) => name), partShares.required],
      [[...labels(fields16, content.fields), ...labels(industrySections, content.industries)], partShares.filed],
      [content.regions.flatMap((code) => findRegion(code)?.zh ?? []), partShares.regions],
    ],
    reader,
  )
}

/** The question of the scenario alone; undefined where none is stated. */
export function scenarioQuestion({ scenario }: DemandContent, reader: WordsReader): Question | undefined {
  if (scenario === undefined) return undefined
  const question = joined([[everyVersion(scenario), 1]], reader)
  return question.terms.length > 0 ? question : undefined
}

function clausesOf(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.slice(0, longestNeed).split(/(?<=[，。！？；：!?;\n])|(?<=[.,:])\s+/u))
    .map((clause) => clause.replace(/[，。！？；：!?;.,\s]+$/u, '').trim())
    .filter(Boolean)
    .slice(0, mostClauses)
}

function joined(parts: readonly (readonly [texts: readonly string[], share: number])[], reader: WordsReader): Question {
  const terms = new Map<string, { term: Term; weight: number; times: number }>()
  let language = 'en'
  const highest = Math.log(1 + reader.count() / mostRarity)
  for (const [texts, share] of parts)
    for (const text of texts) {
      const question = askWords(text, reader, { guesses: 0, asking: demandWords })
      language = question.language
      for (const term of question.terms) {
        const key = term.tokens[0] ?? ''
        const weight = Math.min(term.weight, highest)
        const before = terms.get(key)
        if (before) {
          before.weight = Math.max(before.weight, weight)
          before.times += share
        } else terms.set(key, { term, weight, times: share })
      }
    }
  return {
    language,
    terms: [...terms.values()]
      .filter(({ term }) => term.count > 0)
      .map(({ term, weight, times }) => ({ ...term, weight: weight * Math.sqrt(times) }))
      .sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1))
      .slice(0, mostTerms),
  }
}
