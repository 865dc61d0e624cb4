import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OrderPage } from '#app/components/order/order-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readOrder } from '#app/domain/order/read-order.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { sendOrder } from '#app/http/order-page.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { orderWords } from '#app/i18n/order.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'order.see', params.slug)
  const page = await readOrder(context.exchange.database.read, {
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
    head: pageHead(language, `${page.order.number} · ${page.order.title.text}`, orderWords[language].page.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'order.write', params.slug)
  const { number = '' } = params
  const sent = await sendOrder(context, request, { actor, organisationId: organisation.id, number })
  if (!('done' in sent)) return sent.response
  return redirect(`${linksIn(languageOf(params)).order(organisation.slug, number)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Order() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <OrderPage {...view} />
}
