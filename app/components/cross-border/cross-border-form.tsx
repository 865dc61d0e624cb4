import type { ReactNode } from 'react'
import { type AnswerField, importances, listStandings, purposes } from '../../domain/cross-border/cross-border-case.ts'
import type { CrossBorderView } from '../../domain/cross-border/cross-border-view.ts'
import { zones, zonesWithoutList } from '../../domain/cross-border/negative-lists.ts'
import { crossBorderWords } from '../../i18n/cross-border.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'

type Option = { value: string; label: string }
const box =
  'w-full rounded border border-line bg-sheet px-3 py-2 aria-[invalid=true]:border-2 aria-[invalid=true]:border-stop'

/** The questions. A form that is sent by address, so that an answer can be kept and sent on. */
export function CrossBorderForm({ view }: { view: CrossBorderView }) {
  const { language, links } = useSpeech()
  const words = useWords(crossBorderWords)
  const given = (field: AnswerField, otherwise = '') => view.given[field] ?? otherwise
  const options = (list: readonly { code: string; zh: string; en: string }[]): Option[] =>
    list.map((item) => ({ value: item.code, label: item[language] }))
  return (
    <section aria-labelledby="case" className="no-print mt-10 border-t border-hairline pt-6">
      <h2 id="case" className="text-20">
        {words.form}
      </h2>
      <Problems view={view} />
      <form action={links.crossBorder()} className="mt-5 grid max-w-text gap-6">
        <Choice
          view={view}
          name="ciio"
          options={[
            { value: 'NO', label: words.no },
            { value: 'YES', label: words.yes },
          ]}
        />
        <Choice view={view} name="important" options={options(importances)} />
        <Count view={view} name="persons" />
        <Count view={view} name="sensitive" />
        <Choice view={view} name="purpose" options={options(purposes)} otherwise="OTHER" />
        <Framed view={view} name="zone" hint={zonesWithoutList.map((zone) => zone[language]).join(' ')}>
          {(tied) => (
            <select {...tied} className={box} defaultValue={given('zone', 'NONE')}>
              {[{ value: 'NONE', label: words.noZone }, ...options(zones)].map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Framed>
        <Framed view={view} name="list">
          {(tied) => (
            <select {...tied} className={box} defaultValue={given('list')}>
              {[{ value: '', label: words.noList }, ...options(listStandings)].map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Framed>
        <p className="flex flex-wrap items-baseline gap-x-6 gap-y-2">
          <button type="submit" className="rounded bg-lead px-4 py-2 font-medium text-on-lead hover:bg-lead-strong">
            {words.submit}
          </button>
          <a href={links.crossBorder()}>{words.again}</a>
        </p>
      </form>
    </section>
  )
}

function Problems({ view: { problems } }: { view: CrossBorderView }) {
  const words = useWords(crossBorderWords)
  if (problems.length === 0) return null
  return (
    <div role="alert" className="mt-4 max-w-text border-l-4 border-stop bg-stop-wash px-4 py-2 text-15">
      <p className="font-medium">{words.problemsTitle}</p>
      <ul>
        {problems.map(({ field, reason }) => (
          <li key={field}>
            <a href={`#${field}`}>{words.labels[field]}</a> {words.problems[reason]}
          </li>
        ))}
      </ul>
    </div>
  )
}

type Asked = { view: CrossBorderView; name: AnswerField }

function useAsked({ view, name }: Asked) {
  const words = useWords(crossBorderWords)
  const problem = view.problems.find(({ field }) => field === name)
  return { label: words.labels[name], hint: words.hints[name], problem: problem && words.problems[problem.reason] }
}

type Tied = { id: string; name: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }

function Framed({ hint, children, ...asked }: Asked & { hint?: string; children: (tied: Tied) => ReactNode }) {
  const { name } = asked
  const { label, hint: own, problem } = useAsked(asked)
  const shown = hint ?? own
  const described = [shown ? `${name}-hint` : '', problem ? `${name}-problem` : ''].filter(Boolean).join(' ')
  return (
    <div className="grid gap-1">
      <label htmlFor={name} className="font-medium">
        {label}
      </label>
      <Hints name={name} hint={shown} problem={problem} />
      {children({ id: name, name, 'aria-invalid': problem !== undefined, 'aria-describedby': described || undefined })}
    </div>
  )
}

function Hints({ name, hint, problem }: { name: string; hint: string; problem: string | undefined }) {
  return (
    <>
      {hint ? (
        <p id={`${name}-hint`} className="text-13 text-pretty text-ink-soft">
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p id={`${name}-problem`} className="text-15 text-stop">
          {problem}
        </p>
      ) : null}
    </>
  )
}

function Count(asked: Asked) {
  return (
    <Framed {...asked}>
      {(tied) => (
        <input
          {...tied}
          inputMode="numeric"
          autoComplete="off"
          maxLength={40}
          defaultValue={asked.view.given[asked.name] ?? '0'}
          className={`${box} max-w-60 tabular-nums`}
        />
      )}
    </Framed>
  )
}

function Choice({ options, otherwise, ...asked }: Asked & { options: readonly Option[]; otherwise?: string }) {
  const { name, view } = asked
  const { label, hint, problem } = useAsked(asked)
  const chosen = view.given[name] ?? otherwise
  const described = [hint ? `${name}-hint` : '', problem ? `${name}-problem` : ''].filter(Boolean).join(' ')
  return (
    <fieldset id={name} tabIndex={-1} aria-describedby={described || undefined} className="grid gap-1">
      <legend className="font-medium">{label}</legend>
      <Hints name={name} hint={hint} problem={problem} />
      {options.map((option) => (
        <label key={option.value} className="flex items-baseline gap-2 py-1">
          <input
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={chosen === option.value}
            className="translate-y-0.5"
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
