import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { sql } from 'kysely'
import type { Database } from '#db/client.server.ts'
import { printRatio, quantile, round, seconds } from './set-up.ts'
import { openTradeFloor, type TradeFloor } from './trade-floor.ts'

const warmOrders = 10
const rounds = 5
const ordersPerRound = 60

/**
 * Orders from opening to the capture of their money, each act a transaction of its own as people and the payment service take
 * them, one after the other, against bare transactions that write as many rows of the same size into one plain table of a file
 * with the same settings, in rounds that take turns.
 */
export async function benchTrade(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'shuji-trade-'))
  const floor = await openTradeFloor(folder)
  const bare = openBare(join(folder, 'bare.sqlite'))
  try {
    const rows = await rowsPerAct(floor)
    const bytes = await rowBytes(floor)
    const orderTimes: number[] = []
    const actTimes = new Map<string, number[]>()
    const spent = { ours: 0, bare: 0 }
    for (let n = 0; n < rounds; n++) {
      for (let order = 0; order < ordersPerRound; order++) {
        let whole = 0
        for (const { name, take } of await floor.order()) {
          const startedAt = performance.now()
          await take()
          const time = performance.now() - startedAt
          whole += time
          actTimes.set(name, [...(actTimes.get(name) ?? []), time])
        }
        orderTimes.push(whole)
        spent.ours += whole / 1_000
      }
      spent.bare += writeBare(bare, { orders: ordersPerRound, rows: [...rows.values()], bytes })
    }
    await floor.check()
    const orders = rounds * ordersPerRound
    const acts = orders * rows.size
    const rowsOfOrder = [...rows.values()].reduce((sum, count) => sum + count, 0)
    printRatio(
      `Acts of an order, from opening to capture (${rows.size} acts, ${rowsOfOrder} rows of ${bytes} bytes)`,
      { value: acts / spent.ours, unit: 'transactions/s' },
      { name: 'bare transactions that write as many rows', value: acts / spent.bare },
    )
    const [p50, p95] = [quantile(orderTimes, 0.5), quantile(orderTimes, 0.95)]
    console.log(`  ${round(orders / spent.ours)} orders/s; an order p50 ${round(p50)} ms, p95 ${round(p95)} ms`)
    for (const [name, times] of actTimes)
      console.log(`  ${name}: p50 ${round(quantile(times, 0.5))} ms, ${rows.get(name)} rows`)
  } finally {
    bare.close()
    await floor.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** How many rows each act writes, changed ones and those of triggers included; counted on an order after the first ones. */
async function rowsPerAct(floor: TradeFloor): Promise<Map<string, number>> {
  for (let n = 0; n < warmOrders; n++) for (const { take } of await floor.order()) await take()
  const rows = new Map<string, number>()
  let before = await written(floor.database)
  for (const { name, take } of await floor.order()) {
    await take()
    const after = await written(floor.database)
    rows.set(name, after - before)
    before = after
  }
  return rows
}

async function written({ write }: Database): Promise<number> {
  const { rows } = await sql<{ n: number }>`select total_changes() as n`.execute(write)
  return rows[0]?.n ?? Number.NaN
}

/** The bytes that a row of the acts has on average, without its entries in indexes. */
async function rowBytes(floor: TradeFloor): Promise<number> {
  const measure = async () => {
    const { rows } = await sql<{ bytes: number; cells: number }>`
      select sum(payload) as bytes, sum(iif(pagetype = 'leaf', ncell, 0)) as cells from dbstat
      where name in (select name from sqlite_master where type = 'table')`.execute(floor.database.write)
    return rows[0] ?? { bytes: 0, cells: 0 }
  }
  const before = await measure()
  for (let n = 0; n < warmOrders; n++) for (const { take } of await floor.order()) await take()
  const after = await measure()
  return Math.round((after.bytes - before.bytes) / (after.cells - before.cells))
}

function openBare(path: string): SqliteDatabase.Database {
  const bare = new SqliteDatabase(path)
  // As the exchange opens its own.
  bare.pragma('journal_mode = WAL')
  bare.pragma('synchronous = FULL')
  bare.pragma('cache_size = -65536')
  bare.exec('create table "plain" ("id" integer primary key, "body" text not null)')
  return bare
}

/** Seconds that the transactions of so many orders take, each with the rows of one act. */
function writeBare(
  bare: SqliteDatabase.Database,
  { orders, rows, bytes }: { orders: number; rows: readonly number[]; bytes: number },
): number {
  const insert = bare.prepare('insert into "plain" ("body") values (?)')
  const body = 'x'.repeat(bytes)
  const act = bare.transaction((count: number) => {
    for (let n = 0; n < count; n++) insert.run(body)
  })
  const startedAt = performance.now()
  for (let order = 0; order < orders; order++) for (const count of rows) act.immediate(count)
  return seconds(startedAt)
}
