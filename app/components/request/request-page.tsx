import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import type { RequestPage as View } from '../../domain/request/read-requests.server.ts'
import type { FactView } from '../../domain/request/request-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { requestWords } from '../../i18n/request.ts'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { ResponsePart as RequestPart } from '../response/response-part.tsx'
import { Done } from '../ui/done.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Facts } from '../ui/facts.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { RequestDecision } from './request-decision.tsx'
import { RequestQuotes } from './request-quotes.tsx'
import { RequestRounds } from './request-rounds.tsx'
import { RequestClock, RequestStateTag } from './request-state-tag.tsx'
import { RequestThread } from './request-thread.tsx'

const buttonLook = 'inline-block rounded bg-lead px-4 py-2 font-medium text-on-lead no-underline hover:bg-lead-strong'

/** A request as either side sees it: where it stands, what is asked for, prices, answers, and what can be done now. */
export function RequestPage({ workspace, page }: { workspace: Workspace; page: View }) {
  const words = useWords(requestWords)
  const { links } = useSpeech()
  const { slug } = workspace
  const { side, listing, other, steps } = page
  const gone = ['approve', 'changes', 'deny', 'quote', 'message', 'acceptQuote', 'dropQuote', 'withdraw'].filter(
    (intent) => !shows(page, intent),
  )
  return (
    <WorkspaceFrame workspace={workspace} tab="requests">
      <Done sentences={words.done} />
      <SmallFormProblem names={gone} sentences={words.problems} />
      <p className="text-13">
        <a href={links.organisationRequests(slug, new URLSearchParams(side === 'provider' ? { side } : {}))}>
          {words.page.back}
        </a>
      </p>
      <h2 className="mt-1 text-20 wrap-anywhere">
        <a href={links.listing(listing.code)}>
          <Marked said={listing.title} />
        </a>
      </h2>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-15 text-ink-soft">
        <RequestStateTag state={page.state} />
        <Dotted
          parts={[
            <span key="n" className="tabular-nums">
              {page.number}
            </span>,
            <a key="o" href={links.organisation(other.slug)}>
              <Marked said={other.name} />
            </a>,
            page.clock && (
              <span key="c" className="tabular-nums">
                <RequestClock clock={page.clock} side={side} /> · {page.clock.due}
              </span>
            ),
          ]}
        />
      </p>
      {page.order ? (
        <div className="mt-5 max-w-text">
          <Notice kind="info">
            {words.page.order} <a href={links.order(slug, page.order)}>{words.page.toOrder}</a>
          </Notice>
        </div>
      ) : null}
      {steps.includes('resubmit') ? (
        <p className="mt-5">
          <a
            href={links.request(listing.code, new URLSearchParams({ as: slug, request: page.number }))}
            className={buttonLook}
          >
            {words.page.edit}
          </a>
        </p>
      ) : null}
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <RequestPart id="request" title={words.page.request}>
          <Facts facts={factsOf(page.facts)} />
          {page.conditions.length > 0 ? (
            <>
              <h4 className="mt-4 font-medium">{words.page.conditionsTitle}</h4>
              <Facts facts={factsOf(page.conditions)} />
            </>
          ) : null}
        </RequestPart>
        <RequestPart id="passport" title={words.page.passport}>
          <Facts facts={factsOf(page.passport)} />
        </RequestPart>
      </div>
      {page.quotes.length > 0 || page.mayQuote ? <RequestQuotes page={page} /> : null}
      <RequestDecision page={page} />
      <RequestRounds rounds={page.rounds} />
      <RequestThread page={page} />
      {steps.includes('withdraw') ? (
        <RequestPart id="withdraw" title={words.page.withdraw} lead={words.page.withdrawLead}>
          <div className="mt-3">
            <SmallForm name="withdraw" look="stop">
              {words.page.withdraw}
            </SmallForm>
          </div>
        </RequestPart>
      ) : null}
    </WorkspaceFrame>
  )
}

/** Facts with their texts kept apart from what stands around them. */
export function factsOf(facts: readonly FactView[]) {
  return facts.map(({ key, name, value }) => [
    name,
    <bdi key={key} className="whitespace-pre-line">
      {value}
    </bdi>,
  ]) as [string, React.ReactNode][]
}

/** Whether the form of an act stands on the page and says by itself what was wrong. */
function shows({ steps, mayQuote, maySay, openQuote }: View, intent: string): boolean {
  switch (intent) {
    case 'approve':
      return steps.includes('approve')
    case 'changes':
      return steps.includes('askChanges')
    case 'deny':
      return steps.includes('deny')
    case 'message':
      return maySay
    case 'quote':
      return mayQuote && openQuote?.isMine !== true
    case 'acceptQuote':
      return mayQuote && openQuote?.isMine === false
    default:
      return false
  }
}
