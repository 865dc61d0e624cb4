import type { CompareView } from '../../domain/catalogue/compare-view.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { GradeMark } from '../ui/grade-mark.tsx'
import { Marked } from '../ui/marked.tsx'

/** The comparison: a row a subject, a column a listing. Rows that differ carry a mark. */
export function CompareTable({ view }: { view: CompareView }) {
  const { messages, links } = useSpeech()
  const words = messages.compare
  const codes = view.columns.map((each) => each.code)
  return (
    <table className="compare-table">
      <caption className="sr-only">{words.table}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{words.subject}</span>
          </th>
          {view.columns.map((column) => (
            <th key={column.code} scope="col">
              <a href={links.listing(column.code)} className="text-15 leading-snug font-bold">
                <Marked said={column.title} />
              </a>
              <span className="mt-1 block text-13 font-normal text-ink-soft tabular-nums">{column.code}</span>
              <a
                href={links.compare(codes.filter((code) => code !== column.code))}
                aria-label={words.removeOf(column.title.text)}
                className="inline-block py-1 text-13 font-normal"
              >
                {words.remove}
              </a>
            </th>
          ))}
        </tr>
      </thead>
      {view.sections.map((section) => (
        <tbody key={section.name}>
          <tr>
            <th scope="colgroup" colSpan={view.columns.length + 1} className="compare-section">
              <span>{words.sections[section.name]}</span>
            </th>
          </tr>
          {section.rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">
                {row.differs ? (
                  <span title={words.differ}>
                    <span aria-hidden="true" className="mr-1 font-bold text-lead">
                      ≠
                    </span>
                    <span className="sr-only">{words.differ}</span>
                  </span>
                ) : null}
                {words.rows[row.name]}
              </th>
              {row.cells.map((cell, index) => {
                const column = view.columns[index]
                return (
                  <td key={column?.code}>
                    {row.name === 'provider' && column ? (
                      <a href={links.organisation(column.provider.slug)}>
                        <Marked said={column.provider.name} />
                      </a>
                    ) : row.name === 'grade' && column?.grade ? (
                      <GradeMark grade={column.grade.code} label={column.grade.label} />
                    ) : cell === '' && row.name === 'source' ? (
                      words.own
                    ) : cell === '' ? (
                      <span className="text-ink-soft">{words.unsaid}</span>
                    ) : cell === 'yes' || cell === 'no' ? (
                      words[cell]
                    ) : (
                      cell
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
