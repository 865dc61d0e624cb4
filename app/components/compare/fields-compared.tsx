import type { CompareView } from '../../domain/catalogue/compare-view.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Marked } from '../ui/marked.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'

/** Which fields several listings have, and which only one has. */
export function FieldsCompared({ view }: { view: CompareView }) {
  const words = useSpeech().messages.compare
  if (view.columns.length < 2 || view.fields.length === 0) return null
  return (
    <section aria-labelledby="fields" className="mt-10">
      <h2 id="fields" className="text-20">
        {words.fields}
      </h2>
      <p className="mt-1 text-13 text-ink-soft">{words.fieldsNote(view.commonFields, view.fields.length)}</p>
      <details open={view.fields.length <= 60} className="mt-2">
        <summary className="py-1 text-lead">{words.fieldsShow}</summary>
        <ScrollTable label={words.fieldsShow}>
          <table className="compare-table">
            <caption className="sr-only">{words.fields}</caption>
            <thead>
              <tr>
                <th scope="col">{words.field}</th>
                {view.columns.map((column) => (
                  <th key={column.code} scope="col" className="font-normal">
                    <Marked said={column.title} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.fields.map((field) => (
                <tr key={field.name}>
                  <th scope="row">
                    <code className="font-mono text-13">{field.name}</code>
                    {field.title ? <span className="block text-13 text-ink-soft">{field.title}</span> : null}
                  </th>
                  {field.types.map((type, index) => (
                    <td key={index}>{type || <span className="text-ink-soft">{words.noField}</span>}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
        {view.fieldsLeftOut > 0 ? (
          <p className="mt-2 text-13 text-ink-soft">{words.fieldsLeftOut(view.fieldsLeftOut)}</p>
        ) : null}
      </details>
    </section>
  )
}
