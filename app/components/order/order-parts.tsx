import type { ReactNode } from 'react'
import type { OrderPage } from '../../domain/order/read-order.server.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { orderWords } from '../../i18n/order.ts'
import type { Links } from '../../links.ts'

/** The parts of an order that have pages of their own, each with the way there once there is something. */
export function OrderParts({ slug, page }: { slug: string; page: OrderPage }) {
  const { page: words } = useWords(orderWords)
  const { links } = useSpeech()
  const { order, right } = page
  const { number } = order
  const isDrawn = order.state !== 'approving' && order.state !== 'refused'
  const isStarted = right !== undefined
  const parts: { name: keyof typeof words.parts; to?: string; said?: ReactNode }[] = [
    ...(order.request ? [{ name: 'request' as const, to: links.organisationRequest(slug, order.request) }] : []),
    { name: 'contract', ...(isDrawn && { to: links.contract(slug, number) }) },
    {
      name: 'right',
      ...(right && {
        to: links.entitlement(slug, right.number),
        said: [words.rightStates[right.state], right.until && words.terms.until(right.until), right.used]
          .filter(Boolean)
          .join(' · '),
      }),
    },
    ...(page.isBilled && isStarted ? [{ name: 'billing' as const, to: links.billingOrder(slug, number) }] : []),
    { name: 'delivery', ...(isStarted && { to: deliveryOf(links, slug, page) }) },
    ...afterTrade(links, slug, page),
  ]
  return (
    <section aria-labelledby="parts-title">
      <h3 id="parts-title" className="text-17">
        {words.partsTitle}
      </h3>
      <dl className="mt-3 border-t border-hairline">
        {parts.map(({ name, to, said }) => (
          <div key={name} className="flex flex-wrap items-baseline gap-x-4 border-b border-hairline py-2">
            <dt className="w-20 shrink-0">{words.parts[name]}</dt>
            <dd className="min-w-0 flex-1 text-15">
              {to ? (
                <>
                  <a href={to} aria-label={`${words.open} ${words.parts[name]}`}>
                    {words.open}
                  </a>{' '}
                  {said ? <span className="text-ink-soft tabular-nums">{said}</span> : null}
                </>
              ) : (
                <span className="text-ink-soft">{words.notYet}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What comes after the delivery: a dispute and a rating once there is one or can be one, and the receipts of each step. */
function afterTrade(links: Links, slug: string, { order, dispute, rating, receipts }: OrderPage) {
  const { number } = order
  return [
    ...(dispute.mayOpen || dispute.number ? [{ name: 'dispute' as const, to: links.orderDispute(slug, number) }] : []),
    ...(rating.mayRate || rating.state ? [{ name: 'rating' as const, to: links.orderRating(slug, number) }] : []),
    {
      name: 'receipts' as const,
      to: links.orderReceipts(slug, number),
      ...(receipts.certificate && { said: receipts.certificate }),
    },
  ]
}

/** Where the delivery of an order is seen: steps by hand, files, or what the right opens. */
function deliveryOf(links: Links, slug: string, page: OrderPage): string {
  const { order, right, side, terms } = page
  if (page.isByHand) return links.orderDelivery(slug, order.number)
  if (side === 'provider') return page.isByFile ? links.delivery(slug, terms.code) : links.endpoint(slug, terms.code)
  const number = right?.number ?? ''
  if (page.isByFile) return links.entitlementFiles(slug, number)
  return page.mode === 'API' ? links.entitlementApi(slug, number) : links.entitlementQuery(slug, number)
}
