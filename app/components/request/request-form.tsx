import { useActionData } from '@remix-run/react'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { FormState } from '../../domain/form-state.ts'
import type { RequestFormPage as View } from '../../domain/request/read-request-form.server.ts'
import { longestNumber, longestPurpose } from '../../domain/request/request-lists.ts'
import { useWords } from '../../i18n/messages.tsx'
import { requestWords } from '../../i18n/request.ts'
import { Button } from '../form/button.tsx'
import { ChoiceField, SelectField, TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { useMounted } from '../listing/use-mounted.ts'
import { Marked } from '../ui/marked.tsx'
import { OfferChoices } from './offer-choices.tsx'
import { PriceBox } from './price-box.tsx'
import { ProviderFields } from './provider-fields.tsx'

export type RequestFormView = NonNullable<View['form']>
/** What the price is worked out from, as it stands in the form. */
export type Typed = {
  offer: string
  quantity: string
  months: string
  isPublicInterest: boolean
  isOwnPurpose: boolean
}

const textOf = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')
const typedIn = (values: FormState['values']): Typed => ({
  offer: textOf(values.offer),
  quantity: textOf(values.quantity),
  months: textOf(values.months),
  isPublicInterest: textOf(values.publicInterest) === 'yes',
  isOwnPurpose: textOf(values.purposeChoice) === 'own',
})

/** The form itself. Where there is script the price follows the typing; without, a button works it out. */
export function RequestForm({ page, form, others }: { page: View; form: RequestFormView; others: ReactNode }) {
  const words = useWords(requestWords)
  const isMounted = useMounted()
  const sent = useActionData<{ form?: FormState } | undefined>()?.form
  const values = { ...form.values, ...sent?.values }
  const [typed, setTyped] = useState<Typed>()
  const now = typed ?? typedIn(values)
  const chosen = form.choices.find(({ value }) => value === now.offer)
  const asks = (what: 'asksQuantity' | 'asksMonths') =>
    isMounted ? chosen?.[what] === true : form.choices.some((choice) => choice[what])
  const follow = (event: FormEvent<HTMLFormElement>) => {
    const fields = new FormData(event.currentTarget)
    setTyped(typedIn(Object.fromEntries([...fields].map(([name, value]) => [name, String(value)]))))
  }
  const isTrial = isMounted && now.offer === 'trial'
  const isAtOnce = chosen?.isAtOnce === true && !form.again
  const hasUnit = form.choices.find(({ asksQuantity }) => asksQuantity)
  return (
    <Form name="submit" values={form.values} sentences={words.problems} onChange={follow}>
      <input type="hidden" name="as" value={form.as.slug} />
      <input type="hidden" name="id" value={form.id} />
      {form.response ? <input type="hidden" name="response" value={form.response} /> : null}
      {form.again ? (
        <>
          <input type="hidden" name="again" value={form.again.number} />
          <input type="hidden" name="round" value={form.again.round} />
        </>
      ) : null}
      <div className="mt-4 grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-7">
          <OfferChoices choices={form.choices} chosen={now.offer} />
          {asks('asksQuantity') ? (
            <TextField
              name="quantity"
              label={words.form.quantity((isMounted ? chosen : hasUnit)?.unit ?? hasUnit?.unit ?? '')}
              hint={words.form.quantityHint}
              inputMode="numeric"
              autoComplete="off"
              maxLength={16}
            />
          ) : null}
          {!isMounted || now.offer === 'wish' ? (
            <TextArea
              name="wish"
              label={words.form.wish}
              hint={words.form.wishHint}
              rows={3}
              maxLength={longestPurpose}
              isOptional={!isMounted}
            />
          ) : null}
          <Purpose form={form} hasOwn={!isMounted || now.isOwnPurpose} />
          {isTrial ? null : (
            <div className="max-w-60">
              <TextField
                name="months"
                label={words.form.months}
                hint={words.form.monthsHint(form.periodMonths)}
                inputMode="numeric"
                autoComplete="off"
                maxLength={5}
                isOptional={!asks('asksMonths')}
              />
            </div>
          )}
          {form.modes.length > 1 ? (
            <ChoiceField
              name="mode"
              label={words.form.mode}
              kind="radio"
              options={form.modes.map(({ code, label, condition }) => ({
                value: code,
                label,
                ...(condition && { hint: words.form.conditions[condition] ?? '' }),
              }))}
            />
          ) : (
            <input type="hidden" name="mode" value={form.modes[0]?.code ?? ''} />
          )}
          <Gates form={form} />
          <ProviderFields fields={form.fields} />
        </div>
        <PriceBox page={page} form={form} chosen={chosen} typed={now} others={others}>
          <div className="flex flex-wrap gap-3">
            <Button>{form.again ? words.form.sendAgain : isAtOnce ? words.form.take : words.form.send}</Button>
            {isMounted ? null : (
              <Button look="plain" name="calculate" value="yes">
                {words.form.calculate}
              </Button>
            )}
          </div>
        </PriceBox>
      </div>
    </Form>
  )
}

/** One of the listing's purposes, or own words. */
function Purpose({ form, hasOwn }: { form: RequestFormView; hasOwn: boolean }) {
  const { form: words } = useWords(requestWords)
  const { purposes, needsListedPurpose } = form
  if (purposes.length === 0)
    return (
      <>
        <input type="hidden" name="purposeChoice" value="own" />
        <TextArea name="purpose" label={words.purpose} hint={words.purposeHint} rows={4} maxLength={longestPurpose} />
      </>
    )
  return (
    <div className="grid gap-2">
      <ChoiceField
        name="purposeChoice"
        label={words.purpose}
        hint={needsListedPurpose ? words.purposeListed : undefined}
        kind="radio"
        options={[
          ...purposes.map((purpose, index) => ({ value: String(index), label: <Marked said={purpose} /> })),
          ...(needsListedPurpose ? [] : [{ value: 'own', label: words.purposeOwn }]),
        ]}
      />
      {needsListedPurpose || !hasOwn ? null : (
        <TextArea
          name="purpose"
          label={words.purposeOwnLabel}
          hint={words.purposeHint}
          rows={3}
          maxLength={longestPurpose}
          isOptional
        />
      )}
    </div>
  )
}

/** What the grade and public data want to know. */
function Gates({ form }: { form: RequestFormView }) {
  const { form: words } = useWords(requestWords)
  const { scenario, hasPublicInterest, slots } = form
  return (
    <>
      {!scenario ? null : scenario.options ? (
        <SelectField
          name="scenario"
          label={words.scenarioChoose}
          hint={words.scenarioHint}
          empty="—"
          options={scenario.options.map((value) => ({ value, label: value }))}
        />
      ) : (
        <TextField name="scenario" label={words.scenario} hint={words.scenarioHint} maxLength={longestNumber} />
      )}
      {hasPublicInterest ? (
        <ChoiceField
          name="publicInterest"
          label={words.publicInterest}
          kind="checkbox"
          options={[{ value: 'yes', label: words.publicInterestYes }]}
          isOptional
        />
      ) : null}
      {slots.map((slot) => (
        <TextField
          key={slot}
          name={`evidence.${slot}`}
          label={words.evidence[slot]}
          hint={words.evidenceHint[slot]}
          maxLength={longestNumber}
        />
      ))}
    </>
  )
}
