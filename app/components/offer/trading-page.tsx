import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import type { TradingPage as View } from '../../domain/request/read-trading.server.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { requestWords } from '../../i18n/request.ts'
import { SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { Marked } from '../ui/marked.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { ApprovalRules } from './approval-rules.tsx'
import { MadeOffers } from './made-offers.tsx'
import { RequestFormEditor } from './request-form-editor.tsx'

/** How a listing is traded: what buyers fill in, what is approved by itself, a trial, and private offers. */
export function TradingPage({ workspace, page, maySet }: { workspace: Workspace; page: View; maySet: boolean }) {
  const words = useWords(requestWords)
  const { links } = useSpeech()
  return (
    <WorkspaceFrame workspace={workspace} tab="listings">
      <Done sentences={words.done} />
      <SmallFormProblem names={['removeRule', 'withdrawOffer']} sentences={words.problems} />
      <p className="text-13">
        <a href={links.ownListing(workspace.slug, page.code)}>{words.trading.back}</a>
      </p>
      <h2 className="mt-1 text-20">{words.trading.title}</h2>
      <p className="mt-1 text-17 font-medium wrap-anywhere">
        <Marked said={page.title} /> <span className="text-13 font-normal text-ink-soft tabular-nums">{page.code}</span>
      </p>
      <p className="mt-1 text-15 text-ink-soft">{words.trading.scopeNow[page.scope]}</p>
      <RequestFormEditor page={page} maySet={maySet} />
      <ApprovalRules page={page} maySet={maySet} />
      <MadeOffers slug={workspace.slug} page={page} maySet={maySet} />
    </WorkspaceFrame>
  )
}
