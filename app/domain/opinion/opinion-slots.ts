import { type CodeList, type CodeOf, codesOf } from '../codes/code-list.ts'
import type { ThirdPartyKind } from '../codes/parties.ts'
import type { EvidenceSlot } from '../pre-check/evidence-slots.ts'

/**
 * Slots of evidence that an assessor's opinion fills, and the kinds of third-party bodies that may give it (domain handbook
 * 2.1, steps 5, 6 and 8; 6.7). The other slots are filled by what the provider itself holds or signs.
 */
export const opinionSlots = {
  COMPLIANCE: ['COMPLIANCE', 'LAW'],
  RIGHTS: ['LAW'],
  PIA: ['COMPLIANCE', 'LAW', 'RISK'],
  RISK: ['RISK', 'AUDIT'],
  CROSS_BORDER: ['COMPLIANCE', 'LAW', 'RISK'],
  QUALITY: ['QUALITY'],
  APPRAISAL: ['APPRAISAL', 'VALUATION'],
} as const satisfies Partial<Record<EvidenceSlot, readonly ThirdPartyKind[]>>
export type OpinionSlot = keyof typeof opinionSlots
export const opinionSlotCodes = Object.keys(opinionSlots) as OpinionSlot[]

/** The kind as which a body of these kinds gives an opinion for the slot: the first that fits; undefined where none does. */
export function kindFor(slot: OpinionSlot, kinds: readonly ThirdPartyKind[]): ThirdPartyKind | undefined {
  return opinionSlots[slot].find((kind) => kinds.includes(kind))
}

/** What an opinion comes to. */
export const conclusions = [
  { code: 'PASS', zh: '合格', en: 'Passed' },
  { code: 'CONDITIONAL', zh: '有条件合格', en: 'Passed with conditions' },
  { code: 'FAIL', zh: '不合格', en: 'Not passed' },
] as const satisfies CodeList
export type Conclusion = CodeOf<typeof conclusions>
export const conclusionCodes = codesOf(conclusions)

/** Whether an opinion that comes to this fills its slot. */
export function fillsSlot(conclusion: Conclusion): boolean {
  return conclusion !== 'FAIL'
}
