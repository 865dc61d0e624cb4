import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OrderBillingPage } from '#app/components/billing/order-billing-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readOrderBilling } from '#app/domain/billing/read-order-billing.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { sendOrderBilling } from '#app/http/billing-page.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { checkoutAddress } from '#app/http/payment-page.server.ts'
import { billingWords } from '#app/i18n/billing.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = billingWords[language]
  const { actor, organisation } = await requireInOrganisation(context, request, 'billing.see', params.slug)
  const found = await readOrderBilling(context.exchange.database.read, {
    number: params.number ?? '',
    organisationId: organisation.id,
    actor,
    language,
    now: Date.now(),
  })
  if (!found) throw notFound()
  const periods = found.periods.map(({ checkoutUrl, ...period }) => {
    const address = checkoutAddress(context, checkoutUrl)
    return { ...period, ...(address !== undefined && { checkoutUrl: address }) }
  })
  return {
    workspace: viewWorkspace(organisation, actor, language),
    page: { ...found, periods },
    head: pageHead(language, `${words.title} · ${found.order}`, words.order.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'billing.write', params.slug)
  const { number = '' } = params
  const page = linksIn(languageOf(params)).billingOrder(organisation.slug, number)
  return sendOrderBilling(context, request, { actor, organisationId: organisation.id, number, page })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OrderBilling() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <OrderBillingPage {...view} />
}
