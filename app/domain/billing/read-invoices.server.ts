import type { Db } from '#db/client.server.ts'
import { findInvoice, type Invoice, listInvoiceable, listInvoices } from '#db/queries/invoices.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { dayOf } from '../calendar/days.ts'
import { saidOf } from '../order/order-line.ts'
import type { OrderSide } from '../order/order-steps.ts'
import type { OrderTerms } from '../order/order-terms.ts'
import type { OrganisationProfile } from '../organisation/organisation.ts'
import { formatCents } from '../payment/payment-view.ts'
import type { Language } from '../text.ts'
import { writeAmount } from './amounts.ts'
import { aboutOrder } from './billing-view.ts'
import { readNotesOfInvoice } from './read-credit-notes.server.ts'

/** Invoices on a page, and orders that one can be asked for at once. */
export const invoicesPerPage = 20
const mostOrders = 200

type Place = { at: number; id: string }

/** One page of the invoices of a side. */
export async function readInvoices(
  db: Db,
  asked: { side: OrderSide; organisationId: string; language: Language; after?: Place },
) {
  const rows = await listInvoices(db, { ...asked, limit: invoicesPerPage + 1 })
  const shown = rows.slice(0, invoicesPerPage)
  const last = shown.at(-1)
  return {
    lines: shown.map((row) => ({ ...aboutOrder(row, asked.language), ...viewInvoice(row) })),
    ...(rows.length > invoicesPerPage && last && { next: { at: last.requestedAt, id: last.id } }),
  }
}
export type InvoiceList = Awaited<ReturnType<typeof readInvoices>>

/** What a buyer can ask an invoice for, and what it is filled in with: name and credit code, and all that is left of an order. */
export async function readInvoiceForm(
  db: Db,
  asked: {
    organisationId: string
    profile: OrganisationProfile
    email: string
    order: string | null
    language: Language
  },
) {
  const { profile, language } = asked
  const orders = await listInvoiceable(db, { buyerId: asked.organisationId, limit: mostOrders })
  const chosen = orders.find(({ number }) => number === asked.order) ?? (orders.length === 1 ? orders[0] : undefined)
  return {
    orders: orders.map(({ number, terms, currency, leftCents }) => ({
      number,
      title: saidOf((JSON.parse(terms) as OrderTerms).listing.title, language).text,
      left: formatCents(leftCents, currency),
    })),
    values: {
      kind: 'plain',
      order: chosen?.number ?? '',
      amount: chosen ? writeAmount(chosen.leftCents) : '',
      title: saidOf(profile.name, 'zh').text,
      taxNumber: profile.creditCode ?? '',
      email: asked.email,
    },
  }
}
export type InvoiceFormPage = Awaited<ReturnType<typeof readInvoiceForm>>

/** An invoice for one of its sides; undefined for one of others. */
export async function readInvoice(
  db: Db,
  asked: { id: string; organisationId: string; actor: PersonActor; language: Language },
) {
  const invoice = await findInvoice(db, asked)
  const order = invoice && (await findOrderById(db, invoice.orderId))
  if (!order) return undefined
  const side: OrderSide = invoice.buyerId === asked.organisationId ? 'buyer' : 'provider'
  const { title, taxNumber, address, bank, email } = invoice
  const notes = await readNotesOfInvoice(db, { ...asked, side, invoice })
  const mayWrite = may(asked.actor, 'billing.write', asked.organisationId) && invoice.state === 'requested'
  return {
    side,
    ...aboutOrder({ ...order, other: side === 'buyer' ? order.provider.name : order.buyer.name }, asked.language),
    invoice: {
      ...viewInvoice(invoice),
      title,
      taxNumber,
      address,
      bank,
      email,
      ...(invoice.invoiceDay !== null && { day: invoice.invoiceDay }),
      ...(invoice.taxBasisPoints !== null && { tax: `${invoice.taxBasisPoints / 100} %` }),
      ...(invoice.reason !== null && { reason: invoice.reason }),
      ...(invoice.fileName !== null && { file: { name: invoice.fileName, bytes: invoice.bytes ?? 0 } }),
    },
    ...(notes && { notes }),
    mayAnswer: mayWrite && side === 'provider',
    mayWithdraw: mayWrite && side === 'buyer',
  }
}
export type InvoicePage = NonNullable<Awaited<ReturnType<typeof readInvoice>>>

function viewInvoice(invoice: Invoice) {
  const { id, kind, state, cents, currency, requestedAt, invoiceNumber } = invoice
  return {
    id,
    kind,
    state,
    amount: formatCents(cents, currency),
    asked: dayOf(requestedAt),
    ...(invoiceNumber !== null && { number: invoiceNumber }),
  }
}
