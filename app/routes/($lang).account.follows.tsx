import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { FollowsPage } from '#app/components/follow/follows-page.tsx'
import { readPage } from '#app/domain/catalogue/page-numbers.ts'
import { endFollow } from '#app/domain/follow/follow.server.ts'
import { UnfollowForm } from '#app/domain/follow/follow-forms.ts'
import { mostFollows } from '#app/domain/follow/follow-limits.ts'
import { pathOfFollow, viewFollows } from '#app/domain/follow/follows-view.ts'
import { viewFollowedTopics } from '#app/domain/topic/followed-topics.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { requirePermission } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { noticeWords } from '#app/i18n/notices.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { countFollows, listFollows, listNewsOf } from '#db/queries/follows.server.ts'
import { listTopicsOfFollower } from '#db/queries/topic-follows.server.ts'

const size = 50
const mostPages = 4

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { personId } = await requirePermission(context, request, 'follow.change')
  const { read } = context.exchange.database
  const page = readPage(new URL(request.url).searchParams, mostPages)
  const [rows, total, topics] = await Promise.all([
    listFollows(read, personId, { limit: size, offset: (page - 1) * size }),
    countFollows(read, personId),
    listTopicsOfFollower(read, personId, mostFollows),
  ])
  const news = await listNewsOf(read, personId, rows.map(pathOfFollow))
  const words = noticeWords[language].follows
  return {
    follows: viewFollows(rows, news, language),
    total,
    page,
    topics: viewFollowedTopics(topics, language),
    pages: Math.max(1, Math.ceil(total / size)),
    head: pageHead(language, words.title, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePermission(context, request, 'follow.change')
  const form = await readForm(context, request, UnfollowForm)
  if (!form.ok) return form.response
  try {
    await endFollow(context.exchange.database, { actor, id: form.data.id })
  } catch (error) {
    return refuse(error, form.values)
  }
  return redirect(`${linksIn(languageOf(params)).follows()}?done=unfollowed`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.head)

export default function Follows() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <FollowsPage {...view} />
}
