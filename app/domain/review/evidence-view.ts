import type { Day } from '../calendar/days.ts'
import { evidenceName } from '../pre-check/evidence-slots.ts'
import type { Language } from '../text.ts'
import type { Evidence } from './evidence.ts'

/** A filled slot of evidence: what it is, how long it still counts, and whether it is another than in the round before. */
export type EvidenceLine = {
  slot: string
  name: string
  number: string | undefined
  issuer: string | undefined
  issued: Day | undefined
  expires: Day | undefined
  /** Days until its last, which still counts; below 0 where it is over. */
  daysLeft: number | undefined
  /** Id of the document of the organisation. */
  document: string | undefined
  verifiedBy: string | undefined
  /** Id of the signed opinion that fills it. */
  opinion: string | undefined
  isChanged: boolean
}

/** Evidence in the reader's language, what ends first in front. */
export function viewEvidence(
  evidence: readonly Evidence[],
  before: readonly Evidence[] | undefined,
  { today, language }: { today: Day; language: Language },
): EvidenceLine[] {
  return evidence
    .map((each) => ({
      slot: each.slot,
      name: evidenceName(each.slot)[language],
      number: each.number,
      issuer: each.issuer,
      issued: each.issued,
      expires: each.expires,
      daysLeft:
        each.expires === undefined
          ? undefined
          : Math.round((Date.parse(each.expires) - Date.parse(today)) / 86_400_000),
      document: each.document,
      verifiedBy: each.verifiedBy,
      opinion: each.opinion,
      isChanged: before !== undefined && !before.some((was) => JSON.stringify(was) === JSON.stringify(each)),
    }))
    .sort((one, other) => (one.daysLeft ?? Infinity) - (other.daysLeft ?? Infinity))
}
