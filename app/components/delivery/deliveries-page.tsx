import type { DeliveryLine } from '../../domain/delivery/delivery-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { deliveryWords } from '../../i18n/delivery.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'

/** The listings of a provider with how far their files are. */
export function DeliveriesPage({
  workspace,
  lines,
  next,
  isFirst,
}: {
  workspace: Workspace
  lines: readonly DeliveryLine[]
  /** Where the list goes on. */
  next?: string | undefined
  isFirst: boolean
}) {
  const { list: words } = useWords(deliveryWords)
  const { links } = useSpeech()
  const { slug } = workspace
  return (
    <WorkspaceFrame workspace={workspace} tab="deliveries">
      <h2 className="text-20">{words.title}</h2>
      <p className="mt-1 max-w-text text-pretty text-ink-soft">{words.lead}</p>
      {lines.length === 0 ? (
        <p className="mt-6">
          {words.none} <a href={links.organisationListings(slug)}>{words.noneNext}</a>
        </p>
      ) : (
        <ListTable
          label={words.table}
          columns={[words.product, words.released, { head: words.waiting, isFigures: true }]}
        >
          {lines.map(({ code, title, released, isOpen, waiting }) => (
            <tr key={code}>
              <th scope="row" className="!min-w-0">
                <a href={links.delivery(slug, code)} className="no-underline hover:underline">
                  <Marked said={title} />
                </a>
              </th>
              <td>
                {words.batches(released)}
                {isOpen ? <span className="block text-13 text-ink-soft">{words.preparing}</span> : null}
              </td>
              <td className="text-right tabular-nums">{waiting}</td>
            </tr>
          ))}
        </ListTable>
      )}
      <p className="mt-4 flex flex-wrap gap-6 text-15">
        {isFirst ? null : <a href={links.deliveries(slug)}>{words.first}</a>}
        {next ? (
          <a href={links.deliveries(slug, new URLSearchParams({ after: next }))} rel="next">
            {words.next}
          </a>
        ) : null}
      </p>
    </WorkspaceFrame>
  )
}
