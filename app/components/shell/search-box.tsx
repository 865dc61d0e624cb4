import { useId } from 'react'
import { useSpeech } from '../../i18n/messages.tsx'

/** The search field: a plain GET form to the catalogue, so it works anywhere. `keep` carries the rest of the state along. */
export function SearchBox({
  size,
  text = '',
  keep = [],
}: {
  size: 'small' | 'large'
  text?: string
  keep?: readonly (readonly [string, string])[]
}) {
  const { messages, links } = useSpeech()
  const id = useId()
  const isLarge = size === 'large'
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to React 18
    <form
      action={links.catalogue()}
      method="get"
      role="search"
      aria-label={isLarge ? messages.shell.searchLabel : messages.shell.searchSite}
      className="flex"
    >
      <label htmlFor={id} className="sr-only">
        {messages.shell.searchLabel}
      </label>
      <input
        id={id}
        name="q"
        type="search"
        defaultValue={text}
        maxLength={2_000}
        placeholder={messages.shell.searchPlaceholder}
        autoComplete="off"
        data-search=""
        className={`min-w-0 flex-1 rounded-l border border-r-0 border-line bg-sheet placeholder:text-ink-soft ${isLarge ? 'px-4 py-3 text-17' : 'px-3 py-1.5 text-15'}`}
      />
      {keep.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        className={`shrink-0 rounded-r border border-lead bg-lead font-medium text-on-lead hover:bg-lead-strong ${isLarge ? 'px-6 text-17' : 'px-3 text-15'}`}
      >
        {messages.shell.search}
      </button>
    </form>
  )
}
