import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { OperatorTopicsPage } from '#app/components/topic/operator-topics-page.tsx'
import { putTopicOnConstructionList } from '#app/domain/construction/put-on-list.server.ts'
import { readOperatorTopics } from '#app/domain/topic/read-topics.server.ts'
import { TopicConstructForm } from '#app/domain/topic/topic-forms.ts'
import { readTopicQuery, writeTopicQuery } from '#app/domain/topic/topic-list.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { topicWords } from '#app/i18n/topic.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  await requireOperator(context, request, 'exchange.demands')
  const { scope: _, ...query } = readTopicQuery(new URL(request.url).searchParams)
  const view = await readOperatorTopics(context.exchange.database.read, { query, language, now: Date.now() })
  const { title, description } = topicWords[language].operator
  return { view, query, head: pageHead(language, title, description) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireOperator(context, request, 'exchange.demands')
  const form = await readForm(context, request, TopicConstructForm)
  if (!form.ok) return form.response
  try {
    await putTopicOnConstructionList(context.exchange.database, { actor, topicId: form.data.topic })
  } catch (error) {
    return refuse(error, form.values)
  }
  const to = writeTopicQuery(readTopicQuery(new URL(request.url).searchParams))
  to.set('done', form.data.intent)
  return redirect(linksIn(languageOf(params)).operatorUnmet(to))
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
