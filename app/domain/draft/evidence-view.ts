import type { Day } from '../calendar/days.ts'
import { dayLength } from '../calendar/days.ts'
import { evidenceName } from '../pre-check/evidence-slots.ts'
import type { Evidence } from '../review/evidence.ts'
import { type Language, say } from '../text.ts'
import type { EvidenceLevel, EvidenceNeed } from './evidence-needs.ts'

/** What a page says of a filled slot. */
export type FilledSlot = {
  number?: string
  issuer?: string
  issued?: Day
  expires?: Day
  /** Days until it ends, counted in calendar days; below 0 once it has ended. */
  daysLeft?: number
  document?: { id: string; fileName: string }
  /** Filled by the signed opinion of an assessor. */
  isOpinion: boolean
}

/** One slot with what is needed in it and what is there. */
export type EvidenceLine = {
  slot: string
  label: string
  level: EvidenceLevel
  because: { rule: string; text: string }[]
  filled?: FilledSlot
}

/** Puts slots into words: those that are needed in their order; a filled slot outside the list stands last. */
export function viewEvidence(
  needs: readonly EvidenceNeed[],
  evidence: readonly Evidence[],
  about: { documents: readonly { id: string; fileName: string }[]; today: Day; language: Language },
): EvidenceLine[] {
  const others = evidence
    .filter(({ slot }) => !needs.some((need) => need.slot === slot))
    .map(({ slot }) => ({ slot, level: 'free' as const, because: [] }))
  return [...needs, ...others].map(({ slot, level, because }) => {
    const found = evidence.find((each) => each.slot === slot)
    return {
      slot,
      label: evidenceName(slot)[about.language],
      level,
      because: because.map(({ rule, text }) => ({ rule, text: say(text, about.language) })),
      ...(found && { filled: viewFilled(found, about) }),
    }
  })
}

/** How many slots that are required are still empty. */
export function countMissing(lines: readonly EvidenceLine[]): number {
  return lines.filter(({ level, filled }) => level === 'required' && !filled).length
}

function viewFilled(
  { number, issuer, issued, expires, document, opinion }: Evidence,
  { documents, today }: { documents: readonly { id: string; fileName: string }[]; today: Day },
): FilledSlot {
  const file = documents.find(({ id }) => id === document)
  return {
    ...(number && { number }),
    ...(issuer && { issuer }),
    ...(issued && { issued }),
    ...(expires && { expires, daysLeft: Math.round((Date.parse(expires) - Date.parse(today)) / dayLength) }),
    ...(file && { document: { id: file.id, fileName: file.fileName } }),
    isOpinion: opinion !== undefined,
  }
}
