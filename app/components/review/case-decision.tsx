import type { ReactNode } from 'react'
import type { CaseView } from '../../domain/review/case-view.ts'
import type { DecisionView } from '../../domain/review/decision-view.ts'
import { formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { reviewWords } from '../../i18n/review.ts'
import { ActorLink } from '../operator/actor-link.tsx'
import { GradeMark } from '../ui/grade-mark.tsx'
import { ComplianceForm, RefuseForm, RemarkForm, ZonesForm } from './case-forms.tsx'
import { NextStep } from './next-step.tsx'
import { ReturnForm } from './return-form.tsx'
import { TimeLeftMark } from './time-left-mark.tsx'

/** Forms that are not on the page now: what goes wrong with them is said at its top. */
export function goneForms({ next, mayReturn, mayRefuse, mayGrade, mayZone, mayRemark }: DecisionView): string[] {
  const present: Record<string, boolean> = {
    accept: next === 'accept',
    confirm: next === 'confirm',
    approve: next === 'approve',
    startNotice: next === 'startNotice',
    grade: mayGrade,
    compliance: mayGrade,
    return: mayReturn,
    refuse: mayRefuse,
    zones: mayZone,
    remark: mayRemark,
  }
  return Object.keys(present).filter((name) => !present[name])
}

/** The decision: where the case stands, how much time is left, the next step, and whatever else can be done. */
export function CaseDecision({ view }: { view: CaseView }) {
  const { decision: words } = useWords(reviewWords)
  const { decision } = view
  return (
    <aside
      aria-labelledby="decision"
      className="mt-10 min-w-0 border-t border-line pt-4 lg:sticky lg:top-4 lg:mt-0 lg:max-h-[calc(100vh-2rem)] lg:self-start lg:overflow-y-auto lg:border-t-0 lg:border-l lg:pt-0 lg:pr-1 lg:pl-6"
    >
      <h2 id="decision" className="text-20">
        {words.title}
      </h2>
      <NextStep view={view} />
      <State view={view} />
      {decision.mayGrade ? <ComplianceForm round={view.round} isNext={decision.next === 'compliance'} /> : null}
      {decision.mayReturn ? <ReturnForm view={view} /> : null}
      {decision.mayRefuse ? <RefuseForm view={view} /> : null}
      {decision.mayZone ? <ZonesForm view={view} /> : null}
      {decision.mayRemark ? <RemarkForm view={view} /> : null}
    </aside>
  )
}

function State({ view }: { view: CaseView }) {
  const words = useWords(reviewWords)
  const { decision: said } = words
  const { links } = useSpeech()
  const { grade, compliance, approvals, objections } = view
  return (
    <dl className="mt-5 grid gap-y-3 text-15">
      <Fact name={said.clock}>
        <TimeLeftMark left={view.left} />
        {view.reviewer ? (
          <span className="block text-13 text-ink-soft">
            <ActorLink actor={view.reviewer} />
          </span>
        ) : null}
      </Fact>
      <Fact name={said.grade}>
        <ul className="grid gap-1">
          <GradeLine name={said.proposed} grade={grade.proposed} />
          {grade.declared ? <GradeLine name={said.declared} grade={grade.declared} /> : null}
          {grade.confirmed ? (
            <>
              <GradeLine name={said.confirmed} grade={grade.confirmed} />
              {grade.confirmed.isOverride ? (
                <li className="text-13 text-warn">
                  {words.grading.isOverride(grade.confirmed.table.label, grade.confirmed.reason ?? '')}
                </li>
              ) : null}
            </>
          ) : (
            <li className="text-13 text-ink-soft">{said.notConfirmed}</li>
          )}
        </ul>
        <a href="#grading" className="text-13">
          {words.grading.title}
        </a>
      </Fact>
      <Fact name={said.compliance}>
        {said.complianceStates[compliance.state]}
        {compliance.note ? <span className="block text-13 whitespace-pre-line">{compliance.note}</span> : null}
      </Fact>
      <Fact name={said.approvals}>
        {said.approvalsOf(approvals.given.length, approvals.needed)}
        {approvals.given.map(({ actor, at }) => (
          <span key={at} className="block text-13 text-ink-soft">
            <ActorLink actor={actor} /> <span className="tabular-nums">{formatMoment(at)}</span>
          </span>
        ))}
        {approvals.needed > 1 ? <span className="block text-13 text-ink-soft">{said.fourEyes}</span> : null}
      </Fact>
      {objections.all > 0 ? (
        <Fact name={words.states.objected}>
          <a href={links.operatorObjections(new URLSearchParams({ submission: view.number }))}>
            {words.page.objections(objections.open, objections.all)}
          </a>
        </Fact>
      ) : null}
    </dl>
  )
}

function GradeLine({ name, grade }: { name: string; grade: CaseView['grade']['proposed'] }) {
  return (
    <li>
      <span className="mr-2 text-13 text-ink-soft">{name}</span>
      <GradeMark grade={grade.code} label={grade.label} />
    </li>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-13 text-ink-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
