import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ComparePage } from '#app/components/compare/compare-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { viewComparison } from '#app/domain/catalogue/compare-view.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead, wordsIn } from '#app/i18n/words.server.ts'
import { mostCompared } from '#app/links.ts'
import { listForComparison } from '#db/queries/compare.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = wordsIn(language).compare
  const given = new URL(request.url).searchParams.getAll('code').map((code) => code.trim().toUpperCase().slice(0, 40))
  const asked = [...new Set(given.filter(Boolean))]
  const codes = asked.slice(0, mostCompared)
  const listings = await listForComparison(context.exchange.database.read, codes)
  const unknown = codes.filter((code) => !listings.some(({ card }) => card.code === code))
  const extent = { unknown, dropped: asked.length - codes.length, most: mostCompared }
  return {
    view: viewComparison(listings, extent, language, Date.now()),
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Compare() {
  return <ComparePage view={useLoaderData<typeof loader>().view} />
}
