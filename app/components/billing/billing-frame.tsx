import type { ReactNode } from 'react'
import type { OrderSide } from '../../domain/order/order-steps.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { billingWords } from '../../i18n/billing.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Done } from '../ui/done.tsx'
import { ListFilters } from '../ui/list-parts.tsx'
import { SideTabs } from '../ui/side-tabs.tsx'
import { PageHead } from '../workspace/page-head.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'

export type BillingPart = 'periods' | 'statement' | 'invoices' | 'creditNotes'
const sides: readonly OrderSide[] = ['buyer', 'provider']
const parts: readonly BillingPart[] = ['periods', 'statement', 'invoices', 'creditNotes']

/** The frame of the pages of billing: what is bought or sold, and periods, statement or invoices of it. */
export function BillingFrame({
  workspace,
  side,
  part,
  children,
}: {
  workspace: Workspace
  side: OrderSide
  part: BillingPart
  children: ReactNode
}) {
  const words = useWords(billingWords)
  const { links } = useSpeech()
  const { slug } = workspace
  const params = (of: OrderSide) => new URLSearchParams(of === 'provider' ? { side: of } : {})
  const addresses = {
    periods: (of: OrderSide) => links.billing(slug, params(of)),
    statement: (of: OrderSide) => links.statement(slug, params(of)),
    invoices: (of: OrderSide) => links.invoices(slug, params(of)),
    creditNotes: (of: OrderSide) => links.creditNotes(slug, params(of)),
  }
  return (
    <WorkspaceFrame workspace={workspace} tab="billing">
      <Done sentences={words.done} />
      <PageHead title={words.title} lead={words.lead} />
      <SideTabs
        label={words.sidesLabel}
        tabs={sides.map((each) => ({ to: addresses[part](each), label: words.sides[each], isHere: each === side }))}
      />
      <ListFilters
        label={words.partsLabel}
        filters={parts.map((each) => ({ to: addresses[each](side), label: words.parts[each], isHere: each === part }))}
      />
      {children}
    </WorkspaceFrame>
  )
}
