import type { CrossBorderView } from '../../domain/cross-border/cross-border-view.ts'
import { crossBorderWords } from '../../i18n/cross-border.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { CrossBorderAnswer } from './cross-border-answer.tsx'
import { CrossBorderForm } from './cross-border-form.tsx'

/** Questions about data that go abroad, and above them what the answers lead to. Works by address alone. */
export function CrossBorderPage({ view }: { view: CrossBorderView }) {
  const words = useWords(crossBorderWords)
  return (
    <div className="py-8">
      <h1 className="text-26 sm:text-34">{words.title}</h1>
      <p className="no-print mt-2 max-w-text text-17 text-pretty text-ink-soft">{words.lead}</p>
      <p className="mt-2 max-w-text text-13 text-pretty text-ink-soft">{words.notAdvice}</p>
      {view.answer ? <CrossBorderAnswer answer={view.answer} /> : null}
      <CrossBorderForm view={view} />
      <p className="no-print mt-10 text-15">
        <a href={useSpeech().links.datasetCheck()}>{words.other}</a>
      </p>
    </div>
  )
}
