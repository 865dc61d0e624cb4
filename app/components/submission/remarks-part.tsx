import type { RemarkLine, SubmissionView } from '../../domain/submission/submission-view.ts'
import { formatMoment } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { reviewProblems } from '../../i18n/review-problems.ts'
import { submissionWords } from '../../i18n/submission.ts'
import { Button } from '../form/button.tsx'
import { TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { Part } from './part.tsx'

/** What reviewer and provider say to each other, in its order, with a form while it is under way. */
export function RemarksPart({ view, mayWrite }: { view: SubmissionView; mayWrite: boolean }) {
  const { page: words } = useWords(submissionWords)
  const isOpen = view.isOpen && mayWrite
  if (view.remarks.length === 0 && !isOpen) return null
  const last = view.remarks.findLast(({ isByOperator }) => isByOperator)
  return (
    <Part id="remarks" title={words.remarks}>
      {view.remarks.length === 0 ? (
        <p className="text-ink-soft">{words.noRemarks}</p>
      ) : (
        <ul className="grid max-w-text gap-3">
          {view.remarks.map((remark) => (
            <Remark key={remark.id} remark={remark} />
          ))}
        </ul>
      )}
      {isOpen ? <RemarkForm place={last?.place ?? ''} placeLabel={last?.placeLabel ?? ''} /> : null}
    </Part>
  )
}

function Remark({ remark }: { remark: RemarkLine }) {
  const { page: words } = useWords(submissionWords)
  return (
    <li className={`border-l-4 pl-3 ${remark.isByOperator ? 'border-lead' : 'border-line'}`}>
      <p className="text-13 text-ink-soft">
        {remark.isByOperator ? words.operator : <bdi>{remark.by}</bdi>} {formatMoment(remark.at)}
        {remark.placeLabel ? ` ${words.about(remark.placeLabel)}` : ''}
      </p>
      <p className="whitespace-pre-line wrap-anywhere">
        <bdi>{remark.text}</bdi>
      </p>
    </li>
  )
}

/** A remark is about what the reviewer spoke of last. */
function RemarkForm({ place, placeLabel }: { place: string; placeLabel: string }) {
  const { page: words } = useWords(submissionWords)
  return (
    <details className="mt-4 max-w-text">
      <summary className="w-fit py-1 text-15 text-lead">{placeLabel ? words.answer : words.remark}</summary>
      <div className="pt-3">
        <Form name="remark" sentences={useWords(reviewProblems)}>
          <input type="hidden" name="place" value={place} />
          <TextArea
            name="text"
            label={placeLabel ? words.about(placeLabel) : words.remarkLabel}
            hint={words.remarkHint}
            rows={4}
            maxLength={2_000}
          />
          <Button look="plain">{words.send}</Button>
        </Form>
      </div>
    </details>
  )
}
