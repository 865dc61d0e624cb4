import { useRouteLoaderData } from '@remix-run/react'
import { useSpeech } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import type { loader as rootLoader } from '../../root.tsx'

/** About, rules, help, formats and feeds, whom to ask, version. */
export function Footer({ version }: { version: string }) {
  const { messages, links } = useSpeech()
  const words = messages.shell.footer
  const exchange = useRouteLoaderData<typeof rootLoader>('root')?.exchange
  const contact = exchange?.contact
  const items = [
    [links.about(), words.about],
    ...(exchange?.hasRules ? ([[links.rules(), words.rules]] as const) : []),
    [links.help(), words.help],
    [links.publicNotices(), words.notices],
    [links.constructionList(), words.construction],
    [links.statistics(), words.statistics],
    [files.openapi, words.api],
    [files.feed, words.feed],
    [links.codeLists(), words.codes],
    [links.census(), words.census],
    [links.verify(), words.verify],
    [links.crossBorder(), words.crossBorder],
    [links.datasetCheck(), words.datasetCheck],
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
        {contact ? (
          <address className="order-last flex w-full flex-wrap gap-x-5 gap-y-1 not-italic">
            <span>{words.contact}</span>
            {contact.email ? (
              <a href={`mailto:${contact.email}`} className="text-ink-soft">
                {contact.email}
              </a>
            ) : null}
            {contact.phone ? <span className="tabular-nums">{contact.phone}</span> : null}
            {contact.address ? <span>{contact.address}</span> : null}
          </address>
        ) : null}
        <p>
          {words.version(version)} · {words.openSource}
        </p>
      </div>
    </footer>
  )
}
