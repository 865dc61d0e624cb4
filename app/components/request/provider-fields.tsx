import { longestAnswer } from '../../domain/request/request-lists.ts'
import { useWords } from '../../i18n/messages.tsx'
import { requestWords } from '../../i18n/request.ts'
import { ChoiceField, SelectField, TextArea, TextField } from '../form/field.tsx'
import type { RequestFormView } from './request-form.tsx'

/** What the provider asks beside purpose and term. */
export function ProviderFields({ fields }: { fields: RequestFormView['fields'] }) {
  const { form: words, page } = useWords(requestWords)
  if (fields.length === 0) return null
  return (
    <div className="grid gap-5 border-t border-hairline pt-5">
      <h2 className="text-17">{words.fields}</h2>
      {fields.map(({ name, kind, label, options, isRequired }) => {
        const field = { name, label: label.text, isOptional: !isRequired }
        switch (kind) {
          case 'text':
            return <TextArea key={name} {...field} rows={4} maxLength={longestAnswer} />
          case 'choice':
            return (
              <SelectField
                key={name}
                {...field}
                empty="—"
                options={options.map((option) => ({ value: option, label: option }))}
              />
            )
          case 'tick':
            return <ChoiceField key={name} {...field} kind="checkbox" options={[{ value: 'yes', label: page.yes }]} />
          case 'number':
            return <TextField key={name} {...field} inputMode="numeric" maxLength={16} />
          case 'line':
            return <TextField key={name} {...field} maxLength={300} />
        }
        return null
      })}
    </div>
  )
}
