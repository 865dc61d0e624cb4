import type { ComponentProps, ReactNode } from 'react'
import { demandFormWords } from '../../i18n/demand/form.ts'
import { useWords } from '../../i18n/messages.tsx'
import { SelectField, TextArea, TextField } from '../form/field.tsx'
import { useForm } from '../form/form.tsx'
import { useNotes } from './field-notes.tsx'

type Option = { value: string; label: string }

/** A part of the form with its heading. */
export function Part({ id, title, hint, children }: { id: string; title: string; hint?: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`part-${id}`} className="grid gap-5 border-t border-line pt-6">
      <div>
        <h3 id={`part-${id}`} className="text-17">
          {title}
        </h3>
        {hint ? <p className="text-15 text-ink-soft">{hint}</p> : null}
      </div>
      {children}
    </section>
  )
}

/** A line of text, with the words that led to it. */
export function Line({ hint, ...field }: Omit<ComponentProps<typeof TextField>, 'hint'> & { hint?: string }) {
  return <TextField hint={useNotes(field.name, hint)} isOptional {...field} />
}

/** Several lines of text, with the words that led to them. */
export function Lines({ hint, ...field }: Omit<ComponentProps<typeof TextArea>, 'hint'> & { hint?: string }) {
  return <TextArea hint={useNotes(field.name, hint)} isOptional {...field} />
}

/** One of a list or none, with the words that led to it. */
export function Choice({ hint, ...field }: Omit<ComponentProps<typeof SelectField>, 'hint'> & { hint?: string }) {
  const words = useWords(demandFormWords)
  const { isOptional = true } = field
  return (
    <SelectField hint={useNotes(field.name, hint)} isOptional {...(isOptional && { empty: words.any })} {...field} />
  )
}

/** Many of a list as boxes in columns; a long list is folded until something in it is chosen. */
export function Boxes({
  name,
  label,
  hint,
  options,
  isFolded = false,
}: {
  /** Without the brackets. */
  name: string
  label: string
  hint?: string
  options: readonly Option[]
  isFolded?: boolean
}) {
  const form = useForm()
  const notes = useNotes(name, hint)
  const chosen = [form.values[`${name}[]`] ?? []].flat()
  const problem = form.problemOf(name)
  const id = `${form.id}-${name}`
  const boxes = (
    <div className="mt-1 grid gap-x-4 gap-y-0.5 sm:grid-cols-2 lg:grid-cols-3">
      {options.map((option) => (
        <label key={option.value} className="flex items-baseline gap-2 py-0.5">
          <input
            type="checkbox"
            name={`${name}[]`}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
            className="translate-y-0.5"
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
  return (
    <fieldset id={id} aria-describedby={problem ? `${id}-problem` : undefined} className="min-w-0">
      <legend className="font-medium">{label}</legend>
      {notes ? <p className="text-13 text-ink-soft text-pretty">{notes}</p> : null}
      {problem ? (
        <p id={`${id}-problem`} className="text-15 text-stop">
          {problem}
        </p>
      ) : null}
      {isFolded ? (
        <details open={chosen.length > 0}>
          <summary className="cursor-pointer text-15 text-lead">
            {options
              .slice(0, 3)
              .map((option) => option.label)
              .join(' · ')}
            …
          </summary>
          {boxes}
        </details>
      ) : (
        boxes
      )}
    </fieldset>
  )
}

/** One box to tick. */
export function Tick({ name, label, hint }: { name: string; label: string; hint?: string }) {
  const form = useForm()
  return (
    <label className="flex max-w-text items-baseline gap-2">
      <input
        id={`${form.id}-${name}`}
        type="checkbox"
        name={name}
        value="yes"
        defaultChecked={form.values[name] === 'yes'}
        className="translate-y-0.5"
      />
      <span>
        {label}
        {hint ? <span className="block text-13 text-ink-soft">{hint}</span> : null}
      </span>
    </label>
  )
}
