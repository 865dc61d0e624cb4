import { useId } from 'react'
import type { CaseView } from '../../domain/review/case-view.ts'
import { formWords } from '../../i18n/forms.ts'
import { useWords } from '../../i18n/messages.tsx'
import { reviewWords } from '../../i18n/review.ts'
import { SelectField } from '../form/field.tsx'
import { useForm } from '../form/form.tsx'

/** A place of what was handed in, chosen from its sections; the whole of it where none is named. */
export function PlaceField({ name, label, places }: { name: string; label: string; places: CaseView['places'] }) {
  const { decision: words } = useWords(reviewWords)
  const form = useForm()
  const value = form.values[name]
  const problem = form.problemOf(name)
  const id = `${form.id}-${name}`
  const problemId = useId()
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {problem ? (
        <p id={problemId} className="text-15 text-stop">
          {problem}
        </p>
      ) : null}
      <select
        id={id}
        name={name}
        defaultValue={typeof value === 'string' ? value : undefined}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? problemId : undefined}
        className="w-full min-w-0 rounded border border-line bg-sheet px-3 py-2 aria-[invalid=true]:border-2 aria-[invalid=true]:border-stop"
      >
        <option value="">{words.whole}</option>
        {places.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.places.map((each) => (
              <option key={each.place} value={each.place}>
                {each.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}

/** A rule to cite. */
export function RuleField({
  name,
  label,
  rules,
  isOptional = false,
}: {
  name: string
  label: string
  rules: CaseView['rules']
  isOptional?: boolean
}) {
  const { decision: words } = useWords(reviewWords)
  const { optional } = useWords(formWords)
  return (
    <SelectField
      name={name}
      label={label}
      isOptional={isOptional}
      empty={isOptional ? optional : words.choose}
      options={rules.map((rule) => ({ value: rule.id, label: rule.label }))}
    />
  )
}
