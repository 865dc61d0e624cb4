import { matchingWords } from '../../i18n/matching.ts'
import { matchSentences } from '../../i18n/matching-sentences.ts'
import type { DemandContent } from '../demand/demand-content.ts'
import type { RequirementKey, RequirementName, Verdict } from '../demand/demand-requirements.ts'
import type { Language } from '../text.ts'
import type { GateName, Match, MatchedRequirement } from './match-types.ts'
import type { MatchWordKey } from './match-words.ts'

/** A match in words. */
export type MatchExplanation = {
  /** One line: what is covered, what differs, what it costs. */
  summary: string
  /** A sentence for every gate that is shut. */
  gates: { name: GateName; text: string }[]
  /** A sentence for every requirement, with what was asked for, in the order of the demand. */
  requirements: { key: RequirementKey; label: string; verdict: Verdict; verdictLabel: string; text: string }[]
  /** What the score is made of, requirements together as the last; points of weight, which add up to the score. */
  parts: { name: string; label: string; weight: number; points: number }[]
}

/** Phrases of a summary, beside the fields. */
const mostPhrases = 4
/** Named first in a summary: what decides most. */
const order: readonly RequirementName[] = [
  ...(['budget', 'region', 'time', 'frequency', 'delivery', 'grade', 'personal', 'exclusivity', 'rows'] as const),
  ...(['granularity', 'format', 'kind', 'period', 'purpose', 'quality', 'industry'] as const),
]

/** Says a match in the language of the reader. */
export function explainMatch(match: Match, content: DemandContent, language: Language): MatchExplanation {
  const words = matchingWords[language]
  const labelOf = (key: RequirementKey) => {
    const field = fieldOf(key, content)
    return field ? words.field(field.name) : (words.requirements[key as RequirementName] ?? key)
  }
  const sum = (of: 'weight' | 'points') => tenths(match.requirements.reduce((all, each) => all + each[of], 0))
  return {
    summary: summaryOf(match, language),
    gates: match.shut.map((name) => {
      const phrase = match.requirements.find(({ key }) => key === name)
      return { name, text: phrase ? capital(phraseOf(phrase, language)) : words.gates[name] }
    }),
    requirements: match.requirements.map((each) => ({
      key: each.key,
      label: labelOf(each.key),
      verdict: each.verdict,
      verdictLabel: words.verdicts[each.verdict],
      text: capital(phraseOf(each, language)),
    })),
    parts: [
      ...match.parts.map(({ name, weight, points }) => ({
        name,
        label: words.parts[name],
        weight: tenths(weight),
        points: tenths(points),
      })),
      ...(match.requirements.some(({ weight }) => weight > 0)
        ? [{ name: 'requirements', label: words.requirementsPart, weight: sum('weight'), points: sum('points') }]
        : []),
    ],
  }
}

function summaryOf({ requirements, parts }: Match, language: Language): string {
  const words = matchingWords[language]
  const fields = requirements.filter(({ key }) => key.startsWith('field:'))
  const others = order.flatMap((name) => requirements.find(({ key }) => key === name) ?? [])
  const phrases: string[] = []
  if (fields.length > 0 && fields.some(({ verdict }) => verdict !== 'unknown'))
    phrases.push(
      words.coversFields(
        fields.filter(({ verdict }) => verdict === 'meets').length,
        fields.length,
        fields.filter(({ verdict }) => verdict === 'partly').length,
      ),
    )
  const differing = others.filter(({ verdict }) => verdict === 'no' || verdict === 'partly')
  const budget = others.filter(({ key, verdict }) => key === 'budget' && verdict === 'meets')
  phrases.push(...[...differing, ...budget].slice(0, mostPhrases).map((each) => phraseOf(each, language)))
  const unknown = requirements.filter(({ verdict }) => verdict === 'unknown').length
  if (requirements.length > 0 && requirements.every(({ verdict }) => verdict === 'meets'))
    phrases.unshift(words.meetsAll(requirements.length))
  if (unknown > 0) phrases.push(words.unknowns(unknown))
  if (phrases.length === 0) {
    const met = others.filter(({ verdict }) => verdict === 'meets').slice(0, mostPhrases)
    phrases.push(...met.map((each) => phraseOf(each, language)))
  }
  const text = parts.find(({ name }) => name === 'text')
  if (phrases.length === 0 && text)
    phrases.push(words.nearText(Math.round((100 * text.points) / Math.max(1, text.weight))))
  return capital(words.joined(phrases))
}

function phraseOf({ word }: MatchedRequirement, language: Language): string {
  const sentences = matchSentences[language]
  return (sentences[word.key as MatchWordKey] ?? sentences.notStated)(word.values)
}

function fieldOf(key: RequirementKey, content: DemandContent) {
  return key.startsWith('field:') ? content.required[Number(key.slice('field:'.length))] : undefined
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function tenths(points: number): number {
  return Math.round(points * 10) / 10
}
