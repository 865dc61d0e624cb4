import { maskText } from '../personal/mask-personal.ts'
import { profileBounds } from './file-profile.ts'
import { isNullWord, kindOf } from './value-kind.ts'

/** Where a table begins: names of its columns, the number of its first row of data, and what had to be made of it. */
export type Header = {
  hasHeader: boolean
  columns: string[]
  /** Rows before the data: titles and the header. */
  skip: number
  titleLines: number
  renamed: number
  masked: number
}

/** Finds the header among the first rows of a table. `isTrimmed`: rows leave out the empty cells at their end. */
export function findHeader(rows: readonly (readonly string[])[], isTrimmed = false): Header {
  const width = isTrimmed ? Math.max(1, ...rows.map(trimmedLength)) : commonWidth(rows)
  const titleLines = countTitleLines(rows, width)
  const first = rows[titleLines] ?? []
  const hasHeader = isHeader(first, rows.slice(titleLines + 1), width)
  // Without a header, what looked like titles are rows like any other.
  const titles = hasHeader ? titleLines : 0
  const named = nameColumns(hasHeader ? first : [], Math.max(width, hasHeader ? trimmedLength(first) : 0))
  return { hasHeader, titleLines: titles, skip: hasHeader ? titles + 1 : 0, ...named }
}

/** Names for columns: as they are, or by their place where there is none; never the same twice, never personal. */
export function nameColumns(
  names: readonly string[],
  width = names.length,
): Pick<Header, 'columns' | 'renamed' | 'masked'> {
  const taken = new Set<string>()
  let renamed = 0
  let masked = 0
  const columns = Array.from({ length: width }, (_, index) => {
    const given = (names[index] ?? '').replace(/\s+/g, ' ').trim()
    const safe = maskText(given)
    if (safe !== given) masked++
    const wanted = (safe || `列${index + 1}`).slice(0, 190)
    let name = wanted
    for (let number = 2; taken.has(name); number++) name = `${wanted}_${number}`
    taken.add(name)
    if (names.length > 0 && name !== safe) renamed++
    return name
  })
  return { columns, renamed, masked }
}

/** The width most rows have; the wider of two that are as frequent. */
function commonWidth(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>()
  for (const row of rows) {
    const width = trimmedLength(row)
    if (width > 0) widths.set(row.length, (widths.get(row.length) ?? 0) + 1)
  }
  return [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1
}

function trimmedLength(row: readonly string[]): number {
  let length = row.length
  while (length > 0 && (row[length - 1] ?? '') === '') length--
  return length
}

/** Spreadsheets begin with the table's title, a unit or a date, each alone in its line. */
function countTitleLines(rows: readonly (readonly string[])[], width: number): number {
  if (width < 3) return /^sep=.?$/i.test(rows[0]?.join('') ?? '') ? 1 : 0
  let lines = 0
  while (lines < 10 && lines < rows.length - 1 && (rows[lines] ?? []).filter((cell) => cell !== '').length <= 1) lines++
  return lines
}

function isHeader(first: readonly string[], rows: readonly (readonly string[])[], width: number): boolean {
  const cells = first.slice(0, width).filter((cell) => cell !== '')
  if (cells.length === 0 || cells.length < 0.6 * width) return false
  if (cells.some((cell) => cell.length > 200 || isNullWord(cell) || maskText(cell) !== cell)) return false
  const isYearTable = cells.filter(isYear).length >= 2 && !isYear(cells[0] as string)
  const isData = (cell: string) => kindOf(cell) !== 'text' && kindOf(cell) !== 'json' && !(isYearTable && isYear(cell))
  if (cells.some(isData)) return false
  // A name is not among the values of its own column, except by chance in one of them.
  const repeated = first.filter((cell, index) => cell !== '' && rows.some((row) => row[index] === cell)).length
  if (repeated > Math.max(0, 0.1 * width)) return false
  return new Set(cells).size >= 0.8 * cells.length || width > profileBounds.columns
}

function isYear(cell: string): boolean {
  return /^(?:19|20)\d{2}年?$/.test(cell)
}
