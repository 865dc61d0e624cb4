import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import type { Certifier } from '#app/domain/certificate/certifier.server.ts'
import { loadSigner } from '#app/domain/certificate/signer.server.ts'
import { deliverOrder, startOrder } from '#app/domain/order/advance-order.server.ts'
import { checkReceipts } from '#app/domain/receipt/check-deal.ts'
import { drawReceipts } from '#app/domain/receipt/draw-receipts.server.ts'
import { readReceiptBundle, verifyDealFile, verifyDealNumber } from '#app/domain/receipt/read-receipts.server.ts'
import { ReceiptBundle } from '#app/domain/receipt/receipt-payload.ts'
import { inTransaction } from '#db/client.server.ts'
import { main } from '#scripts/verify.ts'
import { makeOrder, monday, openTrade, type Trade } from '../factories/trading.ts'

const free = { price: { cents: 0, currency: 'CNY', feeBasisPoints: 0 }, mode: 'OFFLINE' } as const
const issuer = { name: { zh: '数集', en: 'Shuji' }, url: null }

afterEach(() => vi.restoreAllMocks())

test('each step of an order has a signed receipt; they follow one another, and a completed order has a certificate', async () => {
  const { trade, certifier, number } = await completed()
  const { database, buyer, provider, stranger } = trade
  expect(await drawReceipts(database, certifier)).toBeGreaterThan(3)
  expect(await drawReceipts(database, certifier)).toBe(0)
  const bundle = await bundleOf(trade, number)
  expect(bundle.receipts.map(({ payload }) => payload.step)).toEqual(
    expect.arrayContaining(['order.opened', 'order.started', 'order.delivered', 'order.accepted']),
  )
  expect(await readReceiptBundle(database.read, { number, organisationId: provider.organisationId })).toEqual(bundle)
  expect(await readReceiptBundle(database.read, { number, organisationId: stranger.organisationId })).toBeUndefined()
  const keys = certifier.signer.keys()
  expect(checkReceipts(bundle, keys).every(({ isGood }) => isGood)).toBe(true)
  expect(bundle.certificate?.opening?.content).toMatchObject({ deal: number, buyer: { name: { zh: buyer.name } } })

  // What anybody is shown hides the sides and the amount.
  const shown = await verifyDealNumber(database.read, keys, bundle.certificate?.payload.number ?? '')
  expect(shown?.checks.every(({ isGood }) => isGood)).toBe(true)
  expect(JSON.stringify(shown?.file)).not.toContain(buyer.name)

  // Without one of them, or in another order, they are not whole.
  const { receipts } = bundle
  expect(isGood({ ...bundle, receipts: receipts.slice(1) })).toBe(false)
  expect(isGood({ ...bundle, receipts: receipts.toReversed() })).toBe(false)
  const forged = structuredClone(bundle)
  if (forged.certificate?.opening) forged.certificate.opening.content.amount.cents = 1
  expect(isGood(forged)).toBe(false)
  const other = forged.certificate
  expect(other && (await verifyDealFile(database.read, keys, other)).checks).toContainEqual({
    name: 'opening',
    isGood: false,
  })
  await trade.close()

  function isGood(changed: ReceiptBundle) {
    return checkReceipts(changed, keys).every((check) => check.isGood)
  }
})

test('the command verifies receipts offline, and a change of one character fails', async () => {
  const { trade, certifier, number } = await completed()
  await drawReceipts(trade.database, certifier)
  const bundle = await bundleOf(trade, number)
  const path = join(trade.folder, 'receipts.json')
  const keys = join(trade.folder, 'keys.json')
  writeFileSync(path, JSON.stringify(bundle))
  writeFileSync(keys, JSON.stringify({ keys: certifier.signer.keys() }))
  expect(await verify(path, keys)).toBe(0)
  const whole = readFileSync(path, 'utf8')
  for (const [from, to] of [
    [`"order":"${number}"`, `"order":"${number}0"`],
    ['"step":"order.opened"', '"step":"order.openee"'],
    ['"cents":0', '"cents":1'],
    ['"position":2', '"position":3'],
  ] as const) {
    const changed = whole.replace(from, to)
    expect(changed).not.toBe(whole)
    writeFileSync(path, changed)
    expect(await verify(path, keys)).toBe(1)
  }
  const single = join(trade.folder, 'single.json')
  writeFileSync(single, JSON.stringify(bundle.receipts[1]))
  expect(await verify(single, keys)).toBe(0)
  writeFileSync(single, JSON.stringify(bundle.certificate))
  expect(await verify(single, keys)).toBe(0)
  await trade.close()
})

async function verify(path: string, keys: string): Promise<number> {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  return main([path, '--keys', keys])
}

async function completed(): Promise<{ trade: Trade; certifier: Certifier; number: string }> {
  const trade = await openTrade({ path: ':memory:' })
  const certifier = { signer: loadSigner(trade.folder), issuer }
  const order = await makeOrder(trade, { terms: free })
  await inTransaction(trade.database.write, async (trx) => {
    const started = await startOrder(trx, order, monday)
    await deliverOrder(trx, started, { actorId: trade.provider.editor.personId, now: monday })
  })
  return { trade, certifier, number: order.number }
}

async function bundleOf({ database, buyer }: Trade, number: string): Promise<ReceiptBundle> {
  return ReceiptBundle.parse(await readReceiptBundle(database.read, { number, organisationId: buyer.organisationId }))
}
