import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { MemberDemands } from '#app/components/demand-board/member-demands.tsx'
import { readMemberDemands } from '#app/domain/demand-board/read-member-demands.server.ts'
import { requirePerson } from '#app/http/guards.server.ts'
import { demandBoardWords } from '#app/i18n/demand-board.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const actor = await requirePerson(context, request)
  const { next, ...view } = await readMemberDemands(context.exchange.database.read, {
    actor,
    params: new URL(request.url).searchParams,
    language,
    now: Date.now(),
  })
  const words = demandBoardWords[language].member
  return {
    ...view,
    ...(next && { next: linksIn(language).memberDemands(next) }),
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.head)

export default function Members() {
  const { head: _, ...view } = useLoaderData<typeof loader>()
  return <MemberDemands {...view} />
}
