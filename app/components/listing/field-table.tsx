import { Fragment } from 'react'
import type { FieldView } from '../../domain/listing/view-fields.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'
import { Tag } from '../ui/tag.tsx'
import { cellLook, headLook } from './section.tsx'
import { Words } from './words.tsx'

/** Allowed values shown before the rest is folded away. */
const mostValues = 6

/** Fields as a table: one row a field; columns that no field fills are left out. */
export function FieldTable({ fields, caption }: { fields: readonly FieldView[]; caption: string }) {
  const words = useSpeech().messages.listing.fields
  const has = {
    unit: fields.some((field) => field.unit),
    range: fields.some((field) => field.range || field.values),
    example: fields.some((field) => field.example),
    description: fields.some((field) => field.description),
  }
  return (
    <ScrollTable label={caption}>
      <table className="w-full text-15">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={headLook}>
              {words.name}
            </th>
            <th scope="col" className={headLook}>
              {words.type}
            </th>
            {has.unit ? (
              <th scope="col" className={headLook}>
                {words.unit}
              </th>
            ) : null}
            {has.range ? (
              <th scope="col" className={headLook}>
                {words.range}
              </th>
            ) : null}
            {has.example ? (
              <th scope="col" className={headLook}>
                {words.example}
              </th>
            ) : null}
            {has.description ? (
              <th scope="col" className={headLook}>
                {words.description}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.name}>
              <th scope="row" className={`${cellLook} font-normal`}>
                <code className="block min-w-32 font-mono text-13 break-words">
                  <Breakable name={field.name} />
                </code>
                {field.title ? (
                  <span className="block">
                    <Words said={field.title} />
                  </span>
                ) : null}
                <Marks field={field} />
              </th>
              <td className={`${cellLook} text-13 whitespace-nowrap`}>
                {field.type}
                {field.length === undefined ? null : (
                  <span className="block text-ink-soft">{words.length(field.length)}</span>
                )}
                {field.nullable || field.required !== undefined ? null : (
                  <span className="block text-ink-soft">{words.notNull}</span>
                )}
              </td>
              {has.unit ? <td className={`${cellLook} text-13 whitespace-nowrap`}>{field.unit}</td> : null}
              {has.range ? (
                <td className={`${cellLook} min-w-32 text-13`}>
                  <Range field={field} />
                </td>
              ) : null}
              {has.example ? (
                <td className={`${cellLook} font-mono text-13`}>
                  <span
                    className={`block max-w-44 break-words ${(field.example ?? '').length <= 20 ? 'whitespace-nowrap' : ''}`}
                  >
                    {field.example}
                  </span>
                </td>
              ) : null}
              {has.description ? (
                <td className={`${cellLook} min-w-44 text-13`}>
                  <Words said={field.description} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  )
}

/** A field's name that may break after an underscore. */
function Breakable({ name }: { name: string }) {
  return name.split(/(?<=[_.])/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ))
}

function Marks({ field }: { field: FieldView }) {
  const words = useSpeech().messages.listing.fields
  return (
    <span className="mt-1 flex flex-wrap gap-1 empty:hidden">
      {field.isKey ? <Tag tone="lead">{words.key}</Tag> : null}
      {field.required === undefined ? null : (
        <Tag tone={field.required ? 'lead' : 'plain'}>{field.required ? words.required : words.optional}</Tag>
      )}
      {field.personal ? <Tag tone="warn">{field.personal.label}</Tag> : null}
      {field.masked ? <Tag>{words.masked}</Tag> : null}
    </span>
  )
}

function Range({ field }: { field: FieldView }) {
  const words = useSpeech().messages.listing.fields
  if (field.range) return field.range
  const values = field.values ?? []
  const items = values.map((each) => (
    <li key={each.value}>
      <code className="font-mono">{each.value}</code>
      {each.title && each.title !== each.value ? ` ${each.title}` : ''}
    </li>
  ))
  if (items.length <= mostValues) return <ul>{items}</ul>
  return (
    <details>
      <summary className="w-fit text-lead">{words.allValues(items.length)}</summary>
      <ul>{items}</ul>
    </details>
  )
}
