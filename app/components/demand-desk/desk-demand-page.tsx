import type { ReactNode } from 'react'
import { labelOf } from '../../domain/codes/code-list.ts'
import { demandVisibilities } from '../../domain/demand/demand-lists.ts'
import { demandOutcomes } from '../../domain/demand/demand-outcomes.ts'
import { answerableStates } from '../../domain/demand/demand-steps.ts'
import type { DeskDemand } from '../../domain/demand/read-desk.server.ts'
import { demandDeskWords } from '../../i18n/demand-desk.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { Facts } from '../ui/facts.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { AnnotateForm, BrokerForm, DeskActs } from './desk-acts.tsx'
import { DeskEvents, DeskInvitations, DeskMatches, DeskNotes, DeskResponses } from './desk-lists.tsx'
import { DeskDays, DeskMarks } from './desk-page.tsx'

/** One demand at the operators' desk: what it asks for, what they may do, who fits, who answered, what happened. */
export function DeskDemandPage(view: DeskDemand) {
  const { demand, line, isOwn, steps } = view
  const words = useWords(demandDeskWords)
  const { links, language } = useSpeech()
  const { facts } = words
  const isOpen = answerableStates.includes(demand.state)
  return (
    <div className="mt-6">
      <Done sentences={words.done} />
      <SmallFormProblem names={['publish', ...goneForms(view, isOpen)]} sentences={words.problems} />
      {isOwn ? (
        <div className="mb-6 max-w-text">
          <Notice kind="warn">{words.own}</Notice>
        </div>
      ) : null}
      <Facts
        facts={[
          [
            facts.number,
            <span key="n" className="tabular-nums">
              {demand.published ? <a href={links.publicDemand(demand.number)}>{demand.number}</a> : demand.number}
            </span>,
          ],
          [
            facts.state,
            <span key="s">
              <DeskMarks line={line} /> {line.daysLeft === undefined ? null : <DeskDays days={line.daysLeft} />}
            </span>,
          ],
          [
            facts.buyer,
            demand.buyer && (
              <>
                <a href={links.organisation(demand.buyer.slug)}>
                  <Marked said={demand.buyer.name} />
                </a>
                {view.isMasked ? <span className="text-13 text-ink-soft"> {facts.masked}</span> : null}
              </>
            ),
          ],
          [facts.type, demand.type],
          [facts.visibility, labelOf(demandVisibilities, demand.visibility, language)],
          [facts.deadline, demand.deadline],
          [facts.budget, demand.budget],
          [facts.published, demand.published],
          [facts.scenario, demand.scenario && <Marked said={demand.scenario} />],
          [facts.target, demand.challenge && <Marked said={demand.challenge.target} />],
          [facts.criteria, demand.challenge && <Marked said={demand.challenge.criteria} />],
          [facts.award, demand.challenge?.award],
          [facts.selectBy, demand.challenge?.selectBy],
          [facts.outcome, view.outcome && labelOf(demandOutcomes, view.outcome, language)],
          [facts.reason, view.reason && <bdi className="whitespace-pre-line">{view.reason}</bdi>],
          [
            words.constructionItem,
            view.construction && <a href={links.operatorConstructionItem(view.construction)}>{view.construction}</a>,
          ],
        ]}
      />
      <Section id="need" title={words.need}>
        <p className="mt-2 max-w-text text-pretty whitespace-pre-line [overflow-wrap:anywhere]">
          <Marked said={demand.need} />
        </p>
      </Section>
      <Section id="requirements" title={words.requirements}>
        {demand.requirements.length === 0 ? (
          <p className="mt-2 text-ink-soft">{words.noRequirements}</p>
        ) : (
          <Facts facts={demand.requirements.map(({ label, wanted }) => [label, wanted] as const)} />
        )}
      </Section>
      <DeskActs steps={steps} revision={view.revision} />
      <Section id="matches" title={words.matches}>
        <DeskMatches matches={view.matches} />
      </Section>
      <Section id="invitations" title={words.invitations}>
        <DeskInvitations invitations={view.invitations} />
        {isOpen && !isOwn ? <BrokerForm matches={view.matches} /> : null}
      </Section>
      <Section id="responses" title={words.responses}>
        <DeskResponses responses={view.responses} />
      </Section>
      <Section id="notes" title={words.notes}>
        <DeskNotes notes={view.annotations} />
        {isOwn ? null : <AnnotateForm />}
      </Section>
      <Section id="history" title={words.history}>
        <DeskEvents events={view.events} />
      </Section>
    </div>
  )
}

/** Forms that the page had when it was opened and has no more: what went wrong with them is said at its top. */
function goneForms({ steps, isOwn }: DeskDemand, isOpen: boolean): string[] {
  return [
    ...(['return', 'close', 'noSupply'] as const).filter((step) => !steps.includes(step)),
    ...(isOpen && !isOwn ? [] : ['broker']),
    ...(isOwn ? ['annotate'] : []),
  ]
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="text-20">
        {title}
      </h2>
      {children}
    </section>
  )
}
