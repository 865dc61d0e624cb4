import { matchingWords } from '../../i18n/matching.ts'
import type { DemandContent } from '../demand/demand-content.ts'
import type { RequirementKey, Verdict } from '../demand/demand-requirements.ts'
import type { Language } from '../text.ts'
import type { GateName, Match } from './match-types.ts'

/** A match in words. */
export type MatchExplanation = {
  /** One sentence: what is covered, what is missing. */
  summary: string
  /** A sentence for every gate that is shut. */
  gates: { name: GateName; text: string }[]
  /** A sentence for every requirement, with what was asked for, in the order of the demand. */
  requirements: { key: RequirementKey; label: string; verdict: Verdict; verdictLabel: string; text: string }[]
  /** What the score is made of: parts, then all requirements together; points of weight, with one decimal. */
  parts: { name: string; label: string; weight: number; points: number }[]
}

/** Says a match in the language of the reader. */
export function explainMatch(match: Match, content: DemandContent, language: Language): MatchExplanation {
  const words = matchingWords[language]
  const label = (key: RequirementKey) => {
    const field = key.startsWith('field:') ? content.required[Number(key.slice(6))] : undefined
    return field ? words.field(field.name) : words.requirements[key as keyof typeof words.requirements]
  }
  return {
    summary: '',
    gates: match.shut.map((name) => ({ name, text: words.gates[name] })),
    requirements: match.requirements.map(({ key, verdict }) => ({
      key,
      label: label(key),
      verdict,
      verdictLabel: words.verdicts[verdict],
      text: words.verdicts[verdict],
    })),
    parts: match.parts.map((part) => ({ ...part, label: words.parts[part.name] })),
  }
}
