import SqliteDatabase from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import { codesOf } from '#app/domain/codes/code-list.ts'
import { industrySections } from '#app/domain/codes/industry.ts'
import { fujianUnits } from '#app/domain/codes/region.ts'
import { growthOf, publishTable } from '#app/domain/resource/census-figures.ts'
import { readCensus, readPublicCensus } from '#app/domain/resource/read-census.server.ts'
import { remindHolders } from '#app/domain/resource/remind-holders.server.ts'
import { columnsOf } from '#app/domain/resource/resource-row.ts'
import { registrationOf, retireResource } from '#app/domain/resource/resources.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { countCensus, listCoverage, listCut, listMonths, listPlaces } from '#db/queries/census.server.ts'
import { insertResources, listResources } from '#db/queries/resources.server.ts'
import type { Schema } from '#db/schema.ts'
import { insertOrganisation } from '../factories/organisations.ts'
import { insertResourceRow, resourceContact, resourceContent } from '../factories/resources.ts'
import { actorOf, monday, openWorld, reasonOf, type World } from '../review/review-world.ts'

const organisations = 60
const each = 50
let world: World
let operator: PersonActor
const holders: string[] = []

beforeAll(async () => {
  world = await openWorld()
  operator = await actorOf(world.here, { isOperator: true })
  await inTransaction(world.here.write, async (trx) => {
    for (let at = 0; at < organisations; at++)
      holders.push((await insertOrganisation(trx, { now: monday })).organisationId)
    const codes = codesOf(industrySections)
    await insertResources(
      trx,
      holders.flatMap((organisationId, holder) =>
        Array.from({ length: each }, (_, index) => {
          const content = resourceContent({
            title: `资源 ${index}`,
            // Each organisation is in three industries and two places.
            industry: codes[(holder + (index % 3)) % 12] ?? 'A',
            region: fujianUnits[(holder + (index % 2)) % 10] ?? '350100',
            frequency: index % 7 === 0 ? 'YEAR' : 'DAY',
          })
          const at = monday - (index % 6) * 31 * 86_400_000
          return {
            ...columnsOf(content, resourceContact),
            ...registrationOf(at, holder * 1_000 + index),
            id: `00000000-0000-7000-8000-${String(holder).padStart(6, '0')}${String(index).padStart(6, '0')}`,
            organisationId,
            edition: 1,
            saves: 1,
            createdBy: null,
            updatedBy: null,
            createdAt: at,
            updatedAt: at,
            retiredAt: null,
            retireReason: null,
          }
        }),
      ),
    )
  })
})
afterAll(() => world.close())

/** What a connection of its own asks, with the plan of each query. */
async function plansOf(ask: (db: Kysely<Schema>) => Promise<unknown>): Promise<string[]> {
  const asked: { sql: string; parameters: readonly unknown[] }[] = []
  const watching = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: new SqliteDatabase(world.path, { readonly: true }) }),
    log: ({ query }) => void asked.push(query),
  })
  await ask(watching)
  await watching.destroy()
  const file = new SqliteDatabase(world.path, { readonly: true })
  const plans = asked.map(({ sql, parameters }) =>
    (file.prepare(`explain query plan ${sql}`).all(...parameters) as { detail: string }[])
      .map(({ detail }) => detail)
      .join('\n'),
  )
  file.close()
  return plans
}

test('figures are counted from indexes, and the register is read in the order of one', async () => {
  for (const plan of await plansOf(async (db) => {
    await listPlaces(db)
    for (const by of ['source', 'grade', 'frequency'] as const) await listCut(db, by)
    await listMonths(db, 24)
    await countCensus(db)
    await listCoverage(db)
  })) {
    // Never a resource itself, of whatever organisation.
    for (const line of plan.split('\n').filter((each) => /\bresource\b/.test(each)))
      expect(line, plan).toMatch(/USING (COVERING INDEX|INTEGER PRIMARY KEY|INDEX sqlite_autoindex)/)
  }
  const after = { updatedAt: monday - 1, id: 'f' }
  for (const asked of [{}, { organisationId: holders[0] ?? '' }]) {
    const [plan = ''] = await plansOf((db) => listResources(db, { ...asked, filter: { text: '' }, after, limit: 21 }))
    expect(plan).toMatch(/SEARCH resource USING INDEX resource_\w+ \(.*\(updatedAt,id\)<\(\?,\?\)\)/)
    expect(plan).not.toContain('TEMP B-TREE')
  }
  const filter = { text: '', industry: 'D', region: '350500', grade: 'G2', kind: 'SERVICE', month: '2026-11' } as const
  for (const one of ['industry', 'region', 'grade', 'month'] as const) {
    const [plan = ''] = await plansOf((db) =>
      listResources(db, { filter: { text: '', [one]: filter[one] }, limit: 21 }),
    )
    expect(plan).toMatch(/SEARCH resource USING INDEX/)
  }
})

