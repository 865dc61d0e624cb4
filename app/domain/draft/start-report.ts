import type { NewDraft } from './create-draft.server.ts'
import type { Words } from './draft-field.ts'

/** What a file gave: drafts to be made, each with what was read of it; or why it gives none. */
export type StartReading =
  | {
      kind: 'document'
      /** What it was recognised as: OpenAPI 3.1, Croissant, ODCS… */
      format: string
      lines: StartLine[]
      /** Lines beyond the most that are taken at once. */
      left: number
    }
  | { kind: 'spreadsheet'; lines: StartLine[]; left: number; unknownColumns: string[] }
  | { kind: 'unknown'; reason: 'startUnknown' | 'startUnreadable' | 'startEmpty' }

/** One product of a file. */
export type StartLine = {
  /** Where it stands: the row of a spreadsheet, the place in a document. */
  place: string
  /** Its title, as far as it has one. */
  title: string
  /** Nothing can be made of it where there is none. */
  draft?: NewDraft
  /** What was not taken over and why. */
  faults: Words[]
  /** What stands in the document and in no field of the draft: `where: value`. */
  unread: string[]
}

/** Most drafts one file gives. */
export const mostStarted = 200
