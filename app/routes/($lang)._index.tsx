import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { HomePage } from '#app/components/home/home-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { viewHome } from '#app/domain/catalogue/home-view.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead, wordsIn } from '#app/i18n/words.server.ts'
import { findHomeFigures } from '#db/queries/home.server.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = wordsIn(language).home
  const figures = await findHomeFigures(context.exchange.database.read)
  return {
    counts: figures.counts,
    view: viewHome(figures, language, Date.now()),
    head: pageHead(language, '', words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Home() {
  const { counts, view } = useLoaderData<typeof loader>()
  return <HomePage counts={counts} view={view} />
}
