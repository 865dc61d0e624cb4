import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readSearchLog } from '#app/domain/search-log/read-search-log.server.ts'
import { fewestVisitors, searchLists } from '#app/domain/search-log/search-lists.ts'
import type { SearchReport } from '#app/domain/search-log/search-report.ts'
import { searchesCsv } from '#app/domain/search-log/searches-csv.ts'
import type { Database } from '#db/client.server.ts'
import { commandLine, WrongUsage } from './command-line.ts'

const usage = `What visitors search for, and what comes of it.

  npm run -s searches -- [--days 30] [--most 20] [--min-visitors 5] [--csv <file>]

  --days <n>          how far back (default 30)
  --most <n>          lines of each list (default 20)
  --min-visitors <n>  a query that looks personal (mobile, identity or card number, e-mail) is shown only when so many
                      visitors typed it on one day (default ${fewestVisitors})
  --csv <file>        writes every query with its figures to a file

Queries that differ in case, width or script alone are one. Visitors are counted by the day. A page turned, a reload and
the way back are the same search. What visitors typed next, within two minutes, are candidates for the glossary.
`
const dayLength = 24 * 3_600_000

/** Prints what can be learnt from the log of searches. 0 done, 1 failed, 2 wrong usage. */
export function main(argv: string[]): Promise<number> {
  return commandLine({ usage, read: () => readArguments(argv), run })
}

async function run(database: Database, wanted: Wanted): Promise<number> {
  const since = Date.now() - wanted.days * dayLength
  const report = await readSearchLog(database.read, { since, minVisitors: wanted.minVisitors })
  console.log(reportText(report, wanted))
  if (wanted.csv !== undefined) {
    writeFileSync(wanted.csv, searchesCsv(report.queries))
    console.log(`\n${report.queries.length} queries written to ${wanted.csv}`)
  }
  return 0
}

type Wanted = { days: number; most: number; minVisitors: number; csv: string | undefined }

function readArguments(argv: string[]): Wanted | undefined {
  let values: Record<string, string | boolean | undefined>
  try {
    values = parseArgs({
      args: argv,
      options: {
        days: { type: 'string', default: '30' },
        most: { type: 'string', default: '20' },
        'min-visitors': { type: 'string', default: String(fewestVisitors) },
        csv: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error))
  }
  if (values.help) return undefined
  const number = (name: string, highest: number) => {
    const value = Number(values[name])
    if (!Number.isInteger(value) || value < 1 || value > highest)
      throw new WrongUsage(`--${name} is a number from 1 to ${highest}.`)
    return value
  }
  return {
    days: number('days', 3_650),
    most: number('most', 10_000),
    minVisitors: number('min-visitors', 1_000),
    csv: values.csv as string | undefined,
  }
}

/** The report as text: a line of totals, then the lists. */
export function reportText(report: SearchReport, { days, most }: { days: number; most: number }): string {
  const { searches } = report
  const share = (part: number, whole = searches) => `${whole === 0 ? 0 : Math.round((part / whole) * 100)} %`
  const answers = report.engines.reduce((sum, each) => sum + each.answers, 0)
  const found = searchLists(report, most)
  const lists: [string, string[]][] = [
    [
      'Most searched',
      found.most.map(
        (each) => `${count(each)}  ${each.query}${each.meanRank === null ? '' : `  (rank ${each.meanRank})`}`,
      ),
    ],
    [
      'Nothing found, or only what is nearest',
      found.nothing.map(
        (each) => `${count(each)}  ${each.query}  (nothing ${each.nothing}, nearest only ${each.nearestOnly})`,
      ),
    ],
    [
      'Nothing opened',
      found.abandoned.map(
        (each) => `${count(each)}  ${each.query}  (${each.abandoned}, then searched again ${each.refined})`,
      ),
    ],
    ['Slow', found.slow.map((each) => `${count(each)}  ${each.query}  (p95 ${each.p95} ms)`)],
    [
      'Typed next within two minutes',
      found.next.map((each) => `${count({ ...each, searches: each.times })}  ${each.from} → ${each.to}`),
    ],
  ]
  const opened = report.meanRank === null ? '' : `, mean rank of what was opened ${report.meanRank}`
  return [
    `${days} days: ${searches} searches by ${report.visitors} visitors, ${report.wordless} without words`,
    `nothing found ${share(report.nothing)}, only what is nearest ${share(report.nearestOnly)}, ` +
      `nothing opened ${share(report.abandoned)}, searched again ${share(report.refined)}${opened}`,
    `p50 ${report.p50} ms, p95 ${report.p95} ms; answered by ` +
      (report.engines.map((each) => `${each.engine} ${share(each.answers, answers)}`).join(', ') || 'nobody'),
    ...(report.withheld > 0 ? [`${report.withheld} queries that look personal are not shown`] : []),
    ...lists.flatMap(([title, lines]) => (lines.length === 0 ? [] : ['', `${title}  (searches, visitors)`, ...lines])),
  ].join('\n')
}

function count({ searches, visitors }: { searches: number; visitors: number }): string {
  return `${String(searches).padStart(6)} ${String(visitors).padStart(5)}`
}
