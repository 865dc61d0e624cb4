import type { Said } from '../../domain/catalogue/listing-view.ts'
import type { ResourceFacts, viewFields } from '../../domain/resource/resource-view.ts'
import { useWords } from '../../i18n/messages.tsx'
import { resourceWords } from '../../i18n/resource.ts'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'

/** What is declared of a resource: parts of facts, and its fields as a table. */
export function ResourceFactsView({
  parts,
  fields,
  level: Heading = 'h3',
}: {
  parts: ResourceFacts
  fields: ReturnType<typeof viewFields>
  /** The headings of its parts. */
  level?: 'h2' | 'h3'
}) {
  const { page: words } = useWords(resourceWords)
  return (
    <>
      <div className="mt-6 grid gap-x-12 gap-y-8 md:grid-cols-2">
        {parts.map(({ id, label, facts }) => (
          <section key={id} aria-labelledby={`facts-${id}`} className="min-w-0">
            <Heading id={`facts-${id}`} className="text-17">
              {label}
            </Heading>
            <dl className="mt-2 grid grid-cols-[7rem_minmax(0,1fr)] gap-x-4 gap-y-1.5 border-t border-hairline pt-2">
              {facts.map((fact) => (
                <div key={fact.label} className="contents">
                  <dt className="text-ink-soft">{fact.label}</dt>
                  <dd className="wrap-anywhere whitespace-pre-line">
                    {typeof fact.value === 'string' ? fact.value : <Marked said={fact.value} />}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      {fields.length > 0 ? (
        <section aria-labelledby="fields" className="mt-10">
          <Heading id="fields" className="text-17">
            {words.fields}
          </Heading>
          <ListTable label={words.fields} columns={Object.values(words.fieldColumns)}>
            {fields.map((field, index) => (
              <tr key={index}>
                <th scope="row" className="!min-w-32 font-mono text-13">
                  <bdi>{field.name}</bdi>
                </th>
                <td className="min-w-24">{said(field.title)}</td>
                <td className="whitespace-nowrap">{field.type ? <bdi>{field.type}</bdi> : null}</td>
                <td>{field.unit ? <bdi>{field.unit}</bdi> : null}</td>
                <td className="min-w-48">{said(field.description)}</td>
              </tr>
            ))}
          </ListTable>
        </section>
      ) : null}
    </>
  )
}

function said(text: Said | undefined) {
  return text ? <Marked said={text} /> : null
}
