import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import type { PayPageView } from '../../domain/payment/read-payments.server.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { paymentWords } from '../../i18n/payment.ts'
import { Button } from '../form/button.tsx'
import { ChoiceField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { Facts } from '../ui/facts.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { LeaveFor, WaitHere } from './wait-here.tsx'

/** How often the page looks again by itself. */
const mostLooks = 15

export type PayPageProps = PayPageView & {
  workspace: Workspace
  /** Address of the page to pay on. */
  checkout?: string
  /** The buyer came back from there. */
  isBack: boolean
  /** Straight on to that page. */
  isLeaving: boolean
  /** How often the page has looked by itself. */
  looks: number
}

/** Paying for an order: choosing how, going to pay, waiting for the confirmation, and what came of it. */
export function PayPage(page: PayPageProps) {
  const { page: words, done, problems } = useWords(paymentWords)
  const { links } = useSpeech()
  const { workspace, order } = page
  return (
    <WorkspaceFrame workspace={workspace} tab="orders">
      <Done sentences={done} />
      <SmallFormProblem names={['withdraw']} sentences={problems} />
      <p className="text-13">
        <a href={links.order(workspace.slug, order.number)}>{words.back}</a>
      </p>
      <h2 className="mt-1 text-20">{words.title}</h2>
      <p className="mt-1 max-w-text [overflow-wrap:anywhere]">
        <Marked said={order.title} />{' '}
        <span className="text-13 whitespace-nowrap text-ink-soft tabular-nums">{order.number}</span>
      </p>
      <p className="mt-4">
        <span className="text-ink-soft">{words.due}</span>{' '}
        <strong className="text-20 tabular-nums">{order.total}</strong>
      </p>
      <div className="mt-6 grid max-w-text gap-5">
        <Now {...page} />
      </div>
    </WorkspaceFrame>
  )
}

function Now(page: PayPageProps) {
  const { page: words } = useWords(paymentWords)
  const { open, payments, order } = page
  const { current } = payments
  if (current?.state === 'authorised') return <Notice kind="info">{words.held}</Notice>
  if (current?.state === 'captured') return <Notice kind="info">{words.captured}</Notice>
  if (order.state !== 'paying') {
    const sentence = current?.state === 'refunded' ? words.refunded : current?.state === 'released' && words.released
    return <Notice kind="info">{sentence || words.notPaying}</Notice>
  }
  if (!open || !current) return <Choose {...page} />
  if (current.method === 'transfer') return <Transfer {...page} />
  return <Card {...page} />
}

function Choose({ mayPay, byCard, payments }: PayPageProps) {
  const { page: words, methods, failures, problems } = useWords(paymentWords)
  const failure = payments.current?.state === 'failed' ? payments.current.failure : undefined
  if (!mayPay) return <Notice kind="info">{words.mayNot}</Notice>
  return (
    <>
      {failure ? (
        <Notice kind="warn">
          {words.failed}：{failures[failure]}。
        </Notice>
      ) : null}
      <p className="text-pretty text-ink-soft">{words.lead}</p>
      {byCard ? null : <p className="text-pretty">{words.tooMuch}</p>}
      <Form name="begin" values={{ method: byCard ? 'card' : 'transfer' }} sentences={problems}>
        <ChoiceField
          name="method"
          label={words.choose}
          kind="radio"
          options={[
            ...(byCard ? [{ value: 'card', label: methods.card, hint: words.cardHint }] : []),
            { value: 'transfer', label: methods.transfer, hint: words.transferHint },
          ]}
        />
        <Button>{words.begin}</Button>
      </Form>
    </>
  )
}

function Card(page: PayPageProps) {
  const { page: words, failures } = useWords(paymentWords)
  const { links } = useSpeech()
  const { workspace, order, checkout, isBack, isLeaving, looks, mayPay, payments } = page
  const failure = payments.current?.failure
  const lookAgain = (count: number) => {
    const params = new URLSearchParams({ ...(isBack && { back: '1' }), ...(count > 0 && { look: String(count) }) })
    return links.orderPay(workspace.slug, order.number, params)
  }
  if (isBack || !checkout) {
    const isOver = looks >= mostLooks
    return (
      <>
        <Notice kind="info">{isOver ? words.waitingLong : isBack ? words.waiting : words.preparing}</Notice>
        {isOver ? null : <WaitHere next={lookAgain(looks + 1)} />}
        <p>
          <a href={lookAgain(0)}>{words.look}</a>
        </p>
      </>
    )
  }
  if (isLeaving)
    return (
      <>
        <p>{words.goNow}</p>
        <p>
          <a href={checkout}>{words.go}</a>
        </p>
        <LeaveFor address={checkout} />
      </>
    )
  return (
    <>
      {failure ? (
        <Notice kind="warn">
          {words.failed}：{failures[failure]}。
        </Notice>
      ) : null}
      <p className="text-pretty text-ink-soft">{words.goHint}</p>
      {mayPay ? (
        <>
          <p>
            <a
              href={checkout}
              className="inline-block rounded bg-lead px-4 py-2 font-medium text-on-lead no-underline hover:bg-lead-strong"
            >
              {words.go}
            </a>
          </p>
          <div>
            <SmallForm name="withdraw">{words.otherwise}</SmallForm>
          </div>
        </>
      ) : (
        <Notice kind="info">{words.mayNot}</Notice>
      )}
    </>
  )
}

function Transfer({ account, payments, mayPay }: PayPageProps) {
  const { page: words } = useWords(paymentWords)
  const { current } = payments
  return (
    <section aria-labelledby="transfer-title">
      <h3 id="transfer-title" className="text-17">
        {words.transferTitle}
      </h3>
      {account.isInvented ? (
        <div className="mt-3">
          <Notice kind="warn">{words.invented}</Notice>
        </div>
      ) : null}
      <Facts
        facts={[
          [words.holder, <bdi key="h">{account.holder}</bdi>],
          [words.bank, <bdi key="b">{account.bank}</bdi>],
          [
            words.number,
            <bdi key="n" className="tabular-nums">
              {account.number}
            </bdi>,
          ],
          [
            words.amount,
            <strong key="a" className="tabular-nums">
              {current?.amount}
            </strong>,
          ],
          [
            words.reference,
            <strong key="r" className="tabular-nums">
              {current?.reference}
            </strong>,
          ],
          [words.note, account.note && <bdi className="whitespace-pre-line">{account.note}</bdi>],
        ]}
      />
      <p className="mt-3 text-pretty">{words.referenceHint}</p>
      <p className="mt-2 text-pretty text-ink-soft">{words.transferWaits}</p>
      {mayPay ? (
        <div className="mt-4">
          <SmallForm name="withdraw">{words.otherwise}</SmallForm>
        </div>
      ) : null}
    </section>
  )
}
