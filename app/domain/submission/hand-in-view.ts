import type { EvidenceLine } from '../draft/evidence-view.ts'
import type { FindingSeverity } from '../pre-check/finding.ts'
import type { FindingLine } from './findings-view.ts'
import type { ReasonLine } from './reasons-view.ts'

/** What stands before a provider who hands a draft in. */
export type HandInView = {
  edition: number
  kind: string
  /** The listing it revises. */
  revises?: string
  score: number
  /** Fields that are needed and empty. */
  missing: number
  findings: FindingLine[]
  counts: Record<FindingSeverity, number>
  /** Slots that are needed or filled. */
  evidence: EvidenceLine[]
  /** Why this organisation may not hand anything in: keys of sentences. */
  obstacles: string[]
  /** The submission that holds it, while it is under review. */
  held?: string
  /** The submission that was returned, of which this is the next round. */
  again?: { number: string; round: number; reasons: ReasonLine[] }
}
