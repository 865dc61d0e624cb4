import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import type { HandInView } from '../../domain/submission/hand-in-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { reviewProblems } from '../../i18n/review-problems.ts'
import { submissionWords } from '../../i18n/submission.ts'
import { Button } from '../form/button.tsx'
import { ChoiceField, TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallFormProblem } from '../form/small-form.tsx'
import { Notice } from '../ui/notice.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { DraftHead, type DraftLine } from './draft-head.tsx'
import { EvidenceTable } from './evidence-table.tsx'
import { FindingList } from './finding-list.tsx'
import { ReasonList } from './reason-list.tsx'

export type HandInProps = {
  workspace: Workspace
  draft: DraftLine
  view: HandInView
  /** Working days in which the operators answer. */
  reviewDays: number
  mayWrite: boolean
}

/** Handing a draft in: what goes in, what was found, what proves it, and the button. */
export function HandInPage(props: HandInProps) {
  const { workspace, draft, view, reviewDays, mayWrite } = props
  const { handIn: words, findings } = useWords(submissionWords)
  const { links } = useSpeech()
  const { slug } = workspace
  const sentences = useSentences()
  const isOpen = mayWrite && !view.held && view.obstacles.length === 0
  return (
    <WorkspaceFrame workspace={workspace} tab="listings">
      {isOpen ? null : <SmallFormProblem names={['submit']} sentences={sentences} />}
      <DraftHead slug={slug} draft={draft} title={words.title} lead={words.lead(reviewDays)} />
      <Obstacles {...props} />
      <Summary view={view} />
      {view.again ? (
        <section aria-labelledby="returned" className="mt-10">
          <h3 id="returned" className="mb-3 text-17">
            {words.returned}
          </h3>
          <ReasonList slug={slug} draftId={draft.id} reasons={view.again.reasons} />
        </section>
      ) : null}
      <section aria-labelledby="findings" className="mt-10 max-w-text">
        <h3 id="findings" className="mb-2 text-17">
          {findings.title}
        </h3>
        <FindingList slug={slug} draftId={draft.id} findings={view.findings} />
      </section>
      <section aria-labelledby="evidence" className="mt-10">
        <h3 id="evidence" className="text-17">
          {words.evidence}
        </h3>
        {view.evidence.length > 0 ? (
          <EvidenceTable slug={slug} label={words.evidence} lines={view.evidence} />
        ) : (
          <p className="mt-2">{words.noEvidence}</p>
        )}
        <p className="mt-3">
          <a href={links.draftEvidence(slug, draft.id)}>{words.toEvidence}</a>
        </p>
      </section>
      {isOpen ? (
        <section aria-label={words.submit} className="mt-10 border-t border-hairline pt-6">
          <SendForm view={view} sentences={sentences} />
        </section>
      ) : null}
    </WorkspaceFrame>
  )
}

function useSentences(): Readonly<Record<string, string>> {
  return { ...useWords(reviewProblems), ...useWords(submissionWords).problems }
}

/** Why it cannot be handed in now, and the way on. */
function Obstacles({ workspace: { slug }, view, mayWrite }: HandInProps) {
  const { handIn: words } = useWords(submissionWords)
  const { links } = useSpeech()
  if (!view.held && mayWrite && view.obstacles.length === 0) return null
  return (
    <div className="mt-4 grid max-w-text gap-3">
      {view.held ? (
        <Notice kind="info">
          {words.held(view.held)} <a href={links.organisationSubmission(slug, view.held)}>{words.heldLink}</a>
        </Notice>
      ) : null}
      {!mayWrite ? <Notice kind="info">{words.readOnly}</Notice> : null}
      {view.obstacles.map((reason) => (
        <Notice key={reason} kind="warn">
          {words.obstacles[reason]}{' '}
          {reason === 'notProvider' ? (
            <a href={links.organisationCapabilities(slug)}>{words.toCapabilities}</a>
          ) : (
            <a href={links.myOrganisation(slug)}>{words.toProfile}</a>
          )}
        </Notice>
      ))}
    </div>
  )
}

function Summary({ view }: { view: HandInView }) {
  const { handIn: words } = useWords(submissionWords)
  const lines = [
    [words.kind, view.kind],
    [
      words.registration,
      view.again
        ? words.round(view.again.round, view.again.number)
        : view.revises
          ? words.change(view.revises)
          : words.first,
    ],
    [words.fill, view.missing === 0 ? words.complete : words.missing(view.missing)],
    [words.score, String(view.score)],
  ]
  return (
    <section aria-labelledby="what" className="mt-8">
      <h3 id="what" className="text-17">
        {words.what}
      </h3>
      <dl className="mt-2 grid max-w-text grid-cols-[auto_1fr] gap-x-6 gap-y-1">
        {lines.map(([label, text]) => (
          <div key={label} className="contents">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="tabular-nums">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The form; what was typed stays while something has to be mended first, and the button comes once it is. */
function SendForm({ view, sentences }: { view: HandInView; sentences: Readonly<Record<string, string>> }) {
  const { handIn: words } = useWords(submissionWords)
  const { block, warn } = view.counts
  return (
    <Form name="submit" sentences={sentences}>
      <input type="hidden" name="edition" value={view.edition} />
      <TextArea name="note" label={words.note} hint={words.noteHint} isOptional maxLength={2_000} rows={3} />
      <ChoiceField
        kind="checkbox"
        name="confirmed"
        label={words.confirmed}
        options={[{ value: 'yes', label: words.confirm }]}
      />
      {block > 0 ? (
        <p className="text-stop">{words.blocked(block)}</p>
      ) : (
        <>
          {warn > 0 ? <p className="max-w-text text-pretty text-warn">{words.warned(warn)}</p> : null}
          <Button>{view.again ? words.again : words.submit}</Button>
        </>
      )}
    </Form>
  )
}
