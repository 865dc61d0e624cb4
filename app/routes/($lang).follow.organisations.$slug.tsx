import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { FollowPage } from '#app/components/follow/follow-page.tsx'
import { readFollowPage, sendFollow } from '#app/http/follow-page.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return readFollowPage({
    request,
    context,
    language: languageOf(params),
    followed: { kind: 'organisation', slug: params.slug ?? '' },
  })
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return sendFollow({
    request,
    context,
    language: languageOf(params),
    followed: { kind: 'organisation', slug: params.slug ?? '' },
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.head)

export default function FollowOrganisation() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <FollowPage {...view} />
}
