import type { Found } from '../../domain/certificate/certificate-view.ts'
import type { DealCheck } from '../../domain/receipt/check-deal.ts'
import { useWords } from '../../i18n/messages.tsx'
import { receiptWords } from '../../i18n/receipt.ts'
import { Notice } from '../ui/notice.tsx'
import { DealSheetFacts } from './deal-sheet.tsx'

/** What was found of a certificate of a deal or of the receipts of an order: in one word, check by check, and what it says. */
export function FoundDeal({ found }: { found: Extract<Found, { kind: 'deal' | 'receipts' }> }) {
  const { verify: words } = useWords(receiptWords)
  const isGood = found.checks.every((check) => check.isGood)
  return (
    <>
      <Notice kind={isGood ? 'info' : 'stop'}>
        <strong className="font-medium">{isGood ? words.good : words.bad}</strong>{' '}
        {found.kind === 'receipts' ? words.bundle(found.order, found.count) : null}
      </Notice>
      <div className="mt-6 grid gap-x-12 gap-y-8 md:grid-cols-2">
        <Checks checks={found.checks} />
        {found.kind === 'deal' ? (
          <div>
            <DealSheetFacts sheet={found.sheet} />
            {found.isOpen ? null : <p className="mt-3 text-15 text-pretty text-ink-soft">{words.hidden}</p>}
          </div>
        ) : null}
      </div>
    </>
  )
}

function Checks({ checks }: { checks: readonly DealCheck[] }) {
  const { verify: words } = useWords(receiptWords)
  return (
    <ul>
      {checks.map(({ name, isGood }) => (
        <li key={name} className="grid grid-cols-[1.5rem_minmax(0,1fr)] border-b border-hairline py-2 text-15">
          <span aria-hidden="true" className={`font-bold ${isGood ? 'text-lead' : 'text-stop'}`}>
            {isGood ? '✓' : '×'}
          </span>
          <span>{words.checks[name][isGood ? 0 : 1]}</span>
        </li>
      ))}
    </ul>
  )
}
