import type { ServedView } from '../../domain/matching/opportunity-view.ts'
import { matchPageWords } from '../../i18n/match-pages.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Part } from '../submission/part.tsx'
import { Marked } from '../ui/marked.tsx'
import { ScoreBar } from './score-bar.tsx'

/** The open demands that an own listing could serve: how many, and the best of them. Nothing where there are none. */
export function ServedDemands({ slug, code, served }: { slug: string; code: string; served: ServedView }) {
  const { served: words, opportunities } = useWords(matchPageWords)
  const { links } = useSpeech()
  if (served.count === 0) return null
  return (
    <Part id="demands" title={words.title(served.count)}>
      <ul className="grid gap-3">
        {served.top.map(({ number, title, score, summary }) => (
          <li key={number}>
            <div className="flex flex-wrap items-baseline justify-between gap-x-6">
              <a href={links.publicDemand(number)} className="min-w-0 wrap-anywhere">
                <Marked said={title} />
              </a>
              <ScoreBar score={score} />
            </div>
            <p className="mt-0.5 max-w-text text-15 text-pretty text-ink-soft">
              {summary}{' '}
              <a href={links.newResponse(slug, number, code)} aria-label={opportunities.respondTo(title.text)}>
                {opportunities.respond}
              </a>
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-15">
        <a href={links.opportunities(slug)}>{words.all}</a>
      </p>
    </Part>
  )
}
