import type { ReactNode } from 'react'
import type { OrderSide } from '../../domain/order/order-steps.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { billingWords } from '../../i18n/billing.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Done } from '../ui/done.tsx'
import { ListFilters } from '../ui/list-parts.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'

export type BillingPart = 'periods' | 'statement' | 'invoices'
const sides: readonly OrderSide[] = ['buyer', 'provider']
const parts: readonly BillingPart[] = ['periods', 'statement', 'invoices']

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
  }
  return (
    <WorkspaceFrame workspace={workspace} tab="billing">
      <Done sentences={words.done} />
      <h2 className="text-20">{words.title}</h2>
      <p className="mt-1 max-w-text text-pretty text-ink-soft">{words.lead}</p>
      <nav aria-label={words.sidesLabel} className="mt-5 border-b border-hairline">
        <ul className="flex gap-x-6">
          {sides.map((each) => (
            <li key={each}>
              <a
                href={addresses[part](each)}
                aria-current={each === side ? 'page' : undefined}
                className="-mb-px inline-block border-b-2 border-transparent py-2 no-underline aria-[current]:border-lead aria-[current]:font-medium aria-[current]:text-ink"
              >
                {words.sides[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ListFilters
        label={words.partsLabel}
        filters={parts.map((each) => ({ to: addresses[each](side), label: words.parts[each], isHere: each === part }))}
      />
      {children}
    </WorkspaceFrame>
  )
}
