import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { statementCsv, statementXlsx } from '#app/domain/billing/export-statement.server.ts'
import { proposeRun } from '#app/domain/billing/propose-run.server.ts'
import { readStatement } from '#app/domain/billing/read-statement.server.ts'
import { approveRun, markPaid } from '#app/domain/billing/settle-run.server.ts'
import { drawStatement } from '#app/domain/billing/statement-pdf.server.ts'
import { lastMonths, readStatementQuery, writeStatementQuery } from '#app/domain/billing/statement-query.ts'
import { checkLedger } from '#app/domain/ledger/check-ledger.server.ts'
import { refundPayment } from '#app/domain/payment/move-payment.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { sumLedger } from '#db/queries/ledger.server.ts'
import { findOpenPayment, type Payment } from '#db/queries/payments.server.ts'
import { listPayouts } from '#db/queries/settlement.server.ts'
import { at, type Trade } from '../factories/trading.ts'
import { completedOrder, day, inMemory } from './billing-world.ts'

/** Numbers that look random and are the same each time. */
function numbersFrom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const months = ['2026-01', '2026-02', '2026-03', '2026-04']
const titles = ['=HYPERLINK("http://x")', '企业用电负荷数据', '-1+1', '公交客流']

/** Four months of orders, refunds and payouts, in an order that chance gives. */
async function tradeAtRandom(trade: Trade, seed: number) {
  const { database, one, two } = trade
  const below = numbersFrom(seed)
  const bought: string[] = []
  for (let step = 0; step < 24; step++) {
    const now = at('2026-01-01T00:00') + Math.floor((step / 24) * 118 + 1) * day + below(day)
    const what = below(6)
    if (what < 3 || bought.length === 0) {
      const terms = {
        price: { cents: 1 + below(500_000), currency: 'CNY', feeBasisPoints: below(3_000) },
        listing: { ...listing(trade), title: { zh: titles[below(4)] ?? '' } },
      }
      const method = below(2) === 0 ? ('card' as const) : ('transfer' as const)
      bought.push((await completedOrder(trade, { terms, now, method })).id)
    } else if (what < 5) {
      const orderId = bought[below(bought.length)] ?? ''
      await inTransaction(database.write, async (trx) => {
        const payment = await findOpenPayment(trx, { orderId, period: 0 })
        const left = (payment?.capturedCents ?? 0) - (payment?.refundedCents ?? 0)
        if (left > 0)
          await refundPayment(trx, payment as Payment, { cents: 1 + below(left), occasion: `step-${step}`, now })
      })
    } else {
      const number = await proposeRun(database, { actor: one, cutoffAt: now, now }).catch(() => undefined)
      if (number === undefined) continue
      await approveRun(database, { actor: two, number, now })
      const { id: runId } = await database.write
        .selectFrom('settlement_run')
        .select('id')
        .where('number', '=', number)
        .executeTakeFirstOrThrow()
      for (const { id: payoutId } of await listPayouts(database.write, { of: { runId }, limit: 10 }))
        await markPaid(database, { actor: one, number, payoutId, bankReference: number, now })
    }
  }
}

const listing = (trade: Trade) => ({
  code: trade.listed.code,
  revision: trade.listed.revision,
  kind: 'DATASET' as const,
  contentHash: 'a'.repeat(64),
})

test.each([1, 2, 3])('statements of months that follow each other come to what the ledger holds (%i)', async (seed) => {
  const trade = await inMemory()
  const { database, provider, buyer } = trade
  await tradeAtRandom(trade, seed)
  expect(await checkLedger(database.read)).toBeUndefined()
  for (const side of ['provider', 'buyer'] as const) {
    const { organisationId } = side === 'provider' ? provider : buyer
    const of = { side, currency: 'CNY', organisationId, language: 'zh' as const }
    let closing = 0
    for (const month of months) {
      const { statement } = await readStatement(database.read, { ...of, month, limit: 1_000 })
      const { sums, lines } = statement
      expect(sums.opening).toBe(closing)
      const sum = (pick: (line: (typeof lines)[number]) => number) => lines.reduce((all, line) => all + pick(line), 0)
      expect([sum(({ gross }) => gross), sum(({ fee }) => fee), sum(({ net }) => net)]).toEqual([
        sums.gross,
        sums.fee,
        sums.net,
      ])
      expect(lines.every(({ gross, fee, net }) => gross - fee === net)).toBe(true)
      closing = sums.closing
      // The file says the same, and nothing in it is a formula.
      let text = ''
      for await (const piece of statementCsv(database.read, { ...of, month })) text += piece
      const rows: string[][] = parse(text, { bom: true })
      expect(rows).toHaveLength(lines.length + 4)
      expect(rows.at(-1)?.at(-1)).toBe(String(closing / 100))
      expect(rows.flat().filter((cell) => /^[=+@\t\r]|^-(?!\d)/.test(cell))).toEqual([])
    }
    const balances = await sumLedger(database.read, { organisationId: provider.organisationId })
    const owed = 0 - (balances.find(({ account }) => account === 'provider')?.cents ?? 0)
    const paid = await database.read
      .selectFrom('payment')
      .select(({ fn }) => [fn.sum<number>('capturedCents').as('taken'), fn.sum<number>('refundedCents').as('back')])
      .executeTakeFirstOrThrow()
    expect(closing).toBe(side === 'provider' ? owed : Number(paid.taken) - Number(paid.back))
  }
  await trade.close()
})

test('a statement is a workbook with numbers, and a document with every page', async () => {
  const trade = await inMemory()
  const { database, provider } = trade
  const now = at('2026-02-03T09:00')
  for (let count = 0; count < 45; count++) await completedOrder(trade, { now: now + count })
  const asked = {
    side: 'provider' as const,
    month: '2026-02',
    currency: 'CNY',
    organisationId: provider.organisationId,
    language: 'zh' as const,
  }
  const { Workbook } = (await import('exceljs')).default
  const workbook = new Workbook()
  await workbook.xlsx.load((await statementXlsx(database.read, asked)).buffer as ArrayBuffer)
  const [sheet] = workbook.worksheets
  expect(sheet?.rowCount).toBe(49)
  expect(sheet?.getRow(3).getCell(8).value).toBe(9_800)
  expect(sheet?.getRow(49).getCell(8).value).toBe(45 * 9_800)
  const pdf = await drawStatement(database.read, { ...asked, name: provider.name, exchange: '数集', at: now })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2)
  const { statement } = await readStatement(database.read, { ...asked, limit: 10 })
  expect([statement.lines.length, statement.left]).toEqual([10, 35])
  await trade.close()
})

test('an address asks for a side and a month; what is unknown is this month', () => {
  const now = at('2026-03-01T00:30')
  const read = (text: string) => readStatementQuery(new URLSearchParams(text), now)
  expect(read('')).toEqual({ side: 'buyer', month: '2026-03', currency: 'CNY' })
  expect(read('side=provider&month=2026-13&currency=yuan')).toEqual({
    side: 'provider',
    month: '2026-03',
    currency: 'CNY',
  })
  const asked = { side: 'provider' as const, month: '2025-12', currency: 'USD' }
  expect(readStatementQuery(writeStatementQuery(asked), now)).toEqual(asked)
  expect(lastMonths(now, 3)).toEqual(['2026-03', '2026-02', '2026-01'])
})
