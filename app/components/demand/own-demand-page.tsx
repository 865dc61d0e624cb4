import type { OwnDemandView } from '../../domain/demand/own-demand-view.ts'
import type { TopMatchesView } from '../../domain/matching/match-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { demandWords } from '../../i18n/demand.ts'
import { demandDeskWords } from '../../i18n/demand-desk.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { TopMatches } from '../matching/top-matches.tsx'
import { Done } from '../ui/done.tsx'
import { Facts } from '../ui/facts.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { DemandEnds } from './demand-ends.tsx'
import { DemandInvitations } from './demand-invitations.tsx'
import { DemandStateTag } from './demand-state-tag.tsx'
import { FindingList } from './finding-list.tsx'

/** One own demand: where it stands, what comes next, what it says, who is invited. */
export function OwnDemandPage({
  workspace,
  demand,
  matches,
  visibility,
}: {
  workspace: Workspace
  demand: OwnDemandView
  /** The best matches, unless it is over. */
  matches?: TopMatchesView
  /** Who sees it, in words. */
  visibility: string
}) {
  const words = useWords(demandWords)
  const { page } = words
  const { beside } = useWords(demandDeskWords)
  const { links } = useSpeech()
  const { slug } = workspace
  const steps = new Set(demand.steps)
  const isReady = demand.why === undefined && !demand.findings.some(({ severity }) => severity === 'block')
  return (
    <WorkspaceFrame workspace={workspace} tab="demands">
      <p className="text-13">
        <a href={links.organisationDemands(slug)}>{page.back}</a>
      </p>
      <Done sentences={words.done} />
      <SmallFormProblem names={['submit', 'recall', 'remove', 'uninvite']} sentences={words.problems} />
      <h2 className="text-20 [overflow-wrap:anywhere]">
        {demand.title ? <Marked said={demand.title} /> : words.untitled}
      </h2>
      <p className="mt-1 flex flex-wrap gap-x-3 text-15 text-ink-soft">
        <DemandStateTag state={demand.state} />
        {demand.number ? <span className="tabular-nums">{demand.number}</span> : null}
        {demand.number && demand.isVisible ? <a href={links.publicDemand(demand.number)}>{page.publicPage}</a> : null}
      </p>
      <section aria-labelledby="next" className="mt-6 max-w-text border-l-4 border-lead px-4">
        <h3 id="next" className="text-17">
          {page.next}
        </h3>
        <p>
          {page.nexts[demand.state]} {demand.due ? page.due(demand.due) : null}
        </p>
        {demand.construction ? (
          <p className="mt-2">
            {beside.onList} <a href={links.constructionItem(demand.construction)}>{demand.construction}</a>
          </p>
        ) : null}
        {demand.reason && demand.state !== 'draft' ? (
          <p className="mt-2">
            <span className="text-ink-soft">{page.reason}</span>
            <span className="block whitespace-pre-line [overflow-wrap:anywhere]">{demand.reason}</span>
          </p>
        ) : null}
        {demand.why && steps.has('submit') ? (
          <div className="mt-3">
            <Notice kind="warn">
              {words.problems[demand.why]}{' '}
              <a href={demand.why === 'notBuyer' ? links.organisationCapabilities(slug) : links.myOrganisation(slug)}>
                →
              </a>
            </Notice>
          </div>
        ) : null}
        <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-3">
          {steps.has('submit') && isReady ? (
            <SmallForm name="submit" fields={{ revision: String(demand.revision) }} look="primary">
              {words.steps.submit}
            </SmallForm>
          ) : null}
          {demand.isEditable ? (
            <a
              href={links.editDemand(slug, demand.id)}
              className="rounded border border-line bg-sheet px-4 py-2 font-medium text-ink no-underline hover:border-ink"
            >
              {page.edit}
            </a>
          ) : null}
          {steps.has('recall') ? (
            <SmallForm name="recall" look="plain">
              {words.steps.recall}
            </SmallForm>
          ) : null}
          {demand.state !== 'withdrawn' ? <a href={links.demandMatches(slug, demand.id)}>{page.matches}</a> : null}
          {demand.isVisible ? (
            <a href={links.receivedResponses(slug, demand.id)}>{page.responses(demand.responses)}</a>
          ) : null}
        </div>
      </section>
      {demand.isEditable ? (
        <section aria-labelledby="checks" className="mt-8 max-w-text">
          <h3 id="checks" className="text-17">
            {page.checks}
          </h3>
          <FindingList
            findings={demand.findings}
            addressOf={(field) => `${links.editDemand(slug, demand.id)}#save-${field}`}
          />
        </section>
      ) : null}
      <DemandText demand={demand} visibility={visibility} />
      {matches ? <TopMatches view={matches} more={links.demandMatches(slug, demand.id)} /> : null}
      <DemandInvitations invited={demand.invited} canInvite={demand.canInvite} />
      <DemandEnds demand={demand} />
    </WorkspaceFrame>
  )
}

function DemandText({ demand, visibility }: { demand: OwnDemandView; visibility: string }) {
  const { page } = useWords(demandWords)
  const { challenge } = demand
  return (
    <section aria-labelledby="need" className="mt-8">
      <h3 id="need" className="text-17">
        {page.need}
      </h3>
      {demand.need ? (
        <p className="mt-2 max-w-text whitespace-pre-line [overflow-wrap:anywhere]">
          <Marked said={demand.need} />
        </p>
      ) : null}
      <Facts
        facts={[
          [page.type, demand.type],
          [page.scenario, demand.scenario && <Marked said={demand.scenario} />],
          [page.deadline, demand.deadline],
          [page.visibility, visibility],
          [' ', demand.isMasked ? page.masked : undefined],
          [page.outcome, demand.outcome],
        ]}
      />
      {demand.requirements.length > 0 ? (
        <>
          <h3 className="mt-6 text-17">{page.requirements}</h3>
          <Facts facts={demand.requirements.map(({ label, wanted }) => [label, wanted] as const)} />
        </>
      ) : null}
      {challenge ? (
        <>
          <h3 className="mt-6 text-17">{page.challenge}</h3>
          <Facts
            facts={[
              [page.target, challenge.target && <Marked said={challenge.target} />],
              [page.criteria, challenge.criteria && <Marked said={challenge.criteria} />],
              [page.selectBy, challenge.selectBy],
            ]}
          />
        </>
      ) : null}
    </section>
  )
}
