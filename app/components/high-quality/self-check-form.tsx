import type { ReactNode } from 'react'
import type { SelfCheckAnswer, viewQuestions } from '../../domain/high-quality/self-check-view.ts'
import { highQualityWords } from '../../i18n/high-quality.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Notice } from '../ui/notice.tsx'

type Questions = ReturnType<typeof viewQuestions>
type Answer = SelfCheckAnswer | undefined

const box =
  'w-full rounded border border-line bg-sheet px-3 py-2 aria-[invalid=true]:border-2 aria-[invalid=true]:border-stop'

/** The file, and what a person adds to it. Sent as a form with a file; works without a script. */
export function SelfCheckForm({
  questions,
  query,
  type,
  answer,
}: {
  questions: Questions
  query: string
  type: string
  answer: Answer
}) {
  const { links } = useSpeech()
  const words = useWords(highQualityWords)
  const { fields } = words
  const typed = answer?.typed
  return (
    <section aria-labelledby="form" className="no-print mt-10 border-t border-hairline pt-6">
      <h2 id="form" className="text-20">
        {answer?.result ? words.again : words.form}
      </h2>
      <Problems answer={answer} questions={questions} />
      <form
        method="post"
        encType="multipart/form-data"
        action={links.datasetCheck(new URLSearchParams(query))}
        className="mt-5 grid max-w-text gap-6"
      >
        <Field id="file" label={fields.file} hint={`${fields.fileHint}${answer ? ` ${words.keepFile}` : ''}`}>
          {(tied) => (
            <input
              {...tied}
              type="file"
              accept=".jsonl,.ndjson,.json,.csv,.txt,application/json,text/csv,text/plain"
              className={`${box} border-dashed py-3`}
            />
          )}
        </Field>
        <Field id="kind" name="type" label={fields.type} hint={fields.typeHint}>
          {(tied) => (
            <select {...tied} defaultValue={typed?.type || type} className={`${box} max-w-80`}>
              <option value="">{fields.noType}</option>
              {questions.types.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className="grid grid-cols-2 gap-4">
          {(['from', 'to'] as const).map((name) => (
            <Field key={name} id={name} label={fields[name]} problem={problemAt(answer, name, words)}>
              {(tied) => (
                <input
                  {...tied}
                  defaultValue={typed?.[name]}
                  placeholder="2026-03-31"
                  autoComplete="off"
                  className={`${box} tabular-nums`}
                />
              )}
            </Field>
          ))}
          <p className="col-span-2 -mt-2 text-13 text-ink-soft">{fields.periodHint}</p>
        </div>
        <Field id="report" label={fields.report} hint={fields.reportHint}>
          {(tied) => (
            <input {...tied} defaultValue={typed?.report} maxLength={120} autoComplete="off" className={box} />
          )}
        </Field>
        <details open={isFilled(answer)} className="border-y border-hairline py-3">
          <summary className="cursor-pointer font-medium">{words.more}</summary>
          <Aspects questions={questions} answer={answer} />
          <Judged questions={questions} answer={answer} />
        </details>
        <p>
          <button type="submit" className="rounded bg-lead px-4 py-2 font-medium text-on-lead hover:bg-lead-strong">
            {words.submit}
          </button>
        </p>
      </form>
    </section>
  )
}

function isFilled(answer: Answer): boolean {
  if (!answer) return false
  const { typed } = answer
  return typed.aspects.length > 0 || [...Object.values(typed.scores), ...Object.values(typed.evidence)].some(Boolean)
}

type PageWords = (typeof highQualityWords)['zh']

function problemAt(answer: Answer, field: string, words: PageWords): string | undefined {
  const problem = answer?.problems.find((each) => each.field === field)
  return problem && words.problems[problem.reason]
}

function Problems({ answer, questions }: { answer: Answer; questions: Questions }) {
  const words = useWords(highQualityWords)
  const problems = answer?.problems ?? []
  const nameOf = (field: string) => {
    const judged = questions.judged.find(({ id }) => field.endsWith(`.${id}`))
    if (judged) return judged.name
    return field === 'from' ? words.fields.from : words.fields.to
  }
  return (
    <>
      {answer?.failure ? (
        <div className="mt-4 max-w-text">
          <Notice kind="stop">
            <a href="#file">{words.failed}</a>: {answer.failure}
          </Notice>
        </div>
      ) : null}
      {problems.length > 0 ? (
        <div role="alert" className="mt-4 max-w-text border-l-4 border-stop bg-stop-wash px-4 py-2 text-15">
          <p className="font-medium">{words.problems.title}</p>
          <ul>
            {problems.map(({ field, reason }) => (
              <li key={field}>
                <a href={`#${field}`}>{nameOf(field)}</a> {words.problems[reason]}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}

function Aspects({ questions, answer }: { questions: Questions; answer: Answer }) {
  const words = useWords(highQualityWords)
  return (
    <>
      <h3 className="mt-4 text-17">{words.aspects}</h3>
      <p className="text-13 text-ink-soft">{words.aspectsHint}</p>
      <div className="mt-2 grid gap-3">
        {questions.aspects.map(({ name, aspects }) => (
          <fieldset key={name}>
            <legend className="font-medium">{name}</legend>
            <div className="flex flex-wrap gap-x-5">
              {aspects.map(({ value, label }) => (
                <label key={value} className="flex items-baseline gap-2 py-1">
                  <input
                    type="checkbox"
                    name="aspect"
                    value={value}
                    defaultChecked={answer?.typed.aspects.includes(value)}
                    className="translate-y-0.5"
                  />
                  <span>{label}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </>
  )
}

function Judged({ questions, answer }: { questions: Questions; answer: Answer }) {
  const words = useWords(highQualityWords)
  return (
    <>
      <h3 className="mt-5 text-17">{words.person}</h3>
      <p className="text-13 text-ink-soft">{words.personHint}</p>
      <div className="mt-2 grid gap-4">
        {questions.judged.map(({ id, name, hint }) => (
          <fieldset key={id}>
            <legend className="font-medium">{name}</legend>
            <p className="text-13 text-pretty text-ink-soft">{hint}</p>
            <div className="mt-1 grid gap-2 sm:grid-cols-[7rem_minmax(0,1fr)]">
              <Box
                name={`score.${id}`}
                label={words.scoreOf(name)}
                placeholder={words.score}
                value={answer?.typed.scores[id]}
                problem={problemAt(answer, `score.${id}`, words)}
                isNumber
              />
              <Box
                name={`evidence.${id}`}
                label={words.evidenceOf(name)}
                placeholder={words.evidence}
                value={answer?.typed.evidence[id]}
                problem={problemAt(answer, `evidence.${id}`, words)}
              />
            </div>
          </fieldset>
        ))}
      </div>
    </>
  )
}

function Box(props: {
  name: string
  label: string
  placeholder: string
  value: string | undefined
  problem: string | undefined
  isNumber?: boolean
}) {
  const { name, label, placeholder, value, problem, isNumber } = props
  return (
    <div>
      <input
        id={name}
        name={name}
        aria-label={label}
        placeholder={placeholder}
        defaultValue={value}
        maxLength={isNumber ? 20 : 500}
        inputMode={isNumber ? 'decimal' : undefined}
        autoComplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${name}-problem` : undefined}
        className={box}
      />
      {problem ? (
        <p id={`${name}-problem`} className="text-13 text-stop">
          {problem}
        </p>
      ) : null}
    </div>
  )
}

type Tied = { id: string; name: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }

function Field(props: {
  id: string
  name?: string
  label: string
  hint?: string
  problem?: string | undefined
  children: (tied: Tied) => ReactNode
}) {
  const { id, name = id, label, hint, problem, children } = props
  const described = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ')
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-13 text-pretty text-ink-soft">
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p id={`${id}-problem`} className="text-15 text-stop">
          {problem}
        </p>
      ) : null}
      {children({ id, name, 'aria-invalid': problem !== undefined, 'aria-describedby': described || undefined })}
    </div>
  )
}
