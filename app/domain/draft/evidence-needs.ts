import type { Day } from '../calendar/days.ts'
import { emptyContext } from '../pre-check/check-context.ts'
import { type EvidenceSlot, evidenceSlots } from '../pre-check/evidence-slots.ts'
import type { Finding } from '../pre-check/finding.ts'
import { preCheck } from '../pre-check/pre-check.ts'
import { tidyDraft } from './check-draft.ts'
import type { LooseContent } from './draft-field.ts'

/** A slot must be filled before the draft is handed in, is asked for, or may be filled. */
export const evidenceLevels = ['required', 'advised', 'free'] as const
export type EvidenceLevel = (typeof evidenceLevels)[number]

/** What a draft needs in one slot, with the findings that say so. */
export type EvidenceNeed = { slot: EvidenceSlot; level: EvidenceLevel; because: Finding[] }

/**
 * Every slot with what this draft needs in it, what is required first: what the machine would find were nothing handed in, so
 * that rules stand in one place.
 */
export function evidenceNeeds(content: LooseContent, today: Day): EvidenceNeed[] {
  const findings = preCheck(tidyDraft(content), emptyContext(today))
  return evidenceSlots
    .map(({ code }) => {
      const because = findings.filter(({ place }) => place === `evidence.${code}`)
      return { slot: code, level: levelOf(because), because }
    })
    .sort((one, other) => evidenceLevels.indexOf(one.level) - evidenceLevels.indexOf(other.level))
}

function levelOf(because: readonly Finding[]): EvidenceLevel {
  if (because.length === 0) return 'free'
  return because.some(({ severity }) => severity === 'block') ? 'required' : 'advised'
}
