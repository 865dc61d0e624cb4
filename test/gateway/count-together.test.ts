import type { KyselyPlugin, PluginTransformQueryArgs } from 'kysely'
import { expect, test } from 'vitest'
import { suspendEntitlement } from '#app/domain/entitlement/decide-entitlement.server.ts'
import { createCallKey } from '#app/domain/gateway/call-keys.server.ts'
import { createCallCounter, readCallKey } from '#app/domain/gateway/charge-call.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { beginRight } from '../delivery/begin-right.ts'
import { openTrade } from '../factories/trading.ts'

const calls = 40

/** A right to an interface with a quota, and a key to it. */
async function begin(quota: number) {
  const trade = await openTrade()
  const { database, buyer } = trade
  const now = Date.now()
  const { right } = await beginRight(trade, { mode: 'API', quota, now })
  const { key: text } = await createCallKey(database.write, {
    ...{ actor: buyer.editor, organisationId: buyer.organisationId, number: right.number, name: '程序', days: 30, now },
  })
  return { ...trade, right, text, now }
}

test('calls that arrive while a commit holds the process up are counted together, and none beyond the quota', async () => {
  const made = await begin(calls - 10)
  const { database, right, text, now } = made
  let transactions = 0
  // What a transaction of calls writes once.
  const watch: KyselyPlugin = {
    transformQuery: ({ node }: PluginTransformQueryArgs) => {
      if (node.kind === 'InsertQueryNode' && JSON.stringify(node.into).includes('gateway_usage')) transactions++
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const errors: unknown[] = []
  const watched = { ...database, write: database.write.withPlugin(watch) }
  const counter = createCallCounter(watched, (error) => errors.push(error))
  const read = await readCallKey(database, { key: text, number: right.number, now })
  if (!read.ok) throw new Error(read.problem)
  // As the sockets of one turn are read: each by itself, with all that follows of it, before the next.
  const begun = await Promise.all(
    Array.from(
      { length: calls },
      () =>
        new Promise<Awaited<ReturnType<typeof counter.begin>>>((settle, fail) => {
          setImmediate(() => {
            counter.begin({ key: read.key, kind: 'call', method: 'GET', path: '/v1', now }).then(settle, fail)
          })
        }),
    ),
  )
  expect(begun.filter((call) => call !== undefined)).toHaveLength(calls - 10)
  expect(transactions).toBeLessThanOrEqual(2)
  await Promise.all(
    begun.map((call) => call && counter.end(call, { status: 503, bytes: 0, ms: 1, outcome: 'failed', charged: false })),
  )
  const { used } = await database.read
    .selectFrom('entitlement')
    .select('used')
    .where('id', '=', right.id)
    .executeTakeFirstOrThrow()
  expect([used, errors]).toEqual([0, []])
  await made.close()
})

test('a key is looked up once between two commits, and what another process commits is known at the next call', async () => {
  const made = await begin(100)
  const { database, folder, one, right, text, now } = made
  let lookups = 0
  const watch: KyselyPlugin = {
    transformQuery: ({ node }: PluginTransformQueryArgs) => {
      lookups++
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const watched = { ...database, read: database.read.withPlugin(watch) }
  const ask = () => readCallKey(watched, { key: text, number: right.number, now })
  for (const _ of [1, 2, 3]) expect(await ask()).toMatchObject({ ok: true })
  const before = lookups
  expect(before).toBeLessThanOrEqual(1)
  const other = await openDatabase(`${folder}/shuji.sqlite`)
  await suspendEntitlement(other, { actor: one, number: right.number, reason: '越权调用' })
  expect(await ask()).toEqual({ ok: false, problem: 'suspended' })
  await other.close()
  await made.close()
})
