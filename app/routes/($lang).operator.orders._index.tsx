import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { DeskOrdersPage } from '#app/components/order/desk-orders-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readDeskOrderQuery, writeDeskOrderQuery } from '#app/domain/order/order-list.ts'
import { readDeskOrders } from '#app/domain/order/read-orders.server.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { orderWords } from '#app/i18n/order.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = orderWords[language].desk
  await requireOperator(context, request, 'exchange.orders')
  const { filter, after } = readDeskOrderQuery(new URL(request.url).searchParams)
  const { next, ...found } = await readDeskOrders(context.exchange.database.read, {
    filter,
    after,
    language,
    now: Date.now(),
  })
  return {
    filter,
    ...found,
    ...(next && { next: linksIn(language).operatorOrders(writeDeskOrderQuery(filter, next)) }),
    isFirst: after === undefined,
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorOrders() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const { desk: words } = useWords(orderWords)
  return (
    <OperatorFrame title={words.title} lead={words.description}>
      <DeskOrdersPage {...view} />
    </OperatorFrame>
  )
}
