import type { ReactNode } from 'react'
import type { MatchedCard } from '../../domain/matching/match-view.ts'
import { matchPageWords } from '../../i18n/match-pages.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { GradeMark } from '../ui/grade-mark.tsx'
import { Marked } from '../ui/marked.tsx'
import { MatchDetails, VerdictTally } from './match-details.tsx'
import { ScoreBar } from './score-bar.tsx'

/** A listing that matches a demand: what it is, how well it fits in one line, and everything that rests on, folded away. */
export function MatchCard({
  match,
  level = 'h3',
  children,
}: {
  match: MatchedCard
  /** The level of its heading on the page. */
  level?: 'h3' | 'h4'
  /** What can be done with it. */
  children?: ReactNode
}) {
  const words = useWords(matchPageWords)
  const { links } = useSpeech()
  const { card, gates } = match
  const Heading = level
  return (
    <li className="border-b border-hairline py-4">
      <article aria-labelledby={`m-${card.code}`}>
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <Heading id={`m-${card.code}`} className="min-w-0 text-17 leading-snug wrap-anywhere">
            <a href={links.listing(card.code)} className="no-underline hover:underline">
              <Marked said={card.title} />
            </a>
          </Heading>
          <ScoreBar score={match.score} isShut={gates.length > 0} />
        </div>
        <p className="mt-1 text-13 text-ink-soft">
          <Dotted
            parts={[
              card.kind,
              card.grade && <GradeMark key="g" grade={card.grade.code} label={card.grade.label} />,
              <a key="p" href={links.organisation(card.provider.slug)} className="text-ink-soft hover:text-ink">
                <Marked said={card.provider.name} />
              </a>,
              card.source && words.harvested(card.source),
              card.frequency,
              card.price && (
                <span key="price" className="text-ink tabular-nums">
                  {card.price}
                </span>
              ),
              card.hasSample && words.sample,
            ]}
          />
        </p>
        {gates.length > 0 ? (
          <ul aria-label={words.gates} className="mt-2 grid gap-0.5">
            {gates.map(({ name, text }) => (
              <li key={name} className="flex gap-2 text-stop">
                <span aria-hidden="true">✕</span>
                <bdi>{text}</bdi>
              </li>
            ))}
          </ul>
        ) : (
          <p className="mt-2 max-w-text text-pretty">{match.summary}</p>
        )}
        <p className="mt-1 text-13 text-ink-soft tabular-nums empty:hidden">
          <VerdictTally requirements={match.requirements} />
        </p>
        <MatchDetails match={match} code={card.code} title={card.title.text} />
        {children}
      </article>
    </li>
  )
}
