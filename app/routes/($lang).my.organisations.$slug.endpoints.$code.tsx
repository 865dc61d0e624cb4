import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EndpointPage } from '#app/components/gateway/endpoint-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { may } from '#app/domain/access/permissions.ts'
import { readEndpoint } from '#app/domain/gateway/read-endpoints.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { sendEndpoint } from '#app/http/endpoint-page.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { gatewayWords } from '#app/i18n/gateway.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = gatewayWords[language].endpoints
  const { actor, organisation } = await requireInOrganisation(context, request, 'delivery.see', params.slug)
  const asked = { providerId: organisation.id, code: params.code ?? '', language }
  const view = await readEndpoint(context.exchange.database.read, asked)
  if (!view) throw notFound()
  return {
    workspace: viewWorkspace(organisation, actor, language),
    view,
    mayWrite: may(actor, 'delivery.write', organisation.id),
    head: pageHead(language, `${words.title} · ${view.title}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'delivery.write', params.slug)
  const { code = '' } = params
  const sent = await sendEndpoint(context, request, { actor, organisationId: organisation.id, code })
  if ('response' in sent) return sent.response
  return redirect(`${linksIn(languageOf(params)).endpoint(organisation.slug, code)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Endpoint() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <EndpointPage {...view} />
}
