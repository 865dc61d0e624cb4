import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import { Workbook } from 'exceljs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { issueCreditNote } from '#app/domain/billing/credit-notes.server.ts'
import { statementCsv, statementXlsx } from '#app/domain/billing/export-statement.server.ts'
import { IssueInvoiceForm } from '#app/domain/billing/invoice-forms.ts'
import { askInvoice, issueInvoice } from '#app/domain/billing/invoices.server.ts'
import { readCreditNote, readCreditNotes } from '#app/domain/billing/read-credit-notes.server.ts'
import { readInvoice } from '#app/domain/billing/read-invoices.server.ts'
import { readStatement } from '#app/domain/billing/read-statement.server.ts'
import { drawStatement } from '#app/domain/billing/statement-pdf.server.ts'
import { checkLedger } from '#app/domain/ledger/check-ledger.server.ts'
import { receiveFile } from '#app/domain/organisation/document-files.server.ts'
import { refundPayment } from '#app/domain/payment/move-payment.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { sumInvoiced } from '#db/queries/invoices.server.ts'
import { findOpenPayment, type Payment } from '#db/queries/payments.server.ts'
import { monday, type Trade, type Trader } from '../factories/trading.ts'
import { completedOrder, inMemory } from './billing-world.ts'

let trade: Trade
beforeEach(async () => {
  trade = await inMemory()
})
afterEach(() => trade.close())

const by = (trader: Trader) => ({ actor: trader.finance, organisationId: trader.organisationId, now: monday })

async function received(text: string) {
  const filesDir = join(trade.folder, 'files')
  mkdirSync(filesDir, { recursive: true })
  const file = await receiveFile(filesDir, Readable.from([Buffer.from(text)]))
  if (file.isTooLarge) throw new Error('too large')
  return { filesDir, file, fileName: '红字发票.pdf' }
}

let serial = 0
/** An invoice that was asked for and issued, with 6 % of tax where nothing else is said. */
async function invoiced(number: string, cents: number, taxBasisPoints: number | undefined = 600): Promise<string> {
  const { database, buyer, provider } = trade
  const of = { kind: 'plain' as const, title: '海西冷链', taxNumber: '91350200TEST000018' }
  const id = await askInvoice(database, { ...by(buyer), number, cents, ...of, address: '', bank: '', email: 'a@b.cn' })
  const invoiceNumber = `2532200000012345${String(++serial).padStart(4, '0')}`
  const issued = { id, invoiceNumber, invoiceDay: '2026-11-20', taxBasisPoints, ...(await received('%PDF-1.7\n')) }
  await issueInvoice(database, { ...by(provider), ...issued, now: monday + serial })
  return id
}

async function refund(orderId: string, cents: number, occasion: string): Promise<boolean> {
  return inTransaction(trade.database.write, async (trx) => {
    const payment = (await findOpenPayment(trx, { orderId, period: 0 })) as Payment
    return refundPayment(trx, payment, { cents, occasion, now: monday })
  })
}

const notes = () =>
  trade.database.read
    .selectFrom('credit_note')
    .select(['invoiceId', 'cents', 'taxCents', 'state'])
    .orderBy('createdAt')
    .orderBy('number')
    .execute()

test('a refund after the invoice makes one note of it, below zero, with its tax; the same refund again makes none', async () => {
  const { number, id } = await completedOrder(trade, { now: monday })
  const invoiceId = await invoiced(number, 1_000_000)
  expect(await refund(id, 300_000, 'a')).toBe(true)
  expect(await refund(id, 300_000, 'a')).toBe(false)
  expect(await notes()).toEqual([{ invoiceId, cents: -300_000, taxCents: -16_981, state: 'due' }])
  expect(await sumInvoiced(trade.database.read, id)).toEqual({ paidCents: 700_000, invoicedCents: 700_000 })
  await refund(id, 700_000, 'b')
  expect(await notes()).toEqual([
    { invoiceId, cents: -300_000, taxCents: -16_981, state: 'due' },
    // Together the tax of the whole invoice: 566.04.
    { invoiceId, cents: -700_000, taxCents: -39_623, state: 'due' },
  ])
  expect(await checkLedger(trade.database.read)).toBeUndefined()
})

test('only what is invoiced and not paid any more is credited, the last invoice first and none beyond its amount', async () => {
  const { number, id } = await completedOrder(trade, { now: monday })
  const [first, second] = [await invoiced(number, 500_000), await invoiced(number, 200_000, undefined)]
  await refund(id, 300_000, 'a')
  expect(await notes()).toEqual([])
  await refund(id, 250_000, 'b')
  expect(await notes()).toEqual([
    { invoiceId: second, cents: -200_000, taxCents: expect.anything(), state: 'due' },
    { invoiceId: first, cents: -50_000, taxCents: expect.anything(), state: 'due' },
  ])
  // What was credited may be invoiced again only as far as it is paid.
  await expect(invoiced(number, 1)).rejects.toThrow('moreThanPaid')
  await refund(id, 450_000, 'c')
  const sums = new Map<string, number>()
  for (const { invoiceId, cents } of await notes()) sums.set(invoiceId, (sums.get(invoiceId) ?? 0) + cents)
  expect([sums.get(first), sums.get(second)]).toEqual([-500_000, -200_000])
})

test('an order that was not invoiced, or only asked for, has no notes', async () => {
  const { number, id } = await completedOrder(trade, { now: monday })
  const of = { kind: 'plain' as const, title: '海西冷链', taxNumber: '91350200TEST000018', address: '', bank: '' }
  await askInvoice(trade.database, { ...by(trade.buyer), number, cents: 1_000_000, ...of, email: 'a@b.cn' })
  await refund(id, 1_000, 'a')
  expect(await notes()).toEqual([])
})

