import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PublicCensusPage } from '#app/components/resource/public-census-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readPublicCensus } from '#app/domain/resource/read-census.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { censusWords } from '#app/i18n/resource-census.ts'
import { pageHead } from '#app/i18n/words.server.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = censusWords[language].public
  return {
    census: await readPublicCensus(context.exchange.database.read, language),
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Census() {
  return <PublicCensusPage census={useLoaderData<typeof loader>().census} />
}
