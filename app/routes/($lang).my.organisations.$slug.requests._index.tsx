import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RequestsPage } from '#app/components/request/requests-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readRequests } from '#app/domain/request/read-requests.server.ts'
import { readRequestQuery, writeRequestQuery } from '#app/domain/request/request-list.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { requestWords } from '#app/i18n/request.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = requestWords[language].list
  const { actor, organisation } = await requireInOrganisation(context, request, 'request.see', params.slug)
  const query = readRequestQuery(new URL(request.url).searchParams)
  const { lines, next } = await readRequests(context.exchange.database.read, {
    organisationId: organisation.id,
    ...query,
    language,
    now: Date.now(),
  })
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    query,
    lines,
    ...(next && {
      next: linksIn(language).organisationRequests(organisation.slug, writeRequestQuery({ ...query, after: next })),
    }),
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Requests() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <RequestsPage {...view} />
}
