import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { InvoiceForm } from '#app/domain/billing/invoice-forms.ts'
import {
  admitInvoiceFile,
  askInvoice,
  issueInvoice,
  refuseInvoice,
  withdrawInvoice,
} from '#app/domain/billing/invoices.server.ts'
import { readInvoice, readInvoiceForm } from '#app/domain/billing/read-invoices.server.ts'
import { receiveFile } from '#app/domain/organisation/document-files.server.ts'
import { refundPayment } from '#app/domain/payment/move-payment.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { findInvoice, sumInvoiced } from '#db/queries/invoices.server.ts'
import { findOpenPayment, type Payment } from '#db/queries/payments.server.ts'
import { monday, type Trade, type Trader } from '../factories/trading.ts'
import { completedOrder, inMemory } from './billing-world.ts'

let trade: Trade
beforeEach(async () => {
  trade = await inMemory()
})
afterEach(() => trade.close())

const wanted = {
  kind: 'plain' as const,
  title: '海西冷链',
  taxNumber: '91350200TEST000018',
  address: '',
  bank: '',
  email: 'a@b.cn',
}
const by = (trader: Trader) => ({ actor: trader.finance, organisationId: trader.organisationId, now: monday })
const ask = (number: string, cents: number, trader = trade.buyer) =>
  askInvoice(trade.database, { ...by(trader), number, cents, ...wanted })

async function received(text: string) {
  const filesDir = join(trade.folder, 'files')
  mkdirSync(filesDir, { recursive: true })
  const file = await receiveFile(filesDir, Readable.from([Buffer.from(text)]))
  if (file.isTooLarge) throw new Error('too large')
  return { filesDir, file, fileName: '发票.pdf' }
}
const issued = { invoiceNumber: '25322000000123456789', invoiceDay: '2026-11-20' }

test('what is invoiced is never more than what was paid, also of five who ask at once', async () => {
  const { number, id } = await completedOrder(trade, { now: monday })
  await expect(ask(number, 100, trade.provider)).rejects.toThrow('notAllowed')
  await expect(ask(number, 100, trade.stranger)).rejects.toThrow('notAllowed')
  await expect(ask(number, 1_000_001)).rejects.toThrow('moreThanPaid')
  const asked = await Promise.allSettled(Array.from({ length: 5 }, () => ask(number, 400_000)))
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  expect(await sumInvoiced(trade.database.read, id)).toEqual({ paidCents: 1_000_000, invoicedCents: 800_000 })
  const form = await readInvoiceForm(trade.database.read, {
    organisationId: trade.buyer.organisationId,
    profile: { name: { zh: trade.buyer.name }, slug: 'buyer' } as never,
    email: 'a@b.cn',
    order: null,
    language: 'zh',
  })
  expect(form.values).toMatchObject({ order: number, amount: '2000.00', title: trade.buyer.name })
})

test('a provider issues it with its PDF, once; others see nothing of it', async () => {
  const { database, provider, buyer, stranger } = trade
  const { number } = await completedOrder(trade, { now: monday })
  const [id, other] = [await ask(number, 600_000), await ask(number, 400_000)]
  const act = { ...by(provider), id, ...issued }
  await expect(admitInvoiceFile(database, { ...by(stranger), id })).rejects.toThrow('not_found')
  await expect(admitInvoiceFile(database, { ...by(buyer), id })).rejects.toThrow('notAllowed')
  await expect(issueInvoice(database, { ...act, ...(await received('no PDF')) })).rejects.toThrow('fileNotPdf')
  await expect(
    issueInvoice(database, { ...act, invoiceDay: '2026-12-01', ...(await received('%PDF-1.7\n')) }),
  ).rejects.toThrow('dayAhead')
  await issueInvoice(database, { ...act, ...(await received('%PDF-1.7\n')) })
  await expect(issueInvoice(database, { ...act, ...(await received('%PDF-1.7\n')) })).rejects.toThrow('invoiceAnswered')
  await expect(issueInvoice(database, { ...act, id: other, ...(await received('%PDF-1.7\n')) })).rejects.toThrow(
    'invoiceNumberUsed',
  )
  await expect(withdrawInvoice(database, { ...by(buyer), id })).rejects.toThrow('invoiceAnswered')
  const page = await readInvoice(database.read, {
    id,
    organisationId: buyer.organisationId,
    actor: buyer.finance,
    language: 'zh',
  })
  expect(page).toMatchObject({ side: 'buyer', invoice: { state: 'issued', number: issued.invoiceNumber } })
  expect(
    await readInvoice(database.read, {
      id,
      organisationId: stranger.organisationId,
      actor: stranger.owner,
      language: 'zh',
    }),
  ).toBeUndefined()
})

test('what is refused or withdrawn can be asked for again; what was refunded meanwhile is not issued', async () => {
  const { database, provider, buyer } = trade
  const { number, id: orderId } = await completedOrder(trade, { now: monday })
  const first = await ask(number, 1_000_000)
  await refuseInvoice(database, { ...by(provider), id: first, reason: '抬头有误' })
  await expect(refuseInvoice(database, { ...by(provider), id: first, reason: '抬头有误' })).rejects.toThrow(
    'invoiceAnswered',
  )
  const second = await ask(number, 1_000_000)
  await withdrawInvoice(database, { ...by(buyer), id: second })
  await withdrawInvoice(database, { ...by(buyer), id: second })
  const third = await ask(number, 1_000_000)
  await inTransaction(database.write, async (trx) => {
    const payment = (await findOpenPayment(trx, { orderId, period: 0 })) as Payment
    await refundPayment(trx, payment, { cents: 1, occasion: 'test', now: monday })
  })
  const act = { ...by(provider), id: third, ...issued, ...(await received('%PDF-1.7\n')) }
  await expect(issueInvoice(database, act)).rejects.toThrow('moreThanPaid')
  expect(await findInvoice(database.read, { id: third, organisationId: buyer.organisationId })).toMatchObject({
    state: 'requested',
    sha256: null,
  })
})

test('what is typed is read: amounts in yuan, numbers without spaces; a special invoice needs address and bank', () => {
  const form = {
    intent: 'ask',
    order: 'DD1',
    kind: 'plain',
    amount: '￥1,200.5',
    title: ' 某公司 ',
    taxNumber: '9135 0200 test 000018',
    email: 'a@b.cn',
  }
  expect(InvoiceForm.parse(form)).toMatchObject({ amount: 120_050, title: '某公司', taxNumber: '91350200TEST000018' })
  const problemsOf = (changed: Record<string, string>) =>
    InvoiceForm.safeParse({ ...form, ...changed }).error?.issues.map(
      ({ path, message }) => `${String(path[0])} ${message}`,
    )
  expect(problemsOf({ kind: 'special' })).toEqual(['address specialNeeds', 'bank specialNeeds'])
  expect(problemsOf({ amount: '12.345' })).toEqual(['amount amountWrong'])
  expect(problemsOf({ taxNumber: '123' })).toEqual(['taxNumber taxNumberWrong'])
})
