import { useState } from 'react'
import type { BodyView } from '../../domain/listing/listing-page-view.ts'
import type { ApiView, FieldView } from '../../domain/listing/view-fields.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'
import { FieldTable } from './field-table.tsx'
import { cellLook, Facts, headLook, Section, Subtitle } from './section.tsx'
import { useMounted } from './use-mounted.ts'
import { Words } from './words.tsx'

/** From this many fields on a filter is worth its place. */
const filterFrom = 9

/** The field dictionary, the inputs of an interface, and the interface itself. */
export function FieldsSection({ body }: { body: BodyView }) {
  const words = useSpeech().messages.listing.fields
  const { fields, inputs, api } = body
  return (
    <Section id="fields" title={words.title} aside={fields.length > 0 ? words.count(fields.length) : undefined}>
      {fields.length > 0 ? <Dictionary fields={fields} /> : null}
      {inputs.length > 0 ? (
        <>
          <Subtitle>{words.inputs}</Subtitle>
          <FieldTable fields={inputs} caption={words.inputsCaption} />
        </>
      ) : null}
      {api ? <Interface api={api} /> : null}
    </Section>
  )
}

function Dictionary({ fields }: { fields: FieldView[] }) {
  const words = useSpeech().messages.listing.fields
  const isMounted = useMounted()
  const [text, setText] = useState('')
  const wanted = text.normalize('NFKC').trim().toLowerCase()
  const shown = wanted === '' ? fields : fields.filter((field) => textOf(field).includes(wanted))
  return (
    <>
      {isMounted && fields.length >= filterFrom ? (
        <div className="no-print mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
          <label className="flex items-center gap-2 text-13 text-ink-soft">
            {words.filter}
            <input
              type="search"
              value={text}
              onChange={(event) => setText(event.target.value)}
              autoComplete="off"
              className="w-56 rounded border border-line bg-sheet px-2 py-1 text-15 text-ink"
            />
          </label>
          <p role="status" className="text-13 text-ink-soft tabular-nums">
            {wanted === '' ? '' : shown.length === 0 ? words.none : words.shown(shown.length, fields.length)}
          </p>
        </div>
      ) : null}
      {shown.length > 0 ? <FieldTable fields={shown} caption={words.caption} /> : null}
    </>
  )
}

function textOf(field: FieldView): string {
  return [field.name, field.title?.text, field.unit, field.description?.text, field.type, field.personal?.label]
    .filter(Boolean)
    .join('\n')
    .normalize('NFKC')
    .toLowerCase()
}

function Interface({ api }: { api: ApiView }) {
  const words = useSpeech().messages.listing.fields
  return (
    <>
      <Subtitle>{words.api}</Subtitle>
      <p className="mb-3 overflow-x-auto rounded bg-wash px-3 py-2 font-mono text-13">
        <strong className="font-bold">{api.method}</strong> {api.path}
      </p>
      <Facts
        lines={
          [
            [words.auth, <Words key="a" said={api.auth} />],
            [words.qps, api.qps],
          ].filter((line) => line[1] !== undefined && !(line[0] === words.auth && !api.auth)) as [string, never][]
        }
      />
      {api.returnCodes.length > 0 ? (
        <ScrollTable label={words.returnCodes}>
          <table className="w-full text-15">
            <caption className="sr-only">{words.returnCodes}</caption>
            <thead>
              <tr>
                <th scope="col" className={headLook}>
                  {words.returnCode}
                </th>
                <th scope="col" className={headLook}>
                  {words.meaning}
                </th>
              </tr>
            </thead>
            <tbody>
              {api.returnCodes.map((each) => (
                <tr key={each.code}>
                  <th scope="row" className={`${cellLook} font-mono text-13 font-normal`}>
                    {each.code}
                  </th>
                  <td className={cellLook}>{each.meaning}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      ) : null}
      {api.example ? (
        <figure className="mt-4">
          <figcaption className="text-13 text-ink-soft">{words.apiExample}</figcaption>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: code that scrolls must be reachable by keyboard */}
          <pre tabIndex={0} className="mt-1 overflow-x-auto rounded bg-wash px-3 py-2 font-mono text-13">
            {api.example}
          </pre>
        </figure>
      ) : null}
    </>
  )
}
