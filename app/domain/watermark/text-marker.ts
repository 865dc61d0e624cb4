import type { Carrier, Untouched } from './carrying-columns.ts'
import { isDecimal, isProse, type Marker, markDecimal, markText } from './cell-marks.ts'

/** Marks a file of text that comes in pieces. */
export type TextMarker = {
  /** Looks at the beginning of the file: the names of what will carry marks, none where nothing can. */
  begin(head: string, isWhole: boolean): readonly string[]
  /** The next piece as it is to be handed out; what is not complete yet comes with a later one. */
  mark(piece: string, isLast: boolean): string
  /** Values that carry something. */
  readonly marked: number
}

/** What a text marker is made with; `isTextKept` says that the encoding has no place for signs, so that only numbers carry. */
export type MarkerOptions = { marker: Marker; untouched: Untouched; isTextKept?: boolean }

/** Rows of the beginning that are looked at to find what may carry marks. */
export const judgedRows = 2_000
/** Characters of one record; a longer one goes through as it is. */
export const longestRecord = 1_000_000

/** A value of a column as it is handed out. */
export function markedValue(value: string, carrier: Carrier, marker: Marker): string {
  if (carrier === 'text') return markText(value, marker)
  return carrier === 'decimal' && isDecimal(value) ? markDecimal(value, marker) : value
}

/** Whether a value of a column carries something, marked or as it is. */
export function carries(value: string, carrier: Carrier): boolean {
  return carrier === 'text' ? isProse(value) : carrier === 'decimal' && isDecimal(value)
}
