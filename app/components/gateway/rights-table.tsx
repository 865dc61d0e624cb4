import type { EndpointView } from '../../domain/gateway/read-endpoints.server.ts'
import { entitlementWords } from '../../i18n/entitlement.ts'
import { gatewayWords } from '../../i18n/gateway.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Part } from '../submission/part.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'

/** Who has a right to a listing, and how much of it is used. */
export function RightsTable({ slug, rights }: { slug: string; rights: EndpointView['rights'] }) {
  const { endpoint: words } = useWords(gatewayWords)
  const { states } = useWords(entitlementWords)
  const { links } = useSpeech()
  return (
    <Part id="rights" title={words.rightsTitle}>
      {rights.length === 0 ? (
        <p className="text-ink-soft">{words.rightsNone}</p>
      ) : (
        <ScrollTable label={words.rightsTable}>
          <table className="list-table">
            <caption className="sr-only">{words.rightsTable}</caption>
            <thead>
              <tr>
                <th scope="col">{words.buyer}</th>
                <th scope="col">{words.state}</th>
                <th scope="col">{words.used}</th>
                <th scope="col">{words.calls}</th>
              </tr>
            </thead>
            <tbody>
              {rights.map(({ number, buyer, state, used, quota }) => (
                <tr key={number}>
                  <th scope="row" className="!min-w-0">
                    <bdi>{buyer}</bdi>
                  </th>
                  <td>{states[state]}</td>
                  <td className="tabular-nums">{words.of(used, quota)}</td>
                  <td>
                    <a href={links.entitlementApi(slug, number)} className="whitespace-nowrap">
                      {number}
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      )}
    </Part>
  )
}
