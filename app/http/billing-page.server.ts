import { type AppLoadContext, redirect, redirectDocument } from '@remix-run/node'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import { OrderBillingForm, RunForm } from '#app/domain/billing/billing-forms.ts'
import { admitCreditNoteFile, issueCreditNote } from '#app/domain/billing/credit-notes.server.ts'
import { payPeriod, stateUnits, stopRenewal, writeOffPeriod } from '#app/domain/billing/decide-period.server.ts'
import {
  IssueCreditNoteForm,
  IssueInvoiceForm,
  RefuseInvoiceForm,
  WithoutFileForm,
} from '#app/domain/billing/invoice-forms.ts'
import {
  admitInvoiceFile,
  type InvoiceAct,
  issueInvoice,
  refuseInvoice,
  withdrawInvoice,
} from '#app/domain/billing/invoices.server.ts'
import { approveRun, cancelRun, markFailed, markPaid } from '#app/domain/billing/settle-run.server.ts'
import { Refusal } from '#app/domain/errors.ts'
import type { OrderAct } from '#app/domain/order/order-case.server.ts'
import { dropReceivedFile } from '#app/domain/organisation/document-files.server.ts'
import type { PaymentMethod } from '#app/domain/payment/payment-states.ts'
import { runTask } from '#app/domain/payment/run-task.server.ts'
import { findPayment } from '#db/queries/payments.server.ts'
import { readUpload } from './document-upload.server.ts'
import { isUpload } from './file-form.server.ts'
import { checkForm, readForm, refuse, type refuseForm } from './forms.server.ts'
import { checkoutAddress } from './payment-page.server.ts'

/** What was done, as the address of the page says it; or the answer that shows what is wrong. */
type Sent = { done: string } | { response: ReturnType<typeof refuseForm> }

/** The place in a list that an address names: a time and an id. */
export function readPlaceAfter(params: URLSearchParams): { at: number; id: string } | undefined {
  const found = /^(\d{1,16})\.([0-9a-f-]{36})$/.exec(params.get('after') ?? '')
  return found ? { at: Number(found[1]), id: found[2] ?? '' } : undefined
}

/** The same for an address. */
export function writePlaceAfter(place: { at: number; id: string }): string {
  return `${place.at}.${place.id}`
}

/** Reads what a side sent on the page of an order's periods, does it and gives where it leads. `page` is its address, without host. */
export async function sendOrderBilling(context: AppLoadContext, request: Request, act: OrderAct & { page: string }) {
  const { database } = context.exchange
  const form = await readForm(context, request, OrderBillingForm)
  if (!form.ok) return form.response
  const { data, values } = form
  const { page, ...who } = act
  try {
    switch (data.intent) {
      case 'pay':
        return await sendPay(context, { ...who, page, n: data.n, method: data.method })
      case 'stop':
        await stopRenewal(database, who)
        return redirect(`${page}?done=stopped`)
      case 'state':
        await stateUnits(database, { ...who, n: data.n, units: data.units })
        return redirect(`${page}?done=stated`)
      case 'writeOff':
        await writeOffPeriod(database, { ...who, n: data.n, reason: data.reason })
        return redirect(`${page}?done=writtenOff`)
    }
  } catch (error) {
    return refuse(error, values)
  }
}

/** A transfer is told how to be made on the page; with a card the buyer goes on to the page of the payment service. */
async function sendPay(context: AppLoadContext, paid: OrderAct & { page: string; n: number; method: PaymentMethod }) {
  const { database, payments } = context.exchange
  const { page, method, ...act } = paid
  const begun = await payPeriod(database, { ...act, method, backUrl: `${context.origin}${page}` })
  if (method === 'transfer') return redirect(`${page}?done=transfer`)
  if (begun.taskId !== undefined) await runTask({ database, payments }, begun.taskId, Date.now())
  const payment = await findPayment(database.write, { id: begun.payment.id })
  const checkout = payment?.state === 'open' ? checkoutAddress(context, payment.checkoutUrl ?? undefined) : undefined
  // Another site's page is gone to by a link of our own page: a form may lead to this site only.
  return checkout !== undefined && payments.isOwn ? redirectDocument(checkout) : redirect(page)
}

