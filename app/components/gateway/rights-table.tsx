import type { EndpointView } from '../../domain/gateway/read-endpoints.server.ts'
import { entitlementWords } from '../../i18n/entitlement.ts'
import { gatewayWords } from '../../i18n/gateway.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Part } from '../submission/part.tsx'
import { ListTable } from '../ui/list-table.tsx'

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
        <ListTable label={words.rightsTable} columns={[words.buyer, words.state, words.used, words.calls]}>
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
        </ListTable>
      )}
    </Part>
  )
}
