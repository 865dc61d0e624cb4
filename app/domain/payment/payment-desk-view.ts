import type { ListedPayment } from '../../../db/queries/payment-lists.server.ts'
import type { PaymentNotice } from '../../../db/queries/payment-notices.server.ts'
import type { Transfer } from '../../../db/queries/payment-transfers.server.ts'
import type { PaymentTask } from '../../../db/queries/payments.server.ts'
import { formatMoment } from '../../i18n/format.ts'
import { type Language, pickText } from '../text.ts'
import type { DeskLine, NoticeLine, TaskLine, TransferLine } from './payment-desk.ts'
import { attentionOf } from './payment-problems.ts'
import { formatCents, viewPayment } from './payment-view.ts'
import { returnReasons } from './transfer-states.ts'

/** A payment as one line of the operators' list. */
export function viewLine(row: ListedPayment, language: Language): DeskLine {
  const attention = attentionOf(row)
  return {
    ...viewPayment(row),
    order: row.order,
    buyer: pickText(row.buyer, language) ?? { text: '—', language },
    provider: pickText(row.provider, language) ?? { text: '—', language },
    ...(attention && { attention }),
  }
}

/** Something the payment service was told, with when it was done or is due. */
export function viewTask(task: PaymentTask, currency: string): TaskLine {
  const { id, kind, state, tries, failure } = task
  return {
    id,
    kind,
    state,
    amount: formatCents(task.amountCents, currency),
    tries,
    ...(failure !== null && { failure }),
    at: formatMoment(task.doneAt ?? task.dueAt),
  }
}

/** Something the payment service said. */
export function viewNotice({ id, type, state, failure, tries, receivedAt, news }: PaymentNotice): NoticeLine {
  return {
    id,
    type,
    state,
    tries,
    ...(failure !== null && { failure }),
    ...(news !== null && { said: news }),
    received: formatMoment(receivedAt),
  }
}

/** A bank transfer as operators noted it. */
export function viewTransfer(transfer: Transfer): TransferLine {
  const { id, reference, payer, state, why, paymentId } = transfer
  const reason = returnReasons.find((each) => each === why)
  return {
    id,
    reference,
    payer,
    amount: formatCents(transfer.cents, transfer.currency),
    state,
    ...(reason && { why: reason }),
    ...(state === 'struck' && why !== null && { struckFor: why }),
    noted: formatMoment(transfer.notedAt),
    ...(paymentId !== null && { paymentId }),
    isOwed: transfer.notedBy === 'system',
  }
}

/** What became of a payment, as the record has it. */
export function viewPaymentEvents(
  events: readonly { seq: number; at: number; action: string; reason: string | null }[],
) {
  return events.map(({ seq, at, action, reason }) => ({ seq, at: formatMoment(at), action, reason }))
}
