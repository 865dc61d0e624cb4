import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { drawContractPdf } from '#app/domain/contract/contract-pdf.server.ts'
import { readContractForPrint, readContractPage } from '#app/domain/contract/read-contract.server.ts'
import type { OrderTerms } from '#app/domain/order/order-terms.ts'
import { makeOrder, monday, openTrade, type Trade, termsOf } from '../factories/trading.ts'

const listedTerms = {
  purposes: [{ zh: '风险定价' }],
  forbidden: [],
  rights: ['USE' as const],
  exclusivity: 'NONEXCL' as const,
  territory: ['350000'],
  derivative: true,
  redistribution: false,
  sublicense: false,
  modelTraining: false,
  afterTerm: 'DELETE' as const,
  periodMonths: 12,
}

const read = (trade: Trade, number: string, by: Trade['buyer'], role: 'owner' | 'viewer' = 'owner') =>
  readContractPage(trade.database.read, {
    number,
    organisationId: by.organisationId,
    actor: by[role],
    language: 'zh',
    now: monday + 1_000,
  })

test('each side reads its contract, owners see what they would sign, and nobody else reads it', async () => {
  const trade = await openTrade({ path: ':memory:' })
  const { buyer, provider, stranger } = trade
  const { number } = await makeOrder(trade)
  const page = await read(trade, number, buyer)
  expect(page).toMatchObject({ side: 'buyer', waitsFor: ['provider', 'buyer'], isOver: false, isOwnersToSign: false })
  expect(page?.signing?.statement).toContain(page?.contract.hash)
  expect(page?.contract.card.map(({ kind }) => kind)).toEqual(['may', 'must-not', 'must', 'pay', 'provider'])
  expect(page?.contract.price).toBe('¥10,000.00')
  const viewed = await read(trade, number, buyer, 'viewer')
  expect([viewed?.signing, viewed?.isOwnersToSign]).toEqual([undefined, true])
  expect((await read(trade, number, provider))?.side).toBe('provider')
  expect(await read(trade, number, stranger)).toBeUndefined()
  expect(await read(trade, 'DD209901-0000010', buyer)).toBeUndefined()
  await trade.close()
})

test('what the listing changes afterwards is shown beside what the contract says, which stays', async () => {
  const trade = await openTrade({ path: ':memory:', listing: { terms: listedTerms } })
  const { database, buyer, listed } = trade
  const order = await makeOrder(trade)
  expect((await read(trade, order.number, buyer))?.listingNow).toBeUndefined()
  const { content } = await database.read
    .selectFrom('listing_revision')
    .select('content')
    .where('listingId', '=', listed.id)
    .executeTakeFirstOrThrow()
  const revise = async (number: number, terms: object) => {
    const changed = { ...JSON.parse(content), terms: { ...listedTerms, ...terms } }
    await database.write
      .insertInto('listing_revision')
      .values({
        id: `revision-${number}`,
        listingId: listed.id,
        number,
        version: '2.0.0',
        content: JSON.stringify(changed),
        contentHash: 'd'.repeat(64),
        createdAt: monday,
      })
      .execute()
    await database.write.updateTable('listing').set({ liveRevision: number }).where('id', '=', listed.id).execute()
  }
  await revise(2, {})
  expect((await read(trade, order.number, buyer))?.listingNow).toEqual({ revision: 2, changes: [] })
  await revise(3, { modelTraining: true, periodMonths: 6 })
  const page = await read(trade, order.number, buyer)
  expect(page?.listingNow).toEqual({
    revision: 3,
    changes: [
      { id: 'use-elapsedTime', contract: '使用期限自交付之日起 1 年。', listing: '使用期限自交付之日起 6 个月。' },
      { id: 'modelTraining', contract: '不得用于训练模型。', listing: '可以用于训练模型。' },
    ],
  })
  expect(page?.contract.revision).toBe(1)
  await trade.close()
})

test('that an exclusive contract stands in the way is told before anybody signs, and its order only to the provider', async () => {
  const trade = await openTrade({ path: ':memory:' })
  const { buyer, provider, stranger } = trade
  const use: OrderTerms['use'] = { ...termsOf(trade).use, exclusivity: 'EXCLUSIVE' }
  const free = { offer: { model: 'FREE' as const, currency: 'CNY' }, isUnconditional: true }
  const price = { cents: 0, currency: 'CNY', feeBasisPoints: 0 }
  const first = await makeOrder(trade, { terms: { ...free, price, use } })
  const second = await makeOrder({ ...trade, buyer: stranger })
  expect((await read(trade, second.number, provider))?.inTheWay).toEqual({ isExclusive: true, orders: [first.number] })
  expect((await read(trade, second.number, stranger))?.inTheWay).toEqual({ isExclusive: true, orders: [] })
  expect((await read(trade, first.number, buyer))?.inTheWay).toBeUndefined()
  await trade.close()
})

test('the print has several pages, the same bytes each time, and the file that is verified in it', async () => {
  const trade = await openTrade({ path: ':memory:' })
  const { number } = await makeOrder(trade, { terms: { purpose: '长'.repeat(2_000) } })
  for (const language of ['zh', 'en'] as const) {
    const asked = { number, organisationId: trade.buyer.organisationId, language }
    const contract = await readContractForPrint(trade.database.read, asked)
    if (!contract) throw new Error('No contract')
    const pdf = await drawContractPdf({ ...contract, language })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    if (language === 'en') expect(pdf.equals(await drawContractPdf({ ...contract, language }))).toBe(true)
    const text = pdf.toString('latin1')
    expect(text.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2)
    expect(filesIn(pdf)).toContainEqual(`${JSON.stringify(contract.file, null, 2)}\n`)
  }
  await trade.close()
})

/** What the streams of a PDF hold, as text. */
function filesIn(pdf: Buffer): string[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    try {
      return [inflateSync(pdf.subarray(index + length)).toString('utf8')]
    } catch {
      return []
    }
  })
}
