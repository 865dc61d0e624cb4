import type { CreditNoteList } from '../../domain/billing/read-credit-notes.server.ts'
import type { OrderSide } from '../../domain/order/order-steps.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { billingWords } from '../../i18n/billing.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { ListPages } from '../ui/list-parts.tsx'
import { BillingFrame } from './billing-frame.tsx'
import { CreditNoteTable } from './credit-note-table.tsx'

/** Credit notes that a side got, or is to issue. */
export function CreditNotesPage({
  workspace,
  side,
  lines,
  next,
  isFirst,
}: {
  workspace: Workspace
  side: OrderSide
  lines: CreditNoteList['lines']
  /** Address of the next page. */
  next?: string
  isFirst: boolean
}) {
  const { creditNotes: words } = useWords(billingWords)
  const { links } = useSpeech()
  const { slug } = workspace
  return (
    <BillingFrame workspace={workspace} side={side} part="creditNotes">
      <p className="mt-5 max-w-text text-pretty">{words.lead[side]}</p>
      {lines.length === 0 ? (
        <p className="mt-8 text-ink-soft">{words.none}</p>
      ) : (
        <CreditNoteTable slug={slug} lines={lines} />
      )}
      <ListPages
        words={words}
        first={isFirst ? undefined : links.creditNotes(slug, new URLSearchParams(side === 'provider' ? { side } : {}))}
        next={next}
      />
    </BillingFrame>
  )
}
