import { verdicts } from '../../domain/demand/demand-requirements.ts'
import { noteField, verdictField } from '../../domain/response/read-response.ts'
import type { ResponseFormView } from '../../domain/response/read-response-form.server.ts'
import { longestMessage, longestNote, priceKinds, responseKinds } from '../../domain/response/response-lists.ts'
import { matchingWords } from '../../i18n/matching.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { responseWords } from '../../i18n/response.ts'
import { Button } from '../form/button.tsx'
import { ChoiceField, SelectField, TextArea, TextField } from '../form/field.tsx'
import { Form, useForm } from '../form/form.tsx'
import { Marked } from '../ui/marked.tsx'

/** The form of a response: kind and listings, requirement by requirement, terms, message. */
export function ResponseForm({ form }: { form: ResponseFormView }) {
  const words = useWords(responseWords)
  const { language } = useSpeech()
  const { listings, seen, isStanding, demand } = form
  const { form: labels } = words
  const withSample = listings.filter(({ hasSample }) => hasSample)
  return (
    <Form name="submit" values={form.values} sentences={words.problems}>
      {seen === undefined ? (
        <input type="hidden" name="demand" value={demand.number} />
      ) : (
        <input type="hidden" name="seen" value={seen} />
      )}
      <ChoiceField
        name="kind"
        label={labels.kind}
        kind="radio"
        options={responseKinds.map((each) => ({
          value: each.code,
          label: each[language],
          hint: labels.kindHints[each.code],
        }))}
      />
      {listings.length > 0 ? (
        <ChoiceField
          name="listings[]"
          label={labels.listings}
          hint={labels.listingsHint}
          kind="checkbox"
          options={listings.map(({ code, title }) => ({
            value: code,
            label: <Marked key={code} said={title} />,
            hint: code,
          }))}
        />
      ) : (
        <p id="submit-listings" className="text-15 text-ink-soft">
          {labels.noListings}
        </p>
      )}
      <Statements form={form} />
      <SelectField
        name="priceKind"
        label={labels.priceKind}
        options={priceKinds.map((each) => ({ value: each.code, label: each[language] }))}
      />
      <TextField name="price" label={labels.price} hint={labels.priceHint} inputMode="decimal" maxLength={30} />
      <TextField
        name="priceMax"
        label={labels.priceMax}
        hint={labels.priceMaxHint}
        inputMode="decimal"
        maxLength={30}
        isOptional
      />
      <TextField name="days" label={labels.days} hint={labels.daysHint} inputMode="numeric" maxLength={10} />
      <TextField name="validUntil" label={labels.validUntil} hint={labels.validHint} type="date" />
      {withSample.length > 0 ? (
        <SelectField
          name="sampleOf"
          label={labels.sampleOf}
          hint={labels.sampleHint}
          empty={labels.noSample}
          options={withSample.map(({ code, title }) => ({ value: code, label: title.text }))}
          isOptional
        />
      ) : null}
      <TextArea
        name="message"
        label={labels.message}
        hint={labels.messageHint}
        rows={5}
        maxLength={longestMessage}
        isOptional
      />
      {demand.challenge ? (
        <ChoiceField
          name="mayName"
          label={labels.mayName}
          hint={labels.mayNameHint}
          kind="checkbox"
          options={[{ value: 'yes', label: labels.mayNameYes }]}
          isOptional
        />
      ) : null}
      {isStanding ? <p className="text-15 text-ink-soft">{labels.resubmitLead}</p> : null}
      <div className="flex flex-wrap gap-3">
        <Button>{isStanding ? labels.resubmit : labels.submit}</Button>
        {isStanding ? null : (
          <Button name="asDraft" value="yes" look="plain">
            {labels.save}
          </Button>
        )}
      </div>
    </Form>
  )
}

function Statements({ form: { requirements } }: { form: ResponseFormView }) {
  const { form: words } = useWords(responseWords)
  return (
    <section aria-labelledby="statements" className="max-w-text">
      <h3 id="statements" className="text-17">
        {words.statements}
      </h3>
      <p className="mt-1 text-15 text-ink-soft">
        {requirements.length > 0 ? words.statementsLead : words.noStatements}
      </p>
      <ul className="mt-3 border-t border-hairline">
        {requirements.map((requirement) => (
          <li key={requirement.key} className="border-b border-hairline py-4">
            <Statement requirement={requirement} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Statement({ requirement }: { requirement: ResponseFormView['requirements'][number] }) {
  const words = useWords(responseWords)
  const matching = useWords(matchingWords)
  const { values } = useForm()
  const { key, label, wanted, machine } = requirement
  const isTyped = values[verdictField(key)] !== undefined
  return (
    <>
      <p className="font-medium [overflow-wrap:anywhere]">
        <bdi>{label}</bdi>
      </p>
      <p className="text-15 text-ink-soft [overflow-wrap:anywhere]">
        {words.form.wanted}
        <bdi>{wanted}</bdi>
      </p>
      {machine ? (
        <p className="mt-1 text-13 text-ink-soft [overflow-wrap:anywhere]">
          {words.form.machine}
          {machine.verdict} · {machine.text}
        </p>
      ) : null}
      <div className="mt-2 grid gap-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <SelectField
          name={verdictField(key)}
          label={words.form.verdictShort}
          options={verdicts.map((verdict) => ({ value: verdict, label: matching.verdicts[verdict] }))}
          {...(!isTyped && { empty: words.form.choose })}
        />
        <TextField name={noteField(key)} label={words.form.noteShort} maxLength={longestNote} isOptional />
      </div>
    </>
  )
}
