import type { Language } from '../text.ts'
import { applies, isEmpty, valueAt } from './draft-field.ts'
import { draftSections } from './draft-sections.ts'
import type { StartReading } from './start-report.ts'

/** What came of a file, for people: a line a product, with the draft it became. */
export type StartReport = {
  isSpreadsheet: boolean
  format?: string
  made: number
  left: number
  unknownColumns: string[]
  lines: {
    place: string
    title: string
    id?: string
    /** Labels of the fields that were filled in. */
    understood: string[]
    faults: string[]
    unread: string[]
  }[]
}

/** Puts a reading into words. `ids` are those of the drafts that were made, in the order of the lines that gave one. */
export function viewStart(
  reading: Exclude<StartReading, { kind: 'unknown' }>,
  ids: readonly string[],
  language: Language,
): StartReport {
  const rest = [...ids]
  return {
    isSpreadsheet: reading.kind === 'spreadsheet',
    ...(reading.kind === 'document' && { format: reading.format }),
    made: ids.length,
    left: reading.left,
    unknownColumns: reading.kind === 'spreadsheet' ? reading.unknownColumns : [],
    lines: reading.lines.map(({ place, title, draft, faults, unread }) => {
      const id = draft && rest.shift()
      const content = draft?.content ?? {}
      return {
        place,
        title,
        ...(id && { id }),
        understood: draftSections
          .flatMap((section) => section.fields)
          .filter((field) => applies(field, content) && !isEmpty(valueAt(content, field.path)))
          .map((field) => field.label[language]),
        faults: faults.map((fault) => fault[language]),
        unread,
      }
    }),
  }
}
