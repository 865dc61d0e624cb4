import type { DealSheet } from '../../domain/receipt/receipt-view.ts'
import { useWords } from '../../i18n/messages.tsx'
import { receiptWords } from '../../i18n/receipt.ts'

/** What a certificate of a deal says. */
export function DealSheetFacts({ sheet }: { sheet: DealSheet }) {
  const { certificate: words } = useWords(receiptWords)
  return (
    <>
      <p className="mt-2 font-medium">
        {sheet.name} <span className="tabular-nums">{sheet.number}</span>{' '}
        <span className="text-13 font-normal text-ink-soft">{sheet.exchange}</span>
      </p>
      {sheet.isDemo ? <p className="text-15 text-warn">{words.demoNote}</p> : null}
      <p className="mt-1 max-w-text text-pretty">{sheet.statement}</p>
      <dl className="mt-3 max-w-text border-t border-hairline">
        {sheet.facts.map(({ label, text, code }) => (
          <div key={label} className="grid gap-x-4 border-b border-hairline py-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
            <dt className="text-15 text-ink-soft">{label}</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere]">
              {text}
              {code ? <span className="block font-mono text-13">{code}</span> : null}
            </dd>
          </div>
        ))}
        <div className="grid gap-x-4 border-b border-hairline py-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
          <dt className="text-15 text-ink-soft">{words.issued}</dt>
          <dd className="tabular-nums">{sheet.issued}</dd>
        </div>
      </dl>
      <p className="mt-2 text-13 text-ink-soft">{words.signed(sheet.keyId)}</p>
    </>
  )
}
