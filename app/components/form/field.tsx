import type { ComponentProps, ReactNode } from 'react'
import { formWords } from '../../i18n/forms.ts'
import { useWords } from '../../i18n/messages.tsx'
import { useForm } from './form.tsx'

const box =
  'w-full rounded border border-line bg-sheet px-3 py-2 aria-[invalid=true]:border-stop aria-[invalid=true]:border-2'

type Frame = {
  name: string
  label: string
  /** How to fill it in; stands under the label. */
  hint?: ReactNode
  isOptional?: boolean
}

/** Label, hint and problem above what `children` makes of the attributes that tie them together. */
function Framed({
  name,
  label,
  hint,
  isOptional,
  children,
}: Frame & {
  children: (tied: {
    id: string
    name: string
    'aria-invalid': boolean
    'aria-describedby': string | undefined
    required: boolean
  }) => ReactNode
}) {
  const words = useWords(formWords)
  const form = useForm()
  const problem = form.problemOf(name)
  const id = `${form.id}-${name}`
  const described = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ')
  return (
    <div className="grid max-w-text gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
        {isOptional ? <span className="font-normal text-13 text-ink-soft"> {words.optional}</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-13 text-ink-soft text-pretty">
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p id={`${id}-problem`} className="text-15 text-stop">
          {problem}
        </p>
      ) : null}
      {children({
        id,
        name,
        'aria-invalid': problem !== undefined,
        'aria-describedby': described || undefined,
        required: !isOptional,
      })}
    </div>
  )
}

/** One line of text. */
export function TextField({
  name,
  label,
  hint,
  isOptional = false,
  ...input
}: Frame & Omit<ComponentProps<'input'>, 'name' | 'id'>) {
  const value = useForm().values[name]
  return (
    <Framed name={name} label={label} hint={hint} isOptional={isOptional}>
      {(tied) => (
        <input className={box} defaultValue={typeof value === 'string' ? value : undefined} {...input} {...tied} />
      )}
    </Framed>
  )
}

/** Several lines of text. */
export function TextArea({
  name,
  label,
  hint,
  isOptional = false,
  ...input
}: Frame & Omit<ComponentProps<'textarea'>, 'name' | 'id'>) {
  const value = useForm().values[name]
  return (
    <Framed name={name} label={label} hint={hint} isOptional={isOptional}>
      {(tied) => (
        <textarea
          className={box}
          rows={4}
          defaultValue={typeof value === 'string' ? value : undefined}
          {...input}
          {...tied}
        />
      )}
    </Framed>
  )
}

/** One of a list. `empty` names the choice of none. */
export function SelectField({
  name,
  label,
  hint,
  isOptional = false,
  options,
  empty,
}: Frame & { options: readonly { value: string; label: string }[]; empty?: string }) {
  const value = useForm().values[name]
  return (
    <Framed name={name} label={label} hint={hint} isOptional={isOptional}>
      {(tied) => (
        <select className={box} defaultValue={typeof value === 'string' ? value : undefined} {...tied}>
          {empty === undefined ? null : <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Framed>
  )
}

/** A group of boxes, or of dots where only one may be chosen. The field's name ends in [] for boxes. */
export function ChoiceField({
  name,
  label,
  hint,
  isOptional = false,
  options,
  kind,
}: Frame & {
  /** A label that is somebody's text is marked as such. */
  options: readonly { value: string; label: ReactNode; hint?: string }[]
  kind: 'checkbox' | 'radio'
}) {
  const words = useWords(formWords)
  const form = useForm()
  const chosen = [form.values[name] ?? []].flat()
  const problem = form.problemOf(name.replace(/\[\]$/, ''))
  const id = `${form.id}-${name.replace(/\[\]$/, '')}`
  return (
    <fieldset id={id} aria-describedby={problem ? `${id}-problem` : undefined} className="grid max-w-text gap-1">
      <legend className="font-medium">
        {label}
        {isOptional ? <span className="font-normal text-13 text-ink-soft"> {words.optional}</span> : null}
      </legend>
      {hint ? <p className="text-13 text-ink-soft text-pretty">{hint}</p> : null}
      {problem ? (
        <p id={`${id}-problem`} className="text-15 text-stop">
          {problem}
        </p>
      ) : null}
      {options.map((option) => (
        <label key={option.value} className="flex items-baseline gap-2 py-1">
          <input
            type={kind}
            name={name}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
            className="translate-y-0.5"
          />
          <span>
            {option.label}
            {option.hint ? <span className="block text-13 text-ink-soft">{option.hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
