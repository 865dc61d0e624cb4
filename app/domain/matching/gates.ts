import type { RequirementKey } from '../demand/demand-requirements.ts'
import { type GateName, gateNames } from './match-types.ts'
import type { Findings, MatchWordKey } from './match-words.ts'

/**
 * What shuts each gate: the requirement, and the words that say that both sides stated the thing and cannot come together.
 * What a text only names shuts nothing.
 */
const gates: Record<GateName, { of: RequirementKey; words: readonly MatchWordKey[] }> = {
  grade: { of: 'grade', words: ['gradeAbove'] },
  personal: { of: 'personal', words: ['personalContained', 'personalNoBasis'] },
  region: { of: 'region', words: ['regionOutside'] },
  delivery: { of: 'delivery', words: ['deliveryOther'] },
  budget: { of: 'budget', words: ['budgetOver'] },
}

/** The gates that are shut between a demand and a listing, in the order of their names. */
export function shutGates(findings: Findings): GateName[] {
  return gateNames.filter((name) => {
    const { of, words } = gates[name]
    return (words as readonly string[]).includes(findings.get(of)?.word.key ?? '')
  })
}
