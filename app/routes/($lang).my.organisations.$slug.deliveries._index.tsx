import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeliveriesPage } from '#app/components/delivery/deliveries-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readDeliveryList } from '#app/domain/delivery/read-deliveries.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { deliveryWords } from '#app/i18n/delivery.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = deliveryWords[language].list
  const { actor, organisation } = await requireInOrganisation(context, request, 'delivery.see', params.slug)
  const after = new URL(request.url).searchParams.get('after')?.slice(0, 60)
  const list = await readDeliveryList(context.exchange.database.read, {
    providerId: organisation.id,
    language,
    ...(after && { after }),
  })
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    ...list,
    isFirst: !after,
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Deliveries() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <DeliveriesPage {...view} />
}
