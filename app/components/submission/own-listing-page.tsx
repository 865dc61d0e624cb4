import type { ServedView } from '../../domain/matching/opportunity-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import type { OwnListingView } from '../../domain/submission/own-listing-view.ts'
import { formatDay } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { requestWords } from '../../i18n/request.ts'
import { reviewProblems } from '../../i18n/review-problems.ts'
import { submissionListingWords } from '../../i18n/submission-listing.ts'
import { Button } from '../form/button.tsx'
import { TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { ServedDemands } from '../matching/served-demands.tsx'
import { Done } from '../ui/done.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { GradeMark } from '../ui/grade-mark.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { CertificatesPart, FreshnessPart, HistoryPart, SubmissionsPart } from './own-listing-parts.tsx'
import { Part } from './part.tsx'
import { SubmissionMark } from './submission-state.tsx'

export type OwnListingProps = { workspace: Workspace; view: OwnListingView; mayWrite: boolean; served: ServedView }

/** A registered listing as its provider manages it: where it is, what can be done, what was promised, and its record. */
export function OwnListingPage({ workspace, view, mayWrite, served }: OwnListingProps) {
  const words = useWords(submissionListingWords)
  const { links } = useSpeech()
  const { slug } = workspace
  return (
    <WorkspaceFrame workspace={workspace} tab="listings">
      <Done sentences={words.done} />
      <SmallFormProblem names={['list', 'relist', 'revise']} sentences={useWords(reviewProblems)} />
      <p className="text-13">
        <a href={links.organisationListings(slug)}>{words.back}</a>
      </p>
      <h2 className="text-20 wrap-anywhere">
        <Marked said={view.title} />
      </h2>
      <p className="text-13 text-ink-soft">
        <Dotted
          parts={[
            view.code,
            view.kind,
            view.grade && <GradeMark key="g" grade={view.grade.code} label={view.grade.label} />,
            words.revision(view.revision),
            words.score(view.score),
            view.isPublic && (
              <a key="p" href={links.listing(view.code)}>
                {words.public}
              </a>
            ),
          ]}
        />
      </p>
      <p className="mt-2 text-15">
        <a href={links.trading(slug, view.code)}>{useWords(requestWords).trading.toTrading}</a>
      </p>
      <NowPart view={view} mayWrite={mayWrite} />
      <NextPart slug={slug} view={view} mayWrite={mayWrite} />
      <ServedDemands slug={slug} code={view.code} served={served} />
      <FreshnessPart view={view} />
      <SubmissionsPart slug={slug} view={view} />
      <CertificatesPart view={view} />
      <HistoryPart view={view} />
      {mayWrite && view.offers.some(({ step }) => step === 'delist') ? <Delisting /> : null}
    </WorkspaceFrame>
  )
}

/** Where it is now, and how it comes into the catalogue. */
function NowPart({ view, mayWrite }: Pick<OwnListingProps, 'view' | 'mayWrite'>) {
  const words = useWords(submissionListingWords)
  const sentences = useWords(reviewProblems)
  const { language } = useSpeech()
  const offer = view.offers.find(({ step }) => step !== 'delist')
  const { stopped } = view
  const sayMissing = (reason: string) =>
    reason === 'zoneMissing' ? words.zones(view.zonesOpen.join(language === 'zh' ? '、' : ', ')) : sentences[reason]
  return (
    <section className="mt-6 max-w-text rounded border border-hairline bg-sheet px-5 py-4">
      <p className="flex flex-wrap items-center gap-x-3">
        <Tag tone={view.state === 'listed' ? 'lead' : 'warn'}>{words.states[view.state]}</Tag>
        {stopped ? <span className="text-15 text-ink-soft">{words.since(formatDay(stopped.at))}</span> : null}
      </p>
      <p className="mt-2 text-pretty">{words.now[view.state]}</p>
      {stopped?.reason ? (
        <p className="mt-1 text-15 wrap-anywhere">
          <bdi>{words.reason(stopped.reason)}</bdi>
        </p>
      ) : null}
      {offer && offer.missing.length > 0 ? (
        <div className="mt-3">
          <p className="font-medium">{words.missing}</p>
          <ul className="mt-1 list-disc pl-5 text-15">
            {offer.missing.map((reason) => (
              <li key={reason}>
                {sayMissing(reason)}
                {reason === 'evidenceExpired'
                  ? view.expired.map(({ label, day }) => (
                      <span key={label} className="block text-13 text-ink-soft">
                        {words.expired(label, day)}
                      </span>
                    ))
                  : null}
              </li>
            ))}
          </ul>
          {offer.missing.some((reason) => reason === 'offerMissing' || reason === 'evidenceExpired') ? (
            <p className="mt-2 text-13 text-ink-soft">{words.byRevision}</p>
          ) : null}
        </div>
      ) : null}
      {mayWrite && offer && offer.missing.length === 0 ? (
        <div className="mt-4">
          <SmallForm name={offer.step} look="primary">
            {words.steps[offer.step]}
          </SmallForm>
        </div>
      ) : null}
    </section>
  )
}

/** The next revision: beginning it, going on with it, or how far it is. */
function NextPart({ slug, view, mayWrite }: { slug: string } & Pick<OwnListingProps, 'view' | 'mayWrite'>) {
  const words = useWords(submissionListingWords)
  const { links } = useSpeech()
  const { next } = view
  if (!next && !view.canRevise) return null
  return (
    <Part id="next" title={words.next}>
      <p className="max-w-text text-pretty text-ink-soft">{words.nextLead}</p>
      {next?.submission ? (
        <p className="mt-3 flex flex-wrap items-center gap-x-3">
          <SubmissionMark state={next.submission.state} />
          <a href={links.organisationSubmission(slug, next.submission.number)}>
            {words.underWay(next.submission.number)}
          </a>
        </p>
      ) : null}
      {next?.draftId && !next.submission ? (
        <p className="mt-3">
          <a href={links.draft(slug, next.draftId)}>{words.openDraft}</a>
        </p>
      ) : null}
      {mayWrite && !next && view.canRevise ? (
        <div className="mt-3">
          <SmallForm name="revise" look={view.state === 'listed' ? 'primary' : 'plain'}>
            {words.revise}
          </SmallForm>
        </div>
      ) : null}
    </Part>
  )
}

function Delisting() {
  const words = useWords(submissionListingWords)
  return (
    <details className="mt-16 border-t border-hairline pt-4">
      <summary className="w-fit text-15 text-ink-soft">{words.delistTitle}</summary>
      <p className="mt-2 mb-4 max-w-text text-15 text-pretty">{words.delistNote}</p>
      <Form name="delist" sentences={useWords(reviewProblems)}>
        <TextArea name="reason" label={words.delistReason} hint={words.delistHint} rows={2} maxLength={2_000} />
        <Button look="stop">{words.delistYes}</Button>
      </Form>
    </details>
  )
}
