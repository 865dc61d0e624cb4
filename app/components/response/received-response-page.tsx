import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import type { ReceivedResponsePage as View } from '../../domain/response/read-received.server.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { responseWords } from '../../i18n/response.ts'
import { linksIn } from '../../links.ts'
import { SmallFormProblem } from '../form/small-form.tsx'
import { AgreedOrders } from '../request/agreed-orders.tsx'
import { Done } from '../ui/done.tsx'
import { Marked } from '../ui/marked.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { OfferChanges } from './offer-changes.tsx'
import { OfferFacts, StatementTable } from './offer-facts.tsx'
import { ReceivedActs } from './received-acts.tsx'
import { ResponsePart } from './response-part.tsx'
import { AgreedPart, ResponseStand } from './response-stand.tsx'
import { ResponseThread } from './response-thread.tsx'

/** A response as the buyer sees it: what is offered, what is new, the thread, and what can be decided. */
export function ReceivedResponsePage({ workspace, ...page }: View & { workspace: Workspace }) {
  const words = useWords(responseWords)
  const { links } = useSpeech()
  const { response, demand, provider, changed, steps, isTalking } = page
  const { slug } = workspace
  const path = linksIn('zh').receivedResponse(slug, demand.id, response.id)
  const gone = (['shortlist', 'invite', 'decline', 'accept'] as const).filter(
    (step) => step === 'shortlist' || step === 'invite' || !steps.includes(step),
  )
  return (
    <WorkspaceFrame workspace={workspace} tab="demands">
      <Done sentences={words.done} />
      <SmallFormProblem names={[...gone, ...(isTalking ? [] : ['message'])]} sentences={words.problems} />
      <p className="text-13">
        <a href={links.receivedResponses(slug, demand.id)}>{words.decide.back}</a>
      </p>
      <ResponseStand
        response={response}
        side="buyer"
        title={
          <>
            <a href={links.organisation(provider.slug)}>
              <Marked said={provider.name} />
            </a>{' '}
            · <Marked said={demand.title} />
          </>
        }
      />
      <Jumps page={page} />
      <AgreedPart response={response} path={path} />
      {page.mayWrite ? <AgreedOrders slug={slug} responseId={response.id} agreed={response.agreed} /> : null}
      {changed ? <OfferChanges changed={changed} /> : null}
      <OfferFacts
        offer={response.offer}
        isOver={response.isOver}
        path={path}
        {...(response.sampleFile && { sampleFile: response.sampleFile })}
      />
      <ResponsePart id="statements" title={words.page.statements}>
        <StatementTable statements={response.offer.statements} label={words.page.statements} />
      </ResponsePart>
      <ResponseThread
        messages={page.messages}
        side="buyer"
        other={provider.name}
        path={path}
        isTalking={isTalking}
        mayWrite={page.mayWrite}
      />
      <ReceivedActs page={page} />
    </WorkspaceFrame>
  )
}

/** The ways to what can be done, since it stands below all that is to be read first. */
function Jumps({ page: { steps } }: { page: View }) {
  const { decide: words } = useWords(responseWords)
  const jumps = [
    ['ask', 'thread', words.ask],
    ['shortlist', 'shortlist', words.shortlist],
    ['accept', 'accept', words.accept],
    ['decline', 'decline', words.decline],
    ['invite', 'invite', words.invite],
  ] as const
  const open = jumps.filter(([step]) => steps.includes(step))
  if (open.length === 0) return null
  return (
    <nav aria-label={words.jumps} className="mt-3">
      <ul className="flex flex-wrap gap-x-5 text-15">
        {open.map(([step, id, label]) => (
          <li key={step}>
            <a href={`#${id}`} className="inline-block py-1">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
