import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeliveryPage } from '#app/components/delivery/delivery-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { may } from '#app/domain/access/permissions.ts'
import { readDeliveryPage } from '#app/domain/delivery/read-deliveries.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { sendDelivery } from '#app/http/delivery-page.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { deliveryWords } from '#app/i18n/delivery.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = deliveryWords[language]
  const { actor, organisation } = await requireInOrganisation(context, request, 'delivery.see', params.slug)
  const { database, config } = context.exchange
  const page = await readDeliveryPage(database.read, {
    providerId: organisation.id,
    code: params.code ?? '',
    language,
  })
  if (!page) throw notFound()
  return {
    workspace: viewWorkspace(organisation, actor, language),
    page,
    mayWrite: may(actor, 'delivery.write', organisation.id),
    mostFileBytes: config.delivery.mostFileBytes,
    head: pageHead(language, `${words.list.title} · ${page.title.text}`, words.page.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'delivery.write', params.slug)
  const code = params.code ?? ''
  const asked = { providerId: organisation.id, code, language }
  const page = await readDeliveryPage(context.exchange.database.read, asked)
  if (!page) throw notFound()
  const act = { actor, organisationId: organisation.id, code, open: page.open?.id }
  const sent = await sendDelivery(context, request, act)
  if (!('done' in sent)) return sent.response
  return redirect(`${linksIn(language).delivery(organisation.slug, code)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Delivery() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <DeliveryPage {...view} />
}
