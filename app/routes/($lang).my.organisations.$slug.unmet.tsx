import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { UnmetPage } from '#app/components/topic/unmet-page.tsx'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { followTopic, unfollowTopic } from '#app/domain/topic/follow-topic.server.ts'
import { readUnmet } from '#app/domain/topic/read-topics.server.ts'
import { TopicFollowForm } from '#app/domain/topic/topic-forms.ts'
import { readTopicQuery, writeTopicQuery } from '#app/domain/topic/topic-list.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { topicWords } from '#app/i18n/topic.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.see', params.slug)
  const { searchParams } = new URL(request.url)
  const query = readTopicQuery(searchParams)
  const view = await readUnmet(context.exchange.database.read, {
    ...{ organisation, actor, query, language },
    now: Date.now(),
  })
  const workspace = viewWorkspace(organisation, actor, language)
  const words = topicWords[language]
  const done = (['follow', 'unfollow'] as const).find((each) => each === searchParams.get('done'))
  return {
    ...{ workspace, view, query },
    ...(done && { done }),
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.lead),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.see', params.slug)
  const form = await readForm(context, request, TopicFollowForm)
  if (!form.ok) return form.response
  const { intent, topic } = form.data
  try {
    const act = intent === 'follow' ? followTopic : unfollowTopic
    await act(context.exchange.database, { actor, organisationId: organisation.id, topicId: topic })
  } catch (error) {
    return refuse(error, form.values)
  }
  const to = writeTopicQuery(readTopicQuery(new URL(request.url).searchParams))
  to.set('done', intent)
  return redirect(linksIn(languageOf(params)).unmet(organisation.slug, to))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Unmet() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <UnmetPage {...view} />
}
