import { afterAll, beforeAll, expect, test } from 'vitest'
import { runBilling } from '#app/domain/billing/run-billing.server.ts'
import { dayOf } from '#app/domain/calendar/days.ts'
import { addMonths } from '#app/domain/calendar/months.ts'
import { billingWords } from '#app/i18n/billing.ts'
import { settlementWords } from '#app/i18n/billing-settlement.ts'
import { disputeWords } from '#app/i18n/dispute.ts'
import { findOpenPayment } from '#db/queries/payments.server.ts'
import { createListing } from '../factories/listings.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { makeTrader, type Trade, type Trader } from '../factories/trading.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'
import { completedOrder, monthly, settlePeriod } from './billing-world.ts'

const words = billingWords.zh
let site: RunningExchange
beforeAll(async () => {
  site = await runExchange({ hasRegularWork: false })
}, 120_000)
afterAll(() => site.close())

const base = ({ slug }: Trader) => `/my/organisations/${slug}/billing`
const clientOf = async (personId: string) =>
  new SiteClient(site.url, { cookie: await signInAs(site.exchange, personId) })
const operatorNamed = async (name: string) =>
  clientOf((await makePerson(site.exchange.database, { name, isOperator: true })).personId)

/** A page is long: what it lacks, or has too much, is said in one line. */
function expectText(page: { text: string }, ...pieces: (string | undefined)[]): void {
  for (const piece of pieces) expect(piece !== undefined && page.text.includes(piece), `«${piece}» is there`).toBe(true)
}

