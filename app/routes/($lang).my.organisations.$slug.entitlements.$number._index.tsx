import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EntitlementPage } from '#app/components/entitlement/entitlement-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readEntitlement } from '#app/domain/entitlement/read-entitlements.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { sendEntitlement } from '#app/http/entitlement-page.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { entitlementWords } from '#app/i18n/entitlement.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'entitlement.see', params.slug)
  const page = await readEntitlement(context.exchange.database.read, {
    number: params.number ?? '',
    organisationId: organisation.id,
    actor,
    language,
    now: Date.now(),
  })
  if (!page) throw notFound()
  return {
    workspace: viewWorkspace(organisation, actor, language),
    ...page,
    head: pageHead(language, `${page.stand.number} · ${page.title.text}`, entitlementWords[language].page.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'order.write', params.slug)
  const { number = '' } = params
  const sent = await sendEntitlement(context, request, { actor, organisationId: organisation.id, number })
  if (!('done' in sent)) return sent.response
  return redirect(`${linksIn(languageOf(params)).entitlement(organisation.slug, number)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Entitlement() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <EntitlementPage {...view} />
}
