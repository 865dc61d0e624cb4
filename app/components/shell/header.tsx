import { useLocation, useRouteLoaderData } from '@remix-run/react'
import { useSpeech } from '../../i18n/messages.tsx'
import { inLanguage } from '../../links.ts'
import type { loader as rootLoader } from '../../root.tsx'
import { Logo } from './logo.tsx'
import { PersonMenu } from './person-menu.tsx'
import { SearchBox } from './search-box.tsx'

/** Mark, name, search, where one can go, and the other language. The start page, the catalogue and the demands bring their own search. */
export function Header() {
  const { language, messages, links } = useSpeech()
  const { pathname, search } = useLocation()
  const exchange = useRouteLoaderData<typeof rootLoader>('root')?.exchange
  const name = exchange?.name ?? messages.shell.name
  const bare = pathname.replace(/^\/en(?=\/|$)/, '') || '/'
  const hasOwnSearch = bare === '/' || bare === '/catalogue' || bare === '/demands'
  const items = [
    { to: links.catalogue(), label: messages.shell.nav.catalogue, isHere: bare === '/catalogue' },
    { to: links.publicDemands(), label: messages.shell.nav.demands, isHere: /^\/demands(\/|$)/.test(bare) },
    { to: links.organisations(), label: messages.shell.nav.organisations, isHere: bare.startsWith('/organisations') },
    { to: links.zones(), label: messages.shell.nav.zones, isHere: false },
    { to: links.help(), label: messages.shell.nav.help, isHere: bare === '/help' },
  ]
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <header className="no-print border-b border-hairline bg-sheet">
      <div className="relative mx-auto flex max-w-work flex-wrap items-center justify-between gap-x-5 gap-y-2 px-4 py-3">
        <a href={links.home()} className="flex items-center gap-2 text-ink no-underline hover:text-ink">
          {exchange?.logo ? (
            <img src={exchange.logo} alt="" className="h-7 w-auto max-w-24 object-contain" />
          ) : (
            <Logo />
          )}
          <span className="text-17 font-bold">{name}</span>
          {exchange?.tagline ? (
            <span className="hidden text-13 text-ink-soft sm:inline">{exchange.tagline}</span>
          ) : null}
        </a>
        {hasOwnSearch ? null : (
          <div className="order-last w-full sm:order-none sm:w-auto sm:max-w-96 sm:flex-1">
            <SearchBox size="small" />
          </div>
        )}
        <nav aria-label={messages.shell.nav.menu} className="max-sm:w-full sm:ml-auto">
          <ul className="flex flex-wrap items-center gap-x-3 gap-y-1 text-15 sm:gap-x-5">
            {items.map((item) => (
              <li key={item.to}>
                <a
                  href={item.to}
                  aria-current={item.isHere ? 'page' : undefined}
                  className="inline-block py-1 text-ink no-underline hover:underline aria-[current]:font-medium aria-[current]:text-lead"
                >
                  {item.label}
                </a>
              </li>
            ))}
            <li>
              <PersonMenu />
            </li>
            <li className="max-sm:absolute max-sm:top-3 max-sm:right-4">
              <a
                href={inLanguage(pathname, search, other)}
                hrefLang={other === 'zh' ? 'zh-Hans' : 'en'}
                lang={other === 'zh' ? 'zh-Hans' : 'en'}
                aria-label={messages.shell.switchLanguageLabel}
                className="rounded border border-hairline px-1.5 py-1 text-13 sm:px-2 text-ink-soft no-underline hover:border-line hover:text-ink"
              >
                {messages.shell.switchLanguage}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  )
}
