import type { TypeAnswers } from '../../domain/high-quality/dataset-type.ts'
import type { TypeView, viewQuestions } from '../../domain/high-quality/self-check-view.ts'
import { highQualityWords } from '../../i18n/high-quality.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'

type Questions = ReturnType<typeof viewQuestions>

/** The seven elements as a form that is sent by address, and above it what the answers decide. */
export function TypeForm({
  questions,
  answers,
  decision,
}: {
  questions: Questions
  answers: TypeAnswers
  decision: TypeView | undefined
}) {
  const { links } = useSpeech()
  const words = useWords(highQualityWords).type
  return (
    <section aria-labelledby="type" className="no-print mt-12 border-t border-hairline pt-6">
      <h2 id="type" className="text-20">
        {words.title}
      </h2>
      <p className="mt-2 max-w-text text-pretty text-ink-soft">{words.lead}</p>
      {decision ? <Decision decision={decision} /> : null}
      <form action={`${links.datasetCheck()}#type`} className="mt-5 grid gap-5">
        <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
          {questions.elements.map(({ id, name, options }) => (
            <label key={id} className="grid content-start gap-1">
              <span className="font-medium">{name}</span>
              <select
                name={id}
                defaultValue={answers[id] ?? ''}
                className="w-full min-w-0 rounded border border-line bg-sheet px-3 py-2"
              >
                <option value="">{words.unknown}</option>
                {options.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
        <p>
          <button type="submit" className="rounded border border-line bg-sheet px-4 py-2 font-medium hover:border-ink">
            {words.submit}
          </button>
        </p>
      </form>
      <p className="mt-3 max-w-text text-13 text-pretty text-ink-soft">{words.rule}</p>
    </section>
  )
}

function Decision({ decision }: { decision: TypeView }) {
  const { language } = useSpeech()
  const words = useWords(highQualityWords).type
  const join = language === 'zh' ? '、' : ', '
  const { could, unsure, missing, proofs } = decision
  const lines: [string, readonly string[]][] = [
    [words.decidedBy, decision.decidedBy],
    [words.against, decision.against],
    [words.unsure, unsure],
    ...(missing ? ([[words.missing(missing.name), missing.elements]] as [string, string[]][]) : []),
    [words.proofs, proofs],
  ]
  return (
    <div className="mt-4 max-w-work border-l-4 border-lead bg-lead-wash px-4 py-3">
      <p role="status" className="text-17 font-bold">
        {decision.name}
      </p>
      <p className="text-15 text-pretty">
        {could.length > 0 ? words.could(could.join(join)) : unsure.length > 0 ? words.settled : words.all}
      </p>
      <dl className="mt-2 grid text-15 sm:grid-cols-[12rem_minmax(0,1fr)]">
        {lines.map(([name, values]) =>
          values.length > 0 ? (
            <div key={name} className="contents">
              <dt className="pt-1 text-13 text-ink-soft sm:leading-[1.9]">{name}</dt>
              <dd className="pb-1 text-pretty sm:pt-1">{values.join(join)}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <p className="mt-2 text-15">
        <a href="#form">{words.use}</a>
      </p>
    </div>
  )
}
