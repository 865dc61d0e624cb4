import { expect, test } from 'vitest'
import { readConfig } from '#app/config.server.ts'
import { loadExchangeKey } from '#app/domain/account/exchange-key.server.ts'
import { certifierOf } from '#app/domain/certificate/certifier.server.ts'
import { loadSigner } from '#app/domain/certificate/signer.server.ts'
import { checkLedger } from '#app/domain/ledger/check-ledger.server.ts'
import { orderStates } from '#app/domain/order/order-steps.ts'
import { openDatabase } from '#db/client.server.ts'
import { verifyChain } from '#db/queries/events.server.ts'
import { settleDemoPeople } from '#db/seed/demo-people.server.ts'
import { enterDemoTrading } from '#db/seed/demo-trading.server.ts'
import { loadDemo } from '#db/seed/load-demo.server.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

test('on any day, in holidays too, the demo has deals in every state, made once and in the past, and the ledger agrees', async () => {
  const dataDir = temporaryFolder()
  const config = readConfig({ DATA_DIR: dataDir })
  const database = await openDatabase(':memory:')
  // A Sunday in the week of the National Day.
  const now = Date.parse('2026-10-04T08:00:00+08:00')
  const key = loadExchangeKey(dataDir)
  const certifier = certifierOf({ database, config, signer: loadSigner(dataDir) })
  const enter = () => enterDemoTrading(database, { filesDir: config.filesDir, certifier, key, now })
  expect(await enter()).toBe(0)
  await loadDemo(database.write, { filesDir: config.filesDir, now })
  // Nobody confirms money where the demo has no operator.
  expect(await enter()).toBe(0)
  await settleDemoPeople(database, { key, isWanted: true, now })
  const made = await enter()
  expect([made > 15, await enter()]).toEqual([true, 0])

  const { read } = database
  const orders = await read.selectFrom('trade_order').selectAll().execute()
  const requests = await read.selectFrom('request').selectAll().execute()
  expect(orderStates.filter((state) => !orders.some((order) => order.state === state))).toEqual([])
  expect(new Set(requests.map(({ state }) => state))).toEqual(
    new Set(['submitted', 'changes', 'approved', 'denied', 'withdrawn']),
  )
  expect(orders.filter(({ isDemo }) => isDemo !== 1)).toEqual([])
  expect([...orders, ...requests].filter(({ updatedAt }) => updatedAt > now + 1_000)).toEqual([])
  // What is open is not over yet on the day of loading.
  expect(orders.filter(({ isOpen, dueAt }) => isOpen === 1 && dueAt <= now)).toEqual([])

  const rights = await read.selectFrom('entitlement').selectAll().execute()
  const soon = rights.filter(({ state, endsAt }) => state === 'active' && endsAt < now + 14 * 86_400_000)
  expect(soon.length).toBeGreaterThan(0)
  const quotes = await read.selectFrom('quote').select(['requestId', 'state']).execute()
  expect(quotes.map(({ state }) => state)).toEqual(expect.arrayContaining(['open', 'accepted', 'countered']))
  const files = await read.selectFrom('delivery_file').select(['kind', 'bytes']).execute()
  expect(files.map(({ kind }) => kind)).toEqual(['csv', 'csv', 'csv', 'csv'])
  const periods = await read.selectFrom('billing_period').select(['n', 'state']).execute()
  expect(periods).toContainEqual({ n: 1, state: 'paid' })
  expect((await read.selectFrom('rating').select('id').execute()).length).toBe(2)
  const filed = await read.selectFrom('filed_deal').select(['state', 'isDemo']).orderBy('state').execute()
  expect(filed).toEqual([
    { state: 'filed', isDemo: 1 },
    { state: 'registered', isDemo: 1 },
  ])

  expect(await checkLedger(read)).toBeUndefined()
  expect(await read.selectFrom('notice').select('id').where('mailedAt', 'is', null).execute()).toEqual([])
  expect((await verifyChain(read)).brokenAt).toBeUndefined()
  await database.close()
})
