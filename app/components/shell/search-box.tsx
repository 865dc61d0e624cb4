import { type ComponentType, useCallback, useEffect, useId, useRef, useState } from 'react'
import { useSpeech } from '../../i18n/messages.tsx'
import type { SuggestBoxProps } from './suggest-box.tsx'

/**
 * The search field: a plain GET form to the catalogue, so it works anywhere. `keep` carries the rest of the state along.
 * Suggestions come beside it where scripts run, and are loaded when somebody first goes to the field.
 */
export function SearchBox({
  size,
  text = '',
  keep = [],
  list,
}: {
  size: 'small' | 'large'
  text?: string
  keep?: readonly (readonly [string, string])[]
  /** Another list than the catalogue to search in, with its own words; nothing is suggested there. */
  list?: { action: string; label: string; placeholder: string }
}) {
  const { messages, links } = useSpeech()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [Suggestions, setSuggestions] = useState<ComponentType<SuggestBoxProps>>()
  const isLarge = size === 'large'
  // Without them the field is what it was.
  const isPlain = list !== undefined
  const load = useCallback(() => {
    if (isPlain) return
    import('./suggest-box.tsx').then(
      (loaded) => setSuggestions(() => loaded.SuggestBox),
      () => {},
    )
  }, [isPlain])
  // Somebody may be in the field before the page's scripts are.
  useEffect(() => {
    if (document.activeElement === input.current) load()
  }, [load])
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to React 18
    <form
      action={list?.action ?? links.catalogue()}
      method="get"
      role="search"
      aria-label={list?.label ?? (isLarge ? messages.shell.searchLabel : messages.shell.searchSite)}
      className="relative flex"
    >
      <label htmlFor={id} className="sr-only">
        {list?.label ?? messages.shell.searchLabel}
      </label>
      <input
        ref={input}
        id={id}
        name="q"
        type="search"
        defaultValue={text}
        maxLength={2_000}
        placeholder={list?.placeholder ?? messages.shell.searchPlaceholder}
        autoComplete="off"
        data-search=""
        onFocus={load}
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
      {Suggestions ? <Suggestions input={input} keep={keep} /> : null}
    </form>
  )
}
