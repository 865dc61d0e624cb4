import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import type { ReceiptsPage as View } from '../../domain/receipt/read-receipts.server.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { receiptWords } from '../../i18n/receipt.ts'
import { files } from '../../links.ts'
import { Part } from '../submission/part.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { DealSheetFacts } from './deal-sheet.tsx'

/** The receipts of an order, the last first, and its certificate once it is complete. */
export function ReceiptsPage({ workspace, number, receipts, certificate }: View & { workspace: Workspace }) {
  const { page: words, steps } = useWords(receiptWords)
  const { links } = useSpeech()
  const { slug } = workspace
  return (
    <WorkspaceFrame workspace={workspace} tab="orders">
      <p className="text-13">
        <a href={links.order(slug, number)}>{words.back}</a>
      </p>
      <h2 className="text-20">
        {words.title} <span className="text-17 font-normal text-ink-soft tabular-nums">{number}</span>
      </h2>
      <p className="mt-1 max-w-text text-pretty text-ink-soft">{words.lead}</p>
      <Part id="certificate" title={words.certificateTitle}>
        {certificate ? (
          <>
            <p className="flex flex-wrap gap-x-6 text-15">
              <a href={links.orderCertificatePdf(slug, number)}>{words.pdf}</a>
              <a href={links.verify(certificate.number)}>{words.verify}</a>
            </p>
            <DealSheetFacts sheet={certificate} />
          </>
        ) : (
          <p className="text-ink-soft">{words.notYet}</p>
        )}
      </Part>
      <Part id="receipts" title={words.table}>
        {receipts.length === 0 ? (
          <p className="text-ink-soft">{words.none}</p>
        ) : (
          <>
            <p className="text-15">
              <a href={files.orderReceiptsJson(slug, number)} download>
                {words.json}
              </a>{' '}
              <span className="text-13 text-ink-soft">
                {words.command} <code>npm run -s verify -- {number}.json</code>
              </span>
            </p>
            <ListTable
              label={words.table}
              columns={[
                { head: words.columns.position, isFigures: true },
                words.columns.step,
                words.columns.at,
                { head: words.columns.amount, isFigures: true },
                words.columns.hash,
              ]}
            >
              {receipts.map((receipt) => (
                <tr key={receipt.position}>
                  <td className="text-right tabular-nums">{receipt.position}</td>
                  <td className="whitespace-nowrap">{steps[receipt.step] ?? receipt.step}</td>
                  <td className="whitespace-nowrap tabular-nums">{receipt.at}</td>
                  <td className="text-right tabular-nums">{receipt.amounts.join(' / ')}</td>
                  <td className="font-mono text-13">{receipt.hash.slice(0, 16)}…</td>
                </tr>
              ))}
            </ListTable>
          </>
        )}
      </Part>
    </WorkspaceFrame>
  )
}
