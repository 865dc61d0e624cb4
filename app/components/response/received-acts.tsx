import type { ReceivedResponsePage } from '../../domain/response/read-received.server.ts'
import { longestReason } from '../../domain/response/response-lists.ts'
import { useWords } from '../../i18n/messages.tsx'
import { responseWords } from '../../i18n/response.ts'
import { Button } from '../form/button.tsx'
import { ChoiceField, TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm } from '../form/small-form.tsx'
import { Folded } from '../operator/folded.tsx'
import { ResponsePart } from './response-part.tsx'

/** What the buyer can decide now: shortlist, accept, decline, or ask to answer again. */
export function ReceivedActs({ page }: { page: ReceivedResponsePage }) {
  const { decide: words, problems } = useWords(responseWords)
  const { steps, response, waitsUntil } = page
  return (
    <>
      {steps.includes('shortlist') ? (
        <ResponsePart id="shortlist" title={words.shortlist} lead={words.shortlistLead}>
          <div className="mt-3">
            <SmallForm name="shortlist" look="plain">
              {words.shortlist}
            </SmallForm>
          </div>
        </ResponsePart>
      ) : null}
      {steps.includes('invite') ? (
        <ResponsePart id="invite" title={words.invite} lead={words.inviteLead}>
          <div className="mt-3">
            <SmallForm name="invite" look="plain">
              {words.invite}
            </SmallForm>
          </div>
        </ResponsePart>
      ) : null}
      {steps.includes('accept') ? (
        <ResponsePart id="accept" title={words.acceptTitle} lead={words.acceptLead}>
          <ul className="mt-1 max-w-text list-disc pl-5">
            {words.acceptEffects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
          <div className="mt-4">
            {waitsUntil ? (
              <p className="text-ink-soft">{words.acceptWait(waitsUntil)}</p>
            ) : (
              <Form name="accept" sentences={problems}>
                <input type="hidden" name="revision" value={response.revision} />
                <ChoiceField
                  name="confirmed"
                  label={words.confirmLabel}
                  kind="checkbox"
                  options={[{ value: 'yes', label: words.confirm(response.number ?? '') }]}
                />
                <Button>{words.accept}</Button>
              </Form>
            )}
          </div>
        </ResponsePart>
      ) : null}
      {steps.includes('decline') ? (
        <div id="decline" className="mt-8">
          <Folded name="decline" summary={words.declineOpen}>
            <p className="mb-4 text-15 text-pretty">{words.declineLead}</p>
            <Form name="decline" sentences={problems}>
              <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} maxLength={longestReason} />
              <Button look="stop">{words.decline}</Button>
            </Form>
          </Folded>
        </div>
      ) : null}
    </>
  )
}
