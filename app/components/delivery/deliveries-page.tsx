import type { DeliveryLine } from '../../domain/delivery/delivery-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { deliveryWords } from '../../i18n/delivery.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { ListPages } from '../ui/list-parts.tsx'
import { LineHead, ListTable } from '../ui/list-table.tsx'
import { PageHead } from '../workspace/page-head.tsx'
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
      <PageHead title={words.title} lead={words.lead} />
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
              <LineHead to={links.delivery(slug, code)} name={title} />
              <td>
                {words.batches(released)}
                {isOpen ? <span className="block text-13 text-ink-soft">{words.preparing}</span> : null}
              </td>
              <td className="text-right tabular-nums">{waiting}</td>
            </tr>
          ))}
        </ListTable>
      )}
      <ListPages
        words={words}
        first={isFirst ? undefined : links.deliveries(slug)}
        next={next && links.deliveries(slug, new URLSearchParams({ after: next }))}
      />
    </WorkspaceFrame>
  )
}
