import { type MouseEvent, useState } from 'react'
import type { DemandOptions } from '../../domain/demand/demand-options.ts'
import { demandFormWords } from '../../i18n/demand/form.ts'
import { useWords } from '../../i18n/messages.tsx'
import { useForm } from '../form/form.tsx'
import { useNotes } from './field-notes.tsx'

const box = 'w-full min-w-0 rounded border border-line bg-sheet px-2 py-1.5 aria-[invalid=true]:border-stop'
/** Empty lines that are offered. */
const blank = 3
const mostLines = 60

/** The fields that are wanted, a line each; lines are added and removed here with script, and by sending the form without. */
export function RequiredFields({ options, more }: { options: DemandOptions; more: number }) {
  const words = useWords(demandFormWords)
  const form = useForm()
  const { labels } = words
  const filled = Object.entries(form.values).flatMap(([name, value]) => {
    const at = /^required\.(\d+)\.name$/.exec(name)?.[1]
    return at !== undefined && value !== '' ? [Number(at)] : []
  })
  const first = Math.min(mostLines, Math.max(-1, ...filled) + 1 + blank + more)
  const [lines, setLines] = useState(first)
  const add = (event: MouseEvent) => {
    event.preventDefault()
    setLines((count) => Math.min(mostLines, count + 5))
  }
  return (
    <div id={`${form.id}-required`} className="grid gap-4 sm:gap-2">
      <div
        aria-hidden
        className="hidden grid-cols-[minmax(0,3fr)_minmax(0,2fr)_minmax(0,2fr)_minmax(0,3fr)_4rem] gap-2 text-13 text-ink-soft sm:grid"
      >
        <span>{labels.fieldName}</span>
        <span>{labels.fieldNeed}</span>
        <span>{labels.fieldType}</span>
        <span>{labels.fieldNote}</span>
      </div>
      {Array.from({ length: Math.max(lines, first) }, (_, at) => (
        <FieldLine key={at} at={at} options={options} />
      ))}
      <div>
        <button
          type="submit"
          name="after"
          value="more"
          onClick={add}
          className="rounded border border-line bg-sheet px-3 py-1.5 text-15 hover:border-ink"
        >
          {words.more}
        </button>
      </div>
    </div>
  )
}

function FieldLine({ at, options }: { at: number; options: DemandOptions }) {
  const words = useWords(demandFormWords)
  const form = useForm()
  const { labels } = words
  const prefix = `required.${at}`
  const value = (part: string) => {
    const own = form.values[`${prefix}.${part}`]
    return typeof own === 'string' ? own : ''
  }
  const notes = useNotes(`${prefix}.name`)
  const problem = form.problemOf(prefix)
  const id = `${form.id}-${prefix}`
  const name = value('name')
  const clear = (event: MouseEvent<HTMLButtonElement>) => {
    event.preventDefault()
    const line = event.currentTarget.closest('[role=group]')
    for (const input of line?.querySelectorAll('input') ?? []) input.value = ''
    line?.querySelector('input')?.dispatchEvent(new Event('input', { bubbles: true }))
    line?.querySelector('input')?.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid everywhere
    <div
      role="group"
      aria-label={`${labels.fieldName} ${at + 1}`}
      className="grid grid-cols-2 gap-2 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)_minmax(0,2fr)_minmax(0,3fr)_4rem]"
    >
      <div className="col-span-2 min-w-0 sm:col-span-1">
        <input
          id={`${id}.name`}
          name={`${prefix}.name`}
          defaultValue={name}
          maxLength={120}
          aria-label={labels.fieldName}
          aria-invalid={problem !== undefined}
          className={box}
        />
        {notes ? <span className="text-13">{notes}</span> : null}
        {problem ? <span className="block text-15 text-stop">{problem}</span> : null}
      </div>
      <select
        name={`${prefix}.need`}
        defaultValue={value('need') || 'MUST'}
        aria-label={labels.fieldNeed}
        className={`${box} self-start`}
      >
        {options.fieldNeed.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <select
        name={`${prefix}.type`}
        defaultValue={value('type')}
        aria-label={labels.fieldType}
        className={`${box} self-start`}
      >
        <option value="">{words.any}</option>
        {options.fieldType.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <input
        id={`${id}.note`}
        name={`${prefix}.note`}
        defaultValue={value('note')}
        maxLength={300}
        aria-label={labels.fieldNote}
        className={`${box} self-start`}
      />
      {name ? (
        <button
          type="submit"
          name="drop"
          value={at}
          onClick={clear}
          aria-label={words.drop(name)}
          className="justify-self-start self-start py-1.5 text-15 text-lead underline underline-offset-4"
        >
          {words.dropShort}
        </button>
      ) : null}
    </div>
  )
}
