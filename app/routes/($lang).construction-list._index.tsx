import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ConstructionListPage } from '#app/components/construction/construction-list-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readConstructionQuery, writeConstructionQuery } from '#app/domain/construction/construction-list.ts'
import { readConstructionList } from '#app/domain/construction/read-construction.server.ts'
import { readActor } from '#app/http/session.server.ts'
import { constructionWords } from '#app/i18n/construction.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { files, linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = constructionWords[language]
  const actor = context.forEachVisitor ? { kind: 'visitor' as const } : await readActor(context, request)
  const { filter, after } = readConstructionQuery(new URL(request.url).searchParams)
  const { lines, counts, next } = await readConstructionList(context.exchange.database.read, {
    filter,
    after,
    actor,
    language,
  })
  return {
    filter,
    counts,
    lines,
    isFirst: after === undefined,
    ...(next && { next: linksIn(language).constructionList(writeConstructionQuery(filter, next)) }),
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...headMeta(data?.head),
  { tagName: 'link', rel: 'alternate', type: 'application/atom+xml', href: files.constructionFeed },
]

export default function ConstructionList() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <ConstructionListPage {...view} />
}
