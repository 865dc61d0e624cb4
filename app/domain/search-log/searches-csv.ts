import { stringify } from 'csv-stringify/sync'
import type { QueryFigures } from './search-report.ts'

/** A line a query. What a spreadsheet would take for a formula is kept a text. */
export function searchesCsv(queries: readonly QueryFigures[]): string {
  return stringify(
    queries.map((each) => each),
    {
      header: true,
      bom: true,
      escape_formulas: true,
      columns: [
        ...(['query', 'searches', 'visitors', 'nothing', 'nearestOnly', 'abandoned', 'refined'] as const),
        ...(['meanRank', 'p50', 'p95'] as const),
      ],
    },
  )
}
