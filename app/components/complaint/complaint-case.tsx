import type { Said } from '../../domain/catalogue/listing-view.ts'
import { complaintMeasures } from '../../domain/complaint/complaint-lists.ts'
import type { ComplaintView } from '../../domain/complaint/complaint-view.ts'
import { complaintWords } from '../../i18n/complaint.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import { Button } from '../form/button.tsx'
import { ChoiceField, TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Folded } from '../operator/folded.tsx'
import { Done } from '../ui/done.tsx'
import { ComplaintFacts, daysToAnswer } from './complaint-facts.tsx'
import { Complainant } from './own-complaint-page.tsx'

/** A complaint as operators decide it. */
export function ComplaintCase({
  complaint,
  complainant,
  file,
  isListed,
  isOverdue,
}: {
  complaint: ComplaintView
  complainant: { name?: string; organisation?: Said; isNamed: boolean }
  file?: { fileName: string; size: string }
  /** Whether the listing can be suspended. */
  isListed: boolean
  /** Whether whoever is waited for has no time left. */
  isOverdue: boolean
}) {
  const { operator: words, facts, done, problems } = useWords(complaintWords)
  const { isNamed, ...who } = complainant
  const { state } = complaint
  const canDecide = state === 'answered' || (state === 'accepted' && isOverdue)
  const canDismiss = canDecide || state === 'filed'
  return (
    <div className="mt-6">
      <Done sentences={done} />
      <SmallFormProblem
        names={['accept', ...(canDecide ? [] : ['uphold']), ...(canDismiss ? [] : ['dismiss'])]}
        sentences={problems}
      />
      <ComplaintFacts
        complaint={complaint}
        rest={[
          [
            facts.complainant,
            <span key="c">
              <Complainant {...who} />
              <span className="block text-13 text-ink-soft">{isNamed ? words.isNamed : words.isNotNamed}</span>
            </span>,
          ],
          [
            facts.document,
            file && (
              <>
                <a href={files.complaintDocument(complaint.number)} download>
                  <bdi>{file.fileName}</bdi>
                </a>{' '}
                <span className="text-13 text-ink-soft">{file.size}</span>
              </>
            ),
          ],
        ]}
      />
      {state === 'filed' || state === 'accepted' || state === 'answered' ? (
        <section aria-labelledby="decide" className="mt-10">
          <h2 id="decide" className="mb-4 text-20">
            {words.decideTitle}
          </h2>
          {state === 'filed' ? (
            <>
              <SmallForm name="accept" look="primary">
                {words.accept}
              </SmallForm>
              <p className="mt-2 text-13 text-ink-soft">{words.acceptLead(daysToAnswer)}</p>
            </>
          ) : null}
          {canDecide ? <UpholdForm isListed={isListed} /> : null}
          {state === 'accepted' && !isOverdue ? <p>{words.waitAnswer(complaint.due ?? '')}</p> : null}
          {canDismiss ? <DismissForm /> : null}
        </section>
      ) : null}
    </div>
  )
}

function UpholdForm({ isListed }: { isListed: boolean }) {
  const { operator: words, problems } = useWords(complaintWords)
  const { language } = useSpeech()
  return (
    <Form name="uphold" sentences={problems}>
      <ChoiceField
        name="measure"
        label={words.measure}
        {...(!isListed && { hint: words.notListed })}
        kind="radio"
        options={complaintMeasures
          .filter(({ code }) => isListed || code !== 'SUSPENSION')
          .map((each) => ({ value: each.code, label: each[language] }))}
      />
      <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={5} maxLength={2_000} />
      <Button>{words.uphold}</Button>
    </Form>
  )
}

function DismissForm() {
  const { operator: words, problems } = useWords(complaintWords)
  return (
    <div className="mt-6">
      <Folded name="dismiss" summary={words.dismissOpen}>
        <Form name="dismiss" sentences={problems}>
          <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={4} maxLength={2_000} />
          <Button look="stop">{words.dismiss}</Button>
        </Form>
      </Folded>
    </div>
  )
}
