import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { FollowPage } from '#app/components/follow/follow-page.tsx'
import { parseCatalogueQuery } from '#app/domain/catalogue/catalogue-query.ts'
import type { Followed } from '#app/domain/follow/followed.ts'
import { readFollowPage, sendFollow } from '#app/http/follow-page.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return readFollowPage({ request, context, language: languageOf(params), followed: followedIn(request) })
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return sendFollow({ request, context, language: languageOf(params), followed: followedIn(request) })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.head)

export default function FollowSearch() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <FollowPage {...view} />
}

function followedIn(request: Request): Followed {
  return { kind: 'search', query: parseCatalogueQuery(new URL(request.url).searchParams).query }
}
