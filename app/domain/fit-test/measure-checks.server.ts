import { copyFile, link, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { named, openDuck, quoted } from '#app/profiling/duck.server.ts'
import { type Measured, threshold } from './answer-checks.ts'
import { type FitCheck, formsOfRegion, periodsOf } from './fit-checks.ts'

/** What the process that counts is asked. */
export type FitJob = {
  kind: 'fit'
  sources: readonly { path: string; format: 'csv' | 'jsonl' | 'parquet' }[]
  checks: readonly FitCheck[]
  /** Goes before every key that is hashed. */
  salt: string
  hashes: readonly string[]
}

/** Characters of a key's hash that are kept. */
export const hashLength = 32

/** Columns of each file that checks are about, as tables `t0`, `t1` …; and how many rows there are in all. */
type Tables = { columns: ReadonlySet<string>[]; rows: number }

/** Counts what the checks of a job are about, over all of its files, in a folder of its own. Throws where a file cannot be read. */
export async function measureChecks(job: FitJob, folder: string): Promise<Measured[]> {
  const duck = await openDuck(folder, '200MB')
  try {
    const { connection } = duck
    const tables = await readTables(connection, job, folder)
    const hashes = join(folder, 'hashes.csv')
    await writeFile(hashes, `h\n${job.hashes.join('\n')}\n`)
    await connection.run(
      `create table asked as select distinct h from read_csv(${quoted(hashes)}, header = true, all_varchar = true)`,
    )
    const found: Measured[] = []
    for (const check of job.checks) found.push(await measure(connection, tables, check, job))
    return found
  } finally {
    duck.close()
  }
}

async function readTables(connection: DuckDBConnection, job: FitJob, folder: string): Promise<Tables> {
  const used = [...new Set(job.checks.flatMap((check) => ('column' in check ? check.column : [])))]
  const columns: Set<string>[] = []
  let rows = 0
  for (const [index, { path, format }] of job.sources.entries()) {
    // DuckDB sees this folder only, so the files come to it.
    const source = join(folder, `source${index}`)
    await link(path, source).catch(() => copyFile(path, source))
    const reader = {
      csv: `read_csv(${quoted(source)}, header = true, all_varchar = true, ignore_errors = false)`,
      jsonl: `read_json_auto(${quoted(source)}, format = 'newline_delimited')`,
      parquet: `read_parquet(${quoted(source)})`,
    }[format]
    const all = new Set((await rowsOf(connection, `describe select * from ${reader}`)).map(([name]) => String(name)))
    const own = used.filter((name) => all.has(name))
    columns.push(new Set(own))
    // Every value as a text; an empty one is none.
    const texts = own.map((name) => `nullif(trim(cast(${named(name)} as varchar)), '') as ${named(name)}`)
    await connection.run(`create table t${index} as select ${texts.join(', ') || '1 as one'} from ${reader}`)
    rows += await countOf(connection, `select count(*) from t${index}`)
  }
  return { columns, rows }
}

async function measure(
  connection: DuckDBConnection,
  { columns, rows }: Tables,
  check: FitCheck,
  { salt, hashes }: FitJob,
): Promise<Measured> {
  if (check.kind === 'rows') return { kind: 'rows', rows }
  const name = named(check.column)
  const parts = columns.flatMap((own, index) => (own.has(check.column) ? `select ${name} as v from t${index}` : []))
  if (parts.length === 0) return { kind: 'missing' }
  const all = `(${parts.join(' union all ')})`
  const count = (statement: string, bound: string[] = []) => countOf(connection, statement, bound)
  switch (check.kind) {
    case 'nulls': {
      const of = await count(`select count(*) from ${all}`)
      return { kind: 'share', of, held: await count(`select count(*) from ${all} where v is null`) }
    }
    case 'unique': {
      const of = await count(`select count(v) from ${all}`)
      return { kind: 'share', of, held: await count(`select count(distinct v) from ${all}`) }
    }
    case 'fresh': {
      // The day from which on there are at least so many rows.
      const [found] = await rowsOf(
        connection,
        `select strftime(d, '%Y-%m-%d') from (select ${dayOf} as d from ${all}) where d is not null order by d desc limit 1 offset ${threshold - 1}`,
      )
      return { kind: 'latest', day: found?.[0] === undefined ? null : String(found[0]) }
    }
    case 'dates': {
      const held = await count(
        `select count(*) from (select date_trunc('${check.by}', d) as p from (select ${dayOf} as d from ${all}) where d >= $1::date and d <= $2::date group by p having count(*) >= ${threshold})`,
        check.by === 'day' ? [check.from, check.to] : [firstOf(check.from), lastOf(check.to)],
      )
      return { kind: 'share', of: periodsOf(check), held }
    }
    case 'regions': {
      const forms = check.codes.map((code) => formsOfRegion(code).map((form) => `v = ${quoted(form)}`))
      const sums = forms.map((any) => `(count(*) filter (where ${any.join(' or ')}) >= ${threshold})::int`)
      return { kind: 'share', of: check.codes.length, held: await count(`select ${sums.join(' + ')} from ${all}`) }
    }
    case 'keys': {
      const hash = `left(sha256($1::varchar || '|' || upper(v)), ${hashLength})`
      const held = await count(
        `select count(distinct h) from (select ${hash} as h from ${all} where v is not null) where h in (select h from asked)`,
        [salt],
      )
      return { kind: 'share', of: hashes.length, held }
    }
  }
}

const dayOf = `coalesce(try_cast(replace(v, '/', '-') as timestamp)::date, try_strptime(v, ['%Y%m%d', '%Y-%m', '%Y/%m', '%Y%m', '%Y年%m月%d日', '%Y年%m月'])::date)`

function firstOf(day: string): string {
  return `${day.slice(0, 7)}-01`
}

function lastOf(day: string): string {
  const end = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0))
  return end.toISOString().slice(0, 10)
}

async function countOf(connection: DuckDBConnection, statement: string, bound: string[] = []): Promise<number> {
  return Number((await rowsOf(connection, statement, bound))[0]?.[0] ?? 0)
}

async function rowsOf(connection: DuckDBConnection, statement: string, bound: string[] = []): Promise<unknown[][]> {
  const reader = await connection.runAndReadAll(statement, bound)
  return reader.getRows() as unknown[][]
}
