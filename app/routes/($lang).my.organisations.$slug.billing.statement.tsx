import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { StatementPage } from '#app/components/billing/statement-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readStatement } from '#app/domain/billing/read-statement.server.ts'
import { readStatementQuery } from '#app/domain/billing/statement-query.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { billingWords } from '#app/i18n/billing.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = billingWords[language].statement
  const { actor, organisation } = await requireInOrganisation(context, request, 'billing.see', params.slug)
  const query = readStatementQuery(new URL(request.url).searchParams, Date.now())
  const found = await readStatement(context.exchange.database.read, {
    ...query,
    organisationId: organisation.id,
    language,
  })
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    ...found,
    head: pageHead(language, `${words.title(query.month)} · ${workspace.name.text}`, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function StatementOfMonth() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <StatementPage {...view} />
}
