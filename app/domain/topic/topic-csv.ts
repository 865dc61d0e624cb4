import { stringify } from 'csv-stringify/sync'
import type { TopicLine } from './topic-view.ts'

/** A line a topic. What a spreadsheet would take for a formula is kept a text; a figure of a few is left empty. */
export function topicsCsv(lines: readonly TopicLine[]): string {
  const months = lines[0]?.months.map(({ month }) => month) ?? []
  return stringify(
    lines.map(({ name, volume, unserved, listings, trend, months: counts, codes }) => [
      ...[name.text, volume, unserved ?? '', listings ?? '', trend],
      ...(['field', 'industry', 'region'] as const).map((list) =>
        (codes.find((each) => each.list === list)?.names ?? []).join('; '),
      ),
      ...counts.map(({ count }) => count ?? ''),
    ]),
    {
      header: true,
      bom: true,
      escape_formulas: true,
      columns: [...['topic', 'volume', 'unserved', 'listings', 'trend', 'fields', 'industries', 'regions'], ...months],
    },
  )
}