/** Reads what a side sent on the page of an invoice and does it. */
export async function sendInvoice(context: AppLoadContext, request: Request, act: InvoiceAct): Promise<Sent> {
  const { database } = context.exchange
  if (isUpload(request)) return sendIssued(context, request, act)
  const form = await readForm(context, request, RefuseInvoiceForm)
  if (!form.ok) return form
  const { data, values } = form
  try {
    if (data.intent === 'issue') throw new Refusal('invalid', 'fileMissing', { field: 'file' })
    if (data.intent === 'withdraw') await withdrawInvoice(database, act)
    else await refuseInvoice(database, { ...act, reason: data.reason })
    return { done: data.intent === 'withdraw' ? 'withdrawn' : 'refused' }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}

async function sendIssued(context: AppLoadContext, request: Request, act: InvoiceAct): Promise<Sent> {
  const { database, config } = context.exchange
  const { filesDir } = config
  const admit = () => admitInvoiceFile(database, act)
  const upload = await readUpload(context, request, { filesDir, admit })
  if (!upload.ok) return upload
  const { file, fileName } = upload
  const form = checkForm(upload.fields, IssueInvoiceForm)
  if (!form.ok) {
    await dropReceivedFile(file)
    return form
  }
  const { invoiceNumber, invoiceDay, taxRate: taxBasisPoints } = form.data
  try {
    await issueInvoice(database, { ...act, invoiceNumber, invoiceDay, taxBasisPoints, filesDir, file, fileName })
    return { done: 'issued' }
  } catch (error) {
    return { response: refuse(error, form.values) }
  }
}

/** Reads the note and its file that a provider sent on the page of a credit note, and does it. */
export async function sendCreditNote(context: AppLoadContext, request: Request, act: InvoiceAct): Promise<Sent> {
  const { database, config } = context.exchange
  const { filesDir } = config
  if (!isUpload(request)) {
    const read = await readForm(context, request, WithoutFileForm)
    if (!read.ok) return read
    return { response: refuse(new Refusal('invalid', 'fileMissing', { field: 'file' }), read.values) }
  }
  const upload = await readUpload(context, request, { filesDir, admit: () => admitCreditNoteFile(database, act) })
  if (!upload.ok) return upload
  const { file, fileName } = upload
  const form = checkForm(upload.fields, IssueCreditNoteForm)
  if (!form.ok) {
    await dropReceivedFile(file)
    return form
  }
  const { noteNumber, noteDay } = form.data
  try {
    await issueCreditNote(database, { ...act, noteNumber, noteDay, filesDir, file, fileName })
    return { done: 'noteIssued' }
  } catch (error) {
    return { response: refuse(error, form.values) }
  }
}

/** Reads what an operator sent on the page of a settlement run and does it. */
export async function sendRun(
  context: AppLoadContext,
  request: Request,
  act: { actor: PersonActor; number: string },
): Promise<Sent> {
  const { database } = context.exchange
  const form = await readForm(context, request, RunForm)
  if (!form.ok) return form
  const { data, values } = form
  try {
    switch (data.intent) {
      case 'approve':
        await approveRun(database, act)
        return { done: 'approved' }
      case 'cancel':
        await cancelRun(database, { ...act, reason: data.reason })
        return { done: 'cancelled' }
      case 'paid':
        await markPaid(database, { ...act, payoutId: data.payout, bankReference: data.bankReference })
        return { done: 'paid' }
      case 'failed':
        await markFailed(database, { ...act, payoutId: data.payout, reason: data.reason })
        return { done: 'failed' }
    }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}
