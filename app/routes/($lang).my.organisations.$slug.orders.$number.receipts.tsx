import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ReceiptsPage } from '#app/components/receipt/receipts-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readReceiptsPage } from '#app/domain/receipt/read-receipts.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { receiptWords } from '#app/i18n/receipt.ts'
import { pageHead } from '#app/i18n/words.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'order.see', params.slug)
  const page = await readReceiptsPage(context.exchange.database.read, {
    number: params.number ?? '',
    organisationId: organisation.id,
    language,
    origin: context.origin,
  })
  if (!page) throw notFound()
  const { page: words } = receiptWords[language]
  return {
    workspace: viewWorkspace(organisation, actor, language),
    ...page,
    head: pageHead(language, `${words.title} · ${page.number}`, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Receipts() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <ReceiptsPage {...view} />
}
