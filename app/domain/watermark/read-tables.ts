import { guessDelimiter } from '../profile/delimited-text.ts'
import { DelimitedRecords, fieldValue, rawFields } from './delimited-records.ts'
import { unescaped } from './json-values.ts'
import { valuesOf } from './mark-lines.ts'
import type { MarkReading } from './mark-reading.ts'
import { longestRecord } from './text-marker.ts'

/** Reads the marks of a text that comes in pieces. */
export type TextReader = { read(piece: string, isLast: boolean): void }

/**
 * Reads delimited text; `head` is its beginning. A part of a file may have lost what told its delimiter: each way to take it
 * is a reading of its own, the last one takes whole lines.
 */
export function delimitedReader(head: string, readingOf: () => MarkReading): TextReader {
  const guessed = guessDelimiter(head.replace(/^\uFEFF/, '').slice(0, 200_000), false)
  const ways = [...new Set([guessed, ',', '\0'])].map((delimiter) => ({ delimiter, reading: readingOf() }))
  const records = new DelimitedRecords()
  return {
    read(piece, isLast) {
      for (const record of records.read(piece, isLast))
        for (const { delimiter, reading } of ways)
          for (const [column, field] of rawFields(record, delimiter).fields.entries())
            reading.take(String(column), fieldValue(field.trim()))
    },
  }
}

/** Reads JSON lines. */
export function linesReader(reading: MarkReading): TextReader {
  let rest = ''
  return {
    read(piece, isLast) {
      const lines = (rest + piece).split('\n')
      rest = isLast ? '' : (lines.pop() ?? '')
      if (rest.length > 8 * longestRecord) rest = ''
      for (const line of lines)
        for (const { path, start, end } of valuesOf(line)) reading.take(path, unescaped(line.slice(start, end)))
    },
  }
}
