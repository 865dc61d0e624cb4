import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import type { SubmissionView } from '../../domain/submission/submission-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { reviewProblems } from '../../i18n/review-problems.ts'
import { submissionWords } from '../../i18n/submission.ts'
import { Button } from '../form/button.tsx'
import { TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallFormProblem } from '../form/small-form.tsx'
import { GradingSection } from '../listing/grading-section.tsx'
import { Done } from '../ui/done.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Marked } from '../ui/marked.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { NoticePart } from './notice-part.tsx'
import { Part } from './part.tsx'
import { ReasonList } from './reason-list.tsx'
import { RemarksPart } from './remarks-part.tsx'
import { RoundsPart } from './rounds-part.tsx'
import { StepLine } from './step-line.tsx'
import { SubmissionMark } from './submission-state.tsx'
import { TimeLeft } from './time-left.tsx'

export type SubmissionProps = { workspace: Workspace; view: SubmissionView; mayWrite: boolean }

/** One submission: how far it is, what its provider has to do, what was said of it, and all it handed in. */
export function SubmissionPage({ workspace, view, mayWrite }: SubmissionProps) {
  const { page: words, list, done } = useWords(submissionWords)
  const { links } = useSpeech()
  const { slug } = workspace
  return (
    <WorkspaceFrame workspace={workspace} tab="submissions">
      <Done sentences={done} />
      <SmallFormProblem names={view.isOpen ? [] : ['withdraw', 'remark']} sentences={useWords(reviewProblems)} />
      <p className="text-13">
        <a href={links.organisationSubmissions(slug)}>{words.back}</a>
      </p>
      <h2 className="text-20 wrap-anywhere">
        <Marked said={view.title} />
      </h2>
      <p className="text-13 text-ink-soft">
        <Dotted
          parts={[
            view.number,
            view.kind,
            list.kinds[view.registration],
            view.round > 1 && words.round(view.round),
            view.listing && (
              <a key="l" href={links.ownListing(slug, view.listing.code)}>
                {view.listing.code}
              </a>
            ),
          ]}
        />
      </p>
      <div className="mt-5">
        <StepLine steps={view.steps} />
      </div>
      <NowPart workspace={workspace} view={view} mayWrite={mayWrite} />
      {view.reasons.length > 0 ? (
        <Part id="reasons" title={words.reasons}>
          <ReasonList slug={slug} draftId={view.draftId} reasons={view.reasons} />
        </Part>
      ) : null}
      {view.outcome && (view.state === 'refused' || view.state === 'withdrawn') ? (
        <Part id="outcome" title={words.outcome[view.state]}>
          <p className="max-w-text whitespace-pre-line wrap-anywhere">
            <bdi>{view.outcome.reason}</bdi>
          </p>
          {view.outcome.rule ? (
            <p className="mt-1 text-13 text-ink-soft">
              {words.rule} {view.outcome.rule} {view.outcome.ruleTitle}
            </p>
          ) : null}
        </Part>
      ) : null}
      {view.grading ? <GradingSection grade={view.grading} /> : null}
      <NoticePart view={view} />
      <RemarksPart view={view} mayWrite={mayWrite} />
      <RoundsPart slug={slug} view={view} />
      {view.certificates.length > 0 ? (
        <Part id="certificates" title={words.certificates}>
          <ul className="grid gap-1">
            {view.certificates.map(({ number, kind }) => (
              <li key={number}>
                {words.certificateKinds[kind]} <a href={links.certificate(number)}>{number}</a>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {view.isOpen && mayWrite ? <Withdrawal /> : null}
    </WorkspaceFrame>
  )
}

/** What is so now, and the one thing its provider does about it. */
function NowPart({ workspace: { slug }, view, mayWrite }: SubmissionProps) {
  const { page: words } = useWords(submissionWords)
  const { links } = useSpeech()
  const { state, draftId, listing } = view
  const isListed = state === 'registered' && listing?.state !== 'registered'
  const primary = 'rounded bg-lead px-4 py-2 font-medium text-on-lead no-underline hover:bg-lead-strong'
  const plain = 'rounded border border-line bg-sheet px-4 py-2 font-medium text-ink no-underline hover:border-ink'
  const acts = [
    mayWrite && draftId && state === 'returned' && { to: links.draftSubmit(slug, draftId), label: words.again },
    mayWrite &&
      draftId &&
      ['returned', 'refused', 'withdrawn'].includes(state) && { to: links.draft(slug, draftId), label: words.edit },
    state === 'registered' &&
      listing && {
        to: links.ownListing(slug, listing.code),
        label: isListed || !mayWrite ? words.manage : words.toListing,
      },
    (state === 'notice' || state === 'objected') && { to: links.publicNotice(view.number), label: words.noticePage },
  ].filter((act) => typeof act === 'object')
  return (
    <section aria-labelledby="now" className="mt-8 max-w-text rounded border border-hairline bg-sheet px-5 py-4">
      <h3 id="now" className="sr-only">
        {words.now}
      </h3>
      <p className="flex flex-wrap items-center gap-x-3">
        <SubmissionMark state={state} />
        <span className="text-15">
          <TimeLeft time={view.time} />
        </span>
      </p>
      <p className="mt-2 text-pretty">{words.todo[isListed ? 'listed' : state]}</p>
      {acts.length > 0 ? (
        <p className="mt-4 flex flex-wrap gap-3">
          {acts.map(({ to, label }, index) => (
            <a
              key={to}
              href={to}
              className={index === 0 && state !== 'notice' && state !== 'objected' ? primary : plain}
            >
              {label}
            </a>
          ))}
        </p>
      ) : null}
    </section>
  )
}

function Withdrawal() {
  const { page: words } = useWords(submissionWords)
  return (
    <details className="mt-16 border-t border-hairline pt-4">
      <summary className="w-fit text-15 text-ink-soft">{words.withdraw}</summary>
      <p className="mt-2 mb-4 max-w-text text-15 text-pretty">{words.withdrawNote}</p>
      <Form name="withdraw" sentences={useWords(reviewProblems)}>
        <TextArea name="reason" label={words.withdrawReason} isOptional rows={2} maxLength={2_000} />
        <Button look="stop">{words.withdrawYes}</Button>
      </Form>
    </details>
  )
}
