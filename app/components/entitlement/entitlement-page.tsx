import type { EntitlementPage as View } from '../../domain/entitlement/read-entitlements.server.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { entitlementWords } from '../../i18n/entitlement.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { SmallFormProblem } from '../form/small-form.tsx'
import { TermSentences } from '../listing/term-sentences.tsx'
import { OrderHistory } from '../order/order-history.tsx'
import { Part } from '../submission/part.tsx'
import { Done } from '../ui/done.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Marked } from '../ui/marked.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { EntitlementActs } from './entitlement-acts.tsx'
import { EntitlementTag, UseBar } from './entitlement-marks.tsx'
import { HowToUse } from './how-to-use.tsx'

/** A right to use: whether it can be used now and how, what is left of it, and what it is for. */
export function EntitlementPage({ workspace, ...page }: View & { workspace: Workspace }) {
  const words = useWords(entitlementWords)
  const { links } = useSpeech()
  const { stand, side } = page
  const { slug } = workspace
  const acts = ['suspend', 'resume', 'revoke'] as const
  return (
    <WorkspaceFrame workspace={workspace} tab="entitlements">
      <Done sentences={words.done} />
      <SmallFormProblem
        names={acts.filter((act) => act === 'resume' || !page.steps.includes(act))}
        sentences={words.problems}
      />
      <p className="text-13">
        <a href={links.entitlements(slug, new URLSearchParams(side === 'provider' ? { side } : {}))}>
          {words.page.back}
        </a>
      </p>
      <h2 className="text-20 wrap-anywhere">
        <Marked said={page.title} />
      </h2>
      <p className="text-13 text-ink-soft">
        <Dotted
          parts={[
            <span key="n" className="tabular-nums">
              {stand.number}
            </span>,
            words.page.you[side],
            <span key="o">
              {words.others[side]} <Marked said={page.other} />
            </span>,
            <a key="l" href={links.listing(page.terms.code)}>
              {page.terms.code}
            </a>,
            <a key="d" href={links.order(slug, page.order)}>
              {words.page.order(page.order)}
            </a>,
          ]}
        />
      </p>
      <Stand page={page} />
      {side === 'buyer' ? <HowToUse slug={slug} page={page} /> : null}
      <Part id="terms" title={words.page.termsTitle}>
        <TermSentences sentences={page.terms.sentences} />
      </Part>
      {page.afterTerm ? (
        <Part id="after" title={words.page.afterTitle}>
          <p>{words.page.after[page.afterTerm]}</p>
        </Part>
      ) : null}
      {side === 'buyer' && stand.until !== undefined && stand.state !== 'revoked' ? (
        <p className="mt-10 max-w-text text-pretty">
          <a
            href={links.request(page.terms.code, new URLSearchParams({ as: slug, renews: stand.number }))}
            className="font-medium"
          >
            {words.page.renew}
          </a>{' '}
          <span className="text-15 text-ink-soft">{words.page.renewLead}</span>
        </p>
      ) : null}
      <EntitlementActs page={page} />
      {page.history.length > 0 ? (
        <Part id="history" title={words.page.historyTitle}>
          <OrderHistory events={page.history} side={side} />
        </Part>
      ) : null}
    </WorkspaceFrame>
  )
}

function Stand({ page }: { page: View }) {
  const words = useWords(entitlementWords)
  const { stand, side } = page
  const why = stand.state === 'active' ? stand.why : stand.state
  return (
    <section aria-labelledby="stand" className="mt-6 max-w-text rounded border border-hairline bg-sheet px-5 py-4">
      <h3 id="stand" className="sr-only">
        {words.page.standTitle}
      </h3>
      <p className="flex flex-wrap items-center gap-x-3">
        <EntitlementTag stand={stand} />
        <span className="text-15 text-ink-soft">{stand.modeLabel}</span>
      </p>
      <p className="mt-2 text-pretty">
        {why ? words.page.notUsable[why] : side === 'buyer' ? words.page.usable : words.page.given}
        {page.isSuspendedByExchange ? ` ${words.page.byExchange}` : ''}
      </p>
      {page.reason ? (
        <p className="mt-2 whitespace-pre-line [overflow-wrap:anywhere]">
          <span className="text-ink-soft">{words.page.reason}</span> <bdi>{page.reason}</bdi>
        </p>
      ) : null}
      <dl className="mt-4 grid gap-x-8 gap-y-3 sm:grid-cols-2">
        <div>
          <dt className="text-13 text-ink-soft">{words.page.term}</dt>
          <dd>
            {stand.term ? (
              <>
                <UseBar bar={stand.term} />
                {stand.daysLeft === undefined ? null : (
                  <span className="text-15 tabular-nums">{words.daysLeft(stand.daysLeft)}</span>
                )}
              </>
            ) : (
              words.noEnd
            )}
          </dd>
        </div>
        <div>
          <dt className="text-13 text-ink-soft">{words.page.volume}</dt>
          <dd>{stand.volume ? <UseBar bar={stand.volume} /> : words.noVolume}</dd>
        </div>
      </dl>
    </section>
  )
}
