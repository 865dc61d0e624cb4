import type { ColumnSuspicions } from '../grading/grading-facts.ts'
import { createPersonalScan } from '../personal/detect-personal.ts'
import { maskerOf } from '../profile/mask-column.ts'
import { type SampleRow, textOfValue } from '../sample/sample-row.ts'
import type { DraftSample } from './draft-sample.ts'

/** What the columns of a sample seem to hold of persons. */
export function suspicionsIn({ rows }: DraftSample): ColumnSuspicions[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const scan = createPersonalScan(names)
  for (const row of rows)
    scan.add(
      names.map((name) => {
        const value = row[name] ?? null
        return typeof value === 'object' && value !== null ? textOfValue(value) : value
      }),
    )
  return [...scan.result()]
}

/** The rows of a sample without anybody's personal information, also where nobody said that a column holds some. */
export function maskedRows(sample: DraftSample): SampleRow[] {
  const suspicions = suspicionsIn(sample)
  const maskers = new Map(
    suspicions
      .filter((each) => each.suspicions.some(({ certainty }) => certainty !== 'possible'))
      .map(({ column, suspicions: found }) => [column, maskerOf(column, [...found])]),
  )
  return sample.rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => {
        const mask = maskers.get(column)
        if (!mask || value === null) return [column, value]
        return [column, mask(textOfValue(value))]
      }),
    ),
  )
}
