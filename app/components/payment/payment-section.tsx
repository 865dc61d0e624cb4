import type { PaymentsView, PaymentView } from '../../domain/payment/payment-view.ts'
import { useWords } from '../../i18n/messages.tsx'
import { paymentWords } from '../../i18n/payment.ts'
import { Dotted } from '../ui/dotted.tsx'
import { Facts } from '../ui/facts.tsx'
import { PaymentStateTag } from './payment-state-tag.tsx'

/** What was paid for an order and where it stands, for the page of the order. `payLink` where the reader may pay now. */
export function PaymentSection({ payments, payLink }: { payments: PaymentsView; payLink?: string }) {
  const { section: words } = useWords(paymentWords)
  const { current, earlier } = payments
  const isOpen = current?.state === 'created' || current?.state === 'open'
  const label = !current ? words.pay : isOpen && !current.failure ? words.proceed : words.again
  return (
    <section aria-labelledby="payment-title" id="payment" className="mt-10">
      <h3 id="payment-title" className="text-17">
        {words.title}
      </h3>
      {current ? <PaymentFacts payment={current} /> : <p className="mt-2 text-ink-soft">{words.none}</p>}
      {payLink ? (
        <p className="mt-3">
          <a href={payLink}>{label}</a>
        </p>
      ) : null}
      {earlier.length > 0 ? (
        <>
          <h4 className="mt-5 font-medium">{words.earlier}</h4>
          <ul className="mt-1 grid gap-1">
            {earlier.map((payment) => (
              <EarlierPayment key={payment.id} payment={payment} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

/** What there is to know of one payment. */
export function PaymentFacts({ payment }: { payment: PaymentView }) {
  const { section: words, methods, failures } = useWords(paymentWords)
  return (
    <Facts
      facts={[
        [words.state, <PaymentStateTag key="s" state={payment.state} />],
        [words.amount, <Figure key="a" text={payment.amount} />],
        [words.method, methods[payment.method]],
        [words.heldUntil, payment.heldUntil && <Figure text={payment.heldUntil} />],
        [words.failure, payment.failure && failures[payment.failure]],
        [words.taken, payment.taken && <Figure text={payment.taken} />],
        [words.returned, payment.returned && <Figure text={payment.returned} />],
        [words.changed, <Figure key="c" text={payment.changed} />],
      ]}
    />
  )
}

function EarlierPayment({ payment }: { payment: PaymentView }) {
  const { methods, failures } = useWords(paymentWords)
  return (
    <li>
      <PaymentStateTag state={payment.state} />{' '}
      <span className="text-15">
        <Dotted
          parts={[
            <Figure key="a" text={payment.amount} />,
            methods[payment.method],
            payment.failure ? failures[payment.failure] : null,
            <Figure key="c" text={payment.changed} />,
          ]}
        />
      </span>
    </li>
  )
}

function Figure({ text }: { text: string }) {
  return <span className="tabular-nums">{text}</span>
}
