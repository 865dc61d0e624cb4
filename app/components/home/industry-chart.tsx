import type { HomeView } from '../../domain/catalogue/home-view.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech } from '../../i18n/messages.tsx'

/** Listings by industry: bars from zero with their numbers beside them, each a way into the catalogue; the table behind. */
export function IndustryChart({ industries }: { industries: HomeView['industries'] }) {
  const { messages, links } = useSpeech()
  const words = messages.home
  const most = Math.max(1, ...industries.map((each) => each.n))
  return (
    <section aria-labelledby="industries">
      <h2 id="industries" className="text-20">
        {words.industries}
      </h2>
      <p className="mt-1 text-13 text-ink-soft">{words.industriesNote}</p>
      {industries.length === 0 ? <p className="mt-4">{words.noIndustry}</p> : null}
      <ul className="mt-4">
        {industries.map((each) => (
          <li key={each.code}>
            <a
              href={links.facet('industry', each.code)}
              className="group grid grid-cols-1 items-center gap-x-4 py-1 text-ink no-underline sm:grid-cols-[15rem_minmax(0,1fr)]"
            >
              <span className="text-15 leading-snug group-hover:text-lead group-hover:underline">{each.label}</span>
              <span className="flex items-center gap-2">
                <span
                  aria-hidden="true"
                  className="h-3.5 min-w-0.5 bg-bar group-hover:bg-lead"
                  style={{ width: `calc((100% - 4rem) * ${(each.n / most).toFixed(4)})` }}
                />
                <span className="text-13 tabular-nums">{formatCount(each.n)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      {industries.length > 0 ? (
        <details className="mt-3 text-15">
          <summary className="text-13 text-lead">{words.industriesTable}</summary>
          <table className="mt-2 w-full border-collapse">
            <caption className="sr-only">{words.industriesCaption}</caption>
            <thead>
              <tr className="border-b border-line text-13 text-ink-soft">
                <th scope="col" className="py-1 text-left font-normal">
                  {words.industry}
                </th>
                <th scope="col" className="py-1 text-right font-normal">
                  {words.count}
                </th>
              </tr>
            </thead>
            <tbody>
              {industries.map((each) => (
                <tr key={each.code} className="border-b border-hairline">
                  <th scope="row" className="py-1 text-left font-normal">
                    {each.label}
                  </th>
                  <td className="py-1 text-right">{formatCount(each.n)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ) : null}
    </section>
  )
}
