import type { ReactNode } from 'react'
import { readUnits } from '../../domain/listing/price-calculator.ts'
import { priceOf } from '../../domain/offer/price-of.ts'
import type { ChoiceView, RequestFormPage as View } from '../../domain/request/read-request-form.server.ts'
import { formatMoney } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { requestWords } from '../../i18n/request.ts'
import type { RequestFormView, Typed } from './request-form.tsx'

/** What it costs as the form stands, who asks, and what comes next; the button stands under it. */
export function PriceBox({
  page,
  form,
  chosen,
  typed,
  others,
  children,
}: {
  page: View
  form: RequestFormView
  chosen: ChoiceView | undefined
  typed: Typed
  others: ReactNode
  children: ReactNode
}) {
  const { form: words } = useWords(requestWords)
  const isAtOnce = chosen?.isAtOnce === true && !form.again
  return (
    <aside
      className="grid gap-5 rounded border border-hairline bg-wash p-5 lg:sticky lg:top-6"
      aria-label={words.price}
    >
      <div aria-live="polite">
        <h2 className="text-15 font-medium text-ink-soft">{words.price}</h2>
        <Price chosen={chosen} typed={typed} />
      </div>
      {children}
      <div className="border-t border-hairline pt-4">
        <h2 className="text-15 font-medium">{words.passport}</h2>
        <p className="text-13 text-ink-soft text-pretty">{words.passportLead}</p>
        <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-13">
          {form.passport.map(({ key, name, value }) => (
            <div key={key} className="contents">
              <dt className="text-ink-soft">{name}</dt>
              <dd className="[overflow-wrap:anywhere]">
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
        {others}
      </div>
      {isAtOnce ? null : (
        <div className="border-t border-hairline pt-4 text-13 text-pretty">
          <h2 className="text-15 font-medium">{words.next}</h2>
          <p className="mt-1">{words.nextLead(page.answerDays)}</p>
          {page.record ? (
            <p className="mt-1 text-ink-soft">{words.record(page.record.answers, page.record.days)}</p>
          ) : null}
        </div>
      )}
    </aside>
  )
}

/** The same function works the price out that the order is charged by. */
function Price({ chosen, typed }: { chosen: ChoiceView | undefined; typed: Typed }) {
  const { form: words } = useWords(requestWords)
  if (!chosen) return <p className="mt-1">{words.noPrice}</p>
  const { offer, charge } = chosen
  if (typed.isPublicInterest) return <Amount amount={formatMoney(0, offer.currency)} note={words.waived} />
  if (charge === 'agreed') return <Amount amount={words.charges.agreed} />
  const months = typed.months.trim() === '' ? null : (readUnits(typed.months) ?? null)
  const price = priceOf(offer, { quantity: readUnits(typed.quantity) || null, months: months || null })
  if (!price) return <p className="mt-1">{words.noPrice}</p>
  const isFree = price.charge === 'free'
  return (
    <Amount
      amount={isFree ? words.charges.free : formatMoney(price.cents * 10_000, offer.currency)}
      {...(!isFree && { note: words.charges[price.charge] })}
      {...(chosen.asksMonths &&
        months !== null && { whole: words.whole(formatMoney(price.wholeCents * 10_000, offer.currency), months) })}
    />
  )
}

function Amount({ amount, note, whole }: { amount: string; note?: string; whole?: string }) {
  return (
    <>
      <p className="mt-1 text-26 font-bold tabular-nums">{amount}</p>
      {note ? <p className="text-13 text-ink-soft">{note}</p> : null}
      {whole ? <p className="text-13 text-ink-soft tabular-nums">{whole}</p> : null}
    </>
  )
}
