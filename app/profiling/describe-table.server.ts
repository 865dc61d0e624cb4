import { maskText } from '#app/domain/personal/mask-personal.ts'
import { extraColumn, type ProfileWarning, profileBounds, type TableProfile } from '#app/domain/profile/file-profile.ts'
import { TableTally } from '#app/domain/profile/table-tally.ts'
import { HashCount } from './count-hashes.server.ts'
import { counted, type TableSource } from './table-sources.server.ts'

/** Reads a table to its end and says everything of it. */
export async function describeTable(
  source: TableSource,
  { folder, bytes }: { folder: string; bytes?: number | undefined },
): Promise<{ profile: TableProfile; languages: { zh: number; en: number } }> {
  const { columns } = source.head
  const width = columns.length
  const extraName = columns.includes(extraColumn) ? `${extraColumn}_2` : extraColumn
  const tally = new TableTally(source.isRagged ? { ...source.head, columns: [...columns, extraName] } : source.head)
  const hashes = new HashCount(folder)
  const ragged = { rows: 0, first: 0, extra: 0 }
  try {
    for await (const batch of source.rows)
      for (const row of batch) {
        for (let index = 0; index < row.length; index++) row[index] = trimmed(row[index] as string)
        if (source.isRagged) {
          if (row.length > width || (row.length < width && !source.isTrimmed))
            noteRagged(row, width, ragged, tally.rows)
          widen(row, width)
        }
        for (const line of tally.add(row)) hashes.add(line)
      }
    const [rows, ...candidates] = (await hashes.count()) ?? []
    const profile = tally.describe(rows === undefined ? undefined : { rows, candidates })
    if (source.isRagged && ragged.extra === 0) dropLast(profile)
    const name = maskText(source.head.name)
    const warnings: ProfileWarning[] = [
      ...source.warnings(),
      ...(ragged.rows > 0 ? [{ code: 'raggedLines' as const, count: ragged.rows, row: ragged.first }] : []),
      ...counted('maskedNames', name === source.head.name ? 0 : 1),
      ...profile.warnings,
    ]
    return {
      profile: {
        ...profile,
        ...source.facts,
        ...(bytes !== undefined && { bytes }),
        name: name.slice(0, profileBounds.text),
        warnings,
      },
      languages: tally.languages,
    }
  } finally {
    hashes.close()
  }
}

/** A cell without spaces around it: most have none, which the first and the last sign tell. */
function trimmed(cell: string): string {
  return isInk(cell.charCodeAt(0)) && isInk(cell.charCodeAt(cell.length - 1)) ? cell : cell.trim()
}

function isInk(code: number): boolean {
  return (code > 32 && code < 127) || (code >= 0x4e00 && code <= 0x9fff)
}

function noteRagged(
  row: readonly string[],
  width: number,
  ragged: { rows: number; first: number; extra: number },
  number: number,
): void {
  const hasExtra = row.slice(width).some((cell) => cell !== '')
  if (row.length > width && !hasExtra) return
  if (hasExtra) ragged.extra++
  if (ragged.rows++ === 0) ragged.first = number + 1
}

/** Makes a row as wide as the header; what is too much stands together behind it. */
function widen(row: string[], width: number): void {
  const extra = row.length > width ? row.splice(width) : []
  while (row.length < width) row.push('')
  row.push(extra.filter((cell) => cell !== '').join(' '))
}

function dropLast(profile: TableProfile): void {
  const dropped = profile.columns.pop()
  for (const row of profile.sample) row.pop()
  profile.warnings = profile.warnings.filter(({ code, column }) => code !== 'emptyColumn' || column !== dropped?.name)
}
