import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CataloguePage } from '#app/components/catalogue/catalogue-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { parseCatalogueQuery } from '#app/domain/catalogue/catalogue-query.ts'
import { namesWanted, viewCatalogue } from '#app/domain/catalogue/catalogue-view.ts'
import { shortened } from '#app/domain/catalogue/query-parts.ts'
import { openNames } from '#app/http/open-names.server.ts'
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
  const result = await search.searchListings(query)
  // Who asks where a listing is has searched before.
  if (!asked) logSearch(context, request, { language, query, result })
  const expected = asked ? { asked, absence: await search.explainAbsence(query, asked) } : undefined
  const names = await openNames(database.read, namesWanted(query, result), language)
  return {
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

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Catalogue() {
  const { view, problems, status } = useLoaderData<typeof loader>()
  return <CataloguePage view={view} problems={problems} status={status} />
}
