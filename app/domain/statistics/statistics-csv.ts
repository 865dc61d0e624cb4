import { stringify } from 'csv-stringify/sync'
import type { ReviewMonth } from '../../../db/queries/review-queue-statistics.server.ts'

/** A line a month, the newest first. What a spreadsheet would take for a formula is kept a text. */
export function reviewMonthsCsv(months: readonly ReviewMonth[]): string {
  return stringify([...months], {
    header: true,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    columns: [
      { key: 'month', header: 'month' },
      { key: 'accepted', header: 'accepted' },
      { key: 'acceptedOnTime', header: 'accepted_on_time' },
      { key: 'decided', header: 'decided' },
      { key: 'decidedOnTime', header: 'decided_on_time' },
      { key: 'medianDays', header: 'median_working_days' },
      { key: 'p90Days', header: 'p90_working_days' },
    ],
  })
}
