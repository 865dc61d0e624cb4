import type { CallsView } from '../../domain/gateway/read-calls.server.ts'
import { gatewayWords } from '../../i18n/gateway.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import { Part } from '../submission/part.tsx'
import { ListPages } from '../ui/list-parts.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'

/** How often a right was used, by day. */
export function UsageTable({ usage }: { usage: CallsView['usage'] }) {
  const { calls: words } = useWords(gatewayWords)
  return (
    <Part id="usage" title={words.usage}>
      {usage.length === 0 ? (
        <p className="text-ink-soft">{words.noUsage}</p>
      ) : (
        <ScrollTable label={words.usageTable}>
          <table className="list-table max-w-text">
            <caption className="sr-only">{words.usageTable}</caption>
            <thead>
              <tr>
                <th scope="col">{words.day}</th>
                <th scope="col" className="!text-right">
                  {words.all}
                </th>
                <th scope="col" className="!text-right">
                  {words.charged}
                </th>
              </tr>
            </thead>
            <tbody>
              {usage.map(({ day, calls, charged }) => (
                <tr key={day}>
                  <th scope="row" className="tabular-nums">
                    {day}
                  </th>
                  <td className="text-right tabular-nums">{calls}</td>
                  <td className="text-right tabular-nums">{charged}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      )}
    </Part>
  )
}

/** Single calls of a right, the newest first, a page at a time. */
export function CallsTable({ slug, view }: { slug: string; view: CallsView }) {
  const { calls: words } = useWords(gatewayWords)
  const { language, links } = useSpeech()
  const { calls, number, isFirst, next } = view
  return (
    <Part id="log" title={words.logTitle}>
      <p className="max-w-text text-pretty text-ink-soft">{words.logLead}</p>
      {calls.length === 0 ? (
        <p className="mt-3">{words.logNone}</p>
      ) : (
        <ListTable
          label={words.logTable}
          columns={[
            words.at,
            words.request,
            words.status,
            { head: words.size, from: 'sm', isFigures: true },
            { head: words.ms, from: 'sm', isFigures: true },
            words.isCharged,
          ]}
        >
          {calls.map((call) => (
            <tr key={call.id}>
              <td className="whitespace-nowrap tabular-nums">{call.at}</td>
              <th scope="row" className="min-w-40 font-normal">
                <code className="font-mono text-13 [overflow-wrap:anywhere]">{call.request}</code>
                {call.key ? (
                  <bdi className="block text-13 text-ink-soft [overflow-wrap:anywhere]">{call.key}</bdi>
                ) : null}
              </th>
              <td className="whitespace-nowrap">
                {call.status ?? ''} <span className="text-13 text-ink-soft">{words.outcomes[call.outcome]}</span>
              </td>
              <td className="hidden text-right whitespace-nowrap tabular-nums sm:table-cell">{call.size}</td>
              <td className="hidden text-right whitespace-nowrap tabular-nums sm:table-cell">
                {call.ms === null ? '' : `${call.ms} ms`}
              </td>
              <td>{call.isCharged ? words.yes : words.no}</td>
            </tr>
          ))}
        </ListTable>
      )}
      <ListPages
        words={words}
        first={isFirst ? undefined : links.entitlementApi(slug, number)}
        next={next && links.entitlementApi(slug, number, new URLSearchParams({ before: next }))}
      >
        {calls.length > 0 ? (
          <a href={files.callsCsv(slug, number, language)} download>
            {words.csv}
          </a>
        ) : null}
      </ListPages>
    </Part>
  )
}
