import type { Insertable, Selectable } from 'kysely'
import type { InvoiceState } from '#app/domain/billing/invoice-states.ts'
import type { OrderSide } from '#app/domain/order/order-steps.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import { changesOne } from '../one-row.ts'
import type { BillingTables } from '../tables/billing.ts'

export type Invoice = Selectable<BillingTables['invoice']>
export type InvoiceRow = Invoice & { number: string; terms: string; other: string }

/** Keeps a new invoice. */
export async function insertInvoice(trx: Db, invoice: Insertable<BillingTables['invoice']>): Promise<void> {
  await trx.insertInto('invoice').values(invoice).execute()
}

/** Holds an order until the transaction ends: of two who ask at once the second sees what the first did. */
export async function holdOrder(trx: Db, orderId: string): Promise<void> {
  await trx
    .updateTable('trade_order')
    .set((eb) => ({ isDemo: eb.ref('isDemo') }))
    .where('id', '=', orderId)
    .execute()
}

/** What was taken for an order and not given back, and for how much of it invoices were asked for or issued and not credited. */
export async function sumInvoiced(db: Db, orderId: string): Promise<{ paidCents: number; invoicedCents: number }> {
  const [paid, invoiced, credited] = await Promise.all([
    db
      .selectFrom('payment')
      .select(({ fn }) => [
        fn.sum<number | null>('capturedCents').as('captured'),
        fn.sum<number | null>('refundedCents').as('refunded'),
      ])
      .where('orderId', '=', orderId)
      .executeTakeFirst(),
    db
      .selectFrom('invoice')
      .select(({ fn }) => fn.sum<number | null>('cents').as('cents'))
      .where('orderId', '=', orderId)
      .where('state', 'in', ['requested', 'issued'])
      .executeTakeFirst(),
    db
      .selectFrom('credit_note')
      .select(({ fn }) => fn.sum<number | null>('cents').as('cents'))
      .where('orderId', '=', orderId)
      .executeTakeFirst(),
  ])
  return {
    paidCents: Number(paid?.captured ?? 0) - Number(paid?.refunded ?? 0),
    invoicedCents: Number(invoiced?.cents ?? 0) + Number(credited?.cents ?? 0),
  }
}

/** An invoice of one of the two sides, with its order; undefined for anybody else. */
export function findInvoice(
  db: Db,
  asked: { id: string; side?: OrderSide; organisationId: string },
): Promise<Invoice | undefined> {
  return db
    .selectFrom('invoice')
    .selectAll()
    .where('id', '=', asked.id)
    .where(({ eb, or }) =>
      asked.side === undefined
        ? or([eb('buyerId', '=', asked.organisationId), eb('providerId', '=', asked.organisationId)])
        : eb(asked.side === 'buyer' ? 'buyerId' : 'providerId', '=', asked.organisationId),
    )
    .executeTakeFirst()
}

/** Changes an invoice that is asked for and not answered; false where it is not. */
export function answerInvoice(
  trx: Db,
  { id, to, set }: { id: string; to: InvoiceState; set: Partial<Invoice> },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('invoice')
      .set({ ...set, state: to })
      .where('id', '=', id)
      .where('state', '=', 'requested'),
  )
}

/** Whether a provider issued an invoice of this number already. */
export async function hasInvoiceNumber(
  db: Db,
  { providerId, invoiceNumber }: { providerId: string; invoiceNumber: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('invoice')
    .select('id')
    .where('providerId', '=', providerId)
    .where('invoiceNumber', '=', invoiceNumber)
    .executeTakeFirst()
  return row !== undefined
}

/** Invoices of one side, the newest first. */
export function listInvoices(
  db: Db,
  asked: { side: OrderSide; organisationId: string; after?: { at: number; id: string }; limit: number },
): Promise<InvoiceRow[]> {
  const isBuyer = asked.side === 'buyer'
  const { after } = asked
  const query = db
    .selectFrom('invoice')
    .innerJoin('trade_order', 'trade_order.id', 'invoice.orderId')
    .innerJoin('organisation as other', 'other.id', isBuyer ? 'invoice.providerId' : 'invoice.buyerId')
    .selectAll('invoice')
    .select(['trade_order.number', 'trade_order.terms', 'other.name as other'])
    .where(isBuyer ? 'invoice.buyerId' : 'invoice.providerId', '=', asked.organisationId)
  return pageBy(query, 'invoice.requestedAt', 'invoice.id', {
    order: 'desc',
    after: after && [after.at, after.id],
    limit: asked.limit,
  }).execute() as Promise<InvoiceRow[]>
}

/** Orders of a buyer that were paid, the last paid first: what an invoice can be asked for, and how much is left of each. */
export async function listInvoiceable(
  db: Db,
  { buyerId, limit }: { buyerId: string; limit: number },
): Promise<{ number: string; terms: string; currency: string; leftCents: number }[]> {
  const rows = await db
    .selectFrom('trade_order')
    .select(['trade_order.number', 'trade_order.terms', 'trade_order.currency'])
    .select((eb) => [
      eb
        .selectFrom('payment')
        .select(({ fn }) => fn.sum<number | null>('capturedCents').as('cents'))
        .whereRef('payment.orderId', '=', 'trade_order.id')
        .as('captured'),
      eb
        .selectFrom('payment')
        .select(({ fn }) => fn.sum<number | null>('refundedCents').as('cents'))
        .whereRef('payment.orderId', '=', 'trade_order.id')
        .as('refunded'),
      eb
        .selectFrom('invoice')
        .select(({ fn }) => fn.sum<number | null>('invoice.cents').as('cents'))
        .whereRef('invoice.orderId', '=', 'trade_order.id')
        .where('invoice.state', 'in', ['requested', 'issued'])
        .as('invoiced'),
      eb
        .selectFrom('credit_note')
        .select(({ fn }) => fn.sum<number | null>('credit_note.cents').as('cents'))
        .whereRef('credit_note.orderId', '=', 'trade_order.id')
        .as('credited'),
    ])
    .where('trade_order.buyerId', '=', buyerId)
    .where('trade_order.state', '=', 'completed')
    .where('trade_order.totalCents', '>', 0)
    .orderBy('trade_order.updatedAt', 'desc')
    .limit(limit)
    .execute()
  return rows
    .map(({ captured, refunded, invoiced, credited, ...row }) => ({
      ...row,
      leftCents: Number(captured ?? 0) - Number(refunded ?? 0) - Number(invoiced ?? 0) - Number(credited ?? 0),
    }))
    .filter(({ leftCents }) => leftCents > 0)
}
