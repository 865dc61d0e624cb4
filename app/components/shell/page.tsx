import { useLocation, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../i18n/messages.tsx'
import type { loader as rootLoader } from '../../root.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { useShortcuts } from './use-shortcuts.ts'

/** The frame of every page: skip link, header, what the exchange has to say, content, footer. */
export function Page({ children }: { children: ReactNode }) {
  const { messages, links } = useSpeech()
  useShortcuts(`${links.help()}#keys`)
  const site = useRouteLoaderData<typeof rootLoader>('root')
  const { pathname } = useLocation()
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-2 focus:rounded focus:bg-lead focus:px-3 focus:py-2 focus:text-on-lead"
      >
        {messages.shell.skip}
      </a>
      <Header />
      {site?.exchange.warning ? (
        <aside
          aria-label={site.exchange.warning.label}
          className="no-print border-b border-warn bg-warn-wash px-4 py-1.5 text-center text-15 text-balance text-warn"
        >
          {site.exchange.warning.text}
        </aside>
      ) : null}
      {site?.isDemo ? (
        <aside
          aria-label={messages.shell.demoLabel}
          className="no-print border-b border-hairline bg-wash px-4 py-1 text-center text-13 text-balance text-ink-soft"
        >
          {messages.shell.demo}
        </aside>
      ) : null}
      {site?.signedIn?.isOperatorPending && !pathname.endsWith('/second-factor') ? (
        <aside
          aria-label={messages.shell.person.pendingLabel}
          className="no-print border-b border-warn bg-warn-wash px-4 py-1.5 text-center text-15 text-balance text-warn"
        >
          {messages.shell.person.pending} <a href={links.accountSecondFactor()}>{messages.shell.person.pendingWay}</a>
        </aside>
      ) : null}
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-work flex-1 px-4 outline-none">
        {children}
      </main>
      <Footer version={site?.version ?? ''} />
    </>
  )
}
