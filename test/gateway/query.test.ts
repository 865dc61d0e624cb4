import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exchangeKeyOf } from '#app/domain/account/exchange-key.server.ts'
import { createCallCounter } from '#app/domain/gateway/charge-call.server.ts'
import { workOn } from '#app/domain/query/answer-table.server.ts'
import { askQuestion } from '#app/domain/query/ask-question.server.ts'
import { answerAggregate } from '#app/domain/query/cube.ts'
import { hashesPath, saltOf } from '#app/domain/query/put-table.server.ts'
import { aggregates, type QueryRules } from '#app/domain/query/query-rules.ts'
import { findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { listCalls } from '#db/queries/gateway.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import { insertQueryTable } from '#db/queries/query-tables.server.ts'
import { makeOrder, openTrade } from '../factories/trading.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

const rules: QueryRules = {
  ...{ keys: ['code'], verified: ['owner'], measures: ['income'], groups: ['city', 'trade'] },
  ...{ threshold: 10, perDay: 20 },
}

type Row = { code: string; owner: string; income: number; city: string; trade: string }

/** Sixty companies in four cells of twelve and one of fifteen less three; the last row is the one that is attacked. */
function companies(): Row[] {
  const made: Row[] = []
  for (const [city, trade, count] of [
    ['福州', '冷链', 12],
    ['福州', '仓储', 12],
    ['厦门', '冷链', 12],
    ['厦门', '仓储', 3],
  ] as const)
    for (let each = 0; each < count; each++) {
      const at = made.length
      made.push({ code: `C${at}`, owner: `所有人${at}`, income: 1_000 + ((at * 7_919) % 997), city, trade })
    }
  made.push({ code: 'VICTIM', owner: '被查者', income: 123_457, city: '厦门', trade: '仓储' })
  return made
}

function writeCsv(folder: string, rows: readonly Row[]): string {
  const path = join(folder, `table-${rows.length}.csv`)
  const lines = rows.map((row) => [row.code, row.owner, row.income, row.city, row.trade].join(','))
  writeFileSync(path, ['code,owner,income,city,trade', ...lines].join('\n'))
  return path
}

async function prepare(rows: readonly Row[], changed: Partial<QueryRules> = {}) {
  const folder = temporaryFolder()
  const target = join(folder, 'kept', 'hashes.parquet')
  const job = { kind: 'prepare', source: writeCsv(folder, rows), format: 'csv', salt: 'salt', target } as const
  const work = temporaryFolder()
  return { answer: await workOn({ ...job, rules: { ...rules, ...changed } }, work), target }
}

/** Every question about figures there is. */
function allQuestions() {
  const values = { city: ['福州', '厦门'], trade: ['冷链', '仓储'] }
  const subsets = [[], ['city'], ['trade'], ['city', 'trade'], ['trade', 'city']] as ('city' | 'trade')[][]
  return subsets.flatMap((by) =>
    [{}, ...values.city.map((city) => ({ city })), ...values.trade.map((trade) => ({ trade }))]
      .concat(values.city.flatMap((city) => values.trade.map((trade) => ({ city, trade }))))
      .flatMap((where) =>
        aggregates.map((what) => ({ what, by, where, ...(what !== 'count' && { measure: 'income' }) })),
      ),
  )
}

test('asking everything there is to ask says nothing of a row in a small group', async () => {
  const rows = companies()
  const withVictim = await prepare(rows)
  const without = await prepare(rows.filter(({ code }) => code !== 'VICTIM'))
  if (withVictim.answer.kind !== 'prepared' || without.answer.kind !== 'prepared') throw new Error('Not prepared')
  const { cube } = withVictim.answer
  const questions = allQuestions()
  expect(questions).toHaveLength(180)
  for (const question of questions)
    expect([question, answerAggregate(cube, rules, question)]).toEqual([
      question,
      answerAggregate(without.answer.cube, rules, question),
    ])
  // Whatever is added up or taken away: all of it is whole cells, and none of them is smaller than the threshold.
  expect(cube.cells.map(({ rows: count }) => count)).toEqual([12, 12, 12])
  expect(answerAggregate(cube, rules, { what: 'count', by: [], where: {} })).toEqual([
    { group: {}, rows: 35, value: 35 },
  ])
  expect(
    answerAggregate(cube, rules, { what: 'avg', measure: 'income', by: ['city'], where: { trade: '仓储' } }),
  ).toMatchObject([{ group: { city: '福州' } }])
})

test('one row that is most of a figure takes its cell out, and the greatest value is never one row', async () => {
  const rows = companies().map((row, at) => (at === 0 ? { ...row, income: 9_000_000 } : row))
  const { answer } = await prepare(rows)
  if (answer.kind !== 'prepared') throw new Error('Not prepared')
  const lines = answerAggregate(answer.cube, rules, {
    what: 'max',
    measure: 'income',
    by: ['city', 'trade'],
    where: {},
  })
  expect(lines.map(({ group }) => Object.values(group).join())).toEqual(['厦门,冷链', '福州,仓储'])
  const cell = rows.filter(({ city, trade }) => city === '厦门' && trade === '冷链').map(({ income }) => income)
  expect(lines[0]?.value).toBeLessThan(Math.max(...cell))
})

test('a table that would give itself away is refused', async () => {
  const failureOf = async (changed: Partial<QueryRules>, rows = companies()) => {
    const { answer } = await prepare(rows, changed)
    return answer.kind === 'failed' ? answer.failure : answer.kind
  }
  expect(await failureOf({ verified: ['city'], groups: [] })).toBe('verifiedTooFew')
  expect(await failureOf({ measures: ['owner'], verified: ['income'] })).toBe('measureNotNumber')
  expect(await failureOf({ keys: ['nothing'] })).toBe('columnMissing')
  expect(await failureOf({}, companies().slice(0, 5))).toBe('tooFewRows')
})

test('verifying tells yes or no, three times a subject; each is charged, and no value is written down', async () => {
  const { answer, target } = await prepare(companies())
  if (answer.kind !== 'prepared') throw new Error('Not prepared')
  const trade = await openTrade()
  const { database, provider, buyer, listed } = trade
  const key = exchangeKeyOf(Buffer.alloc(32, 3))
  const id = '0198f000-0000-7000-8000-000000000001'
  const filesDir = temporaryFolder()
  const now = Date.now()
  const again = await workOn(
    {
      kind: 'prepare',
      source: writeCsv(filesDir, companies()),
      format: 'csv',
      rules,
      salt: saltOf(key, id),
      target: hashesPath(filesDir, id),
    },
    temporaryFolder(),
  )
  expect([again.kind, target]).toEqual(['prepared', target])
  await insertQueryTable(database.write, {
    ...{ id, listingId: listed.id, providerId: provider.organisationId, fileId: null, fileName: 't.csv' },
    ...{ sha256: 'a'.repeat(64), rules: JSON.stringify(rules), cube: JSON.stringify(answer.cube), rows: answer.rows },
    ...{ state: 'open', createdBy: provider.owner.personId, createdAt: now, updatedAt: now },
  })
  const price = { cents: 0, currency: 'CNY', feeBasisPoints: 200 }
  const order = await makeOrder(trade, { terms: { mode: 'QUERY', quota: 6, price, isUnconditional: true }, now })
  expect((await findOrderById(database.read, order.id))?.state).toBe('completed')
  const right = await findEntitlementOfOrder(database.read, order.id)
  if (!right) throw new Error('No right')
  const counter = createCallCounter(database, (error) => {
    throw error
  })
  const asker = {
    entitlementId: right.id,
    keyId: null,
    listingId: listed.id,
    buyerId: buyer.organisationId,
  }
  const ask = async (kind: 'verify' | 'aggregate', question: unknown) => {
    const { quota = null, used = 0 } = (await findEntitlementOfOrder(database.read, order.id)) ?? {}
    const asking = { kind, question, asker: { ...asker, quota, used }, now }
    return askQuestion({ database, counter, key, filesDir }, asking)
  }
  const verify = (code: string, owner: string) => ask('verify', { key: { code }, claims: { owner } })

  expect(await verify('victim ', '被查者')).toMatchObject({ ok: true, level: 'all', remaining: 5 })
  expect(await verify('VICTIM', '所有人1')).toMatchObject({ ok: true, level: 'none', remaining: 4 })
  expect(await verify('VICTIM', '所有人2')).toMatchObject({ ok: true, level: 'none', remaining: 3 })
  expect(await verify('Victim', '所有人3')).toEqual({ ok: false, problem: 'tries' })
  expect(await verify("x' or '1'='1", '所有人3')).toMatchObject({ ok: true, level: 'unknown', remaining: 2 })
  expect(await ask('verify', { key: { code: 'C1' }, claims: { income: '1' } })).toEqual({
    ok: false,
    problem: 'question',
  })
  expect(await ask('aggregate', { what: 'avg', measure: 'owner' })).toEqual({ ok: false, problem: 'question' })
  expect(await ask('aggregate', { what: 'count', where: { 'city" or 1=1 --': 'x' } })).toEqual({
    ok: false,
    problem: 'question',
  })
  expect(await ask('aggregate', { what: 'count', by: ['city'] })).toMatchObject({ ok: true, remaining: 1 })
  expect(await ask('aggregate', { what: 'count' })).toMatchObject({ ok: true, remaining: 0 })
  expect(await ask('aggregate', { what: 'count' })).toEqual({ ok: false, problem: 'usedUp' })
  const ended = () => database.read.selectFrom('gateway_call').select('id').where('outcome', '=', 'open').execute()
  await expect.poll(ended).toEqual([])
  const calls = await listCalls(database.read, { entitlementId: right.id, limit: 20 })
  expect(calls.map(({ kind, charged, outcome }) => [kind, charged, outcome])).toEqual(
    Array(6).fill(['query', 1, 'answered']),
  )
  expect(JSON.stringify(calls)).not.toMatch(/被查者|VICTIM|所有人/)
  await trade.close()
})
