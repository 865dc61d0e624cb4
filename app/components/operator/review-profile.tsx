import type { ComparedField } from '../../domain/organisation/application-view.ts'
import { useWords } from '../../i18n/messages.tsx'
import { operatorOrganisationWords } from '../../i18n/operator-organisations.ts'
import { organisationProblems } from '../../i18n/organisation-problems.ts'
import { profileFieldWords } from '../../i18n/profile-fields.ts'
import { Button } from '../form/button.tsx'
import { Form, useForm } from '../form/form.tsx'
import { Tag } from '../ui/tag.tsx'
import type { Review } from './review-types.ts'

/** Each field beside what it was; while an application waits, with a place to say what is to be mended. */
export function ReviewProfile({ review }: { review: Review }) {
  const { page: words } = useWords(operatorOrganisationWords)
  const sentences = useWords(organisationProblems)
  const names = useWords(profileFieldWords)
  const { open } = review
  const heading = (
    <h3 id="fields" className="text-17">
      {words.profile}
    </h3>
  )
  if (!open)
    return (
      <section aria-labelledby="fields" className="mt-6">
        {heading}
        <dl className="mt-2 border-t border-line">
          {review.fields.map((field) => (
            <div
              key={field.field}
              className="border-b border-hairline py-2 sm:grid sm:grid-cols-[11rem_minmax(0,1fr)] sm:gap-4"
            >
              <dt className="text-13 text-ink-soft sm:pt-0.5">{names[field.field]}</dt>
              <dd>
                <Value text={field.now} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    )
  return (
    <section aria-labelledby="fields" className="mt-6">
      {heading}
      <p className="mt-1 text-13 text-ink-soft">{words.returnHint}</p>
      <div className="mt-3">
        <Form name="return" sentences={sentences}>
          <input type="hidden" name="verification" value={open.id} />
          <ul className="border-t border-line">
            {review.fields.map((field) => (
              <FieldRow key={field.field} field={field} comparedWith={review.comparedWith} />
            ))}
            <li className="grid gap-x-6 gap-y-1 border-b border-hairline py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]">
              <p className="text-13 text-ink-soft">{names.documents}</p>
              <Reason field="documents" />
            </li>
          </ul>
          <Button look="plain">{words.return}</Button>
        </Form>
      </div>
    </section>
  )
}

function FieldRow({ field, comparedWith }: { field: ComparedField; comparedWith: Review['comparedWith'] }) {
  const { page: words } = useWords(operatorOrganisationWords)
  const names = useWords(profileFieldWords)
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-hairline py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]">
      <div className="min-w-0">
        <p className="text-13 text-ink-soft">
          {names[field.field]} {field.isChanged ? <Tag tone="warn">{words.changed}</Tag> : null}
        </p>
        <div className={field.isChanged ? 'font-medium' : ''}>
          <Value text={field.now} />
        </div>
        {field.isChanged && comparedWith ? (
          <p className="text-13 text-ink-soft">
            {words.before[comparedWith]}
            {': '}
            <span className="whitespace-pre-line [overflow-wrap:anywhere]">{field.before || words.empty}</span>
          </p>
        ) : null}
      </div>
      <Reason field={field.field} />
    </li>
  )
}

function Reason({ field }: { field: ComparedField['field'] | 'documents' }) {
  const { page: words } = useWords(operatorOrganisationWords)
  const names = useWords(profileFieldWords)
  const form = useForm()
  const name = `reason-${field}`
  const value = form.values[name]
  const problem = form.problemOf(name)
  const id = `${form.id}-${name}`
  return (
    <div className="min-w-0">
      {problem ? (
        <p id={`${id}-problem`} className="text-15 text-stop">
          {problem}
        </p>
      ) : null}
      <textarea
        id={id}
        name={name}
        rows={1}
        maxLength={500}
        aria-label={words.reasonOf(names[field])}
        placeholder={words.reason}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        defaultValue={typeof value === 'string' ? value : undefined}
        className="field-sizing-content w-full rounded border border-line bg-sheet px-3 py-1.5 text-15 aria-[invalid=true]:border-stop"
      />
    </div>
  )
}

function Value({ text }: { text: string }) {
  const { page: words } = useWords(operatorOrganisationWords)
  return text ? (
    <bdi className="whitespace-pre-line [overflow-wrap:anywhere]">{text}</bdi>
  ) : (
    <span className="font-normal text-ink-soft">{words.empty}</span>
  )
}
