import type { LoaderFunctionArgs } from '@remix-run/node'
import { readOrderQuery } from '#app/domain/order/order-list.ts'
import { exportOrders } from '#app/domain/order/read-orders.server.ts'
import { csvAnswer, languageAsked } from '#app/http/csv-answer.server.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'

/** The orders of one side that fit, as a file for spreadsheets, in the language that is asked for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'order.see', params.slug)
  const { searchParams } = new URL(request.url)
  const { after: _, ...query } = readOrderQuery(searchParams)
  const text = await exportOrders(context.exchange.database.read, {
    ...query,
    organisationId: organisation.id,
    language: languageAsked(searchParams),
  })
  return csvAnswer(text, `orders-${organisation.slug}`)
}
