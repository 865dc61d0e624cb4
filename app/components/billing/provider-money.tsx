import type { BillingPage } from '../../domain/billing/read-billing.server.ts'
import { billingWords } from '../../i18n/billing.ts'
import { formatCount } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Part } from '../submission/part.tsx'
import { Facts } from '../ui/facts.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Tag } from '../ui/tag.tsx'

/** What a provider is owed, what is being paid, and what was. */
export function ProviderMoney({ provider }: { provider: NonNullable<BillingPage['provider']> }) {
  const { provider: words } = useWords(billingWords)
  const { columns } = words
  const said = (sums: readonly { amount: string }[]) => sums.map(({ amount }) => amount).join(' · ')
  return (
    <>
      <Part id="balance" title={words.balance}>
        {provider.balances.length === 0 ? (
          <p className="text-ink-soft">{words.none}</p>
        ) : (
          <>
            <p className="text-26 tabular-nums">{said(provider.balances)}</p>
            {provider.inSettlement.length > 0 ? (
              <Facts facts={[[words.inSettlement, said(provider.inSettlement)]]} />
            ) : null}
          </>
        )}
        <p className="mt-2 max-w-text text-13 text-ink-soft text-pretty">{words.lead}</p>
      </Part>
      <Part id="payouts" title={words.payoutsTitle}>
        {provider.payouts.length === 0 ? (
          <p className="text-ink-soft">{words.nonePayouts}</p>
        ) : (
          <ListTable
            label={words.payoutsTitle}
            columns={[
              columns.run,
              columns.day,
              { head: columns.orders, from: 'sm', isFigures: true },
              { head: columns.amount, isFigures: true },
              columns.state,
              { head: columns.reference, from: 'sm' },
            ]}
          >
            {provider.payouts.map((payout) => (
              <tr key={`${payout.run} ${payout.amount}`}>
                <th scope="row" className="whitespace-nowrap tabular-nums">
                  {payout.run}
                </th>
                <td className="whitespace-nowrap tabular-nums">{payout.day}</td>
                <td className="hidden text-right tabular-nums sm:table-cell">{formatCount(payout.orders)}</td>
                <td className="text-right whitespace-nowrap tabular-nums">{payout.amount}</td>
                <td>
                  <Tag tone={payout.state === 'failed' ? 'warn' : 'plain'}>{words.states[payout.state]}</Tag>
                </td>
                <td className="hidden sm:table-cell">
                  <bdi>{payout.bankReference ?? payout.reason}</bdi>
                </td>
              </tr>
            ))}
          </ListTable>
        )}
      </Part>
    </>
  )
}
