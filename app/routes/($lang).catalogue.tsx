import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { isRouteErrorResponse, useLoaderData, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { CataloguePage } from '#app/components/catalogue/catalogue-page.tsx'
import { ErrorPage } from '#app/components/shell/error-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { parseCatalogueQuery } from '#app/domain/catalogue/catalogue-query.ts'
import { shownFacets } from '#app/domain/catalogue/catalogue-state.ts'
import { namesWanted, viewCatalogue } from '#app/domain/catalogue/catalogue-view.ts'
import { shortened } from '#app/domain/catalogue/query-parts.ts'
import { whyNotFollowed } from '#app/domain/follow/followed.ts'
import { followState } from '#app/http/follow-page.server.ts'
import { openNames } from '#app/http/open-names.server.ts'
import { unlessBusy } from '#app/http/search-busy.server.ts'
import { logSearch } from '#app/http/search-log.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead, wordsIn } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = wordsIn(language).catalogue
  const { searchParams } = new URL(request.url)
  const { query, problems } = parseCatalogueQuery(searchParams)
  const asked = (searchParams.get('expect') ?? '').trim().slice(0, 300)
  const { database, search } = context.exchange
  const busy = (headers: Record<string, string>) => new Response(null, { status: 503, headers })
  const counting = { facets: shownFacets(query), samples: true, isRead: true }
  const result = await unlessBusy(search.searchListings(query, counting), busy)
  // Who asks where a listing is has searched before.
  if (!asked) logSearch(context, request, { language, query, result })
  const expected = asked ? { asked, absence: await unlessBusy(search.explainAbsence(query, asked), busy) } : undefined
  const names = await openNames(database.read, namesWanted(query, result), language)
  const isFollowable = whyNotFollowed(query) === undefined
  return {
    ...(isFollowable && {
      follow: {
        action: linksIn(language).followSearch(query),
        isFollowing: await followState(context, request, { kind: 'search', query }),
      },
    }),
    view: viewCatalogue(query, result, {
      language,
      names,
      addressOf: linksIn(language).catalogue,
      now: Date.now(),
      expected,
    }),
    problems,
    status: search.status(),
    head: pageHead(language, query.text ? words.titleOf(shortened(query.text)) : words.title, words.description),
  }
}

/** A refusal says when to ask again: only the route that shows it may say so. */
export const headers: HeadersFunction = ({ errorHeaders, parentHeaders }) => errorHeaders ?? parentHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Catalogue() {
  const { view, follow, problems, status } = useLoaderData<typeof loader>()
  return <CataloguePage view={view} follow={follow} problems={problems} status={status} />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const site = useRouteLoaderData<{ requestId: string }>('root')
  return <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} id={site?.requestId} />
}
