import type { OrderSide } from '../../domain/order/order-steps.ts'
import type { MoneyView, TermsView } from '../../domain/order/order-view.ts'
import { useWords } from '../../i18n/messages.tsx'
import { orderWords } from '../../i18n/order.ts'
import { Facts } from '../ui/facts.tsx'
import { Marked } from '../ui/marked.tsx'

/** What was agreed on and what it costs; the fee stands there only where the reader may see it. */
export function OrderTermsFacts({
  terms,
  money,
  isFree,
  side,
}: {
  terms: TermsView
  money: MoneyView
  isFree: boolean
  /** Left out for operators. */
  side?: OrderSide
}) {
  const { free, page } = useWords(orderWords)
  const words = page.terms
  const { fee } = money
  return (
    <Facts
      facts={[
        [
          words.offer,
          <span key="o">
            <Marked said={terms.offer} />
            {terms.isTrial ? ` · ${words.trial}` : null}
          </span>,
        ],
        [words.price, <span key="p" className="tabular-nums">{`${terms.price}`}</span>],
        [words.quantity, terms.quantity],
        [
          words.total,
          <span key="t" className="font-medium tabular-nums">
            {isFree ? free : money.total}
          </span>,
        ],
        [words.fee, fee && !isFree && <span className="tabular-nums">{words.feeOf(fee.amount, fee.share)}</span>],
        [
          side === 'provider' ? words.yours : words.providers,
          fee && !isFree && <span className="tabular-nums">{fee.yours}</span>,
        ],
        [words.mode, terms.mode],
        [words.term, terms.months === undefined ? words.noTerm : words.months(terms.months)],
        [words.quota, terms.quota],
        [words.purpose, terms.purpose && <bdi className="whitespace-pre-line">{terms.purpose}</bdi>],
        [
          words.scenario,
          terms.scenario && `${terms.scenario}${terms.isPublicInterest ? ` · ${words.publicInterest}` : ''}`,
        ],
        [words.updates, words.updatesSaid[terms.updates ? 'yes' : 'no']],
        [words.deliverDays, terms.deliverDays === 0 ? words.atOnce : words.days(terms.deliverDays)],
        [words.inspectDays, !isFree && words.days(terms.inspectDays)],
        [words.listing, `${terms.code} · ${words.revision(terms.revision)}`],
      ]}
    />
  )
}
