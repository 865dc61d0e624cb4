import type { ReactNode } from 'react'
import type { TopicLine } from '../../domain/topic/topic-view.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { topicWords } from '../../i18n/topic.ts'
import { Dotted } from '../ui/dotted.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'
import { TopicMonths } from './topic-months.tsx'

/** Topics of unmet demand, the weightiest first; `acts` is what can be done about each beside looking it up. */
export function TopicList<Line extends TopicLine>({
  lines,
  acts,
}: {
  lines: readonly Line[]
  acts?: (line: Line) => ReactNode
}) {
  const words = useWords(topicWords)
  const { links } = useSpeech()
  return (
    <ol aria-label={words.list} className="mt-6 border-t border-hairline">
      {lines.map((line) => (
        <li key={line.id} className="flex flex-wrap justify-between gap-x-8 gap-y-3 border-b border-hairline py-5">
          <div className="min-w-0 flex-1 basis-72">
            <h3 className="text-17 [overflow-wrap:anywhere]">
              <Marked said={line.name} />
            </h3>
            <p className="mt-1 flex flex-wrap gap-2">
              <Tag tone={line.supply === 'none' ? 'warn' : 'plain'}>
                {words.supply[line.supply](formatCount(line.listings ?? 0))}
              </Tag>
              {line.unserved === undefined ? null : <Tag tone="warn">{words.unserved(formatCount(line.unserved))}</Tag>}
              <Tag tone={line.trend === 'rising' || line.trend === 'new' ? 'lead' : 'plain'}>
                {words.trend[line.trend]}
              </Tag>
            </p>
            <p className="mt-1 text-15 tabular-nums">{words.volume(formatCount(line.volume))}</p>
            <p className="text-13 text-ink-soft">
              <Dotted parts={line.codes.map(({ names }) => names.join(words.between))} />
            </p>
            <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1 text-15">
              <a href={links.catalogue({ text: line.search })} aria-label={words.nearestOf(line.search)}>
                {words.nearest}
              </a>
              {acts?.(line)}
            </div>
          </div>
          <TopicMonths name={line.name.text} months={line.months} />
        </li>
      ))}
    </ol>
  )
}
