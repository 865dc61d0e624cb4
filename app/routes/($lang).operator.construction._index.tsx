import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ClaimQueuePage } from '#app/components/construction/claim-desk-page.tsx'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import {
  readClaimFilter,
  readConstructionQuery,
  writeConstructionQuery,
} from '#app/domain/construction/construction-list.ts'
import { readClaimQueue } from '#app/domain/construction/read-construction.server.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { constructionWords } from '#app/i18n/construction.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { operator: words } = constructionWords[language]
  await requireOperator(context, request, 'exchange.demands')
  const { searchParams } = new URL(request.url)
  const filter = readClaimFilter(searchParams)
  const { after } = readConstructionQuery(searchParams)
  const { lines, next } = await readClaimQueue(context.exchange.database.read, { filter, after, language })
  const state = filter === 'waiting' ? {} : { state: filter }
  return {
    filter,
    lines,
    isFirst: after === undefined,
    ...(next && { next: linksIn(language).operatorConstruction(writeConstructionQuery(state, next)) }),
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorConstruction() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const { operator: words } = useWords(constructionWords)
  return (
    <OperatorFrame title={words.title} lead={words.description}>
      <ClaimQueuePage {...view} />
    </OperatorFrame>
  )
}
