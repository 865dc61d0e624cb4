import type { HarvestSkip } from './harvest-record.ts'

/** One line of the report: what became of one record, or a file that was not one. */
export type ReportLine = {
  outcome: 'created' | 'updated' | 'unchanged' | 'checked' | 'skipped' | 'repaired'
  place: string
  source?: string
  recordId?: string
  /** Code of the listing. */
  code?: string
  title?: string
  rule?: HarvestSkip['rule']
  message?: string
}

/** What a run did, in numbers. `seen` counts records only; files that are not records are `files`. */
export type ImportCounts = {
  seen: number
  created: number
  updated: number
  unchanged: number
  checked: number
  skipped: number
  repaired: number
  files: number
}

/** Counts before anything was read. */
export function noCounts(): ImportCounts {
  return { seen: 0, created: 0, updated: 0, unchanged: 0, checked: 0, skipped: 0, repaired: 0, files: 0 }
}

/** Adds a line to the counts. A whole file set aside (H01, H04) is no record and counts among `files`. */
export function count(counts: ImportCounts, line: ReportLine): void {
  if (line.outcome === 'repaired') counts.repaired++
  else if (line.outcome === 'skipped' && (line.rule === 'H01' || line.rule === 'H04')) counts.files++
  else {
    counts.seen++
    counts[line.outcome]++
  }
}

const columns = ['outcome', 'place', 'source', 'recordId', 'code', 'title', 'rule', 'message'] as const

/** How a report file is written, by its ending: a table for .csv, else one JSON object a line. */
export function reportWriter(path: string): { head: string; line: (line: ReportLine) => string } {
  if (!/\.csv$/i.test(path)) return { head: '', line: (line) => `${JSON.stringify(line)}\n` }
  const row = (cells: readonly (string | undefined)[]) => `${cells.map(cell).join(',')}\r\n`
  return { head: `\ufeff${row(columns)}`, line: (line) => row(columns.map((column) => line[column])) }
}

/** A cell that begins like a formula is kept from becoming one in a spreadsheet. */
function cell(value: string | undefined): string {
  const text = /^[=+\-@\t\r]/.test(value ?? '') ? `'${value}` : (value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
