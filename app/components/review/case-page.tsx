import { useSearchParams } from '@remix-run/react'
import type { CaseView } from '../../domain/review/case-view.ts'
import { formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { reviewWords } from '../../i18n/review.ts'
import { reviewProblems } from '../../i18n/review-problems.ts'
import { SmallFormProblem } from '../form/small-form.tsx'
import { SheetDimensions, SheetTable, SheetVerdict } from '../high-quality/score-sheet.tsx'
import { Done } from '../ui/done.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'
import { CaseContent } from './case-content.tsx'
import { CaseDecision, goneForms } from './case-decision.tsx'
import { CaseEvidence } from './case-evidence.tsx'
import { CaseFindings } from './case-findings.tsx'
import { CaseGrade } from './case-grade.tsx'
import { CasePart } from './case-part.tsx'
import { CaseHistory, CaseReasons, CaseRemarks } from './case-said.tsx'
import { CaseSample } from './case-sample.tsx'

/** The workspace of a reviewer: on the left what was handed in and what was found, on the right the decision. */
export function CasePage({ view, before }: { view: CaseView; before: string | undefined }) {
  const words = useWords(reviewWords)
  const sentences = useWords(reviewProblems)
  const isOnlyChanged = useSearchParams()[0].get('changed') === 'yes' && view.comparedWith !== undefined
  return (
    <>
      <CaseHead view={view} />
      <p className="mt-2 lg:hidden">
        <a href="#decision">{words.decision.title}</a>
      </p>
      <div className="mt-5">
        {before ? <p className="text-15 font-medium">{words.doneOf(before)}</p> : null}
        <Done sentences={words.done} />
        <SmallFormProblem names={goneForms(view.decision)} sentences={sentences} />
      </div>
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          {view.outcome ? (
            <Notice kind="warn">
              {words.page.outcome(view.outcome.reason)} {view.outcome.rule}
            </Notice>
          ) : null}
          {view.note ? (
            <CasePart id="note" title={words.page.note}>
              <p className="max-w-text whitespace-pre-line">{view.note}</p>
            </CasePart>
          ) : null}
          <CaseFindings findings={view.findings} />
          <CaseReasons reasons={view.reasons} />
          <CaseContent view={view} isOnlyChanged={isOnlyChanged} />
          <CaseSample sample={view.sample} isChanged={view.isSampleChanged} />
          {view.sheet ? (
            <CasePart id="sheet" title={words.page.sheet}>
              <SheetVerdict sheet={view.sheet} />
              <SheetDimensions sheet={view.sheet} />
              <SheetTable sheet={view.sheet} />
            </CasePart>
          ) : null}
          <CaseEvidence slug={view.organisation.slug} evidence={view.evidence} findings={view.findings} />
          <CaseGrade
            grade={view.grade}
            round={view.round}
            mayGrade={view.decision.mayGrade}
            isNext={view.decision.next === 'grade'}
          />
          <CaseRemarks remarks={view.remarks} />
          <CaseHistory history={view.history} rounds={view.rounds} />
        </div>
        <CaseDecision view={view} />
      </div>
    </>
  )
}

function CaseHead({ view }: { view: CaseView }) {
  const words = useWords(reviewWords)
  const { links } = useSpeech()
  return (
    <p className="mt-1 text-15 text-ink-soft">
      <Dotted
        parts={[
          <span key="number" className="font-mono text-13">
            {view.number}
          </span>,
          <Tag key="state" tone={view.decision.next ? 'lead' : 'plain'}>
            {words.states[view.state]}
          </Tag>,
          <a key="organisation" href={links.operatorOrganisation(view.organisation.slug)}>
            <Marked said={view.organisation.name} />
          </a>,
          view.kind,
          words.registrations[view.registration],
          words.round(view.round),
          view.isPublicData && words.publicData,
          words.page.handedIn(formatMoment(view.handedInAt)),
          view.listingCode ? (
            <a key="listing" href={links.listing(view.listingCode)} className="font-mono text-13">
              {view.listingCode}
            </a>
          ) : null,
        ]}
      />
    </p>
  )
}
