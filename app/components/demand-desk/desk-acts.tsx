import { demandOutcomes } from '../../domain/demand/demand-outcomes.ts'
import type { DeskDemand } from '../../domain/demand/read-desk.server.ts'
import { demandDeskWords } from '../../i18n/demand-desk.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { ChoiceField, SelectField, TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm } from '../form/small-form.tsx'
import { Folded } from '../operator/folded.tsx'

/** The steps an operator may take with the demand as it stands. */
export function DeskActs({ steps, revision }: Pick<DeskDemand, 'steps' | 'revision'>) {
  const words = useWords(demandDeskWords)
  const { language } = useSpeech()
  const { problems } = words
  const seen = { revision: String(revision) }
  if (!steps.some((step) => ['publish', 'return', 'close', 'noSupply'].includes(step))) return null
  return (
    <section aria-labelledby="act" className="mt-10">
      <h2 id="act" className="mb-3 text-20">
        {words.act}
      </h2>
      {steps.includes('publish') ? (
        <>
          <SmallForm name="publish" fields={seen} look="primary">
            {words.publish}
          </SmallForm>
          <p className="mt-2 text-13 text-ink-soft">{words.publishLead}</p>
        </>
      ) : null}
      {steps.includes('return') ? (
        <Folded name="return" summary={words.returnOpen}>
          <Form name="return" sentences={problems}>
            <input type="hidden" name="revision" value={revision} />
            <TextArea name="reason" label={words.returnReason} hint={words.returnHint} rows={4} maxLength={2_000} />
            <Button look="plain">{words.return}</Button>
          </Form>
        </Folded>
      ) : null}
      {steps.includes('close') ? (
        <Folded name="close" summary={words.closeOpen}>
          <Form name="close" sentences={problems}>
            <SelectField
              name="outcome"
              label={words.outcome}
              empty="—"
              options={demandOutcomes.map((each) => ({ value: each.code, label: each[language] }))}
            />
            <TextArea name="reason" label={words.closeReason} hint={words.closeHint} rows={4} maxLength={2_000} />
            <Button look="stop">{words.close}</Button>
          </Form>
        </Folded>
      ) : null}
      {steps.includes('noSupply') ? (
        <Folded name="noSupply" summary={words.noSupplyOpen}>
          <Form name="noSupply" sentences={problems}>
            <TextArea name="reason" label={words.noSupplyReason} hint={words.noSupplyLead} rows={3} maxLength={2_000} />
            <Button look="stop">{words.noSupply}</Button>
          </Form>
        </Folded>
      ) : null}
    </section>
  )
}

/** Inviting providers: those of matching listings, and any other by name. */
export function BrokerForm({ matches }: Pick<DeskDemand, 'matches'>) {
  const words = useWords(demandDeskWords)
  const open = new Map(matches.filter(({ isInvited }) => !isInvited).map(({ provider }) => [provider.slug, provider]))
  return (
    <Folded name="broker" summary={`${words.broker}…`}>
      <Form name="broker" sentences={words.problems}>
        {open.size > 0 ? (
          <ChoiceField
            name="providers[]"
            kind="checkbox"
            label={words.pick}
            isOptional
            options={[...open.values()].map(({ slug, name }) => ({ value: slug, label: name.text }))}
          />
        ) : null}
        <TextField name="organisation" label={words.organisation} hint={words.organisationHint} isOptional />
        <TextArea name="note" label={words.note} hint={words.noteHint} rows={2} maxLength={2_000} isOptional />
        <p className="text-13 text-ink-soft">{words.brokerLead}</p>
        <Button>{words.brokerSend}</Button>
      </Form>
    </Folded>
  )
}

/** Writing an annotation. */
export function AnnotateForm() {
  const words = useWords(demandDeskWords)
  return (
    <Folded name="annotate" summary={`${words.annotate}…`}>
      <Form name="annotate" sentences={words.problems}>
        <ChoiceField
          name="audience"
          kind="radio"
          label={words.audience}
          options={(['operators', 'public'] as const).map((each) => ({ value: each, label: words.audiences[each] }))}
        />
        <TextArea name="text" label={words.text} rows={4} maxLength={2_000} />
        <Button look="plain">{words.annotateSend}</Button>
      </Form>
    </Folded>
  )
}
