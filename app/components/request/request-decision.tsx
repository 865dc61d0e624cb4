import type { RequestPage as View } from '../../domain/request/read-requests.server.ts'
import { denyReasons, longestNumber, longestReason, remarkFields } from '../../domain/request/request-lists.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { requestWords } from '../../i18n/request.ts'
import { Button } from '../form/button.tsx'
import { SelectField, TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { Folded } from '../operator/folded.tsx'
import { ResponsePart as RequestPart } from '../response/response-part.tsx'

/** What the provider can answer now: approve, perhaps narrowed, ask for changes, or deny. */
export function RequestDecision({ page }: { page: View }) {
  const { page: words, problems } = useWords(requestWords)
  const { language } = useSpeech()
  const { steps, round, isTalked, facts } = page
  if (!steps.includes('deny')) return null
  const hidden = <input type="hidden" name="round" value={round} />
  const keys = new Set(facts.map(({ key }) => key.split('.')[0]))
  const remarked = remarkFields.filter(
    (field) => !['evidence', 'answers'].includes(field) || keys.has(field === 'answers' ? 'answer' : field),
  )
  return (
    <RequestPart id="decide" title={words.decide} {...(!isTalked && { lead: words.approveLead })}>
      {isTalked ? null : (
        <div className="mt-4">
          <Form name="approve" sentences={problems}>
            {hidden}
            <Slots slots={page.slots} />
            <Folded name="approve" summary={words.conditionsTitle}>
              <div className="grid items-end gap-5 sm:grid-cols-2">
                <TextField
                  name="purposes"
                  label={words.condition.purposes}
                  hint={words.emptyKeeps}
                  maxLength={500}
                  isOptional
                />
                <TextField
                  name="territory"
                  label={words.condition.territory}
                  hint={words.territoryHint}
                  maxLength={400}
                  isOptional
                />
                <TextField
                  name="months"
                  label={words.conditionMonths}
                  hint={words.emptyKeeps}
                  inputMode="numeric"
                  maxLength={5}
                  isOptional
                />
                <TextField name="note" label={words.condition.note} maxLength={longestReason} isOptional />
              </div>
            </Folded>
            <Button>{words.approve}</Button>
          </Form>
        </div>
      )}
      <Folded name="changes" summary={words.askChanges}>
        <Form name="changes" sentences={problems}>
          {hidden}
          <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} maxLength={longestReason} />
          <fieldset className="grid gap-3">
            <legend className="font-medium">{words.byField}</legend>
            {remarked.map((field) => (
              <TextField
                key={field}
                name={`remark.${field}`}
                label={words.fields[field]}
                maxLength={longestReason}
                isOptional
              />
            ))}
          </fieldset>
          <Button look="plain">{words.askChanges}</Button>
        </Form>
      </Folded>
      <Folded name="deny" summary={words.deny}>
        <Form name="deny" sentences={problems}>
          {hidden}
          <SelectField
            name="code"
            label={words.denyCode}
            options={denyReasons.map((each) => ({ value: each.code, label: each[language] }))}
          />
          <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} maxLength={longestReason} />
          <Button look="stop">{words.deny}</Button>
        </Form>
      </Folded>
    </RequestPart>
  )
}

/** What the provider has to show before the grade lets it approve. */
export function Slots({ slots }: { slots: View['slots'] }) {
  const { form: words } = useWords(requestWords)
  return slots.map((slot) => (
    <TextField
      key={slot}
      name={`evidence.${slot}`}
      label={words.evidence[slot]}
      hint={words.evidenceHint[slot]}
      maxLength={longestNumber}
    />
  ))
}
