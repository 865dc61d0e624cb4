import { useLocation } from '@remix-run/react'
import { useSpeech } from '../../i18n/messages.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { SearchBox } from './search-box.tsx'

/** What happened, what is safe, what to do. A missing page offers a search with the words of its address. */
export function ErrorPage({ status, id }: { status: number; id?: string | undefined }) {
  const { messages, links } = useSpeech()
  const { pathname } = useLocation()
  const words = messages.shell.errors
  const isMissing = status === 404
  const isBusy = status === 503
  const title = isMissing
    ? words.notFoundTitle
    : isBusy
      ? words.busyTitle
      : status < 500
        ? words.badRequestTitle
        : words.failedTitle
  return (
    <div className="prose py-16">
      <title>{title}</title>
      <p className="text-13 text-ink-soft tabular-nums">{status}</p>
      <h1 className="text-26">{title}</h1>
      <p>{isMissing ? words.notFound : isBusy ? words.busy : words.failed}</p>
      {isMissing ? <SearchBox size="large" text={wordsOf(pathname)} /> : null}
      {id && !isMissing ? <p className="text-13 text-ink-soft">{words.id(id)}</p> : null}
      <p>
        <Dotted
          parts={[
            <a key="home" href={links.home()}>
              {words.home}
            </a>,
            <a key="catalogue" href={links.catalogue()}>
              {words.catalogue}
            </a>,
            <a key="help" href={links.help()}>
              {words.help}
            </a>,
          ]}
        />
      </p>
    </div>
  )
}

function wordsOf(pathname: string): string {
  try {
    const last = decodeURIComponent(pathname).split('/').filter(Boolean).pop() ?? ''
    return last.replace(/[-_.]+/g, ' ').slice(0, 100)
  } catch {
    return ''
  }
}
