import { grades } from '../../domain/codes/grading.ts'
import type { GradeView } from '../../domain/review/grade-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { reviewWords } from '../../i18n/review.ts'
import { reviewProblems } from '../../i18n/review-problems.ts'
import { Button } from '../form/button.tsx'
import { SelectField, TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { CaseFolded } from './case-folded.tsx'

/** Grading row by row, from what was proposed or confirmed; another grade than the table's with a reason. */
export function GradeForm({ grade, round, isNext }: { grade: GradeView; round: number; isNext: boolean }) {
  const { grading: words } = useWords(reviewWords)
  const sentences = useWords(reviewProblems)
  const { language } = useSpeech()
  const values = Object.fromEntries([
    ...grade.rows.flatMap(({ object, form }) => [
      [`degree.${object}`, form.degree],
      [`reason.${object}`, form.reason],
    ]),
    ['grade', grade.confirmed?.code ?? grade.proposed.code],
    ['overrideReason', grade.confirmed?.reason ?? ''],
  ]) as Record<string, string>
  return (
    <CaseFolded name="grade" summary={words.form} isOpen={isNext}>
      <p className="mb-4 max-w-text text-15 text-pretty text-ink-soft">{words.formLead}</p>
      <Form name="grade" values={values} sentences={sentences}>
        <input type="hidden" name="round" value={round} />
        {grade.rows.map((row) => (
          <div key={row.object} className="grid gap-3 border-t border-hairline pt-3 sm:grid-cols-[11rem_minmax(0,1fr)]">
            <SelectField
              name={`degree.${row.object}`}
              label={words.degreeOf(row.label)}
              options={grade.degrees.map(({ code, label }) => ({ value: code, label }))}
            />
            <TextField name={`reason.${row.object}`} label={words.reasonOf(row.label)} maxLength={600} />
          </div>
        ))}
        <SelectField
          name="grade"
          label={words.grade}
          options={grades.map((each) => ({ value: each.code, label: each[language] }))}
        />
        <TextArea name="overrideReason" label={words.overrideReason} isOptional rows={2} maxLength={1_000} />
        <Button look={isNext ? 'primary' : 'plain'}>{words.send}</Button>
      </Form>
    </CaseFolded>
  )
}
