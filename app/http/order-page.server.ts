import type { AppLoadContext } from '@remix-run/node'
import type { z } from 'zod'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import {
  resumeEntitlement,
  revokeEntitlement,
  suspendEntitlement,
} from '#app/domain/entitlement/decide-entitlement.server.ts'
import { DeskRightForm } from '#app/domain/entitlement/entitlement-forms.ts'
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

/** An operator's decision on the right of an order, named by the number of the right that the page showed. */
function decideOnRight(
  database: AppLoadContext['exchange']['database'],
  { actor }: { actor: PersonActor },
  decided: z.infer<typeof DeskRightForm>,
): Promise<void> {
  const act = { actor, number: decided.right }
  if (decided.intent === 'resume') return resumeEntitlement(database, act)
  const { reason } = decided
  return decided.intent === 'suspend'
    ? suspendEntitlement(database, { ...act, reason })
    : revokeEntitlement(database, { ...act, reason })
}

/** Reads what an operator sent on the page of an order and does it. */
export async function sendDeskOrder(
  context: AppLoadContext,
  request: Request,
  act: { actor: PersonActor; number: string },
): Promise<Sent> {
  const { database } = context.exchange
  const form = await readForm(context, request, DeskOrderForm.or(DeskRightForm))
  if (!form.ok) return form
  const { data, values } = form
  try {
    switch (data.intent) {
      case 'approve':
        await approveOrder(database, { ...act, note: data.note })
        break
      case 'refuse':
        await refuseOrder(database, { ...act, reason: data.reason })
        break
      default:
        await decideOnRight(database, act, data)
    }
    return { done: data.intent }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}
