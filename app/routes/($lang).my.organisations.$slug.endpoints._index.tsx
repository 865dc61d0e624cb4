import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EndpointsPage } from '#app/components/gateway/endpoints-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readEndpoints } from '#app/domain/gateway/read-endpoints.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { gatewayWords } from '#app/i18n/gateway.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = gatewayWords[language].endpoints
  const { actor, organisation } = await requireInOrganisation(context, request, 'delivery.see', params.slug)
  const workspace = viewWorkspace(organisation, actor, language)
  const { read } = context.exchange.database
  return {
    workspace,
    lines: await readEndpoints(read, { providerId: organisation.id, language }),
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Endpoints() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <EndpointsPage {...view} />
}
