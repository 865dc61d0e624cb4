import type { CaseView } from '../../domain/review/case-view.ts'
import { useWords } from '../../i18n/messages.tsx'
import { reviewWords } from '../../i18n/review.ts'
import { reviewProblems } from '../../i18n/review-problems.ts'
import { Button } from '../form/button.tsx'
import { Form } from '../form/form.tsx'
import { KeyHint } from './key-hint.tsx'

const keys = { accept: 'a', confirm: 'g', approve: 'n', startNotice: 'n' } as const

/** The step that is due, as one button with its key; or the sentence that says what it waits for. */
export function NextStep({ view }: { view: CaseView }) {
  const { decision: words } = useWords(reviewWords)
  const sentences = useWords(reviewProblems)
  const { next, blocked, isLastApproval } = view.decision
  if (blocked !== undefined) return <p className="mt-2 text-15 text-warn">{sentences[blocked] ?? blocked}</p>
  if (next === undefined) return <p className="mt-2 text-15 text-ink-soft">{words.nothing}</p>
  if (next === 'grade')
    return (
      <p className="mt-2 text-15">
        <a href="#grading">{words.gradeNext}</a>
      </p>
    )
  if (next === 'compliance') return <p className="mt-2 text-15">{words.complianceNext}</p>
  const grade = next === 'confirm' ? view.grade.proposed : view.grade.confirmed
  const label = next === 'approve' && !isLastApproval ? words.approveFirst : words[next]
  const hint = {
    accept: undefined,
    confirm: words.confirmHint(view.grade.proposed.label),
    approve: isLastApproval ? words.approveHint : words.approveFirstHint,
    startNotice: undefined,
  }[next]
  return (
    <div className="mt-3">
      <Form name={next} sentences={sentences}>
        <input type="hidden" name="round" value={view.round} />
        {grade && (next === 'confirm' || next === 'approve') ? (
          <input type="hidden" name="grade" value={grade.code} />
        ) : null}
        <Button aria-keyshortcuts={keys[next]}>
          {label}
          <KeyHint keyName={keys[next]} />
        </Button>
      </Form>
      {hint ? <p className="mt-1 text-13 text-ink-soft text-pretty">{hint}</p> : null}
    </div>
  )
}
