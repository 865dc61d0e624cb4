import { type FieldView, type FindingsView, fieldsPerPage } from '../../domain/data-file/data-file-view.ts'
import { dataFileWords } from '../../i18n/data-file.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Tag } from '../ui/tag.tsx'
import { sharePercent } from './personal-found.tsx'

/** The field dictionary as it was read, a page at a time. */
export function DictionaryFound({ slug, id, findings }: { slug: string; id: string; findings: FindingsView }) {
  const { found: words } = useWords(dataFileWords)
  const { links } = useSpeech()
  const { fields, from, fieldCount, table } = findings
  const at = (start: number) =>
    `${links.organisationFile(slug, id, { ...(table !== undefined && { table }), from: start })}#fields`
  return (
    <section className="mt-10">
      <h3 id="fields" className="text-17">
        {words.fields}
      </h3>
      {fieldCount > fields.length ? (
        <p className="mt-1 flex flex-wrap gap-x-6 text-15">
          <span className="text-ink-soft tabular-nums">
            {words.fieldsOf(from + 1, from + fields.length, fieldCount)}
          </span>
          {from > 0 ? <a href={at(Math.max(0, from - fieldsPerPage))}>{words.previous}</a> : null}
          {from + fields.length < fieldCount ? <a href={at(from + fieldsPerPage)}>{words.next}</a> : null}
        </p>
      ) : null}
      <ListTable
        label={words.fields}
        columns={[
          words.name,
          words.type,
          words.unit,
          { head: words.nulls, isFigures: true },
          { head: words.distinct, isFigures: true },
          words.range,
          words.examples,
        ]}
      >
        {fields.map((field) => (
          <Line key={field.name} field={field} />
        ))}
      </ListTable>
    </section>
  )
}

function Line({ field }: { field: FieldView }) {
  const { found: words } = useWords(dataFileWords)
  const { name, type, unit, nullShare, distinct, isDistinctExact, min, max, examples, isKey, personal } = field
  const count = formatCount(distinct)
  const say = (value: number | string) => (typeof value === 'number' ? formatCount(value) : value.replace('T', ' '))
  return (
    <tr>
      <th scope="row">
        <bdi className="wrap-anywhere">{name}</bdi> {isKey ? <Tag>{words.key}</Tag> : null}{' '}
        {personal.map(({ kind }) => (
          <Tag key={kind} tone="warn">
            {kind}
          </Tag>
        ))}
      </th>
      <td className="whitespace-nowrap">{type}</td>
      <td className="whitespace-nowrap">{unit}</td>
      <td className="text-right whitespace-nowrap">{sharePercent(nullShare, 1)}</td>
      <td className="text-right whitespace-nowrap">{isDistinctExact ? count : words.about(count)}</td>
      <td className="whitespace-nowrap">
        {min === undefined || max === undefined ? null : `${say(min)} – ${say(max)}`}
      </td>
      <td className="max-w-80 min-w-64 wrap-anywhere">{examples.join(' · ')}</td>
    </tr>
  )
}
