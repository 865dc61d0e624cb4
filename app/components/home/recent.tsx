import type { HomeView, Line } from '../../domain/catalogue/home-view.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { CompareBox } from '../catalogue/compare-form.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Marked } from '../ui/marked.tsx'

/** The newest listings. */
export function Newest({ lines }: { lines: readonly Line[] }) {
  const { messages, links } = useSpeech()
  const words = messages.home
  return (
    <section aria-labelledby="newest">
      <div className="flex items-baseline justify-between gap-x-4">
        <h2 id="newest" className="text-20">
          {words.newest}
        </h2>
        {/* Each box below says so itself to those who do not see the column. */}
        {lines.length > 0 ? (
          <span className="text-13 text-ink-soft" aria-hidden="true">
            {messages.catalogue.compare}
          </span>
        ) : null}
      </div>
      {lines.length === 0 ? <p className="mt-4">{words.noNewest}</p> : null}
      <ul className="mt-3">
        {lines.map((line) => (
          <li key={line.code} className="border-t border-hairline py-2.5 first:border-t-0">
            <div className="flex items-start justify-between gap-x-4">
              <a href={links.listing(line.code)} className="min-w-0 no-underline hover:underline">
                <Marked said={line.title} />
              </a>
              <CompareBox code={line.code} title={line.title.text} isBare />
            </div>
            <p className="flex items-baseline justify-between gap-x-4 text-13 text-ink-soft">
              <span className="min-w-0">
                <Dotted parts={[line.kind, <Marked key="p" said={line.provider} />]} />
              </span>
              <time dateTime={line.day} className="whitespace-nowrap tabular-nums">
                {line.day}
              </time>
            </p>
          </li>
        ))}
      </ul>
      {lines.length > 0 ? (
        <p className="mt-2">
          <a href={links.catalogue({ sort: 'newest' })}>{words.newestAll}</a>
        </p>
      ) : null}
    </section>
  )
}

/** New revisions and what they changed. */
export function Changes({ lines }: { lines: HomeView['changes'] }) {
  const { messages, links } = useSpeech()
  const words = messages.home
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="changes" className="mt-12">
      <h2 id="changes" className="text-20">
        {words.changes}
      </h2>
      <p className="mt-1 text-13 text-ink-soft">{words.changesNote}</p>
      <ol className="mt-3 border-t border-line">
        {lines.map((line) => (
          <li
            key={line.code}
            className="grid gap-x-8 gap-y-0.5 border-b border-hairline py-3 md:grid-cols-[6.5rem_minmax(0,5fr)_minmax(0,6fr)_auto]"
          >
            <time dateTime={line.day} className="text-13 leading-6 text-ink-soft tabular-nums">
              {line.day}
            </time>
            <div>
              <a href={links.listing(line.code)} className="no-underline hover:underline">
                <Marked said={line.title} />
              </a>{' '}
              <span className="text-13 whitespace-nowrap text-ink-soft">{words.version(line.version)}</span>
            </div>
            <p className="text-15">{line.change ? <Marked said={line.change} /> : words.noChange}</p>
            <CompareBox code={line.code} title={line.title.text} />
          </li>
        ))}
      </ol>
      <p className="mt-3">
        <a href={links.catalogue({ sort: 'updated' })}>{words.changesAll}</a>
      </p>
    </section>
  )
}
