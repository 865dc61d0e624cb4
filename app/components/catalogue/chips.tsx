import { useSpeech } from '../../i18n/messages.tsx'

/** The chosen conditions in words; each one is a link to the list without it. */
export function Chips({
  chips,
  clearHref,
}: {
  chips: readonly { name: string; label: string; href: string }[]
  clearHref: string
}) {
  const { messages } = useSpeech()
  const words = messages.catalogue
  if (chips.length === 0) return null
  return (
    <ul aria-label={words.chosen} className="mb-3 flex flex-wrap items-center gap-2">
      {chips.map((chip) => (
        <li key={`${chip.name} ${chip.label}`}>
          <a
            href={chip.href}
            aria-label={words.remove(chip.label)}
            className="inline-flex items-center gap-1.5 rounded border border-lead bg-lead-wash px-2 py-0.5 text-15 text-lead no-underline hover:border-lead-strong hover:text-lead-strong"
          >
            {chip.label}
            <Cross />
          </a>
        </li>
      ))}
      <li>
        <a href={clearHref} className="px-1 py-1 text-15">
          {words.clear}
        </a>
      </li>
    </ul>
  )
}

/** The cross of what can be taken away. */
export function Cross() {
  return (
    <svg viewBox="0 0 10 10" className="size-2.5 flex-none" aria-hidden="true">
      <path d="M1 1l8 8M9 1l-8 8" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}
