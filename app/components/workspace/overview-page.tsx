import { capabilities } from '../../domain/codes/parties.ts'
import type { OverviewView } from '../../domain/organisation/overview-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { organisationProblems } from '../../i18n/organisation-problems.ts'
import { organisationWorkWords } from '../../i18n/organisation-work.ts'
import { SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { Tag } from '../ui/tag.tsx'
import { HistoryTable } from './history-table.tsx'
import { ProgressLine } from './progress-line.tsx'
import { VerificationState } from './verification-state.tsx'
import { WorkspaceFrame } from './workspace-frame.tsx'

export type OverviewPageProps = {
  workspace: Workspace
  view: OverviewView
  members: number
  /** Whether the reader may submit and withdraw. */
  maySubmit: boolean
}

/** Where an organisation stands and what comes next, with the ways to its parts and its applications so far. */
export function OverviewPage({ workspace, view, members, maySubmit }: OverviewPageProps) {
  const { done, overview: words, capabilityStates } = useWords(organisationWorkWords)
  const { language, links } = useSpeech()
  const mayRead = workspace.tabs.includes('documents')
  return (
    <WorkspaceFrame workspace={workspace} tab="overview">
      <Done sentences={done} />
      <SmallFormProblem names={['submit', 'withdraw']} sentences={useWords(organisationProblems)} />
      <div className="grid gap-x-16 gap-y-12 md:grid-cols-[minmax(0,1fr)_280px]">
        <div className="min-w-0">
          <section aria-labelledby="where">
            <h2 id="where" className="mb-3 text-20">
              {words.where}
            </h2>
            {view.verifiedAt === null ? <ProgressLine standing={view.standing} /> : null}
            <VerificationState workspace={workspace} view={view} maySubmit={maySubmit} />
          </section>
          <section aria-labelledby="history" className="mt-12">
            <h2 id="history" className="text-20">
              {words.history}
            </h2>
            <HistoryTable history={view.history} />
          </section>
        </div>
        <dl className="self-start border-t border-line">
          <div className="border-b border-hairline py-3">
            <dt className="text-13 text-ink-soft">{words.capabilities}</dt>
            <dd>
              {view.capabilities.length === 0 ? (
                <p>{words.noCapabilities}</p>
              ) : (
                <ul>
                  {view.capabilities.map(({ capability, state }) => (
                    <li key={capability}>
                      {capabilities.find(({ code }) => code === capability)?.[language]}{' '}
                      {state === 'granted' ? null : (
                        <Tag tone={state === 'refused' ? 'warn' : 'plain'}>{capabilityStates[state]}</Tag>
                      )}
                    </li>
                  ))}
                </ul>
              )}
              <a href={links.organisationCapabilities(workspace.slug)} className="text-13">
                {words.askCapability}
              </a>
            </dd>
          </div>
          <div className="border-b border-hairline py-3">
            <dt className="text-13 text-ink-soft">{words.documents}</dt>
            <dd>
              {mayRead ? (
                <a href={links.organisationDocuments(workspace.slug)}>{words.documentCount(view.documents)}</a>
              ) : (
                words.documentCount(view.documents)
              )}
            </dd>
          </div>
          <div className="border-b border-hairline py-3">
            <dt className="text-13 text-ink-soft">{words.members}</dt>
            <dd>
              <a href={links.organisationMembers(workspace.slug)}>{words.memberCount(members)}</a>
            </dd>
          </div>
        </dl>
      </div>
    </WorkspaceFrame>
  )
}
