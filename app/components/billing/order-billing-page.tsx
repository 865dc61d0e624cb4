import type { OrderBilling } from '../../domain/billing/read-order-billing.server.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { billingWords } from '../../i18n/billing.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Folded } from '../operator/folded.tsx'
import { Done } from '../ui/done.tsx'
import { Facts } from '../ui/facts.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { PeriodCard } from './period-card.tsx'

/** How one order is charged by period: what is to be paid and how, what was, and the end of its renewal. */
export function OrderBillingPage({ workspace, page }: { workspace: Workspace; page: OrderBilling }) {
  const words = useWords(billingWords)
  const { order: own, problems } = words
  const { links } = useSpeech()
  const { slug } = workspace
  const { side } = page
  return (
    <WorkspaceFrame workspace={workspace} tab="billing">
      <Done sentences={words.done} />
      <SmallFormProblem names={['pay', 'stop']} sentences={problems} />
      <p className="text-13">
        <a href={links.billing(slug, new URLSearchParams(side === 'provider' ? { side } : {}))}>{own.back}</a>
      </p>
      <h2 className="mt-1 text-20">
        <Marked said={page.title} />
      </h2>
      <p className="mt-1 text-13 text-ink-soft">
        <Marked said={page.other} /> · <span className="tabular-nums">{page.order}</span> ·{' '}
        <a href={links.order(slug, page.order)}>{own.toOrder}</a>
      </p>
      {page.isDisputed ? (
        <div className="mt-4 max-w-text">
          <Notice kind="warn">
            {own.disputed} <a href={links.orderDispute(slug, page.order)}>{own.toDispute}</a>
          </Notice>
        </div>
      ) : null}
      {page.isResting ? (
        <div className="mt-4 max-w-text">
          <Notice kind="stop">{own.resting}</Notice>
        </div>
      ) : null}
      <Facts
        facts={[
          [own.facts.kind, own.kind[page.kind]],
          [own.facts.next, page.stops === undefined ? page.next : undefined],
          [own.facts.stops, page.stops && `${page.stops} · ${own.stoppedBy[page.stoppedBy ?? 'dispute']}`],
          [own.facts.until, page.until],
          [own.facts.deposit, page.deposit],
        ]}
      />
      {page.periods.length === 0 ? <p className="mt-8 text-ink-soft">{words.periods.noneAll}</p> : null}
      <ul className="mt-8 border-t border-hairline">
        {page.periods.map((period) => (
          <PeriodCard key={period.n} period={period} page={page} disputeAt={links.orderDispute(slug, page.order)} />
        ))}
      </ul>
      {page.mayStop ? (
        <section aria-labelledby="stop-title" className="mt-16 border-t border-hairline pt-4">
          <h3 id="stop-title" className="sr-only">
            {own.stopTitle}
          </h3>
          <Folded name="stop" summary={own.stopTitle}>
            <p className="mb-4 max-w-text text-15 text-pretty">{own.stopLead[side]}</p>
            <SmallForm name="stop" look="stop">
              {own.stop}
            </SmallForm>
          </Folded>
        </section>
      ) : null}
    </WorkspaceFrame>
  )
}
