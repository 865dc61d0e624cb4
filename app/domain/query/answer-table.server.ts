import { copyFile, link, mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { named, openDuck, quoted } from '#app/profiling/duck.server.ts'
import { measureChecks } from '../fit-test/measure-checks.server.ts'
import type { Cube } from './cube.ts'
import { leastValues, mostCells, mostDominance, mostRows, mostShare, type QueryRules } from './query-rules.ts'
import type { TableAnswer, TableFailure, TableJob } from './table-messages.ts'

/** A table that cannot be asked as declared. */
class Failure extends Error {
  readonly failure: TableFailure
  constructor(failure: TableFailure) {
    super(failure)
    this.failure = failure
  }
}

/** What the process does: takes one job, answers it, and ends. */
export async function answerTable(): Promise<number> {
  if (!process.send) {
    console.error('This process is begun by whoever asks a table.')
    return 2
  }
  const say = (message: TableAnswer | { kind: 'ready' }) =>
    new Promise<void>((done) => process.send?.(message, () => done()))
  const asked = new Promise<{ job: TableJob; folder: string }>((take) => process.once('message', take as never))
  process.once('disconnect', () => process.exit(0))
  await say({ kind: 'ready' })
  const { job, folder } = await asked
  await say(await workOn(job, folder))
  process.disconnect?.()
  return 0
}

/** Does one job in a folder of its own: nothing outside it is read or written by what the job says. */
export async function workOn(job: TableJob, folder: string): Promise<TableAnswer> {
  if (job.kind === 'fit')
    return measureChecks(job, folder).then(
      (found): TableAnswer => ({ kind: 'measured', found }),
      (): TableAnswer => ({ kind: 'failed', failure: 'tableUnreadable' }),
    )
  // DuckDB sees this folder only, so the file comes to it.
  const source = join(folder, 'source')
  await link(job.source, source).catch(() => copyFile(job.source, source))
  const duck = await openDuck(folder, '200MB')
  try {
    if (job.kind === 'verify') return { kind: 'verified', held: await verify(duck.connection, source, job) }
    return await prepare(duck.connection, source, job, folder)
  } catch (error) {
    return { kind: 'failed', failure: error instanceof Failure ? error.failure : 'tableUnreadable' }
  } finally {
    duck.close()
  }
}

async function prepare(
  connection: DuckDBConnection,
  source: string,
  { format, rules, salt, target }: Extract<TableJob, { kind: 'prepare' }>,
  folder: string,
): Promise<TableAnswer> {
  const readers = {
    csv: `read_csv(${quoted(source)}, header = true, all_varchar = true, ignore_errors = false)`,
    jsonl: `read_json_auto(${quoted(source)}, format = 'newline_delimited')`,
    parquet: `read_parquet(${quoted(source)})`,
  }
  const used = [...new Set([...rules.keys, ...rules.verified, ...rules.measures, ...rules.groups])]
  const columns = new Set(
    (await rowsOf(connection, `describe select * from ${readers[format]}`)).map(([name]) => String(name)),
  )
  if (used.some((name) => !columns.has(name))) throw new Failure('columnMissing')
  // Every value as a text, as buyers write it; an empty one is none.
  const texts = used.map((name) => `nullif(trim(cast(${named(name)} as varchar)), '') as ${named(name)}`)
  await connection.run(`create table data as select ${texts.join(', ')} from ${readers[format]}`)
  const rows = Number((await rowsOf(connection, 'select count(*) from data'))[0]?.[0] ?? 0)
  if (rows < rules.threshold) throw new Failure('tooFewRows')
  if (rows > mostRows) throw new Failure('tooManyRows')
  if (rules.keys.length > 0) await keepHashes(connection, { rules, rows, salt, target, folder })
  return { kind: 'prepared', rows, cube: await cubeOf(connection, rules, rows) }
}

/** Keeps what verifying needs, and nothing readable: hashes of keys, and of each value together with its key. */
async function keepHashes(
  connection: DuckDBConnection,
  of: { rules: QueryRules; rows: number; salt: string; target: string; folder: string },
): Promise<void> {
  const { rules, rows, salt, target, folder } = of
  for (const name of rules.verified) {
    const [found] = await rowsOf(
      connection,
      `select count(*), coalesce(max(n), 0) from (select count(*) as n from data where ${named(name)} is not null group by ${named(name)})`,
    )
    if (Number(found?.[0] ?? 0) < leastValues || Number(found?.[1] ?? 0) > rows * mostShare)
      throw new Failure('verifiedTooFew')
  }
  const key = keyOf(rules.keys.map(named))
  const values = rules.verified.map((name, index) => `${hashOf('$1', quoted(name), key, named(name))} as v${index}`)
  const path = join(folder, 'hashes.parquet')
  const present = rules.keys.map((name) => `${named(name)} is not null`).join(' and ')
  const statement = `create table hashes as select ${hashOf('$1', "''", key)} as k, ${values.join(', ')} from data where ${present} order by 1`
  await connection.run(statement, [salt])
  await connection.run(`copy hashes to ${quoted(path)} (format parquet, row_group_size 20000)`)
  await mkdir(dirname(target), { recursive: true })
  await rename(path, target)
}

async function verify(
  connection: DuckDBConnection,
  source: string,
  { keys, key, claims, salt }: Extract<TableJob, { kind: 'verify' }>,
): Promise<number | null> {
  const bound: string[] = [salt]
  const bind = (text: string) => `$${bound.push(text.trim())}`
  const asked = keyOf(keys.map((name) => bind(key[name] ?? '')))
  const held = claims.map(
    ({ index, name, value }) =>
      `coalesce((v${Number(index)} = ${hashOf('$1', bind(name), asked, bind(value))})::int, 0)`,
  )
  const [found] = await rowsOf(
    connection,
    `select max(${held.join(' + ')}) from read_parquet(${quoted(source)}) where k = ${hashOf('$1', "''", asked)}`,
    bound,
  )
  return found?.[0] === null || found?.[0] === undefined ? null : Number(found[0])
}

/** Parts with their lengths before them: no two keys make the same text. */
function keyOf(parts: readonly string[]): string {
  return parts.map((part) => `length(upper(${part}::varchar)) || ':' || upper(${part}::varchar)`).join(" || '|' || ")
}

function hashOf(salt: string, name: string, key: string, value?: string): string {
  const parts = [`${salt}::varchar`, `${name}::varchar`, key, ...(value ? [`upper(${value}::varchar)`] : [])]
  return `sha256(${parts.map((part) => `(${part})`).join(" || '|' || ")})`
}

/** Rows by all group columns at once, without the groups that are too small. */
async function cubeOf(connection: DuckDBConnection, rules: QueryRules, rows: number): Promise<Cube> {
  const { groups, measures, threshold } = rules
  for (const name of measures) {
    const [found] = await rowsOf(
      connection,
      `select count(${named(name)}), count(try_cast(${named(name)} as double)) from data`,
    )
    if (Number(found?.[1] ?? 0) < Number(found?.[0] ?? 0) * 0.9) throw new Failure('measureNotNumber')
  }
  if (groups.length === 0 && measures.length === 0) return { cells: [], leftOut: 0 }
  const by = groups.map((name) => `coalesce(left(${named(name)}, 100), '')`)
  const figures = measures.flatMap((name) => {
    const value = `try_cast(${named(name)} as double)`
    return [
      `count(${value})`,
      `sum(${value})`,
      // Never one row: the mean of the three least, and of the three greatest.
      `list_avg(min(${value}, 3))`,
      `list_avg(max(${value}, 3))`,
      `max(abs(${value})) / nullif(sum(abs(${value})), 0)`,
    ]
  })
  const grouped = groups.length === 0 ? '' : `group by ${by.map((_, index) => index + 1).join(', ')}`
  const found = await rowsOf(
    connection,
    `select ${[...by, 'count(*)', ...figures].join(', ')} from data ${grouped} having count(*) >= ${threshold} limit ${mostCells + 1}`,
  )
  if (found.length > mostCells) throw new Failure('tooManyCells')
  const cells = found.map((row) => ({
    values: row.slice(0, groups.length).map(String),
    rows: Number(row[groups.length]),
    figures: measures.map((_, index) => {
      const [n = 0, sum = 0, low = 0, high = 0, share = 0] = row.slice(groups.length + 1 + index * 5).map(Number)
      return n < threshold || share > mostDominance ? null : { n, sum, low, high }
    }),
  }))
  const kept = cells.reduce((total, cell) => total + cell.rows, 0)
  return { cells, leftOut: Math.round(((rows - kept) / rows) * 100) }
}

async function rowsOf(connection: DuckDBConnection, statement: string, bound: string[] = []): Promise<unknown[][]> {
  const reader = await connection.runAndReadAll(statement, bound)
  return reader.getRows() as unknown[][]
}
