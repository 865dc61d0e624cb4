import type { MatchView } from '../../domain/matching/match-view.ts'
import { matchPageWords } from '../../i18n/match-pages.ts'
import { useWords } from '../../i18n/messages.tsx'
import { RequirementTable } from './requirement-table.tsx'

const verdicts = ['meets', 'partly', 'no', 'unknown'] as const

/** How many requirements are met, partly met, not met and not stated; what is nought is left out. */
export function VerdictTally({ requirements }: Pick<MatchView, 'requirements'>) {
  const words = useWords(matchPageWords)
  const parts = verdicts.flatMap((verdict) => {
    const count = requirements.filter((each) => each.verdict === verdict).length
    return count > 0 ? [words.tally[verdict](count)] : []
  })
  return <>{parts.join(' · ')}</>
}

/** What a match rests on, folded away: requirement by requirement, and what the score is made of. */
export function MatchDetails({ match, code, title }: { match: MatchView; code: string; title: string }) {
  const words = useWords(matchPageWords)
  return (
    <details className="mt-2">
      <summary className="w-fit py-1 text-13 text-lead hover:text-lead-strong">
        {words.details}
        <span className="sr-only"> {title}</span>
      </summary>
      <div className="mt-2 grid gap-6 border-l-2 border-hairline pl-4">
        <RequirementTable requirements={match.requirements} code={code} title={title} />
        <table className="w-full max-w-text text-15">
          <caption className="mb-1 text-left text-13 font-medium text-ink-soft">
            {words.parts}
            <span className="sr-only"> {title}</span>
          </caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{words.part}</th>
              <th scope="col">{words.points}</th>
            </tr>
          </thead>
          <tbody>
            {match.parts.map(({ name, label, weight, points }) => (
              <tr key={name} className="border-b border-hairline">
                <th scope="row" className="w-32 py-1 pr-4 text-left font-normal sm:w-44">
                  {label}
                </th>
                <td className="py-1">
                  <span className="flex items-center gap-3">
                    <span aria-hidden="true" className="h-1.5 flex-1 overflow-hidden rounded-full bg-wash">
                      <span
                        className="block h-full bg-bar"
                        style={{ width: `${weight > 0 ? Math.round((100 * points) / weight) : 0}%` }}
                      />
                    </span>
                    <span className="w-24 text-right text-13 tabular-nums">{words.pointsOf(points, weight)}</span>
                  </span>
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row" className="py-1 pr-4 text-left font-medium">
                {words.total}
              </th>
              <td className="py-1 text-right text-13 font-medium tabular-nums">{match.score}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </details>
  )
}
