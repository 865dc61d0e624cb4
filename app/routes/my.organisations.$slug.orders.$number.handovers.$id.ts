import type { LoaderFunctionArgs } from '@remix-run/node'
import { sideOf } from '#app/domain/order/order-case.server.ts'
import { answerCaseFile } from '#app/http/case-file.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { findHandover, findTask } from '#db/queries/delivery-tasks.server.ts'
import { findOrder } from '#db/queries/orders.server.ts'

/** The proof of something that was handed over, to be saved, for both sides of the order. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'order.see', params.slug)
  const { read } = context.exchange.database
  const { number = '', id = '' } = params
  const order = await findOrder(read, { number })
  const task = order && sideOf(order, organisation.id) && (await findTask(read, order.id))
  const handover = task && (await findHandover(read, { id, taskId: task.id }))
  if (!handover) throw notFound()
  return answerCaseFile(context, handover)
}
