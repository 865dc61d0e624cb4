import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { QueryPage } from '#app/components/query/query-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { may } from '#app/domain/access/permissions.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readQuery } from '#app/domain/query/read-query.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { sendQuestion } from '#app/http/query-page.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { queryWords } from '#app/i18n/query.ts'
import { pageHead } from '#app/i18n/words.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = queryWords[language]
  const { actor, organisation } = await requireInOrganisation(context, request, 'entitlement.see', params.slug)
  const asked = { number: params.number ?? '', organisationId: organisation.id }
  const view = await readQuery(context.exchange.database.read, asked)
  if (!view) throw notFound()
  return {
    workspace: viewWorkspace(organisation, actor, language),
    view,
    mayUse: may(actor, 'entitlement.use', organisation.id),
    head: pageHead(language, `${words.title} · ${view.number}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'entitlement.use', params.slug)
  const act = { actor, organisationId: organisation.id, number: params.number ?? '' }
  const sent = await sendQuestion(context, request, act)
  return 'response' in sent ? sent.response : sent
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Query() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <QueryPage {...view} shown={answer && 'answer' in answer ? answer : undefined} />
}
