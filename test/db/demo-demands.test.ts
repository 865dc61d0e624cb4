import { expect, test } from 'vitest'
import { readConfig } from '#app/config.server.ts'
import { loadExchangeKey } from '#app/domain/account/exchange-key.server.ts'
import { demandStates } from '#app/domain/demand/demand-steps.ts'
import { responseStates } from '#app/domain/response/response-steps.ts'
import { openDatabase } from '#db/client.server.ts'
import { verifyChain } from '#db/queries/events.server.ts'
import { enterDemoDemands } from '#db/seed/demo-demands.server.ts'
import { settleDemoPeople } from '#db/seed/demo-people.server.ts'
import { loadDemo } from '#db/seed/load-demo.server.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

test('on any day, in holidays too, the demo has demands and responses in every state, made once and in the past', async () => {
  const dataDir = temporaryFolder()
  const config = readConfig({ DATA_DIR: dataDir })
  const database = await openDatabase(':memory:')
  // A Sunday in the week of the National Day.
  const now = Date.parse('2026-10-04T08:00:00+08:00')
  const enter = () => enterDemoDemands(database, { now })
  expect(await enter()).toBe(0)
  await loadDemo(database.write, { filesDir: config.filesDir, now })
  // Nobody publishes where the demo has no operator.
  expect(await enter()).toBe(0)
  await settleDemoPeople(database, { key: loadExchangeKey(dataDir), isWanted: true, now })
  expect([await enter(), await enter()]).toEqual([20, 0])

  const { read } = database
  const demands = await read.selectFrom('demand').selectAll().execute()
  const responses = await read.selectFrom('response').selectAll().execute()
  expect(demandStates.filter((state) => !demands.some((demand) => demand.state === state))).toEqual([])
  expect(responseStates.filter((state) => !responses.some((response) => response.state === state))).toEqual([])
  expect(new Set(demands.map(({ visibility }) => visibility)).size).toBe(3)
  expect(demands.filter(({ isMasked }) => isMasked === 1)).toHaveLength(1)
  expect([...demands, ...responses].filter(({ updatedAt }) => updatedAt > now + 1_000)).toEqual([])

  const items = await read.selectFrom('construction_item').select('state').orderBy('state').execute()
  expect(items.map(({ state }) => state)).toEqual(['built', 'claimed', 'open'])
  const open = demands.filter(({ isOpen }) => isOpen === 1).map(({ id }) => id)
  const queued = await read.selectFrom('outbox').select('key').where('topic', '=', 'match.demand').execute()
  expect(open.filter((id) => !queued.some(({ key }) => key === id))).toEqual([])
  expect(await read.selectFrom('notice').select('id').where('mailedAt', 'is', null).execute()).toEqual([])
  expect((await verifyChain(read)).brokenAt).toBeUndefined()
  await database.close()
})
