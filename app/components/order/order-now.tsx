import { waitsForSide } from '../../domain/order/order-steps.ts'
import type { OrderPage } from '../../domain/order/read-order.server.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { orderWords } from '../../i18n/order.ts'
import { SmallForm } from '../form/small-form.tsx'
import { OrderStateTag } from './order-marks.tsx'
import { nextOf } from './order-next.ts'

/** What is so now, who has to act until when, and the one thing to do next. */
export function OrderNow({ slug, page }: { slug: string; page: OrderPage }) {
  const words = useWords(orderWords)
  const { links } = useSpeech()
  const { order, side } = page
  const { state, clock } = order
  const next = nextOf(page)
  const { todo } = words.page
  const said = todo[side]
  const sentence =
    state === 'contracting' && !waitsForSide(clock?.waitsFor, side)
      ? said.contractingOther
      : state === 'delivering' && order.total === undefined
        ? said.deliveringFree
        : said[state]
  const isLate = state === 'delivering' && side === 'buyer' && page.steps.includes('leave')
  return (
    <section aria-labelledby="now" className="mt-8 max-w-text rounded border border-hairline bg-sheet px-5 py-4">
      <h3 id="now" className="sr-only">
        {words.page.now}
      </h3>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <OrderStateTag state={state} />
        {clock ? (
          <span className={`text-15 ${clock.daysLeft < 0 || (page.isMine && clock.daysLeft <= 1) ? 'text-warn' : ''}`}>
            {words.waits[side][clock.waitsFor]} · {words.page.dueOf(clock.due, clock.daysLeft)}
          </span>
        ) : page.ended ? (
          <span className="text-15 text-ink-soft tabular-nums">{words.page.ended(page.ended)}</span>
        ) : null}
      </p>
      <p className="mt-2 text-pretty">{sentence}</p>
      {isLate ? <p className="mt-1 text-pretty text-warn">{words.page.late}</p> : null}
      {page.reason && ['refused', 'cancelled', 'refunded', 'disputed'].includes(state) ? (
        <p className="mt-2 whitespace-pre-line [overflow-wrap:anywhere]">
          <span className="text-ink-soft">{words.page.reason}</span> <bdi>{page.reason}</bdi>
        </p>
      ) : null}
      {next?.note ? <p className="mt-2 text-15 text-pretty text-ink-soft">{next.note(words.page)}</p> : null}
      {next ? (
        <div className="mt-4">
          {next.kind === 'form' ? (
            <SmallForm name={next.step} look="primary">
              {words.page.acts[next.step]}
            </SmallForm>
          ) : next.kind === 'link' ? (
            <a
              href={next.to(links, slug)}
              className={
                next.isPrimary
                  ? 'inline-block rounded bg-lead px-4 py-2 font-medium text-on-lead no-underline hover:bg-lead-strong'
                  : 'inline-block rounded border border-line bg-sheet px-4 py-2 font-medium text-ink no-underline hover:border-ink'
              }
            >
              {words.page.acts[next.act]}
            </a>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}
