import type { TypeAnswers } from '../../domain/high-quality/dataset-type.ts'
import type { ResultView, SelfCheckAnswer, TypeView, viewQuestions } from '../../domain/high-quality/self-check-view.ts'
import { crossBorderWords } from '../../i18n/cross-border.ts'
import { highQualityWords } from '../../i18n/high-quality.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import { SelfCheckForm } from './self-check-form.tsx'
import { SelfCheckResult } from './self-check-result.tsx'
import { TypeForm } from './type-form.tsx'

/** A file of records is checked and scored, and the type of a dataset decided. Works without a script. */
export function SelfCheckPage({
  questions,
  type,
  example,
  answer,
}: {
  questions: ReturnType<typeof viewQuestions>
  type: { answers: TypeAnswers; query: string; decision: TypeView | undefined }
  example: ResultView | undefined
  answer: SelfCheckAnswer | undefined
}) {
  const words = useWords(highQualityWords)
  const result = answer ? answer.result : example
  return (
    <div className="py-8">
      <h1 className="text-26 sm:text-34">{words.title}</h1>
      <p className="no-print mt-2 max-w-text text-17 text-pretty text-ink-soft">{words.lead}</p>
      <p className="no-print mt-2 max-w-text text-13 text-pretty">{words.notKept}</p>
      <p className="mt-2 max-w-text text-13 text-pretty text-ink-soft">{words.notEvaluation}</p>
      {result ? (
        <section aria-labelledby="result" className="mt-8">
          <h2 id="result" className="sr-only">
            {words.result}
          </h2>
          {answer ? null : <p className="mb-3 max-w-text text-15 text-pretty">{words.exampleShown}</p>}
          <SelfCheckResult result={result} />
        </section>
      ) : null}
      <SelfCheckForm questions={questions} query={type.query} type={type.decision?.type ?? ''} answer={answer} />
      <Example />
      <TypeForm questions={questions} {...type} />
      <Others />
    </div>
  )
}

function Example() {
  const { links } = useSpeech()
  const words = useWords(highQualityWords)
  return (
    <p className="no-print mt-5 flex flex-wrap gap-x-5 gap-y-1 text-15">
      <span className="text-ink-soft">{words.example}</span>
      <a href={links.datasetCheck(new URLSearchParams({ example: '1' }))}>{words.exampleTry}</a>
      <a href={files.datasetExample}>{words.exampleSave}</a>
    </p>
  )
}

function Others() {
  const { links } = useSpeech()
  const words = useWords(highQualityWords)
  return (
    <section aria-labelledby="others" className="no-print mt-12 border-t border-hairline pt-6">
      <h2 id="others" className="text-20">
        {words.others}
      </h2>
      <p className="mt-2">
        <a href={links.crossBorder()}>{useWords(crossBorderWords).title}</a>
      </p>
      <p className="mt-4 max-w-text text-15 text-pretty">{words.command}</p>
      <p className="mt-1 max-w-text rounded bg-wash px-3 py-2 font-mono text-13 [overflow-wrap:anywhere]">
        npm run -s check-dataset -- data.jsonl
      </p>
    </section>
  )
}
