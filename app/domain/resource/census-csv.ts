import { stringify } from 'csv-stringify/sync'
import type { CensusView } from './read-census.server.ts'

/** The figures of the census, a line each: what they are cut by, codes, names, and numbers. */
export function censusCsv({ totals, table, places, kinds, cities, cuts, months }: CensusView): string {
  type Line = { cut: string; code?: string; label?: string; second?: string; secondLabel?: string } & Partial<
    Record<'resources' | 'organisations' | 'verified', number>
  >
  const lines: Line[] = [
    { cut: 'total', resources: totals.resources, organisations: totals.holders, verified: totals.verified },
    { cut: 'listings', resources: totals.converted },
    ...table.flatMap(({ code, label, cells }) =>
      cells.flatMap((resources, index) =>
        resources > 0
          ? [
              {
                cut: 'industry and region',
                code,
                label,
                second: places[index]?.code ?? '',
                secondLabel: places[index]?.label ?? '',
                resources,
              },
            ]
          : [],
      ),
    ),
    ...[
      { cut: 'kind', rows: kinds },
      { cut: 'city', rows: cities },
    ].flatMap(({ cut, rows }) =>
      rows.map(({ code, label, resources, holders, verified }) => ({
        cut,
        code,
        label,
        resources,
        organisations: holders,
        verified,
      })),
    ),
    ...cuts.flatMap(({ by, rows }) =>
      rows.map(({ code, label, count, holders }) => ({
        cut: by,
        code,
        label,
        resources: count,
        organisations: holders,
      })),
    ),
    ...months.map(({ month, registered }) => ({ cut: 'month', code: month, resources: registered })),
  ]
  return stringify(lines, {
    header: true,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    columns: ['cut', 'code', 'label', 'second', 'secondLabel', 'resources', 'organisations', 'verified'],
  })
}
