import type { DemandLine } from '../../domain/demand-board/demand-line.ts'
import { demandBoardWords } from '../../i18n/demand-board.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'

/** A demand in a list, always in the same places; what was looked for is marked. */
export function DemandItem({ line, terms = [] }: { line: DemandLine; terms?: readonly string[] }) {
  const words = useWords(demandBoardWords)
  const { links } = useSpeech()
  const [first, ...more] = line.regions
  const regions = first && more.length > 2 ? words.regions(first, more.length) : line.regions.join(words.and)
  return (
    <li className="border-b border-hairline py-4">
      <article aria-labelledby={`t-${line.number}`}>
        <div className="flex items-start justify-between gap-x-4">
          <h3 id={`t-${line.number}`} className="min-w-0 text-17 leading-snug">
            <a href={links.publicDemand(line.number)} className="no-underline hover:underline">
              <Marked said={line.title} terms={terms} />
            </a>
          </h3>
          <span className="flex flex-none flex-wrap justify-end gap-1.5">
            {line.isChallenge ? <Tag>{words.challenge}</Tag> : null}
            <Tag tone={line.isOpen ? 'lead' : 'plain'}>{line.state}</Tag>
          </span>
        </div>
        <p className="mt-1 text-13 text-ink-soft">
          <Dotted
            parts={[
              line.type,
              line.buyer ? (
                <a key="b" href={links.organisation(line.buyer.slug)} className="text-ink-soft hover:text-ink">
                  <Marked said={line.buyer.name} terms={terms} />
                </a>
              ) : (
                words.masked
              ),
              regions,
              line.about.join(words.and),
              line.frequency,
            ]}
          />
        </p>
        <p className="mt-1.5 line-clamp-2">
          <Marked said={line.summary} terms={terms} />
        </p>
        <p className="mt-1.5 text-13 text-ink-soft">
          <Dotted
            parts={[
              <span key="m" className={line.budget || line.award ? 'text-15 font-medium text-ink tabular-nums' : ''}>
                {line.budget ?? (line.award ? words.award(line.award) : words.noBudget)}
              </span>,
              line.wantedFields > 0 && words.wantedFields(line.wantedFields),
              <Deadline key="d" line={line} />,
              words.responses(line.responses),
              <span key="p" className="whitespace-nowrap tabular-nums">
                {words.published(line.published)}
              </span>,
            ]}
          />
        </p>
      </article>
    </li>
  )
}

/** Until when it is answered; how long that is where it is soon. */
export function Deadline({ line }: { line: { deadline?: string; daysLeft?: number } }) {
  const words = useWords(demandBoardWords)
  const { deadline, daysLeft } = line
  if (!deadline) return <span>{words.noDeadline}</span>
  return (
    <span className="whitespace-nowrap tabular-nums">
      <time dateTime={deadline}>{words.deadline(deadline)}</time>
      {daysLeft === undefined ? null : (
        <span className={daysLeft <= 7 ? 'ml-1.5 text-warn' : 'ml-1.5'}>{words.daysLeft(daysLeft)}</span>
      )}
    </span>
  )
}
