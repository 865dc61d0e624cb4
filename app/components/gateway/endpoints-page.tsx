import type { EndpointState } from '../../domain/gateway/endpoint-rules.ts'
import type { EndpointLine } from '../../domain/gateway/read-endpoints.server.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { gatewayWords } from '../../i18n/gateway.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Tag } from '../ui/tag.tsx'
import { PageHead } from '../workspace/page-head.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'

/** Listings of a provider that are delivered by an interface or by questions. */
export function EndpointsPage({ workspace, lines }: { workspace: Workspace; lines: readonly EndpointLine[] }) {
  const { endpoints: words } = useWords(gatewayWords)
  const { links } = useSpeech()
  const { slug } = workspace
  return (
    <WorkspaceFrame workspace={workspace} tab="endpoints">
      <PageHead title={words.title} lead={words.lead} />
      {lines.length === 0 ? (
        <p className="mt-6">
          {words.none} <a href={links.organisationListings(slug)}>{words.noneNext}</a>
        </p>
      ) : (
        <ListTable
          label={words.table}
          columns={[words.product, words.endpoint, words.query, { head: words.rights, isFigures: true }]}
        >
          {lines.map(({ code, title, endpoint, table, rights }) => (
            <tr key={code}>
              <th scope="row" className="!min-w-0">
                <a href={links.endpoint(slug, code)} className="no-underline hover:underline">
                  <bdi>{title}</bdi>
                </a>
                <span className="block text-13 text-ink-soft">{code}</span>
              </th>
              <td>
                <ServedTag state={endpoint} />
              </td>
              <td>
                <ServedTag state={table} />
              </td>
              <td className="text-right tabular-nums">{rights}</td>
            </tr>
          ))}
        </ListTable>
      )}
    </WorkspaceFrame>
  )
}

/** Whether an interface or table is open. */
export function ServedTag({ state }: { state: EndpointState | null | undefined }) {
  const words = useWords(gatewayWords)
  if (!state) return <span className="text-ink-soft">{words.endpoints.missing}</span>
  return <Tag tone={state === 'open' ? 'lead' : 'warn'}>{words.states[state]}</Tag>
}
