import type { ReactNode } from 'react'

const box = 'w-full min-w-0 rounded border border-line bg-sheet px-3 py-1.5'

export type FilterChoice = { value: string; label: string }

/** A form that finds in a list: its fields, the button, and the way back where something was asked. Works without script. */
export function FilterForm({
  action,
  go,
  keep = {},
  clear,
  children,
}: {
  /** Where the list is, if not here. */
  action?: string
  go: string
  /** What else stands in the address and goes along. */
  keep?: Readonly<Record<string, string>> | undefined
  clear?: { to: string; label: string } | false | undefined
  children: ReactNode
}) {
  return (
    <form method="get" action={action} className="mt-5 flex flex-wrap items-end gap-3">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <button type="submit" className="rounded border border-line bg-sheet px-4 py-1.5 font-medium hover:border-ink">
        {go}
      </button>
      {clear ? (
        <a href={clear.to} className="py-1.5">
          {clear.label}
        </a>
      ) : null}
    </form>
  )
}

/** The words to find. */
export function FilterText({
  name = 'q',
  label,
  text,
  hint,
  maxLength = 100,
}: {
  name?: string
  label: string
  text: string | undefined
  hint?: string
  maxLength?: number
}) {
  return (
    <label className="grid min-w-0 flex-1 basis-56 gap-1 sm:max-w-96">
      <span className="text-13">{label}</span>
      <input name={name} type="search" defaultValue={text} maxLength={maxLength} placeholder={hint} className={box} />
    </label>
  )
}

/** One of several, or any of them. */
export function FilterSelect({
  name,
  label,
  value = '',
  any,
  options,
}: {
  name: string
  label: string
  value?: string | undefined
  /** What is said where nothing is chosen, if that can be. */
  any?: string
  options: readonly FilterChoice[]
}) {
  return (
    <label className="grid max-w-60 min-w-0 grid-rows-[auto_1fr] gap-1 self-stretch">
      <span className="text-13">{label}</span>
      <select name={name} defaultValue={value} className={box}>
        {any === undefined ? null : <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
