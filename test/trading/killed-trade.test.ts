import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { loadSigner } from '#app/domain/certificate/signer.server.ts'
import { startPaymentMock } from '#app/payment-mock/start-payment-mock.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { openTrade } from '../factories/trading.ts'
import { killInEach, rowsOf, type StepsProgram, stepsProgram } from '../helpers/killed-steps.ts'
import { temporaryFolder } from '../helpers/temporary.ts'
import { clientFor, secretKey, webhookSecret } from '../payment/mock-world.ts'
import { faultsOf, readBooks } from './invariants.ts'
import { type Parties, way } from './way.ts'

let program: StepsProgram
beforeAll(() => {
  program = stepsProgram('test/trading/run-way.ts')
})
afterAll(() => program.forget())

/** Lays down what the steps begin with: the database, who is in it, and the exchange's key. */
async function begin(folder: string): Promise<void> {
  const path = join(folder, 'shuji.sqlite')
  const { provider, buyer, stranger, one, listed, close } = await openTrade({
    path,
    listing: { deliveryModes: ['FILE', 'OFFLINE'] },
  })
  const parties: Parties = { provider, buyer, other: stranger, operator: one, code: listed.code }
  writeFileSync(join(folder, 'people.json'), JSON.stringify(parties))
  loadSigner(folder)
  await close()
}

/** What the payment service that was in this folder has on its books. */
async function booksIn(folder: string) {
  const mock = await startPaymentMock({
    folder: join(folder, 'service'),
    publicUrl: () => 'http://127.0.0.1:3000',
    secretKey,
    webhookSecret,
    webhookUrl: 'http://127.0.0.1:9/webhooks/stripe',
    log: (line) => console.error(line),
    clock: () => Date.parse('2026-12-01T09:10+08:00'),
    isAutomatic: false,
  })
  onTestFinished(() => mock.close())
  return readBooks(clientFor(mock.port))
}

/** How the service calls its things differs, and how often it was asked until the answer was kept. */
const plain = (row: string) => row.replace(/\b(pi|cs_test|evt|cus|re|ch)_\w+/g, '$1').replace(/"tries":\d+/, '"tries"')

test('killed in each step and begun again, trades end as if nobody had been killed, and nobody is charged twice', async () => {
  const began = Date.now()
  const [unhurt, killed] = [temporaryFolder(), temporaryFolder()]
  await begin(unhurt)
  cpSync(unhurt, killed, { recursive: true })
  killInEach(program, Object.keys(way), { unhurt, killed })

  const one = await openDatabase(join(unhurt, 'shuji.sqlite'))
  const other = await openDatabase(join(killed, 'shuji.sqlite'))
  const orders = await other.read
    .selectFrom('trade_order')
    .select(['state', 'totalCents'])
    .orderBy('createdAt')
    .execute()
  expect(orders).toEqual([
    { state: 'completed', totalCents: 29_900 },
    { state: 'refunded', totalCents: 29_900 },
  ])
  const expected = await rowsOf(one, began)
  const found = await rowsOf(other, began)
  for (const [table, rows] of Object.entries(expected))
    expect([table, found[table]?.map(plain).sort()]).toEqual([table, rows.map(plain).sort()])
  for (const [folder, database] of [[unhurt, one] as const, [killed, other] as const]) {
    const books = await booksIn(folder)
    expect(books.map(({ takenCents, givenBackCents }) => [takenCents, givenBackCents]).sort()).toEqual([
      [29_900, 0],
      [29_900, 29_900],
    ])
    expect(await faultsOf(database.read, { books, isCalm: true })).toEqual([])
    await database.close()
  }
})
