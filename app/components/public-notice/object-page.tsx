import { useActionData } from '@remix-run/react'
import type { Said } from '../../domain/catalogue/listing-view.ts'
import { longestObjection } from '../../domain/public-notice/objection-forms.ts'
import type { ObjectionState } from '../../domain/review/review-lists.ts'
import { formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { objectionProblems, publicNoticeWords } from '../../i18n/public-notice.ts'
import { Button } from '../form/button.tsx'
import { SelectField, TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { Listed } from '../listing/words.tsx'
import { Done } from '../ui/done.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'

type OwnObjection = {
  id: string
  text: string
  state: ObjectionState
  filedAt: number
  decidedAt: number | null
  decision: string | null
  fileName: string | null
}

/** Objecting in the name of an organisation, and what it objected to before. */
export function ObjectPage({
  number,
  title,
  isOpen,
  organisation,
  others,
  objections,
  documents,
}: {
  number: string
  title: Said
  isOpen: boolean
  /** The organisation in whose name; undefined where there is none that may. */
  organisation: { slug: string; name: string; isProvider: boolean; mayUpload: boolean } | undefined
  others: readonly { slug: string; name: string }[]
  objections: readonly OwnObjection[]
  documents: readonly { id: string; fileName: string }[]
}) {
  const { object: words } = useWords(publicNoticeWords)
  const { links } = useSpeech()
  // What was written stays on the page, also where it comes too late.
  const isRefused = useActionData() !== undefined
  const isWaiting = objections.some(({ state }) => state === 'open')
  return (
    <div className="py-8">
      <p className="text-13">
        <a href={links.publicNotice(number)}>{words.back}</a>
      </p>
      <h1 className="mt-1 text-26">{words.title}</h1>
      <p className="mt-1 max-w-text text-17 text-pretty">
        <Marked said={title} /> <span className="text-15 whitespace-nowrap text-ink-soft">{number}</span>
      </p>
      <div className="mt-6 max-w-text">
        <Done sentences={words.done} />
        {organisation ? (
          <>
            <p>
              <span className="font-medium">{words.actingFor(organisation.name)}</span>
              {others.length > 0 ? (
                <span className="text-15 text-ink-soft">
                  {' '}
                  · {words.switchTo}
                  <Listed
                    items={others.map((each) => (
                      <a key={each.slug} href={links.objectTo(number, each.slug)}>
                        {each.name}
                      </a>
                    ))}
                  />
                </span>
              ) : null}
            </p>
            <Objections objections={objections} />
            {isRefused || (isOpen && !isWaiting && !organisation.isProvider) ? (
              <ObjectionForm organisation={organisation} documents={documents} />
            ) : isWaiting ? null : (
              <div className="mt-6">
                <Notice kind="info">{isOpen ? words.own : words.ended}</Notice>
              </div>
            )}
          </>
        ) : (
          <Notice kind="warn">
            {words.nobody} {words.nobodyNext} <a href={links.myOrganisations()}>{words.toOrganisations}</a>
          </Notice>
        )}
      </div>
    </div>
  )
}

function ObjectionForm({
  organisation,
  documents,
}: {
  organisation: { slug: string; mayUpload: boolean }
  documents: readonly { id: string; fileName: string }[]
}) {
  const { object: words } = useWords(publicNoticeWords)
  const problems = useWords(objectionProblems)
  const { links } = useSpeech()
  const upload = organisation.mayUpload ? (
    <a href={links.organisationDocuments(organisation.slug)}>{words.toDocuments}</a>
  ) : null
  return (
    <div className="mt-6">
      <Form sentences={problems}>
        <input type="hidden" name="organisation" value={organisation.slug} />
        <TextArea name="text" label={words.text} hint={words.textHint} rows={8} maxLength={longestObjection} />
        {documents.length > 0 ? (
          <SelectField
            name="document"
            label={words.document}
            hint={
              <>
                {words.documentHint} {upload}
              </>
            }
            isOptional
            empty={words.noDocument}
            options={documents.map(({ id, fileName }) => ({ value: id, label: fileName }))}
          />
        ) : (
          <p className="text-15 text-ink-soft">
            {words.noDocuments} {upload}
          </p>
        )}
        <p className="text-15 text-pretty text-ink-soft">{words.consequence}</p>
        <Button>{words.submit}</Button>
      </Form>
    </div>
  )
}

function Objections({ objections }: { objections: readonly OwnObjection[] }) {
  const { object: words } = useWords(publicNoticeWords)
  if (objections.length === 0) return null
  return (
    <section aria-labelledby="mine-title" className="mt-6">
      <h2 id="mine-title" className="text-17">
        {words.mine}
      </h2>
      <ol className="mt-2 border-t border-hairline">
        {objections.map((each) => (
          <li key={each.id} className="border-b border-hairline py-4">
            <p className="flex flex-wrap items-baseline gap-x-3 text-15 text-ink-soft tabular-nums">
              <Tag tone={each.state === 'open' ? 'warn' : each.state === 'upheld' ? 'lead' : 'plain'}>
                {words.states[each.state]}
              </Tag>
              <span>{words.filedAt(formatMoment(each.filedAt))}</span>
              {each.decidedAt !== null ? <span>{words.decidedAt(formatMoment(each.decidedAt))}</span> : null}
              <span>{words.stateHints[each.state]}</span>
            </p>
            <p className="mt-2 whitespace-pre-line [overflow-wrap:anywhere]">
              <bdi>{each.text}</bdi>
            </p>
            {each.fileName ? (
              <p className="mt-1 text-15 text-ink-soft">
                <bdi>{words.attached(each.fileName)}</bdi>
              </p>
            ) : null}
            {each.decision ? (
              <div className="mt-3 border-l-2 border-hairline pl-3">
                <p className="text-13 text-ink-soft">{words.decision}</p>
                <p className="whitespace-pre-line [overflow-wrap:anywhere]">
                  <bdi>{each.decision}</bdi>
                </p>
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
