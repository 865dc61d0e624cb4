import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { DeskOrderPage } from '#app/components/order/desk-order-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { Marked } from '#app/components/ui/marked.tsx'
import { readDeskOrder } from '#app/domain/order/read-order.server.ts'
import { notFound, requireOperator } from '#app/http/guards.server.ts'
import { sendDeskOrder } from '#app/http/order-page.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { orderWords } from '#app/i18n/order.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const actor = await requireOperator(context, request, 'exchange.orders')
  const page = await readDeskOrder(context.exchange.database.read, {
    number: params.number ?? '',
    actor,
    language,
    now: Date.now(),
  })
  if (!page) throw notFound()
  return { ...page, head: pageHead(language, page.order.number, orderWords[language].desk.pageDescription) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireOperator(context, request, 'exchange.orders')
  const { number = '' } = params
  const sent = await sendDeskOrder(context, request, { actor, number })
  if (!('done' in sent)) return sent.response
  return redirect(`${linksIn(languageOf(params)).operatorOrder(number)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorOrder() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const { desk: words } = useWords(orderWords)
  const { links } = useSpeech()
  return (
    <OperatorFrame title={<Marked said={view.order.title} />} back={{ to: links.operatorOrders(), label: words.back }}>
      <DeskOrderPage {...view} />
    </OperatorFrame>
  )
}