test('its provider issues it with the PDF of the tax office, once; the buyer reads it, others see nothing of it', async () => {
  const { database, buyer, provider, stranger } = trade
  const { number, id: orderId } = await completedOrder(trade, { now: monday })
  const invoiceId = await invoiced(number, 1_000_000)
  await refund(orderId, 400_000, 'a')
  const { id } = await database.read.selectFrom('credit_note').select('id').executeTakeFirstOrThrow()
  const { invoiceNumber } = await database.read.selectFrom('invoice').select('invoiceNumber').executeTakeFirstOrThrow()
  const note = { id, noteNumber: '25322000000999999999', noteDay: '2026-11-22' }
  const issue = async (over: object = {}, text = '%PDF-1.7\n') =>
    issueCreditNote(database, { ...by(provider), ...note, ...(await received(text)), ...over })
  await expect(issue(by(buyer))).rejects.toThrow('notAllowed')
  await expect(issue(by(stranger))).rejects.toThrow('not_found')
  await expect(issue({ actor: provider.viewer })).rejects.toThrow()
  await expect(issue({}, 'no PDF')).rejects.toThrow('fileNotPdf')
  await expect(issue({ noteDay: '2026-12-24' })).rejects.toThrow('dayAhead')
  await expect(issue({ noteNumber: invoiceNumber })).rejects.toThrow('invoiceNumberUsed')
  await issue()
  await expect(issue({ noteNumber: '25322000000999999998' })).rejects.toThrow('creditNoteIssued')
  const asked = (trader: Trader) => ({
    ...{ id, organisationId: trader.organisationId, actor: trader.finance },
    language: 'zh' as const,
  })
  expect(await readCreditNote(database.read, asked(buyer))).toMatchObject({
    side: 'buyer',
    state: 'issued',
    amount: '-¥4,000.00',
    tax: '-¥226.42',
    number: note.noteNumber,
    invoice: { id: invoiceId, number: invoiceNumber },
    mayIssue: false,
  })
  expect(await readCreditNote(database.read, asked(stranger))).toBeUndefined()
  const page = await readInvoice(database.read, { ...asked(buyer), id: invoiceId })
  expect(page?.notes).toMatchObject({ left: '¥6,000.00', lines: [{ amount: '-¥4,000.00' }] })
  for (const [side, trader] of [['buyer', buyer] as const, ['provider', provider] as const]) {
    const { lines } = await readCreditNotes(database.read, { ...asked(trader), side })
    expect(lines).toMatchObject([{ id, order: number, state: 'issued', amount: '-¥4,000.00' }])
  }
  const told = await database.read.selectFrom('notice').select('detail').where('kind', '=', 'billing.moved').execute()
  expect(told.map(({ detail }) => (JSON.parse(detail) as { what: string }).what)).toEqual(
    expect.arrayContaining(['creditNoteDue', 'creditNoteIssued']),
  )
})

test('statements of both sides list the notes of the month in every form, and sums stay those of the money', async () => {
  const { database, buyer, provider } = trade
  const { number, id } = await completedOrder(trade, { now: monday })
  await invoiced(number, 1_000_000)
  await refund(id, 400_000, 'a')
  const { number: note } = await database.read.selectFrom('credit_note').select('number').executeTakeFirstOrThrow()
  for (const [side, { organisationId }] of [['buyer', buyer] as const, ['provider', provider] as const]) {
    const of = { side, month: '2026-11', currency: 'CNY', organisationId, language: 'zh' as const }
    const { statement } = await readStatement(database.read, of)
    expect(statement.notes).toMatchObject([{ note, cents: -400_000, taxCents: -22_642 }])
    expect(statement.sums.closing).toBe(side === 'buyer' ? 600_000 : 588_000)
    let csv = ''
    for await (const piece of statementCsv(database.read, of)) csv += piece
    const rows = parse(csv.slice(1)) as string[][]
    expect(rows.at(-1)).toEqual(expect.arrayContaining([number, '-226.42', '-4000']))
    expect(rows.at(-1)?.[2]).toContain(note)
    const workbook = new Workbook()
    await workbook.xlsx.load((await statementXlsx(database.read, of)).buffer as ArrayBuffer)
    const sheet = workbook.worksheets[0]
    const last = sheet?.getRow(sheet.rowCount).values as unknown[]
    expect(last).toEqual(expect.arrayContaining([number, -226.42, -4_000]))
    const drawn = { ...of, name: '甲', exchange: '数集', at: monday }
    const without = await drawStatement(database.read, { ...drawn, month: '2026-10' })
    expect((await drawStatement(database.read, drawn)).length).toBeGreaterThan(without.length)
    // The month before has none.
    expect((await readStatement(database.read, { ...of, month: '2026-10' })).statement.notes).toEqual([])
  }
})

test.each([
  ['6', 600],
  ['13%', 1_300],
  ['', undefined],
  [undefined, undefined],
])('a rate of %s is %s basis points', (taxRate, expected) => {
  const form = { intent: 'issue', invoiceNumber: '25322000000123456789', invoiceDay: '2026-11-20', taxRate }
  expect(IssueInvoiceForm.parse(form).taxRate).toBe(expected)
  expect(IssueInvoiceForm.safeParse({ ...form, taxRate: '6.x' }).success).toBe(false)
})
