import type { EventView, RevisionView } from '../../domain/listing/view-history.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'
import { cellLook, headLook, Section, Subtitle } from './section.tsx'
import { Words } from './words.tsx'

/** Which versions there were and what changed, and what the public record says. */
export function HistorySection({
  revisions,
  events,
}: {
  revisions: readonly RevisionView[]
  events: readonly EventView[]
}) {
  const words = useSpeech().messages.listing.history
  const first = Math.min(...revisions.map((revision) => revision.number))
  return (
    <Section id="history" title={words.title}>
      <ScrollTable label={words.revisionsCaption}>
        <table className="w-full text-15">
          <caption className="sr-only">{words.revisionsCaption}</caption>
          <thead>
            <tr>
              <th scope="col" className={headLook}>
                {words.version}
              </th>
              <th scope="col" className={headLook}>
                {words.day}
              </th>
              <th scope="col" className={headLook}>
                {words.change}
              </th>
              <th scope="col" className={headLook}>
                {words.hash}
              </th>
            </tr>
          </thead>
          <tbody>
            {revisions.map((revision) => (
              <tr key={revision.number}>
                <th scope="row" className={`${cellLook} font-medium whitespace-nowrap`}>
                  {revision.version}
                </th>
                <td className={`${cellLook} whitespace-nowrap`}>
                  <time dateTime={revision.day}>{revision.day}</time>
                </td>
                <td className={`${cellLook} min-w-48`}>
                  {revision.change ? (
                    <Words said={revision.change} />
                  ) : (
                    <span className="text-ink-soft">{revision.number === first ? words.first : words.unsaid}</span>
                  )}
                </td>
                <td className={`${cellLook} font-mono text-13`} title={revision.fullHash}>
                  {revision.hash}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      {events.length > 0 ? (
        <>
          <Subtitle>{words.events}</Subtitle>
          <ol reversed>
            {events.map((event) => (
              <li key={event.seq} className="border-b border-hairline py-1.5 tabular-nums">
                <time dateTime={event.day}>{event.day}</time> {words.actions[event.action]}{' '}
                <span className="text-13 text-ink-soft">
                  <Dotted
                    parts={[
                      event.revision !== undefined && words.revision(event.revision),
                      event.reason,
                      `#${event.seq}`,
                      <code key="h" className="font-mono">
                        {event.hash}
                      </code>,
                    ]}
                  />
                </span>
              </li>
            ))}
          </ol>
          <p className="mt-2 text-13 text-ink-soft">{words.eventsNote}</p>
        </>
      ) : null}
    </Section>
  )
}
