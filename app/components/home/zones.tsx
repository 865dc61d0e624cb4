import type { HomeView } from '../../domain/catalogue/home-view.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Marked } from '../ui/marked.tsx'

/** The local-industry zones: how much is in each, of what kind, and three titles. */
export function Zones({ zones }: { zones: HomeView['zones'] }) {
  const { messages, links } = useSpeech()
  const words = messages.home
  return (
    <section id="zones" aria-labelledby="zones-title" className="mt-12">
      <h2 id="zones-title" className="text-20">
        {words.zones}
      </h2>
      <p className="mt-1 text-13 text-ink-soft">{words.zonesNote}</p>
      <ul className="mt-4 grid gap-x-10 gap-y-8 border-t border-line pt-5 sm:grid-cols-2 md:grid-cols-3 lg:grid-cols-4">
        {zones.map((zone) => (
          <li key={zone.code} className="min-w-0">
            <h3 className="flex items-baseline justify-between gap-3 text-17">
              {zone.n > 0 ? (
                <a href={links.facet('zone', zone.code)} className="no-underline hover:underline">
                  {zone.label}
                </a>
              ) : (
                zone.label
              )}
              <span className="text-15 font-normal text-ink-soft tabular-nums">{formatCount(zone.n)}</span>
            </h3>
            {zone.n > 0 ? (
              <>
                <p className="mt-0.5 text-13 text-ink-soft">
                  <Dotted
                    parts={zone.kinds.slice(0, 3).map((each) => (
                      <span key={each.label} className="whitespace-nowrap">
                        {each.label} {formatCount(each.n)}
                      </span>
                    ))}
                  />
                </p>
                <ul className="mt-2 space-y-1">
                  {zone.titles.map((each) => (
                    <li key={each.code} className="leading-snug">
                      <a
                        href={links.listing(each.code)}
                        className="block py-0.5 text-ink no-underline hover:text-lead hover:underline"
                      >
                        <Marked said={each.title} />
                      </a>
                    </li>
                  ))}
                </ul>
              </>
            ) : (
              <p className="mt-1 text-13 text-ink-soft">{words.zoneEmpty}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
