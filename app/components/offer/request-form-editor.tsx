import type { FormState } from '../../domain/form-state.ts'
import type { TradingPage } from '../../domain/request/read-trading.server.ts'
import { fieldKinds, fieldName, mostFields } from '../../domain/request/request-lists.ts'
import { useWords } from '../../i18n/messages.tsx'
import { requestWords } from '../../i18n/request.ts'
import { Button } from '../form/button.tsx'
import { ChoiceField, SelectField, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { ResponsePart as Part } from '../response/response-part.tsx'

/** Rows without anything in them below those that are there; more come once these are saved. */
const emptyRows = 2

/** What a provider asks of buyers, and its trial. */
export function RequestFormEditor({ page, maySet }: { page: TradingPage; maySet: boolean }) {
  const { trading: words, problems } = useWords(requestWords)
  const { settings, seen, scope } = page
  const rows = Math.min(mostFields, settings.fields.length + emptyRows)
  return (
    <Part id="form" title={words.form} lead={words.formLead}>
      <div className="mt-4">
        <Form name="settings" values={valuesOf(page)} sentences={problems} key={`${seen.one}-${seen.all}`}>
          <Seen seen={seen} />
          {Array.from({ length: rows }, (_, index) => (
            <Row key={index} index={index} />
          ))}
          <fieldset className="grid items-end gap-4 border-t border-hairline pt-4 sm:grid-cols-2">
            <legend className="float-left mb-2 text-17 sm:col-span-2">{words.trial}</legend>
            <TextField
              name="trialDays"
              label={words.trialDays}
              hint={words.trialDaysHint}
              inputMode="numeric"
              maxLength={3}
              isOptional
            />
            <TextField name="trialCalls" label={words.trialCalls} inputMode="numeric" maxLength={13} isOptional />
          </fieldset>
          <ChoiceField
            name="scope"
            label={words.scope}
            kind="radio"
            options={[
              { value: 'one', label: words.scopes.one },
              { value: 'all', label: words.scopes.all },
            ]}
          />
          {maySet ? <Button look={scope === 'none' ? 'primary' : 'plain'}>{words.save}</Button> : null}
        </Form>
      </div>
    </Part>
  )
}

/** What was seen when settings are changed: what somebody else changed meanwhile is not written over. */
export function Seen({ seen }: { seen: TradingPage['seen'] }) {
  return (
    <>
      <input type="hidden" name="seenOne" value={seen.one} />
      <input type="hidden" name="seenAll" value={seen.all} />
    </>
  )
}

function Row({ index }: { index: number }) {
  const { trading: words } = useWords(requestWords)
  return (
    <fieldset className="rounded border border-hairline p-4">
      <legend className="px-1 text-13 text-ink-soft">{words.field(index + 1)}</legend>
      <div className="grid items-end gap-x-6 gap-y-3 sm:grid-cols-2">
        <TextField name={fieldName(index, 'label')} label={words.label} maxLength={120} isOptional />
        <TextField name={fieldName(index, 'labelEn')} label={words.labelEn} maxLength={120} isOptional />
        <SelectField
          name={fieldName(index, 'kind')}
          label={words.kind}
          options={fieldKinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <TextField
          name={fieldName(index, 'options')}
          label={words.options}
          hint={words.optionsHint}
          maxLength={1_700}
          isOptional
        />
        <ChoiceField
          name={fieldName(index, 'required')}
          label={words.required}
          kind="checkbox"
          options={[{ value: 'yes', label: words.requiredYes }]}
          isOptional
        />
      </div>
    </fieldset>
  )
}

function valuesOf({ settings, scope }: TradingPage): FormState['values'] {
  return {
    scope: scope === 'all' ? 'all' : 'one',
    trialDays: settings.trial ? String(settings.trial.days) : '',
    trialCalls: settings.trial?.calls ? String(settings.trial.calls) : '',
    ...Object.fromEntries(
      settings.fields.flatMap(({ kind, label, options, isRequired }, index) => [
        [fieldName(index, 'label'), label.zh ?? ''],
        [fieldName(index, 'labelEn'), label.en ?? ''],
        [fieldName(index, 'kind'), kind],
        [fieldName(index, 'options'), options.join('，')],
        [fieldName(index, 'required'), isRequired ? 'yes' : ''],
      ]),
    ),
  }
}
