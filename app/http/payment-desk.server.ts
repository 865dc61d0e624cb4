import type { AppLoadContext } from '@remix-run/node'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import { Refusal } from '#app/domain/errors.ts'
import type { FormState } from '#app/domain/form-state.ts'
import {
  closeNotice,
  lookNow,
  retryNoticeNow,
  retryTask,
  settleAttention,
} from '#app/domain/payment/operate-payments.server.ts'
import { NoticesForm, OperatePaymentForm, TransfersForm } from '#app/domain/payment/payment-forms.ts'
import { ComparisonFailed, reconcileNow } from '#app/domain/payment/reconcile-payments.server.ts'
import { runTask } from '#app/domain/payment/run-task.server.ts'
import { setTransferAccount } from '#app/domain/payment/transfer-account.server.ts'
import { confirmTransfer, markReturned, noteTransfer, strikeTransfer } from '#app/domain/payment/transfers.server.ts'
import type { Transfer } from '#db/queries/payment-transfers.server.ts'
import { readForm, refuse, type refuseForm } from './forms.server.ts'

type Sent = { done: string; transfer?: string } | { response: ReturnType<typeof refuseForm> }

/** An operator compares payments now; gives the answer that says why not, where the service does not answer. */
export async function compareNow({ exchange }: AppLoadContext, actor: PersonActor, values: FormState['values']) {
  try {
    await reconcileNow(exchange, { actor })
    return undefined
  } catch (error) {
    return refuse(error instanceof ComparisonFailed ? new Refusal('stale', 'serviceAway') : error, values)
  }
}

/** Reads what an operator sent on the page of a payment and does it. */
export async function sendPaymentCase(
  context: AppLoadContext,
  request: Request,
  act: { actor: PersonActor; paymentId: string },
): Promise<Sent> {
  const { database, payments } = context.exchange
  const form = await readForm(context, request, OperatePaymentForm)
  if (!form.ok) return form
  const { data } = form
  try {
    switch (data.intent) {
      case 'look': {
        const look = await lookNow({ database, payments }, act)
        return { done: look === 'same' ? 'looked' : look }
      }
      case 'retry':
        await retryTask(database, { ...act, taskId: data.task })
        await runTask({ database, payments }, data.task, Date.now())
        return { done: 'retry' }
      case 'settled':
        await settleAttention(database, { ...act, reason: data.reason })
        return { done: 'settled' }
    }
  } catch (error) {
    return { response: refuse(error, form.values) }
  }
}

/** Reads what an operator sent on the page of transfers and does it. */
export async function sendTransfers(context: AppLoadContext, request: Request, actor: PersonActor): Promise<Sent> {
  const { database } = context.exchange
  const form = await readForm(context, request, TransfersForm)
  if (!form.ok) return form
  const { data } = form
  try {
    switch (data.intent) {
      case 'note': {
        const { reference, amount: cents, payer, line } = data
        return noted(await noteTransfer(database, { actor, reference, cents, payer, line }))
      }
      case 'confirm': {
        const { state } = await confirmTransfer(database, { actor, transferId: data.transfer, cents: data.amount })
        return { done: state === 'confirmed' ? 'confirm' : 'confirmReturn', transfer: data.transfer }
      }
      case 'returned':
        await markReturned(database, { actor, transferId: data.transfer })
        return { done: 'returned' }
      case 'strike':
        await strikeTransfer(database, { actor, transferId: data.transfer, reason: data.reason })
        return { done: 'strike' }
      case 'account': {
        const { holder, bank, number, note } = data
        await setTransferAccount(database, { actor, account: { holder, bank, number, note } })
        return { done: 'account' }
      }
    }
  } catch (error) {
    return { response: refuse(error, form.values) }
  }
}

/** Reads what an operator sent on the page of messages that were not taken in and does it. */
export async function sendPaymentNotices(context: AppLoadContext, request: Request, actor: PersonActor): Promise<Sent> {
  const { database } = context.exchange
  const form = await readForm(context, request, NoticesForm)
  if (!form.ok) return form
  const { intent, notice: noticeId } = form.data
  try {
    if (intent === 'again') {
      const isTaken = await retryNoticeNow(database, { actor, noticeId })
      return { done: isTaken ? 'again' : 'stillNot' }
    }
    await closeNotice(database, { actor, noticeId })
    return { done: 'close' }
  } catch (error) {
    return { response: refuse(error, form.values) }
  }
}

function noted({ id, state, paymentId }: Transfer): Sent {
  const done = state === 'toReturn' ? 'noteReturn' : paymentId === null ? 'noteUnknown' : 'note'
  return { done, transfer: id }
}
