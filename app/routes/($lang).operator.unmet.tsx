import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { OperatorTopicsPage } from '#app/components/topic/operator-topics-page.tsx'
import { readOperatorTopics } from '#app/domain/topic/read-topics.server.ts'
import { readTopicQuery } from '#app/domain/topic/topic-list.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { topicWords } from '#app/i18n/topic.ts'
import { pageHead } from '#app/i18n/words.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  await requireOperator(context, request, 'exchange.demands')
  const { scope: _, ...query } = readTopicQuery(new URL(request.url).searchParams)
  const view = await readOperatorTopics(context.exchange.database.read, { query, language, now: Date.now() })
  const { title, description } = topicWords[language].operator
  return { view, query, head: pageHead(language, title, description) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorUnmet() {
  const { view, query } = useLoaderData<typeof loader>()
  const { operator: words } = useWords(topicWords)
  return (
    <OperatorFrame title={words.title} lead={words.description}>
      <OperatorTopicsPage view={view} query={query} />
    </OperatorFrame>
  )
}
