import type { GradingTableView } from '../../domain/catalogue/grading-view.ts'
import { GradeMark } from '../ui/grade-mark.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'

/** Object affected × degree of harm → grade. */
export function GradingTable({
  view,
}: {
  view: GradingTableView & { words: { caption: string; object: string; none: string } }
}) {
  return (
    <div className="mt-5 max-w-text">
      <ScrollTable label={view.words.caption}>
        <table className="list-table">
          <caption className="pb-2 text-left text-13 text-ink-soft">{view.words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{view.words.object}</th>
              {view.degrees.map((degree) => (
                <th key={degree} scope="col">
                  {degree}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <tr key={row.object}>
                <th scope="row" className="!min-w-0 whitespace-nowrap">
                  {row.object}
                </th>
                {row.cells.map((cell, index) => (
                  <td key={index}>
                    <GradeMark grade={cell.grade} label={cell.label} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      <p className="mt-2 text-13 text-ink-soft">{view.words.none}</p>
    </div>
  )
}
