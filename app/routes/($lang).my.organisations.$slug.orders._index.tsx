import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OrdersPage } from '#app/components/order/orders-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readOrderQuery, writeOrderQuery } from '#app/domain/order/order-list.ts'
import { readOrders } from '#app/domain/order/read-orders.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { orderWords } from '#app/i18n/order.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = orderWords[language].list
  const { actor, organisation } = await requireInOrganisation(context, request, 'order.see', params.slug)
  const query = readOrderQuery(new URL(request.url).searchParams)
  const { next, ...found } = await readOrders(context.exchange.database.read, {
    ...query,
    organisationId: organisation.id,
    language,
    now: Date.now(),
  })
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    query,
    ...found,
    ...(next && { next: linksIn(language).orders(organisation.slug, writeOrderQuery({ ...query, after: next })) }),
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Orders() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <OrdersPage {...view} />
}
