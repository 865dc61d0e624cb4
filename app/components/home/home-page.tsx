import type { CatalogueQuery } from '../../domain/catalogue/catalogue-state.ts'
import type { HomeView } from '../../domain/catalogue/home-view.ts'
import { type Messages, useSpeech } from '../../i18n/messages.tsx'
import { CompareForm } from '../catalogue/compare-form.tsx'
import { SearchBox } from '../shell/search-box.tsx'
import { Counters, type Counts } from './counters.tsx'
import { IndustryChart } from './industry-chart.tsx'
import { NewestDemands } from './newest-demands.tsx'
import { Changes, Newest } from './recent.tsx'
import { Zones } from './zones.tsx'

/** Searches that show what can be found, and how: a use, a field's name, a place with a subject, English for Chinese. */
const examples = {
  zh: ['用电负荷', '台风', '平潭 风浪', 'load_kw', 'electricity load'],
  en: ['electricity load', 'typhoon', 'tea price', 'load_kw', 'sea level'],
} as const

/** Ways in for those who know what they want to get, not yet what about. */
const shortcuts: readonly [name: keyof Messages['home']['shortcutNames'], query: Partial<CatalogueQuery>][] = [
  ['corpora', { chosen: { kind: ['HQ_DATASET'] } }],
  ['interfaces', { chosen: { kind: ['API'] } }],
  ['free', { chosen: { priceModel: ['FREE'] }, hasSample: true }],
  ['live', { chosen: { frequency: ['REALTIME', 'MINUTE', 'HOUR'] } }],
]

const chipLook =
  'rounded border border-hairline bg-sheet px-2.5 py-0.75 no-underline hover:border-lead hover:bg-lead-wash'

/** The start page: what this is, the search, honest counters, and four ways in. */
export function HomePage({ counts, view }: { counts: Counts; view: HomeView }) {
  const { language, messages, links } = useSpeech()
  const words = messages.home
  return (
    <>
      <section className="max-w-text pt-12 pb-10 sm:pt-20 sm:pb-14">
        <h1 className="text-26 leading-snug break-keep sm:text-34">{words.promise}</h1>
        <p className="mt-3 text-17 text-pretty text-ink-soft">{words.lead}</p>
        <div className="mt-6">
          <SearchBox size="large" />
        </div>
        <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 text-15">
          <dt className="py-1 text-ink-soft">{words.examples}</dt>
          <dd className="flex flex-wrap gap-2">
            {examples[language].map((text) => (
              <a key={text} href={links.catalogue({ text })} className={chipLook}>
                {text}
              </a>
            ))}
          </dd>
          <dt className="py-1 text-ink-soft">{words.shortcuts}</dt>
          <dd className="flex flex-wrap gap-2">
            {shortcuts.map(([name, query]) => (
              <a key={name} href={links.catalogue(query)} className={chipLook}>
                {words.shortcutNames[name]}
              </a>
            ))}
          </dd>
        </dl>
      </section>
      <Counters counts={counts} />
      <CompareForm>
        <div className="mt-12 grid gap-x-16 gap-y-12 md:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
          <IndustryChart industries={view.industries} />
          <Newest lines={view.newest} />
        </div>
        <NewestDemands lines={view.demands} />
        <Zones zones={view.zones} />
        <Changes lines={view.changes} />
      </CompareForm>
    </>
  )
}
