import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PayPage } from '#app/components/payment/pay-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readPayPage } from '#app/domain/payment/read-payments.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { checkoutAddress, lookWhenBack, readPayQuery, sendPay } from '#app/http/payment-page.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { paymentWords } from '#app/i18n/payment.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'payment.see', params.slug)
  const { read } = context.exchange.database
  const asked = { number: params.number ?? '', organisationId: organisation.id, actor, language }
  const query = readPayQuery(request)
  const before = await readPayPage(read, asked)
  if (!before) throw notFound()
  const isWaiting = before.open !== undefined && before.payments.current?.method === 'card'
  if (query.isBack && isWaiting) await lookWhenBack(context, before.open?.id ?? '', query.looks)
  const page = (await readPayPage(read, asked)) ?? before
  const checkout = checkoutAddress(context, page.open?.checkoutUrl)
  const { page: words } = paymentWords[language]
  return {
    workspace: viewWorkspace(organisation, actor, language),
    ...page,
    ...query,
    ...(checkout !== undefined && { checkout }),
    head: pageHead(language, `${words.title} · ${page.order.number}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'payment.pay', params.slug)
  const { number = '' } = params
  const page = linksIn(languageOf(params)).orderPay(organisation.slug, number)
  return sendPay(context, request, { actor, organisationId: organisation.id, number, page })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Pay() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <PayPage {...view} />
}