test('a period is paid, a provider is paid out by two operators, and an invoice is issued, without script', async () => {
  const { database } = site.exchange
  const provider = await makeTrader(database, { slug: 'billing-provider', name: '甲方数据有限公司' })
  const buyer = await makeTrader(database, { slug: 'billing-buyer', name: '乙方物流有限公司' })
  const listed = await createListing(database.write, { provider: provider.slug })
  const trade = { database, provider, buyer, listed } as unknown as Trade
  const now = Date.now()
  const start = addMonths(now, -1) - 60_000
  const order = await completedOrder(trade, { terms: monthly, now: start, method: 'transfer' })
  await runBilling(database, now)
  const [payer, viewer, seller, one, two] = await Promise.all([
    clientOf(buyer.finance.personId),
    clientOf(buyer.viewer.personId),
    clientOf(provider.finance.personId),
    operatorNamed('甲'),
    operatorNamed('乙'),
  ])

  // What is due, and how it is to be transferred.
  expectText(await payer.get(base(buyer)), words.periods.dueTitle.buyer, '¥99.00', words.card.none)
  const page = `${base(buyer)}/orders/${order.number}`
  const { reference = '' } = (await findOpenPayment(database.read, { orderId: order.id, period: 1 })) ?? {}
  expectText(await payer.get(page), words.order.transfer('¥99.00', reference))
  const looked = await viewer.get(page)
  expect(looked.text.includes(words.order.payCard)).toBe(false)
  expect((await seller.get(page)).status).toBe(404)
  await settlePeriod(database, order.id, 1, undefined, now)
  const stopped = await payer.submit(page, {}, { intent: 'stop' })
  expectText(stopped, words.done.stopped, words.order.stoppedBy.buyer)

  // The statement, on the page and as files.
  const month = dayOf(now).slice(0, 7)
  expectText(await payer.get(`${base(buyer)}/statement?month=${month}`), order.number, words.statement.kinds.capture)
  const sold = await seller.get(`${base(provider)}/statement?side=provider&month=${month}`)
  expectText(sold, '¥97.02', '-¥1.98')
  expectText(await seller.get(`${base(provider)}/statement.csv?side=provider&month=${month}`), order.number, '97.02')
  const xlsx = await seller.get(`${base(provider)}/statement.xlsx?side=provider&month=${month}&language=en`)
  expect([xlsx.status, xlsx.text.slice(0, 2)]).toEqual([200, 'PK'])
  const pdf = await seller.get(`/en${base(provider)}/statement.pdf?side=provider&month=${month}`)
  expect([pdf.status, pdf.text.slice(0, 5)]).toEqual([200, '%PDF-'])

  // One operator proposes, the other approves, the first transfers.
  const { words: own } = { words: settlementWords.zh }
  expectText(await one.get('/operator/settlement'), own.neverChecked, '¥194.04')
  const checked = await one.submit('/operator/settlement', {}, { intent: 'check' })
  expectText(checked, own.done.checked, '平衡，与支付和结算记录一致')
  const proposed = await one.submit('/operator/settlement', {}, { intent: 'propose' })
  expectText(proposed, own.done.proposed, own.own, '¥194.04')
  const run = proposed.path.split('?')[0] ?? ''
  expectText(await two.submit(run, {}, { intent: 'approve' }), own.done.approved)
  // Others are owed something, too.
  const { id: payout } = await database.read
    .selectFrom('payout')
    .select('id')
    .where('providerId', '=', provider.organisationId)
    .executeTakeFirstOrThrow()
  expectText(await one.submit(run, { payout, bankReference: '' }, { intent: 'paid' }), own.problems.required)
  expectText(
    await one.submit(run, { payout, bankReference: '20261130-7' }, { intent: 'paid' }),
    own.done.paid,
    '20261130-7',
  )
  expectText(await seller.get(`${base(provider)}?side=provider`), '¥0.00', words.provider.states.paid, '20261130-7')

  // The invoice.
  const form = await payer.form(`${base(buyer)}/invoices/new`, { intent: 'ask' })
  const wrong = await payer.send(form, { amount: '198.01', taxNumber: '91350200TEST000018' })
  expectText(wrong, words.problems.moreThanPaid, '91350200TEST000018')
  const asked = await payer.send(form, { amount: '198', taxNumber: '91350200TEST000018' })
  expectText(asked, words.done.asked, '¥198.00')
  const id = /invoices\/([^/?]+)/.exec(asked.path)?.[1] ?? ''
  const file = new File(['%PDF-1.7\n'], '发票.pdf', { type: 'application/pdf' })
  const issued = { invoiceNumber: '25322000000123456789', invoiceDay: dayOf(now) }
  const invoice = `${base(provider)}/invoices/${id}`
  expectText(
    await seller.submit(invoice, { ...issued, invoiceNumber: '1', file }, { intent: 'issue' }),
    words.problems.invoiceNumberWrong,
  )
  expectText(await seller.submit(invoice, { ...issued, file }, { intent: 'issue' }), words.done.issued)
  expect((await payer.get(`${base(buyer)}/invoices/${id}/file`)).text).toBe('%PDF-1.7\n')
  expectText(await payer.get(`/en${base(buyer)}/invoices`), billingWords.en.invoices.states.issued)
  expect((await (await clientOf((await makePerson(database)).personId)).get(invoice)).status).toBe(404)

  // The period is disputed and goes back whole; what was invoiced of it is credited.
  const disputer = await clientOf(buyer.editor.personId)
  expectText(await disputer.get(page), words.order.dispute)
  const dispute = `/my/organisations/${buyer.slug}/orders/${order.number}/dispute`
  expectText(await disputer.get(dispute), disputeWords.zh.page.periodLead(1, '¥99.00'))
  const claim = { reason: 'UNUSABLE', wish: 'WHOLE', text: '本月数据全部为空' }
  expectText(await disputer.submit(dispute, claim, { intent: 'open' }), disputeWords.zh.done.opened)
  expectText(await payer.get(page), words.order.disputed)
  const { number } = await database.read
    .selectFrom('dispute')
    .select('number')
    .where('orderId', '=', order.id)
    .executeTakeFirstOrThrow()
  const desk = `/operator/disputes/${number}`
  expectText(await two.get(desk), disputeWords.zh.desk.periodDecisions.refund)
  const decided = await two.submit(desk, { decision: 'refund', reason: '本期确无数据' }, { intent: 'decide' })
  expectText(decided, disputeWords.zh.done.decided)
  expectText(await payer.get(page), words.order.stoppedBy.dispute, words.order.back_('¥99.00'))
  const notes = await seller.get(`${base(provider)}/credit-notes?side=provider`)
  expectText(notes, '-¥99.00', words.creditNotes.states.due)
  const note = /credit-notes\/([0-9a-f-]{36})/.exec(notes.text)?.[1] ?? ''
  const written = { noteNumber: '25322000000999999999', noteDay: dayOf(now), file }
  const ours = `${base(provider)}/credit-notes/${note}`
  expectText(await seller.submit(ours, written, { intent: 'issue' }), words.done.noteIssued, issued.invoiceNumber)
  const theirs = `${base(buyer)}/credit-notes/${note}`
  expectText(await payer.get(`/en${theirs}`), '25322000000999999999', billingWords.en.creditNotes.facts.taxNone)
  expect((await payer.get(`${theirs}/file`)).text).toBe('%PDF-1.7\n')
  expectText(await payer.get(`${base(buyer)}/invoices/${id}`), words.invoices.creditedLeft('¥99.00'))
  expectText(await payer.get(`${base(buyer)}/statement?month=${month}`), words.statement.notes.title, '-¥99.00')
})
