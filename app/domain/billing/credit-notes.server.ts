import { v7 as newId } from 'uuid'
import type { Database, Db } from '#db/client.server.ts'
import {
  type CreditNote,
  findCreditNote,
  hasCreditNotes,
  hasNoteNumber,
  insertCreditNotes,
  listCreditable,
  moveCreditNote,
} from '#db/queries/credit-notes.server.ts'
import { holdOrder, sumInvoiced } from '#db/queries/invoices.server.ts'
import { findOrderById, type Order } from '#db/queries/orders.server.ts'
import { takeSerials } from '#db/queries/settings.server.ts'
import { dayOf } from '../calendar/days.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { recordOrder } from '../order/order-case.server.ts'
import { tradeNumber, tradeSerialName } from '../order/order-number.ts'
import { keepCaseFile } from '../organisation/case-files.server.ts'
import type { ReceivedFile } from '../organisation/document-files.server.ts'
import { insist } from '../organisation/insist.ts'
import type { IssueCreditNote } from './invoice-forms.ts'
import type { InvoiceAct } from './invoices.server.ts'
import { shareCredit, taxOfCredit } from './tax.ts'
import { tell } from './tell-billing.server.ts'

/**
 * Money was given back: where more is invoiced than is paid now, that is taken off the invoices by notes that name them (红字发票),
 * with amounts and tax below zero. In the transaction of the refund, once a refund and invoice; an invoice is never credited
 * beyond its amount. The provider is told to issue them.
 */
export async function creditRefund(
  trx: Db,
  order: Order,
  { occasion, now }: { occasion: string; now: number },
): Promise<void> {
  if (await hasCreditNotes(trx, occasion)) return
  const found = await listCreditable(trx, order.id)
  if (found.length === 0) return
  await holdOrder(trx, order.id)
  const { paidCents } = await sumInvoiced(trx, order.id)
  const shares = shareCredit(found, { paidCents })
  if (shares.length === 0) return
  const name = tradeSerialName('creditNote', now)
  const first = await takeSerials(trx, name, shares.length)
  const notes = shares.map(({ invoice, cents }, index) => ({
    id: newId(),
    number: tradeNumber('creditNote', now, first + index),
    occasion,
    invoiceId: invoice.id,
    orderId: order.id,
    buyerId: order.buyerId,
    providerId: order.providerId,
    state: 'due' as const,
    cents,
    taxCents: taxOfCredit({ cents, before: invoice.creditedCents }, invoice.taxBasisPoints),
    currency: order.currency,
    createdAt: now,
    updatedAt: now,
  }))
  await insertCreditNotes(trx, notes)
  const detail = { notes: notes.map(({ number, cents }) => ({ number, cents })) }
  await recordOrder(trx, order, { action: 'order.credit_note_due', actorId: 'system', detail, now })
  await tell(trx, {
    order,
    to: 'provider',
    what: 'creditNoteDue',
    occasion: `credit:${occasion}`,
    path: '/credit-notes?side=provider',
    now,
  })
}

/** A provider records the note it issued at the tax office, with its PDF. Refused where it is issued already. */
export async function issueCreditNote(
  database: Database,
  act: InvoiceAct &
    Pick<IssueCreditNote, 'noteNumber' | 'noteDay'> & { filesDir: string; file: ReceivedFile; fileName: string },
): Promise<void> {
  const { filesDir, file, fileName, noteNumber, noteDay, actor, now = Date.now() } = act
  await keepCaseFile(database, { filesDir, file, fileName, only: 'application/pdf' }, async (trx, kept) => {
    const { note, order } = await open(trx, act)
    if (noteDay > dayOf(now)) throw new Refusal('invalid', 'dayAhead', { field: 'noteDay' })
    if (await hasNoteNumber(trx, { providerId: note.providerId, noteNumber }))
      throw new Refusal('invalid', 'invoiceNumberUsed', { field: 'noteNumber' })
    const set = { ...kept, noteNumber, noteDay, state: 'issued' as const, issuedBy: actor.personId, issuedAt: now }
    if (!(await moveCreditNote(trx, { id: note.id, set: { ...set, updatedAt: now } })))
      throw new Refusal('stale', 'creditNoteIssued')
    await recordOrder(trx, order, {
      action: 'order.credit_note_issued',
      actorId: actor.personId,
      detail: { note: note.number, noteCents: note.cents },
      now,
    })
    await tell(trx, {
      order,
      to: 'buyer',
      what: 'creditNoteIssued',
      occasion: `credit:${note.id}`,
      path: `/credit-notes/${note.id}`,
      actorId: actor.personId,
      now,
    })
    return null
  })
}

/** Refuses as `issueCreditNote` would whoever may not issue it, before a file is read. */
export async function admitCreditNoteFile(database: Database, act: InvoiceAct): Promise<void> {
  await open(database.read, act)
}

async function open(trx: Db, { actor, organisationId, id }: InvoiceAct): Promise<{ note: CreditNote; order: Order }> {
  insist(actor, 'billing.write', organisationId)
  await requireRole(trx, { organisationId, actorId: actor.personId }, 'billing.write')
  const note = await findCreditNote(trx, { id, organisationId })
  const order = note && (await findOrderById(trx, note.orderId))
  if (!order) throw new Refusal('not_found', 'notAllowed')
  if (note.providerId !== organisationId) throw new Refusal('not_allowed', 'notAllowed')
  if (note.state !== 'due') throw new Refusal('stale', 'creditNoteIssued')
  return { note, order }
}
