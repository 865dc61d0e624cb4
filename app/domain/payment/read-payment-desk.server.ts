import type { Db } from '#db/client.server.ts'
import { listEventsOf } from '#db/queries/events.server.ts'
import {
  countPaymentStates,
  countPaymentWork,
  findListedPayment,
  listPayments,
} from '#db/queries/payment-lists.server.ts'
import { listNoticesOf, listOpenNotices } from '#db/queries/payment-notices.server.ts'
import { listTasks } from '#db/queries/payment-tasks.server.ts'
import { findTransfer, listTransfers, listTransfersOf } from '#db/queries/payment-transfers.server.ts'
import type { Language } from '../text.ts'
import { type DeskFilter, type DeskPlace, linesPerPage } from './payment-desk.ts'
import { viewLine, viewNotice, viewPaymentEvents, viewTask, viewTransfer } from './payment-desk-view.ts'
import { readTransferAccount } from './transfer-account.server.ts'

const mostEvents = 50

/** One page of the operators' list of payments, how much waits, and how many each filter shows. */
export async function readPaymentDesk(
  db: Db,
  { filter, after, language }: { filter: DeskFilter; after?: DeskPlace | undefined; language: Language },
) {
  const rows = await listPayments(db, { filter, after, limit: linesPerPage + 1 })
  const shown = rows.slice(0, linesPerPage)
  const last = shown.at(-1)
  const next: DeskPlace | undefined =
    rows.length > linesPerPage && last
      ? { at: (filter === 'attention' ? last.attentionAt : last.updatedAt) ?? 0, id: last.id }
      : undefined
  const [waiting, states] = await Promise.all([countPaymentWork(db), countPaymentStates(db)])
  const all = Object.values(states).reduce((sum, count) => sum + count, 0)
  return {
    lines: shown.map((row) => viewLine(row, language)),
    waiting,
    counts: { ...states, attention: waiting.attention, all } as Partial<Record<DeskFilter, number>>,
    ...(next && { next }),
  }
}

/** One payment as operators see it, with all that was told and said of it; undefined where there is none. */
export async function readPaymentCase(db: Db, { id, language }: { id: string; language: Language }) {
  const found = await findListedPayment(db, id)
  if (!found) return undefined
  const [tasks, notices, transfers, events] = await Promise.all([
    listTasks(db, { paymentId: id }),
    listNoticesOf(db, id),
    listTransfersOf(db, id),
    listEventsOf(db, { kind: 'payment', id }, mostEvents),
  ])
  return {
    payment: viewLine(found, language),
    names: { intent: found.intent, checkout: found.checkout },
    tasks: tasks.map((task) => viewTask(task, found.currency)),
    notices: notices.map(viewNotice),
    transfers: transfers.map(viewTransfer),
    events: viewPaymentEvents(events),
  }
}

/** One page of transfers that wait for operators, or of those that are settled; the one that is looked at; the account. */
export async function readTransferDesk(
  db: Db,
  { isSettled, after, chosen }: { isSettled: boolean; after?: DeskPlace | undefined; chosen: string | undefined },
) {
  const states = isSettled ? (['confirmed', 'returned', 'struck'] as const) : (['noted', 'toReturn'] as const)
  const rows = await listTransfers(db, { states, before: after, limit: linesPerPage + 1 })
  const shown = rows.slice(0, linesPerPage)
  const last = shown.at(-1)
  const found = chosen === undefined ? undefined : await findTransfer(db, chosen)
  return {
    lines: shown.map(viewTransfer),
    ...(rows.length > linesPerPage && last && { next: { at: last.notedAt, id: last.id } }),
    ...(found && { chosen: viewTransfer(found) }),
    account: await readTransferAccount(db),
  }
}

/** One page of notices of the payment service that operators have to look at. */
export async function readNoticeDesk(db: Db, after: DeskPlace | undefined) {
  const rows = await listOpenNotices(db, { before: after, limit: linesPerPage + 1 })
  const shown = rows.slice(0, linesPerPage)
  const last = shown.at(-1)
  return {
    lines: shown.map(viewNotice),
    ...(rows.length > linesPerPage && last && { next: { at: last.receivedAt, id: last.id } }),
  }
}
