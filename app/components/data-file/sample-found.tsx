import type { FindingsView } from '../../domain/data-file/data-file-view.ts'
import { dataFileWords } from '../../i18n/data-file.ts'
import { useWords } from '../../i18n/messages.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'

/** Rows of the file, masked. */
export function SampleFound({ sample: { columns, rows, moreColumns } }: { sample: FindingsView['sample'] }) {
  const { found: words } = useWords(dataFileWords)
  return (
    <section className="mt-10">
      <h3 className="text-17">{words.sample}</h3>
      {rows.length === 0 ? (
        <p className="mt-1">{words.noRows}</p>
      ) : (
        <>
          <p className="mt-1 text-ink-soft">
            {words.sampleLead(rows.length)} {moreColumns > 0 ? words.moreColumns(moreColumns) : null}
          </p>
          <ScrollTable label={words.sample}>
            <table className="list-table text-15">
              <caption className="sr-only">{words.sample}</caption>
              <thead>
                <tr>
                  {columns.map((name, index) => (
                    <th key={index} scope="col">
                      <bdi>{name}</bdi>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, line) => (
                  <tr key={line}>
                    {row.map((value, index) => (
                      <td key={index} className="max-w-80 min-w-28">
                        {value === null ? (
                          <span className="text-ink-soft">{words.empty}</span>
                        ) : (
                          <span className="line-clamp-3 wrap-anywhere">{value}</span>
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollTable>
        </>
      )}
    </section>
  )
}
