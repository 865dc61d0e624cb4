import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OwnResponsesPage } from '#app/components/response/own-responses-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readOwnResponses } from '#app/domain/response/read-own-responses.server.ts'
import { readResponseQuery, responseFilters, writeResponseQuery } from '#app/domain/response/response-list.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { responseWords } from '#app/i18n/response.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = responseWords[language].list
  const { actor, organisation } = await requireInOrganisation(context, request, 'response.see', params.slug)
  const { filter, after } = readResponseQuery(new URL(request.url).searchParams, responseFilters)
  const { lines, next } = await readOwnResponses(context.exchange.database.read, {
    organisationId: organisation.id,
    filter,
    after,
    language,
    now: Date.now(),
  })
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    filter,
    lines,
    ...(next && {
      next: linksIn(language).organisationResponses(organisation.slug, writeResponseQuery(filter, next)),
    }),
    isFirst: after === undefined,
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OwnResponses() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <OwnResponsesPage {...view} />
}
