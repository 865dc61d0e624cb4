import type { DeskDemand } from '../../domain/demand/read-desk.server.ts'
import { demandDeskWords } from '../../i18n/demand-desk.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { ResponseStateTag } from '../response/response-state-tag.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'
import { DeskDays } from './desk-page.tsx'

const nothing = (text: string) => <p className="mt-2 text-ink-soft">{text}</p>

/** Listings that match, the best first. */
export function DeskMatches({ matches }: Pick<DeskDemand, 'matches'>) {
  const words = useWords(demandDeskWords)
  const { links } = useSpeech()
  if (matches.length === 0) return nothing(words.noMatches)
  return (
    <ol className="mt-3 border-t border-hairline">
      {matches.map((match) => (
        <li key={match.code} className="border-b border-hairline py-3">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <a href={links.listing(match.code)} className="font-medium">
              <Marked said={match.title} />
            </a>
            <span className="text-13 tabular-nums">{words.score(match.score)}</span>
            {match.isShut ? <Tag tone="warn">{words.shut}</Tag> : null}
            {match.isInvited ? <Tag tone="lead">{words.invited}</Tag> : null}
          </p>
          <p className="text-13 text-ink-soft">
            <a href={links.organisation(match.provider.slug)} className="text-ink-soft">
              <Marked said={match.provider.name} />
            </a>
          </p>
          <p className="mt-1 max-w-text text-15 text-pretty">{match.summary}</p>
        </li>
      ))}
    </ol>
  )
}

/** Who was invited. */
export function DeskInvitations({ invitations }: Pick<DeskDemand, 'invitations'>) {
  const words = useWords(demandDeskWords)
  const { links } = useSpeech()
  if (invitations.length === 0) return nothing(words.noInvitations)
  return (
    <ul className="mt-3 border-t border-hairline">
      {invitations.map(({ provider, day, isBrokered, note }) => (
        <li key={provider.slug} className="border-b border-hairline py-2">
          <a href={links.organisation(provider.slug)}>
            <Marked said={provider.name} />
          </a>{' '}
          <span className="text-13 text-ink-soft tabular-nums">
            {day} {isBrokered ? words.byOperator : words.byBuyer}
          </span>
          {note ? <p className="text-15 whitespace-pre-line">{note}</p> : null}
        </li>
      ))}
    </ul>
  )
}

/** Who answered, and who is waited for. */
export function DeskResponses({ responses }: Pick<DeskDemand, 'responses'>) {
  const words = useWords(demandDeskWords)
  const { links } = useSpeech()
  const { responseColumns: columns } = words
  if (responses.length === 0) return nothing(words.noResponses)
  return (
    <ListTable label={words.responses} columns={Object.values(columns)}>
      {responses.map(({ id, provider, state, submitted, clock }) => (
        <tr key={id}>
          <th scope="row">
            <a href={links.organisation(provider.slug)}>
              <Marked said={provider.name} />
            </a>
          </th>
          <td>
            <ResponseStateTag state={state} side="buyer" />
          </td>
          <td className="whitespace-nowrap tabular-nums">{submitted}</td>
          <td>
            {clock ? (
              <>
                {words.sides[clock.side]}
                <DeskDays days={clock.daysLeft} />
              </>
            ) : (
              '—'
            )}
          </td>
        </tr>
      ))}
    </ListTable>
  )
}

/** What operators wrote, the last first. */
export function DeskNotes({ notes }: { notes: DeskDemand['annotations'] }) {
  const words = useWords(demandDeskWords)
  if (notes.length === 0) return nothing(words.noNotes)
  return (
    <ul className="mt-3 border-t border-hairline">
      {notes.map(({ id, audience, text, day, by }) => (
        <li key={id} className="border-b border-hairline py-3">
          <p className="text-13 text-ink-soft">
            <Tag tone={audience === 'public' ? 'lead' : 'plain'}>{words.audiences[audience]}</Tag> {by}{' '}
            <span className="tabular-nums">{day}</span>
          </p>
          <p className="mt-1 max-w-text whitespace-pre-line [overflow-wrap:anywhere]">
            <bdi>{text}</bdi>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** What happened, the last first. */
export function DeskEvents({ events }: Pick<DeskDemand, 'events'>) {
  const words = useWords(demandDeskWords)
  return (
    <ol className="mt-3 border-t border-hairline">
      {events.map(({ seq, at, action, isMachine, reason }) => (
        <li key={seq} className="flex flex-wrap gap-x-4 border-b border-hairline py-2 text-15">
          <span className="text-ink-soft tabular-nums">{at}</span>
          <span>
            {words.events[action] ?? words.otherEvent}
            {isMachine ? <span className="text-13 text-ink-soft"> {words.machine}</span> : null}
          </span>
          {reason ? <bdi className="w-full max-w-text text-ink-soft">{reason}</bdi> : null}
        </li>
      ))}
    </ol>
  )
}
