import type { MatchView } from '../../domain/matching/match-view.ts'
import { matchPageWords } from '../../i18n/match-pages.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { VerdictMark } from '../response/verdict-mark.tsx'

/** Requirement by requirement: what is wanted, how far it is met, and what the listing says, with the place that says so. */
export function RequirementTable({
  requirements,
  code,
  title,
}: {
  requirements: MatchView['requirements']
  /** The listing that is held against them. */
  code: string
  title: string
}) {
  const words = useWords(matchPageWords)
  const { links } = useSpeech()
  if (requirements.length === 0) return null
  return (
    <table className="w-full text-15 max-sm:block">
      <caption className="mb-1 text-left text-13 font-medium text-ink-soft max-sm:block">
        {words.requirements}
        <span className="sr-only"> {title}</span>
      </caption>
      <thead className="max-sm:sr-only">
        <tr className="border-b border-line text-left text-13 text-ink-soft">
          <th scope="col" className="py-1.5 pr-4 font-medium">
            {words.requirement}
          </th>
          <th scope="col" className="w-28 py-1.5 pr-4 font-medium">
            {words.verdict}
          </th>
          <th scope="col" className="py-1.5 font-medium">
            {words.said}
          </th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {requirements.map((each) => (
          <tr key={each.key} className="border-b border-hairline align-top max-sm:block max-sm:py-2">
            <th scope="row" className="py-1.5 pr-4 text-left font-normal max-sm:block max-sm:py-0 sm:w-2/5">
              <span className="block">{each.label}</span>
              {each.wanted ? <bdi className="block text-13 wrap-anywhere text-ink-soft">{each.wanted}</bdi> : null}
            </th>
            <td className="py-1.5 pr-4 max-sm:block max-sm:py-0">
              <VerdictMark verdict={each.verdict} label={each.verdictLabel} />
            </td>
            <td className="py-1.5 wrap-anywhere max-sm:block max-sm:py-0">
              <bdi>{each.text}</bdi>{' '}
              {each.anchor ? (
                <a
                  href={`${links.listing(code)}#${each.anchor}`}
                  aria-label={`${words.place}: ${each.label}`}
                  className="text-13 whitespace-nowrap"
                >
                  {words.place}
                </a>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
