import type { TopMatchesView } from '../../domain/matching/match-view.ts'
import { matchPageWords } from '../../i18n/match-pages.ts'
import { useWords } from '../../i18n/messages.tsx'
import { MatchCard } from './match-card.tsx'

/** The best listings for a demand as it stands, each with why; for drafts too. */
export function TopMatches({
  view,
  more,
}: {
  view: TopMatchesView
  /** Address of all matches, where there is a page of them. */
  more?: string
}) {
  const { top: words } = useWords(matchPageWords)
  return (
    <section aria-labelledby="top-matches" className="mt-10">
      <h3 id="top-matches" className="text-17">
        {words.title}
      </h3>
      {view.matches.length > 0 ? (
        <>
          <p className="mt-1 text-13 text-ink-soft">{words.lead}</p>
          <ol className="mt-2 border-t border-hairline">
            {view.matches.map((match) => (
              <MatchCard key={match.card.code} match={match} level="h4" />
            ))}
          </ol>
          {more ? (
            <p className="mt-3 text-15">
              <a href={more}>{words.all}</a>
            </p>
          ) : null}
        </>
      ) : (
        <p className="mt-2 max-w-text text-pretty text-ink-soft">
          {view.state === 'found' ? words.none : words[view.state]}
        </p>
      )}
    </section>
  )
}
