import { type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { isRouteErrorResponse, useLoaderData, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { BoardPage } from '#app/components/demand-board/board-page.tsx'
import { ErrorPage } from '#app/components/shell/error-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { parseBoardQuery } from '#app/domain/demand-board/board-query.ts'
import { viewBoard } from '#app/domain/demand-board/board-view.ts'
import { unlessBusy } from '#app/http/search-busy.server.ts'
import { readActor } from '#app/http/session.server.ts'
import { demandBoardWords } from '#app/i18n/demand-board.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { files, linksIn } from '#app/links.ts'
import { findBoardRow } from '#db/queries/demand-board.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const links = linksIn(language)
  const words = demandBoardWords[language]
  const { database, search } = context.exchange
  const { query, problems } = parseBoardQuery(new URL(request.url).searchParams)
  const number = query.text.toUpperCase()
  // A whole number leads to its page.
  if (/^XQ\d{6}-/.test(number) && (await findBoardRow(database.read, number)))
    throw redirect(links.publicDemand(number))
  const result = await unlessBusy(
    search.searchDemands(query),
    (headers) => new Response(null, { status: 503, headers }),
  )
  const view = viewBoard(query, result, { language, now: Date.now(), addressOf: links.publicDemands })
  return {
    view,
    problems,
    status: search.status(),
    isMember: (await readActor(context, request)).kind === 'person',
    feed: files.demandsFeed({ ...query, page: 1 }, language),
    head: pageHead(language, query.text ? words.titleOf(view.heading) : words.title, words.description),
  }
}

/** A refusal says when to ask again: only the route that shows it may say so. */
export const headers: HeadersFunction = ({ errorHeaders, parentHeaders }) => errorHeaders ?? parentHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...headMeta(data?.head),
  ...(data
    ? [{ tagName: 'link', rel: 'alternate', type: 'application/atom+xml', href: data.feed, title: data.head.title }]
    : []),
]

export default function Demands() {
  const { head: _, ...page } = useLoaderData<typeof loader>()
  return <BoardPage {...page} />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const site = useRouteLoaderData<{ requestId: string }>('root')
  return <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} id={site?.requestId} />
}
