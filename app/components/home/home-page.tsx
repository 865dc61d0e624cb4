import type { HomeView } from '../../domain/catalogue/home-view.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { SearchBox } from '../shell/search-box.tsx'
import { Counters, type Counts } from './counters.tsx'
import { IndustryChart } from './industry-chart.tsx'
import { Changes, Newest } from './recent.tsx'
import { Zones } from './zones.tsx'

/** Searches that show what can be found: a use, a field, a place with a subject. */
const examples = {
  zh: ['用电负荷', '停车', 'load_kw', '海洋 观测', '茶叶 价格'],
  en: ['load', 'parking', 'load_kw', 'tide', 'tea price'],
} as const

/** The start page: what this is, the search, honest counters, and four ways in. */
export function HomePage({ counts, view }: { counts: Counts; view: HomeView }) {
  const { language, messages, links } = useSpeech()
  const words = messages.home
  return (
    <>
      <section className="max-w-text pt-12 pb-10 sm:pt-20 sm:pb-14">
        <h1 className="text-26 leading-snug sm:text-34">{words.promise}</h1>
        <p className="mt-3 text-17 text-ink-soft">{words.lead}</p>
        <div className="mt-6">
          <SearchBox size="large" />
        </div>
        <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-15 text-ink-soft">
          <span>{words.examples}</span>
          {examples[language].map((text) => (
            <a key={text} href={links.catalogue({ text })}>
              {text}
            </a>
          ))}
        </p>
      </section>
      <Counters counts={counts} />
      <div className="mt-12 grid gap-x-16 gap-y-12 md:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <IndustryChart industries={view.industries} />
        <Newest lines={view.newest} />
      </div>
      <Zones zones={view.zones} />
      <Changes lines={view.changes} />
    </>
  )
}
