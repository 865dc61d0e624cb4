import type { AppLoadContext } from '@remix-run/node'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import { approveOrder, refuseOrder } from '#app/domain/order/approve-order.server.ts'
import { acceptOrder, cancelOrder, giveUpOrder, leaveOrder } from '#app/domain/order/move-order.server.ts'
import type { OrderAct } from '#app/domain/order/order-case.server.ts'
import { DeskOrderForm, OrderForm } from '#app/domain/order/order-forms.ts'
import { readForm, refuse, type refuseForm } from './forms.server.ts'

/** What was done, as the address of the page says it; or the answer that shows what is wrong. */
type Sent = { done: string } | { response: ReturnType<typeof refuseForm> }

/** Reads what a side sent on the page of an order and does it. */
export async function sendOrder(context: AppLoadContext, request: Request, act: OrderAct): Promise<Sent> {
  const { database } = context.exchange
  const form = await readForm(context, request, OrderForm)
  if (!form.ok) return form
  const { data, values } = form
  try {
    switch (data.intent) {
      case 'cancel':
        await cancelOrder(database, { ...act, reason: data.reason })
        break
      case 'giveUp':
        await giveUpOrder(database, { ...act, reason: data.reason })
        break
      case 'leave':
        await leaveOrder(database, { ...act, reason: data.reason })
        break
      case 'accept':
        await acceptOrder(database, act)
        break
    }
    return { done: data.intent }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}

/** Reads what an operator sent on the page of an order and does it. */
export async function sendDeskOrder(
  context: AppLoadContext,
  request: Request,
  act: { actor: PersonActor; number: string },
): Promise<Sent> {
  const { database } = context.exchange
  const form = await readForm(context, request, DeskOrderForm)
  if (!form.ok) return form
  const { data, values } = form
  try {
    if (data.intent === 'approve') await approveOrder(database, { ...act, note: data.note })
    else await refuseOrder(database, { ...act, reason: data.reason })
    return { done: data.intent }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}
