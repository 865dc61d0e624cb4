import type { ReactNode } from 'react'
import { formatCount } from '../../i18n/format.ts'
import { ScrollTable } from '../ui/scroll-table.tsx'

export type HeatRow = {
  key: string
  label: ReactNode
  total: ReactNode
  /** A figure and what stands for it; without a figure the cell is empty. */
  cells: readonly { count?: number | undefined; shown?: ReactNode; empty?: string }[]
}

/** Strongest tint, in hundredths: words stay readable on it in light and dark. */
const strongest = 42

/** A table whose cells are tinted by their figures; the figures stand in them. */
export function HeatTable({
  label,
  corner,
  totalLabel,
  columns,
  rows,
}: {
  label: string
  corner: string
  totalLabel: string
  columns: readonly string[]
  rows: readonly HeatRow[]
}) {
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ count = 0 }) => count)))
  return (
    <ScrollTable label={label}>
      <table className="w-full border-collapse text-15">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr className="border-b border-line text-13 text-ink-soft">
            <th scope="col" className="py-1.5 pr-4 text-left font-normal">
              {corner}
            </th>
            <th scope="col" className="px-3 py-1.5 text-right font-normal whitespace-nowrap">
              {totalLabel}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="px-2 py-1.5 text-right font-normal whitespace-nowrap">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="border-b border-hairline">
              <th scope="row" className="min-w-40 py-1.5 pr-4 text-left font-normal">
                {row.label}
              </th>
              <td className="px-3 py-1.5 text-right font-medium">{row.total}</td>
              {row.cells.map(({ count, shown, empty }, index) => (
                <td
                  key={index}
                  className="border-l border-paper px-2 py-1.5 text-right"
                  style={
                    count
                      ? {
                          background: `color-mix(in srgb, var(--bar) ${tint(count, most)}%, transparent)`,
                        }
                      : undefined
                  }
                >
                  {count ? (shown ?? formatCount(count)) : empty ? <span className="sr-only">{empty}</span> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  )
}

function tint(count: number, most: number): number {
  return Math.round(6 + (strongest - 6) * Math.sqrt(count / most))
}
