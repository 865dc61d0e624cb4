import type { Insertable, Selectable, Updateable } from 'kysely'
import type { OrderSide } from '#app/domain/order/order-steps.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import { changesOne } from '../one-row.ts'
import type { BillingTables } from '../tables/billing.ts'

export type CreditNote = Selectable<BillingTables['credit_note']>
/** A note with its order and the invoice it is about. */
export type CreditNoteRow = CreditNote & {
  order: string
  terms: string
  other: string
  invoiceNumber: string | null
  invoiceDay: string | null
  invoiceCents: number
}

/** An invoice of an order that was issued, and how much of it was credited already: 0, or below. */
export type Creditable = { id: string; cents: number; taxBasisPoints: number | null; creditedCents: number }

/** Invoices of an order that were issued, the last first. */
export async function listCreditable(db: Db, orderId: string): Promise<Creditable[]> {
  const rows = await db
    .selectFrom('invoice')
    .select((eb) => [
      'invoice.id',
      'invoice.cents',
      'invoice.taxBasisPoints',
      eb
        .selectFrom('credit_note')
        .select(({ fn }) => fn.sum<number | null>('credit_note.cents').as('cents'))
        .whereRef('credit_note.invoiceId', '=', 'invoice.id')
        .as('creditedCents'),
    ])
    .where('invoice.orderId', '=', orderId)
    .where('invoice.state', '=', 'issued')
    .orderBy('invoice.answeredAt', 'desc')
    .orderBy('invoice.id', 'desc')
    .limit(1_000)
    .execute()
  return rows.map((row) => ({ ...row, creditedCents: Number(row.creditedCents ?? 0) }))
}

/** Keeps new notes; one of a refund and an invoice that is there already stays as it is. */
export async function insertCreditNotes(
  trx: Db,
  notes: readonly Insertable<BillingTables['credit_note']>[],
): Promise<void> {
  if (notes.length === 0) return
  await trx
    .insertInto('credit_note')
    .values(notes)
    .onConflict((oc) => oc.columns(['occasion', 'invoiceId']).doNothing())
    .execute()
}

/** Whether the notes of a refund are there. */
export async function hasCreditNotes(db: Db, occasion: string): Promise<boolean> {
  const row = await db
    .selectFrom('credit_note')
    .select('id')
    .where('occasion', '=', occasion)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

function rowsOf(db: Db, other: 'credit_note.providerId' | 'credit_note.buyerId') {
  return db
    .selectFrom('credit_note')
    .innerJoin('trade_order', 'trade_order.id', 'credit_note.orderId')
    .innerJoin('invoice', 'invoice.id', 'credit_note.invoiceId')
    .innerJoin('organisation as other', 'other.id', other)
    .selectAll('credit_note')
    .select(['trade_order.number as order', 'trade_order.terms', 'other.name as other'])
    .select(['invoice.invoiceNumber', 'invoice.invoiceDay', 'invoice.cents as invoiceCents'])
}

const ownOf = (side: OrderSide) => (side === 'buyer' ? 'credit_note.buyerId' : 'credit_note.providerId')
const otherOf = (side: OrderSide) => (side === 'buyer' ? 'credit_note.providerId' : 'credit_note.buyerId')

/** A note of one of the two sides; undefined for anybody else. */
export function findCreditNote(
  db: Db,
  { id, organisationId }: { id: string; organisationId: string },
): Promise<CreditNote | undefined> {
  return db
    .selectFrom('credit_note')
    .selectAll()
    .where('id', '=', id)
    .where(({ eb, or }) => or([eb('buyerId', '=', organisationId), eb('providerId', '=', organisationId)]))
    .executeTakeFirst()
}

/** The same with its order and invoice, as a side sees it. */
export function findCreditNoteRow(
  db: Db,
  asked: { id: string; side: OrderSide; organisationId: string },
): Promise<CreditNoteRow | undefined> {
  return rowsOf(db, otherOf(asked.side))
    .where('credit_note.id', '=', asked.id)
    .where(ownOf(asked.side), '=', asked.organisationId)
    .executeTakeFirst() as Promise<CreditNoteRow | undefined>
}

/** Notes of one side, the newest first; of one invoice alone where it is named. */
export function listCreditNotes(
  db: Db,
  asked: {
    side: OrderSide
    organisationId: string
    invoiceId?: string
    after?: { at: number; id: string }
    limit: number
  },
): Promise<CreditNoteRow[]> {
  const { after, invoiceId } = asked
  let query = rowsOf(db, otherOf(asked.side)).where(ownOf(asked.side), '=', asked.organisationId)
  if (invoiceId !== undefined) query = query.where('credit_note.invoiceId', '=', invoiceId)
  return pageBy(query, 'credit_note.createdAt', 'credit_note.id', {
    order: 'desc',
    after: after && [after.at, after.id],
    limit: asked.limit,
  }).execute() as Promise<CreditNoteRow[]>
}

/** Notes of one side that came up in a time, in one currency, the first first. */
export function listCreditNotesOfTime(
  db: Db,
  asked: { side: OrderSide; organisationId: string; currency: string; from: number; to: number; limit: number },
): Promise<CreditNoteRow[]> {
  return rowsOf(db, otherOf(asked.side))
    .where(ownOf(asked.side), '=', asked.organisationId)
    .where('credit_note.currency', '=', asked.currency)
    .where('credit_note.createdAt', '>=', asked.from)
    .where('credit_note.createdAt', '<', asked.to)
    .orderBy('credit_note.createdAt')
    .orderBy('credit_note.id')
    .limit(asked.limit)
    .execute() as Promise<CreditNoteRow[]>
}

/** Changes a note that is to be issued; false where it is not. */
export function moveCreditNote(
  trx: Db,
  { id, set }: { id: string; set: Updateable<BillingTables['credit_note']> },
): Promise<boolean> {
  return changesOne(trx.updateTable('credit_note').set(set).where('id', '=', id).where('state', '=', 'due'))
}

/** Whether a provider used a number already, for a note or for an invoice. */
export async function hasNoteNumber(
  db: Db,
  { providerId, noteNumber }: { providerId: string; noteNumber: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('credit_note')
    .select('id')
    .where('providerId', '=', providerId)
    .where('noteNumber', '=', noteNumber)
    .unionAll(
      db
        .selectFrom('invoice')
        .select('id')
        .where('providerId', '=', providerId)
        .where('invoiceNumber', '=', noteNumber),
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
