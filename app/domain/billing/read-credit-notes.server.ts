import type { Db } from '#db/client.server.ts'
import {
  type CreditNoteRow,
  findCreditNote,
  findCreditNoteRow,
  listCreditNotes,
  listCreditNotesOfTime,
} from '#db/queries/credit-notes.server.ts'
import { findInvoice } from '#db/queries/invoices.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { dayOf } from '../calendar/days.ts'
import type { OrderSide } from '../order/order-steps.ts'
import { formatCents } from '../payment/payment-view.ts'
import type { Language } from '../text.ts'
import { formatSigned } from './amounts.ts'
import { type AboutOrder, aboutOrder } from './billing-view.ts'
import type { CreditNoteState } from './invoice-states.ts'
import { boundsOfMonth, type StatementQuery } from './statement-query.ts'

/** Notes on a page of the list, with an invoice, and at most in a statement. */
const perPage = 20
const mostOfInvoice = 200
const mostOfMonth = 2_000

/** A note as lists show it. */
export type CreditNoteLine = AboutOrder & {
  id: string
  /** Our number. */
  note: string
  state: CreditNoteState
  day: string
  amount: string
  tax?: string
  /** As the tax office numbers it, and the invoice it is about. */
  number?: string
  invoice?: string
}

/** A note as it stands in a statement: signed cents. */
export type StatementNote = CreditNoteLine & { cents: number; taxCents: number | null }

/** One page of the credit notes of a side. */
export async function readCreditNotes(
  db: Db,
  asked: { side: OrderSide; organisationId: string; language: Language; after?: { at: number; id: string } },
) {
  const rows = await listCreditNotes(db, { ...asked, limit: perPage + 1 })
  const shown = rows.slice(0, perPage)
  const last = shown.at(-1)
  return {
    lines: shown.map((row) => viewNote(row, asked.language)),
    ...(rows.length > perPage && last && { next: { at: last.createdAt, id: last.id } }),
  }
}
export type CreditNoteList = Awaited<ReturnType<typeof readCreditNotes>>

/** The notes that credit an invoice, the last first, and what they leave of it. */
export async function readNotesOfInvoice(
  db: Db,
  asked: {
    side: OrderSide
    organisationId: string
    invoice: { id: string; cents: number; currency: string }
    language: Language
  },
) {
  const { id, cents, currency } = asked.invoice
  const rows = await listCreditNotes(db, { ...asked, invoiceId: id, limit: mostOfInvoice })
  if (rows.length === 0) return undefined
  const left = rows.reduce((sum, row) => sum + row.cents, cents)
  return { lines: rows.map((row) => viewNote(row, asked.language)), left: formatCents(left, currency) }
}

/** A credit note for one of its sides; undefined for one of others. */
export async function readCreditNote(
  db: Db,
  asked: { id: string; organisationId: string; actor: PersonActor; language: Language },
) {
  const found = await findCreditNote(db, asked)
  const side: OrderSide = found?.buyerId === asked.organisationId ? 'buyer' : 'provider'
  const row = found && (await findCreditNoteRow(db, { ...asked, side }))
  const invoice = row && (await findInvoice(db, { id: row.invoiceId, organisationId: asked.organisationId }))
  if (!invoice) return undefined
  const { currency } = row
  return {
    side,
    ...viewNote(row, asked.language),
    invoice: {
      id: invoice.id,
      kind: invoice.kind,
      amount: formatCents(invoice.cents, currency),
      title: invoice.title,
      taxNumber: invoice.taxNumber,
      ...(invoice.invoiceNumber !== null && { number: invoice.invoiceNumber }),
      ...(invoice.invoiceDay !== null && { day: invoice.invoiceDay }),
    },
    ...(row.noteDay !== null && { issued: row.noteDay }),
    ...(row.fileName !== null && { file: { name: row.fileName, bytes: row.bytes ?? 0 } }),
    mayIssue: side === 'provider' && row.state === 'due' && may(asked.actor, 'billing.write', asked.organisationId),
  }
}
export type CreditNotePage = NonNullable<Awaited<ReturnType<typeof readCreditNote>>>

/** Notes that came up in the month of a statement, the first first. */
export async function readStatementNotes(
  db: Db,
  asked: StatementQuery & { organisationId: string; language: Language },
): Promise<StatementNote[]> {
  const rows = await listCreditNotesOfTime(db, { ...asked, ...boundsOfMonth(asked.month), limit: mostOfMonth })
  return rows.map((row) => ({ ...viewNote(row, asked.language), cents: row.cents, taxCents: row.taxCents }))
}

function viewNote(row: CreditNoteRow, language: Language): CreditNoteLine {
  const { id, number, state, cents, taxCents, currency, createdAt, noteNumber, invoiceNumber } = row
  return {
    ...aboutOrder({ number: row.order, terms: row.terms, other: row.other }, language),
    id,
    note: number,
    state,
    day: dayOf(createdAt),
    amount: formatSigned(cents, currency),
    ...(taxCents !== null && { tax: formatSigned(taxCents, currency) }),
    ...(noteNumber !== null && { number: noteNumber }),
    ...(invoiceNumber !== null && { invoice: invoiceNumber }),
  }
}
