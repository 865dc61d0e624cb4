import type { GradeRow, GradeView } from '../../domain/review/grade-view.ts'
import { useWords } from '../../i18n/messages.tsx'
import { reviewWords } from '../../i18n/review.ts'
import { GradeMark } from '../ui/grade-mark.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { CasePart } from './case-part.tsx'
import { GradeForm } from './grade-form.tsx'

/** The table of GB/T 43697-2024 with the cells that were proposed, declared and confirmed, and what the proposal rests on. */
export function CaseGrade({
  grade,
  round,
  mayGrade,
  isNext,
}: {
  grade: GradeView
  round: number
  mayGrade: boolean
  isNext: boolean
}) {
  const { grading: words } = useWords(reviewWords)
  const { processing } = grade
  const reasons = grade.rows.filter((row) => row.reasons.length > 0)
  return (
    <CasePart id="grading" title={words.title}>
      <Table grade={grade} />
      <p className="mt-2 text-13 text-ink-soft">{words.legend}</p>
      <h3 className="mt-6 mb-2 text-15 font-bold">{words.reasons}</h3>
      {reasons.length === 0 ? <p>{words.noReasons}</p> : <Reasons rows={reasons} />}
      <p className="mt-3 text-15">
        <span className="text-ink-soft">{words.processing}</span> {processing.label}
        {processing.isDeclared ? '' : words.undeclared}
        {words.effects[processing.effect]}
      </p>
      {grade.changes.length > 0 ? (
        <>
          <h3 className="mt-6 mb-2 text-15 font-bold">{words.changes}</h3>
          <ul className="list-disc pl-5 text-15">
            {grade.changes.map(({ said, grade: to }) => (
              <li key={said}>{words.changeTo(said, to.label)}</li>
            ))}
          </ul>
        </>
      ) : null}
      <h3 className="mt-6 mb-1 text-15 font-bold">{words.questions}</h3>
      <p className="text-13 text-ink-soft">{words.questionsLead}</p>
      <ul className="mt-2 list-disc pl-5 text-15">
        {grade.questions.map(({ said, basis, at }) => (
          <li key={said} className="mt-1">
            {said} <a href={`#${at.anchor}`}>{at.label}</a> <span className="text-13 text-ink-soft">{basis}</span>
          </li>
        ))}
      </ul>
      <details className="mt-4 text-15">
        <summary className="w-fit text-lead">{words.review(grade.review.months)}</summary>
        <ul className="list-disc pt-1 pl-5">
          {grade.review.events.map((event) => (
            <li key={event}>{event}</li>
          ))}
        </ul>
      </details>
      {mayGrade ? <GradeForm grade={grade} round={round} isNext={isNext} /> : null}
    </CasePart>
  )
}

function Table({ grade }: { grade: GradeView }) {
  const { grading: words } = useWords(reviewWords)
  return (
    <ListTable label={words.table} columns={[words.object, ...grade.degrees.map(({ label }) => label)]}>
      {grade.rows.map((row) => (
        <tr key={row.object}>
          <th scope="row" className="!min-w-0 whitespace-nowrap">
            {row.label}
          </th>
          {row.cells.map((cell) => (
            <Cell key={cell.degree} row={row} cell={cell} />
          ))}
        </tr>
      ))}
    </ListTable>
  )
}

/** A cell: what was confirmed is filled, what was proposed or declared is named. */
function Cell({ row, cell }: { row: GradeRow; cell: GradeRow['cells'][number] }) {
  const { marks } = useWords(reviewWords).grading
  const said = [
    row.confirmed === cell.degree && marks.confirmed,
    row.proposed === cell.degree && marks.proposed,
    row.declared === cell.degree && marks.declared,
  ].filter((mark) => mark !== false)
  const isChosen = (row.confirmed ?? row.proposed) === cell.degree
  return (
    <td className={isChosen ? 'bg-lead-wash pl-2!' : ''}>
      <GradeMark grade={cell.grade.code} label={cell.grade.label} />
      {said.length > 0 ? (
        <span className="block text-13 whitespace-nowrap text-ink-soft">{said.join(' · ')}</span>
      ) : null}
    </td>
  )
}

function Reasons({ rows }: { rows: readonly GradeRow[] }) {
  return (
    <dl className="text-15">
      {rows.map((row) => (
        <div
          key={row.object}
          className="border-t border-hairline py-2 sm:grid sm:grid-cols-[8rem_minmax(0,1fr)] sm:gap-4"
        >
          <dt className="text-ink-soft">{row.label}</dt>
          <dd>
            <ul>
              {row.reasons.map((reason, index) => (
                <li key={index}>
                  {reason.said} <a href={`#${reason.at.anchor}`}>{reason.at.label}</a>
                  <span className="block text-13 text-ink-soft">
                    <span className="font-mono">{reason.rule}</span> {reason.factor} · {reason.basis}
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  )
}
