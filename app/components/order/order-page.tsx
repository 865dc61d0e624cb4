import type { OrderPage as View } from '../../domain/order/read-order.server.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { orderWords } from '../../i18n/order.ts'
import { SmallFormProblem } from '../form/small-form.tsx'
import { TermSentences } from '../listing/term-sentences.tsx'
import { PaymentSection } from '../payment/payment-section.tsx'
import { Part } from '../submission/part.tsx'
import { Done } from '../ui/done.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Marked } from '../ui/marked.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { OrderEnds } from './order-ends.tsx'
import { OrderHistory } from './order-history.tsx'
import { OrderNow } from './order-now.tsx'
import { OrderParts } from './order-parts.tsx'
import { OrderProgressLine } from './order-progress-line.tsx'
import { OrderTermsFacts } from './order-terms.tsx'

/** An order as one of its sides sees it: how far it is, the one thing to do now, and all that belongs to it. */
export function OrderPage({ workspace, ...page }: View & { workspace: Workspace }) {
  const words = useWords(orderWords)
  const { links } = useSpeech()
  const { order, side, terms } = page
  const { slug } = workspace
  const other = side === 'buyer' ? order.provider : order.buyer
  return (
    <WorkspaceFrame workspace={workspace} tab="orders">
      <Done sentences={words.done} />
      <SmallFormProblem
        names={['accept', ...(['cancel', 'giveUp', 'leave'] as const).filter(isGone)]}
        sentences={words.problems}
      />
      <p className="text-13">
        <a href={links.orders(slug, new URLSearchParams(side === 'provider' ? { side } : {}))}>{words.page.back}</a>
      </p>
      <h2 className="text-20 wrap-anywhere">
        <Marked said={order.title} />
      </h2>
      <p className="text-13 text-ink-soft">
        <Dotted
          parts={[
            <span key="n" className="tabular-nums">
              {order.number}
            </span>,
            words.page.you[side],
            <span key="o">
              {words.list.others[side]} <Marked said={other} />
            </span>,
            <a key="l" href={links.listing(terms.code)}>
              {terms.code}
            </a>,
            words.page.opened(order.opened),
          ]}
        />
      </p>
      <div className="mt-5">
        <OrderProgressLine steps={page.progress} />
      </div>
      <OrderNow slug={slug} page={page} />
      <div className="mt-10 grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <section aria-labelledby="terms-title">
          <h3 id="terms-title" className="text-17">
            {words.page.termsTitle}
          </h3>
          <OrderTermsFacts terms={terms} money={page.money} isFree={order.total === undefined} side={side} />
        </section>
        <OrderParts slug={slug} page={page} />
      </div>
      {page.payments ? (
        <PaymentSection
          payments={page.payments}
          {...(side === 'buyer' &&
            order.state === 'paying' &&
            page.mayPay && { payLink: links.orderPay(slug, order.number) })}
        />
      ) : null}
      <Part id="use" title={words.page.useTitle}>
        <TermSentences sentences={terms.sentences} />
      </Part>
      <Part id="history" title={words.page.historyTitle}>
        <OrderHistory events={page.history} side={side} />
      </Part>
      <OrderEnds page={page} />
    </WorkspaceFrame>
  )

  function isGone(step: 'cancel' | 'giveUp' | 'leave') {
    return !page.steps.includes(step)
  }
}
