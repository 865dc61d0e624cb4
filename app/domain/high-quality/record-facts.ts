import type { OtherForm } from './record-content.ts'
import type { RecordFaultCode, RecordIndicator } from './record-faults.ts'

/** A fault as it was found: records with it, by field where it belongs to one, the first lines, and masked examples. */
export type FaultCount = {
  code: RecordFaultCode
  field: string
  records: number
  lines: number[]
  examples: { line: number; text: string }[]
}

/** Of how many records an indicator holds. */
export type Share = { good: number; of: number }

export type Counted = { value: string; count: number }

/** Everything that was counted over records. No value in it is personal; lines are counted from 1. */
export type RecordFacts = {
  /** Records, and those among them that are objects. */
  records: number
  readable: number
  /** Records that have a field of the format, `data_content`. */
  inFormat: number
  otherForm: { form: OtherForm; records: number } | undefined
  faults: FaultCount[]
  indicators: Partial<Record<RecordIndicator, Share>>
  withText: number
  textLength: { total: number; shortest: number; longest: number }
  annotated: number
  /** Annotated records whose annotator is a domain expert. */
  byExperts: number
  synthetic: number
  labels: { distinct: number; most: Counted[]; evenness: number | undefined }
  sources: Counted[]
  licences: Counted[]
  versions: Counted[]
  media: Counted[]
  made: { first: string; last: string } | undefined
  /** Records held against each other for copies, and for near copies. */
  compared: number
  nearCompared: number
}
