import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EntitlementsPage } from '#app/components/entitlement/entitlements-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readEntitlementQuery, writeEntitlementQuery } from '#app/domain/entitlement/entitlement-list.ts'
import { readEntitlements } from '#app/domain/entitlement/read-entitlements.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { entitlementWords } from '#app/i18n/entitlement.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = entitlementWords[language]
  const { actor, organisation } = await requireInOrganisation(context, request, 'entitlement.see', params.slug)
  const query = readEntitlementQuery(new URL(request.url).searchParams)
  const { next, ...found } = await readEntitlements(context.exchange.database.read, {
    ...query,
    organisationId: organisation.id,
    language,
    now: Date.now(),
  })
  const workspace = viewWorkspace(organisation, actor, language)
  const links = linksIn(language)
  return {
    workspace,
    query,
    ...found,
    ...(next && { next: links.entitlements(organisation.slug, writeEntitlementQuery({ ...query, after: next })) }),
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Entitlements() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <EntitlementsPage {...view} />
}
