import { useSpeech } from '../../i18n/messages.tsx'

/** Where one can go on this page; stays in view on wide screens. */
export function PageNav({ sections }: { sections: readonly { id: string; label: string }[] }) {
  const { messages } = useSpeech()
  return (
    <nav
      aria-label={messages.listing.onThisPage}
      className="no-print mt-8 border-y border-hairline bg-paper md:sticky md:top-0 md:z-10"
    >
      <ul className="-mx-2 flex flex-wrap">
        {sections.map(({ id, label }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-flex min-h-8 items-center px-2 py-1 text-15 text-ink-soft no-underline hover:text-lead hover:underline"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
