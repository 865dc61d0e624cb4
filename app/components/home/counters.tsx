import { formatCount } from '../../i18n/format.ts'
import { useSpeech } from '../../i18n/messages.tsx'

const order = ['listed', 'everListed', 'harvested', 'organisations', 'withSample'] as const
export type Counts = Record<(typeof order)[number], number>

/** The exchange's counters, each with what it counts. */
export function Counters({ counts }: { counts: Counts }) {
  const words = useSpeech().messages.home
  return (
    <section aria-labelledby="counters" className="border-y border-hairline py-6">
      <h2 id="counters" className="sr-only">
        {words.counters}
      </h2>
      <dl className="grid grid-cols-2 gap-x-8 gap-y-6 sm:grid-cols-3 md:grid-cols-5">
        {order.map((name) => (
          <div key={name}>
            <dt className="text-13 text-ink-soft">{words.counterNames[name]}</dt>
            <dd>
              <span className="block text-26 font-medium tabular-nums">{formatCount(counts[name])}</span>
              <span className="mt-1 block text-13 leading-snug text-ink-soft">{words.counterMeanings[name]}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
