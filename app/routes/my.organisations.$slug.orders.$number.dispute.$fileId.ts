import type { LoaderFunctionArgs } from '@remix-run/node'
import { sideOf } from '#app/domain/order/order-case.server.ts'
import { answerCaseFile } from '#app/http/case-file.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { findDisputeFile } from '#db/queries/disputes.server.ts'
import { findOrder } from '#db/queries/orders.server.ts'

/** A file of the dispute about an own order, to be saved. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'order.see', params.slug)
  const { read } = context.exchange.database
  const order = await findOrder(read, { number: params.number ?? '' })
  if (!order || !sideOf(order, organisation.id)) throw notFound()
  const file = await findDisputeFile(read, { id: params.fileId ?? '', orderId: order.id })
  if (!file) throw notFound()
  return answerCaseFile(context, file)
}
