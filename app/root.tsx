import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { ErrorPage } from './components/shell/error-page.tsx'
import { useNonce } from './components/shell/nonce.tsx'
import { Page } from './components/shell/page.tsx'
import { PageTitle } from './components/shell/page-title.tsx'
import { viewSignedIn } from './http/signed-in.server.ts'
import { viewExchange } from './http/view-exchange.server.ts'
import { useSpeech } from './i18n/messages.tsx'
import { files, inLanguage, languageOfPath } from './links.ts'
import styles from './styles/app.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'alternate', type: 'application/atom+xml', href: files.feed },
]

export async function loader({ request, context }: LoaderFunctionArgs) {
  return {
    version: context.exchange.version,
    origin: context.origin,
    requestId: context.requestId,
    isDemo: context.exchange.hasDemo,
    exchange: viewExchange(context, languageOfPath(new URL(request.url).pathname)),
    ...(await viewSignedIn(context, request)),
  }
}

export function Layout({ children }: { children: ReactNode }) {
  const { language } = useSpeech()
  const { pathname, search } = useLocation()
  const site = useRouteLoaderData<typeof loader>('root')
  const nonce = useNonce()
  const head = useMatches()
    .map(({ data }) => (data as { head?: { title: string } } | undefined)?.head)
    .findLast((each) => each !== undefined)
  const origin = site?.origin ?? ''
  return (
    <html lang={language === 'zh' ? 'zh-Hans' : 'en'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {head ? <PageTitle title={head.title} exchange={site?.exchange} /> : null}
        <Meta />
        <Links />
        <link rel="alternate" hrefLang="zh-Hans" href={origin + inLanguage(pathname, search, 'zh')} />
        <link rel="alternate" hrefLang="en" href={origin + inLanguage(pathname, search, 'en')} />
      </head>
      <body>
        <Page>{children}</Page>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const site = useRouteLoaderData<typeof loader>('root')
  const status = isRouteErrorResponse(error) ? error.status : 500
  return <ErrorPage status={status} id={site?.requestId} />
}