test('the register is walked page by page, each resource once', async () => {
  const seen = new Set<string>()
  let after: { updatedAt: number; id: string } | undefined
  for (;;) {
    const rows = await listResources(world.here.read, {
      filter: { text: '', industry: 'C' },
      ...(after && { after }),
      limit: 37,
    })
    for (const { id } of rows) seen.add(id)
    after = rows.at(-1)
    if (rows.length < 37) break
  }
  const { count } = (await listPlaces(world.here.read))
    .filter(({ industry }) => industry === 'C')
    .reduce((sum, cell) => ({ count: sum.count + cell.count }), { count: 0 })
  expect(seen.size).toBe(count)
})

test('the figures are what is there: all cuts have one sum, and what is retired counts no more', async () => {
  const { organisationId, owner } = world.provider
  const { id } = await insertResourceRow(world.here.write, { organisationId, personId: owner.personId, now: monday })
  const read = () => readCensus(world.here.read, { language: 'zh', now: monday })
  const census = await read()
  const total = organisations * each + 1
  const sum = (rows: readonly { count: number }[]) => rows.reduce((all, { count }) => all + count, 0)
  expect(census.totals).toMatchObject({ resources: total, holders: organisations + 1, verified: organisations + 2 })
  expect(sum(census.table)).toBe(total)
  for (const { rows } of census.cuts) expect(sum(rows)).toBe(total)
  expect(census.kinds.reduce((all, { resources }) => all + resources, 0)).toBe(total)
  expect(census.months.at(-1)).toMatchObject({ month: '2026-11', ever: total })
  expect(census.without).toMatchObject({ count: 1, remindable: 1 })
  await retireResource(world.here, {
    actor: owner,
    organisationId,
    resourceId: id,
    seen: 1,
    reason: '不再持有',
    now: monday,
  })
  const later = await read()
  expect(later.totals).toMatchObject({ resources: total - 1, holders: organisations })
  expect(later.without).toMatchObject({ count: 2, remindable: 2 })
  // What was ever registered stays counted.
  expect(later.months.at(-1)?.ever).toBe(total)
})

test('organisations without resources are reminded once in thirty days; those who can register get the notice', async () => {
  const day = 86_400_000
  expect(await reasonOf(remindHolders(world.here, { actor: world.provider.owner, now: monday }))).toBe(
    'not_found notAllowed',
  )
  expect(await remindHolders(world.here, { actor: operator, now: monday })).toBe(2)
  expect(await world.notices(world.provider.owner.personId)).toEqual(['census.reminder undefined'])
  expect(await reasonOf(remindHolders(world.here, { actor: operator, now: monday + 29 * day }))).toBe(
    'stale nobodyToRemind',
  )
  expect(await remindHolders(world.here, { actor: operator, now: monday + 31 * day })).toBe(2)
})

test('no public figure is about fewer than three organisations, also not by taking it from the sums', async () => {
  const view = await readPublicCensus(world.here.read, 'zh')
  const rows = view.figures?.rows ?? []
  expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(view.figures?.resources)
  for (const { count, cells, together } of rows)
    expect(cells.reduce<number>((sum, cell) => sum + (cell ?? 0), together?.count ?? 0)).toBe(count)
  // One organisation alone in an industry and in a place: it is only ever counted together with others.
  const cell = (industry: string, region: string, count: number, ...of: string[]) => ({
    industry,
    region,
    count,
    organisations: of.length,
    first: of[0] ?? '',
    last: of.at(-1) ?? '',
  })
  expect(
    publishTable([
      cell('A', '350100', 9, 'a', 'b', 'c'),
      cell('A', '350200', 4, 'a', 'b', 'c'),
      cell('A', '350500', 1, 'd'),
      cell('C', '350100', 7, 'e'),
      cell('D', '350100', 5, 'f', 'g'),
    ]),
  ).toEqual([
    {
      industries: ['A'],
      count: 14,
      cells: [
        { codes: ['350100'], count: 9 },
        { codes: ['350500', '350200'], count: 5 },
      ],
    },
    { industries: ['C', 'D'], count: 12, cells: [{ codes: ['350100'], count: 12 }] },
  ])
  expect(publishTable([cell('A', '350100', 9, 'a', 'b')])).toBe(undefined)
})

test('growth has every month between the first and the last, and its sum never falls', () => {
  expect(
    growthOf(
      [
        { month: '2026-02', registered: 3 },
        { month: '2025-12', registered: 2 },
      ],
      5,
      '2026-03',
    ),
  ).toEqual([
    { month: '2025-12', registered: 2, ever: 2 },
    { month: '2026-01', registered: 0, ever: 2 },
    { month: '2026-02', registered: 3, ever: 5 },
    { month: '2026-03', registered: 0, ever: 5 },
  ])
})
