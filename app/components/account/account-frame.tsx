import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { accountFrameWords } from '../../i18n/account-frame.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'

/** The frame of a person's own pages: where one can go among them, beside the page or above it, and its title. */
export function AccountFrame({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children: ReactNode }) {
  const words = useWords(accountFrameWords)
  const { links } = useSpeech()
  const { pathname } = useLocation()
  const items: readonly { to: string; label: string; also?: string }[] = [
    { to: links.account(), label: words.items.account },
    { to: links.accountSessions(), label: words.items.sessions },
    { to: links.accountSecondFactor(), label: words.items.secondFactor },
    { to: links.notices(), label: words.items.notices, also: links.noticePreferences() },
    { to: links.follows(), label: words.items.follows },
    { to: links.accountData(), label: words.items.data },
  ]
  const isHere = ({ to, also }: (typeof items)[number]) => pathname === to || pathname === also
  return (
    <div className="grid gap-x-10 gap-y-6 py-8 md:grid-cols-[10rem_minmax(0,1fr)]">
      <nav aria-label={words.label} className="no-print">
        <p className="mb-1 hidden text-13 text-ink-soft md:block">{words.label}</p>
        <ul className="flex flex-wrap gap-x-4 border-b border-hairline pb-2 md:flex-col md:border-0 md:pb-0">
          {items.map((item) => (
            <li key={item.to}>
              <a
                href={item.to}
                aria-current={isHere(item) ? 'page' : undefined}
                className="block py-1.5 text-ink no-underline hover:underline aria-[current]:font-medium aria-[current]:text-lead md:-ml-3 md:border-l-2 md:border-transparent md:pl-2.5 md:aria-[current]:border-lead"
              >
                {item.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="min-w-0">
        <h1 className="text-26">{title}</h1>
        {lead ? <p className="mt-1 max-w-text text-ink-soft text-pretty">{lead}</p> : null}
        <div className="mt-6">{children}</div>
      </div>
    </div>
  )
}
