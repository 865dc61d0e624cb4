import { longestDecision } from '../../domain/public-notice/objection-forms.ts'
import type { ObjectionView } from '../../domain/public-notice/objection-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { objectionProblems, publicNoticeWords } from '../../i18n/public-notice.ts'
import { files } from '../../links.ts'
import { Button } from '../form/button.tsx'
import { TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallFormProblem } from '../form/small-form.tsx'
import { Facts } from '../listing/section.tsx'
import { Folded } from '../operator/folded.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'

/** One objection for an operator: who objects to what and why, what hangs on it, and the two ways to decide. */
export function ObjectionDecision({ objection }: { objection: ObjectionView }) {
  const { operator } = useWords(publicNoticeWords)
  const problems = useWords(objectionProblems)
  const { links } = useSpeech()
  const words = operator.one
  const { objector, provider, document, others } = objection
  return (
    <div className="mt-6 max-w-text">
      {objection.state === 'open' ? null : <SmallFormProblem names={['reject', 'uphold']} sentences={problems} />}
      <Facts
        lines={[
          [
            words.about,
            <a key="n" href={links.publicNotice(objection.number)}>
              <Marked said={objection.title} />
            </a>,
          ],
          [
            words.case,
            <a key="c" href={links.operatorReview(objection.number)}>
              {objection.number}
            </a>,
          ],
          [
            words.provider,
            <a key="p" href={links.operatorOrganisation(provider.slug)}>
              <Marked said={provider.name} />
            </a>,
          ],
          [
            words.objector,
            <a key="o" href={links.operatorOrganisation(objector.slug)}>
              <Marked said={objector.name} />
            </a>,
          ],
          [
            words.filed,
            objection.waits === undefined ? objection.filed : `${objection.filed} · ${words.waits(objection.waits)}`,
          ],
          [
            words.document,
            document ? (
              <a key="d" href={files.organisationDocument(objector.slug, document.id)}>
                <bdi>{document.fileName}</bdi>
              </a>
            ) : (
              words.none
            ),
          ],
        ]}
      />
      <section aria-labelledby="text-title" className="mt-8">
        <h2 id="text-title" className="text-17">
          {words.text}
        </h2>
        <p className="mt-2 whitespace-pre-line [overflow-wrap:anywhere]">
          <bdi>{objection.text}</bdi>
        </p>
      </section>
      {others > 0 ? (
        <p className="mt-6 text-15">
          {words.others(others)}{' '}
          <a href={links.operatorObjections(new URLSearchParams({ submission: objection.number }))}>{words.toOthers}</a>
        </p>
      ) : null}
      <div className="mt-8">
        <Decision objection={objection} />
      </div>
    </div>
  )
}

function Decision({ objection }: { objection: ObjectionView }) {
  const { operator, object } = useWords(publicNoticeWords)
  const problems = useWords(objectionProblems)
  const words = operator.one
  const { state, decided = '', decision, decider, others, frozenDays } = objection
  if (state === 'lapsed') return <Notice kind="info">{words.lapsedAt(decided)}</Notice>
  if (state !== 'open')
    return (
      <Notice kind="info">
        <p className="font-medium">{words.decided(object.states[state], decided)}</p>
        <p className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">
          <bdi>{decision}</bdi>
        </p>
        {decider ? <p className="mt-1 text-13">{words.by(decider)}</p> : null}
      </Notice>
    )
  if (objection.isConcerned) return <Notice kind="warn">{words.own}</Notice>
  if (!objection.isHeld) return <Notice kind="info">{words.gone}</Notice>
  return (
    <>
      <section aria-labelledby="reject-title">
        <h2 id="reject-title" className="text-17">
          {words.reject}
        </h2>
        <p className="mt-1 mb-4 text-15 text-pretty text-ink-soft">
          {others > 0 ? words.rejectOne(others) : words.rejectLast(frozenDays)}
        </p>
        <Form name="reject" sentences={problems}>
          <TextArea name="reason" label={words.reason} hint={words.reasonHint} maxLength={longestDecision} />
          <Button>{words.rejectGo}</Button>
        </Form>
      </section>
      <section aria-labelledby="uphold-title" className="mt-10 border-t border-hairline pt-6">
        <h2 id="uphold-title" className="text-17">
          {words.uphold}
        </h2>
        <p className="mt-1 text-15 text-pretty text-ink-soft">{words.upholdWhat(others)}</p>
        <Folded name="uphold" summary={words.upholdGo}>
          <Form name="uphold" sentences={problems}>
            <TextArea name="reason" label={words.reason} hint={words.upholdHint} maxLength={longestDecision} />
            <Button look="stop">{words.upholdGo}</Button>
          </Form>
        </Folded>
      </section>
    </>
  )
}
