import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import {
  insertPaymentNotice,
  listDueNotices,
  movePaymentNotice,
  type PaymentNotice,
} from '#db/queries/payment-notices.server.ts'
import { applyNews, EarlyNews } from './apply-news.server.ts'
import type { PaymentService } from './payment-service.server.ts'
import { type NoticeState, newsOfEvent, ServiceNews } from './service-news.ts'
import { noticeDelay } from './task-plan.ts'

const batch = 50

/** What a message of the payment service came to. `refused`: it is not the service's, and nothing was written. */
export type Received = 'refused' | 'taken' | 'known' | 'kept'

/**
 * Takes in a message of the payment service. Its signature is checked over the bytes as they came, before anything else. The
 * number of the event and its effect are one transaction: once this resolves, both hold. An event whose effect fails is kept
 * and tried again; the service need not send it anew.
 */
export async function receiveNotice(
  { database, payments }: { database: Database; payments: PaymentService },
  { raw, signature, now = Date.now() }: { raw: Buffer; signature: string | null; now?: number },
): Promise<Received> {
  const event = await payments.readEvent(raw, signature)
  if (!event || typeof event.id !== 'string' || typeof event.type !== 'string') return 'refused'
  const row = { id: event.id, type: event.type.slice(0, 100), saidAt: event.created * 1_000, receivedAt: now }
  let news: ServiceNews | undefined
  try {
    news = newsOfEvent(event.type, event.data.object)
  } catch (error) {
    return keep(database, { ...row, news: null, state: 'stuck', failure: wordsOf(error), dueAt: now })
  }
  const text = news ? JSON.stringify(news) : null
  try {
    return await inTransaction(database.write, async (trx) => {
      const isNew = await insertPaymentNotice(trx, { ...row, news: text, state: 'ignored', dueAt: now, doneAt: now })
      if (!isNew) return 'known'
      if (news) await settle(trx, { id: event.id, news, now, from: 'ignored' })
      return 'taken'
    })
  } catch (error) {
    const delay = noticeDelay(1) ?? 0
    return keep(database, {
      ...row,
      news: text,
      state: 'waiting',
      failure: wordsOf(error),
      tries: 1,
      dueAt: now + delay,
    })
  }
}

/** Tries again what could not be taken in; gives how many notices were looked at. What fails for good waits for operators. */
export async function retryNotices(database: Database, now: number): Promise<number> {
  const due = await listDueNotices(database.read, { now, limit: batch })
  for (const notice of due) await retryNotice(database, notice, now)
  return due.length
}

/** Tries one of them again; gives whether it was taken in. */
export async function retryNotice(database: Database, notice: PaymentNotice, now: number): Promise<boolean> {
  try {
    const news = ServiceNews.parse(JSON.parse(notice.news ?? 'null'))
    return await inTransaction(database.write, (trx) => settle(trx, { id: notice.id, news, now, from: notice.state }))
  } catch (error) {
    const delay = noticeDelay(notice.tries + 1)
    await movePaymentNotice(database.write, {
      id: notice.id,
      from: ['waiting', 'stuck', 'unknown'],
      set: {
        state: delay === undefined ? 'stuck' : 'waiting',
        tries: notice.tries + 1,
        dueAt: now + (delay ?? 0),
        failure: wordsOf(error),
      },
    })
    return false
  }
}

async function settle(
  trx: Db,
  { id, news, now, from }: { id: string; news: ServiceNews; now: number; from: NoticeState },
): Promise<boolean> {
  const { effect, paymentId } = await applyNews(trx, news, now)
  const state = effect === 'unknown' ? 'unknown' : 'done'
  await movePaymentNotice(trx, { id, from: [from], set: { state, paymentId, failure: null, doneAt: now } })
  return effect !== 'unknown'
}

async function keep(database: Database, notice: Parameters<typeof insertPaymentNotice>[1]): Promise<Received> {
  return (await insertPaymentNotice(database.write, notice)) ? 'kept' : 'known'
}

function wordsOf(error: unknown): string {
  if (error instanceof EarlyNews) return 'early'
  return (error instanceof Error ? error.message : String(error)).slice(0, 300)
}
