import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CrossBorderPage } from '#app/components/cross-border/cross-border-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { viewCrossBorder } from '#app/domain/cross-border/cross-border-view.ts'
import { crossBorderWords } from '#app/i18n/cross-border.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'

export function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = crossBorderWords[language]
  return {
    view: viewCrossBorder(new URL(request.url).searchParams),
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function CrossBorder() {
  return <CrossBorderPage view={useLoaderData<typeof loader>().view} />
}
