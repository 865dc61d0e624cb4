import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import {
  answerInvoice,
  findInvoice,
  hasInvoiceNumber,
  holdOrder,
  type Invoice,
  insertInvoice,
  sumInvoiced,
} from '#db/queries/invoices.server.ts'
import { findOrderById, type Order } from '#db/queries/orders.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { dayOf } from '../calendar/days.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { type OrderAct, openOrderCase, recordOrder } from '../order/order-case.server.ts'
import type { OrderSide } from '../order/order-steps.ts'
import { keepCaseFile } from '../organisation/case-files.server.ts'
import type { ReceivedFile } from '../organisation/document-files.server.ts'
import { insist } from '../organisation/insist.ts'
import type { IssueInvoice } from './invoice-forms.ts'
import type { InvoiceKind, InvoiceState } from './invoice-states.ts'
import { tell } from './tell-billing.server.ts'

/** An act of a member of one side on an invoice. */
export type InvoiceAct = { actor: PersonActor; organisationId: string; id: string; now?: number }

/**
 * A buyer asks for an invoice for what it paid for an order, whole or in part. Gives its id. Refused where that with what was
 * asked for and issued before is more than was taken and not given back, also of two who ask at once.
 */
export async function askInvoice(
  database: Database,
  asked: OrderAct & {
    kind: InvoiceKind
    cents: number
    title: string
    taxNumber: string
    address: string
    bank: string
    email: string
  },
): Promise<string> {
  const { actor, organisationId, number, now = Date.now(), ...wanted } = asked
  const id = newId()
  return inTransaction(database.write, async (trx) => {
    const act = { actor, organisationId, number }
    const { order } = await openOrderCase(trx, act, { permission: 'billing.write', side: 'buyer' })
    await holdOrder(trx, order.id)
    const { paidCents, invoicedCents } = await sumInvoiced(trx, order.id)
    if (wanted.cents > paidCents - invoicedCents) throw new Refusal('invalid', 'moreThanPaid', { field: 'amount' })
    await insertInvoice(trx, {
      ...wanted,
      id,
      orderId: order.id,
      buyerId: order.buyerId,
      providerId: order.providerId,
      state: 'requested',
      currency: order.currency,
      requestedBy: actor.personId,
      requestedAt: now,
      updatedAt: now,
    })
    await record(trx, order, { id, cents: wanted.cents, action: 'order.invoice_asked', actorId: actor.personId, now })
    await tellOf(trx, order, { id, to: 'provider', what: 'invoiceAsked', actorId: actor.personId, now })
    return id
  })
}

/** A provider records the invoice it issued, with the PDF as the tax office made it. Refused where it is answered already. */
export async function issueInvoice(
  database: Database,
  act: InvoiceAct &
    Pick<IssueInvoice, 'invoiceNumber' | 'invoiceDay'> & {
      /** The tax that its amount holds, where it says so. */
      taxBasisPoints?: number | undefined
    } & { filesDir: string; file: ReceivedFile; fileName: string },
): Promise<void> {
  const { filesDir, file, fileName, invoiceNumber, invoiceDay, actor, now = Date.now() } = act
  const taxBasisPoints = act.taxBasisPoints ?? null
  await keepCaseFile(database, { filesDir, file, fileName, only: 'application/pdf' }, async (trx, kept) => {
    const { invoice, order } = await open(trx, act, 'provider')
    if (invoice.state !== 'requested') throw new Refusal('stale', 'invoiceAnswered')
    if (invoiceDay > dayOf(now)) throw new Refusal('invalid', 'dayAhead', { field: 'invoiceDay' })
    if (await hasInvoiceNumber(trx, { providerId: invoice.providerId, invoiceNumber }))
      throw new Refusal('invalid', 'invoiceNumberUsed', { field: 'invoiceNumber' })
    await holdOrder(trx, order.id)
    // What was given back meanwhile is not invoiced.
    const { paidCents, invoicedCents } = await sumInvoiced(trx, order.id)
    if (invoicedCents > paidCents) throw new Refusal('stale', 'moreThanPaid')
    await answer(trx, {
      invoice,
      order,
      to: 'issued',
      set: { invoiceNumber, invoiceDay, taxBasisPoints, ...kept },
      actor,
      now,
    })
    return null
  })
}

/** Refuses as `issueInvoice` would whoever may not answer, before a file is read. */
export async function admitInvoiceFile(database: Database, act: InvoiceAct): Promise<void> {
  const { invoice } = await open(database.read, act, 'provider')
  if (invoice.state !== 'requested') throw new Refusal('stale', 'invoiceAnswered')
}

/** A provider refuses an invoice with a reason; what it was for can be asked for again. */
export async function refuseInvoice(database: Database, act: InvoiceAct & { reason: string }): Promise<void> {
  const { reason, actor, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const found = await open(trx, act, 'provider')
    await answer(trx, { ...found, to: 'refused', set: { reason }, actor, now })
  })
}

/** A buyer takes back what it asked for, while it is not answered. Doing it again changes nothing. */
export async function withdrawInvoice(database: Database, act: InvoiceAct): Promise<void> {
  const { actor, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const found = await open(trx, act, 'buyer')
    if (found.invoice.state === 'withdrawn') return
    await answer(trx, { ...found, to: 'withdrawn', set: {}, actor, now })
  })
}

const news = { issued: 'invoiceIssued', refused: 'invoiceRefused', withdrawn: 'invoiceWithdrawn' } as const

async function answer(
  trx: Db,
  given: {
    invoice: Invoice
    order: Order
    to: Exclude<InvoiceState, 'requested'>
    set: Partial<Invoice>
    actor: PersonActor
    now: number
  },
): Promise<void> {
  const { invoice, order, to, set, actor, now } = given
  const { id, cents } = invoice
  const { personId: actorId } = actor
  const isMoved = await answerInvoice(trx, {
    id,
    to,
    set: { ...set, answeredBy: actorId, answeredAt: now, updatedAt: now },
  })
  if (!isMoved) throw new Refusal('stale', 'invoiceAnswered')
  await record(trx, order, { id, cents, action: `order.invoice_${to}`, actorId, now })
  await tellOf(trx, order, { id, to: to === 'withdrawn' ? 'provider' : 'buyer', what: news[to], actorId, now })
}

async function open(
  trx: Db,
  { actor, organisationId, id }: InvoiceAct,
  side: OrderSide,
): Promise<{ invoice: Invoice; order: Order }> {
  insist(actor, 'billing.write', organisationId)
  await requireRole(trx, { organisationId, actorId: actor.personId }, 'billing.write')
  const invoice = await findInvoice(trx, { id, organisationId })
  const order = invoice && (await findOrderById(trx, invoice.orderId))
  if (!order) throw new Refusal('not_found', 'notAllowed')
  if ((side === 'buyer' ? invoice.buyerId : invoice.providerId) !== organisationId)
    throw new Refusal('not_allowed', 'notAllowed')
  return { invoice, order }
}

function record(
  trx: Db,
  order: Order,
  { id, cents, ...act }: { id: string; cents: number; action: string; actorId: string; now: number },
): Promise<void> {
  return recordOrder(trx, order, { ...act, detail: { invoice: id, invoiceCents: cents } })
}

function tellOf(
  trx: Db,
  order: Order,
  {
    id,
    ...about
  }: {
    id: string
    to: OrderSide
    what: 'invoiceAsked' | (typeof news)[keyof typeof news]
    actorId: string
    now: number
  },
): Promise<void> {
  return tell(trx, { ...about, order, occasion: `invoice:${id}:${about.what}`, path: `/invoices/${id}` })
}
