import { useSpeech } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'

/** About, help, formats and feeds, version. */
export function Footer({ version }: { version: string }) {
  const { messages, links } = useSpeech()
  const words = messages.shell.footer
  const items = [
    [links.about(), words.about],
    [links.help(), words.help],
    [files.openapi, words.api],
    [files.feed, words.feed],
    [links.codeLists(), words.codes],
    [files.templateXlsx, words.template],
  ] as const
  return (
    <footer className="no-print mt-16 border-t border-hairline bg-wash">
      <div className="mx-auto flex max-w-work flex-wrap items-baseline justify-between gap-x-8 gap-y-3 px-4 py-6 text-13 text-ink-soft">
        <ul className="flex flex-wrap gap-x-5 gap-y-2">
          {items.map(([to, label]) => (
            <li key={to}>
              <a href={to} className="py-1 text-ink-soft no-underline hover:text-ink hover:underline">
                {label}
              </a>
            </li>
          ))}
        </ul>
        <p>
          {words.version(version)} · {words.openSource}
        </p>
      </div>
    </footer>
  )
}
