import { resolve } from 'node:path'
import { inspect, parseArgs } from 'node:util'
import { everyVersion } from '#app/domain/text.ts'
import { type TemporaryExchange, withTemporaryExchange } from '#search/temporary-exchange.server.ts'
import { typeIntoSearch } from '#search/type-into-search.ts'
import { say } from './eval/command.ts'
import { InputError, type Qrels, type Query, type Run } from './eval/files.ts'
import {
  importJudged,
  type JudgedDocument,
  judgedDocuments,
  keepBaselines,
  rankBaselines,
  readJudged,
  realCatalogues,
  tableOf,
} from './eval/judged.ts'
import {
  demandBaselines,
  demandFigures,
  keepDemandBaselines,
  matchJudgedDemands,
  readJudgedDemands,
} from './eval/judged-demands.ts'
import { scoreQuery } from './eval/metrics.ts'

const usage = `Figures of the search over the judged queries of test/judged, beside plain Meilisearch and plain BM25.

  npm run eval:judged -- [options]

  --demands         the matching of the judged demands instead, nDCG@5
  --kind <prefix>   only queries whose id begins so
  --worst <n>       shows the n queries with the lowest nDCG: what was found, what was missed (default 0)
  --keep <folder>   keeps database and index there for the next time
  --reindex         fills a kept index anew, after what goes into it was changed
  --no-baselines    only our own figures
  --help            this text

The collection is imported from ../shared/data beside the project. What the baselines reach is kept for the tests in
test/judged/baselines.json and test/judged/demands/baselines.json.`

/** Prints the judged figures and the worst queries. 0 done, 1 failed, 2 wrong usage. */
export async function main(argv: string[]): Promise<number> {
  try {
    const values = readArguments(argv)
    if (values.help) {
      say(usage)
      return 0
    }
    const folder = realCatalogues()
    if (folder === undefined) throw new InputError('The real catalogues are not in ../shared/data')
    const judged = readJudged()
    const queries = judged.queries.filter(({ id }) => id.startsWith(values.kind ?? ''))
    if (queries.length === 0) throw new InputError('There is no such query')
    const keep = values.keep === undefined ? undefined : resolve(values.keep)
    await withTemporaryExchange(
      { fill: (database) => importJudged(database, folder), log: say, ...(keep !== undefined && { keep }) },
      async (exchange) => {
        if (values.reindex) await exchange.search.rebuild()
        const documents = await judgedDocuments(exchange.database)
        if (values.demands) return await showDemands(exchange, documents, values)
        const byCode = new Map(documents.map((document) => [document.code, document.id]))
        const run: Run = new Map()
        let inDatabase = 0
        const startedAt = performance.now()
        for (const { id, text } of queries) {
          const { codes, answeredBy } = await typeIntoSearch(exchange.search, text, 20)
          if (answeredBy === 'database') inDatabase++
          run.set(
            id,
            codes.flatMap((code) => byCode.get(code) ?? []),
          )
        }
        say(`${queries.length} queries, ${Math.round((performance.now() - startedAt) / queries.length)} ms each`)
        if (inDatabase > 0) say(`${inDatabase} queries were answered by the database`)
        const others = values['no-baselines']
          ? new Map<string, Run>()
          : await rankBaselines(exchange, documents, judged.queries, keep)
        if (others.size > 0) keepBaselines(exchange, documents, judged, others)
        console.log(tableOf(new Map([['ours', run], ...others]), queries, judged.qrels))
        showWorst(values.worst, { run, queries, qrels: judged.qrels, documents })
      },
    )
    return 0
  } catch (error) {
    say(error instanceof InputError ? error.message : inspect(error))
    return error instanceof InputError ? 2 : 1
  }
}

function readArguments(argv: readonly string[]) {
  const parse = () =>
    parseArgs({
      args: [...argv],
      options: {
        demands: { type: 'boolean', default: false },
        kind: { type: 'string' },
        worst: { type: 'string', default: '0' },
        keep: { type: 'string' },
        reindex: { type: 'boolean', default: false },
        'no-baselines': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  try {
    const values = parse()
    if (!/^\d{1,4}$/.test(values.worst)) throw new Error('--worst is a number')
    return { ...values, worst: Number(values.worst) }
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

async function showDemands(
  exchange: TemporaryExchange,
  documents: readonly JudgedDocument[],
  wanted: { 'no-baselines': boolean; worst: number },
): Promise<void> {
  const judged = readJudgedDemands()
  const startedAt = performance.now()
  const run = await matchJudgedDemands(exchange, documents, judged.demands)
  say(
    `${judged.demands.length} demands, ${Math.round((performance.now() - startedAt) / judged.demands.length)} ms each`,
  )
  console.log('ours', demandFigures(run, judged.qrels))
  if (!wanted['no-baselines']) {
    const { ndcg5 } = await demandBaselines(exchange, documents, judged)
    keepDemandBaselines(exchange, documents, judged, ndcg5)
    console.log(Object.fromEntries(ndcg5))
  }
  const queries = judged.demands.map(({ id, content }) => ({ id, text: everyVersion(content.need).join(' ') }))
  showWorst(wanted.worst, { run, queries, qrels: judged.qrels, documents })
}

function showWorst(
  most: number,
  of: {
    run: Run
    queries: readonly Query[]
    qrels: Qrels
    documents: readonly JudgedDocument[]
  },
): void {
  const titles = new Map(of.documents.map(({ id, title }) => [id, title.replace(/\s+/g, ' ').slice(0, 70)]))
  const scored = of.queries.flatMap((query) => {
    const judged = of.qrels.get(query.id) ?? new Map<string, number>()
    const ranking = of.run.get(query.id) ?? []
    const score = scoreQuery(ranking, judged)
    return score ? [{ query, judged, ranking, score }] : []
  })
  scored.sort((one, other) => one.score.ndcg10 - other.score.ndcg10)
  for (const { query, judged, ranking, score } of scored.slice(0, most)) {
    console.log(`\n${query.id}  nDCG ${score.ndcg10.toFixed(3)}  ${query.text}`)
    for (const [index, id] of ranking.slice(0, 10).entries())
      console.log(`  ${String(index + 1).padStart(2)} ${judged.get(id) ?? '·'}  ${id}  ${titles.get(id) ?? ''}`)
    const missed = [...judged].filter(([id, grade]) => grade > 0 && !ranking.slice(0, 10).includes(id))
    missed.sort((one, other) => other[1] - one[1])
    for (const [id, grade] of missed.slice(0, 10)) {
      const rank = ranking.indexOf(id)
      const where = !titles.has(id) ? 'not in the collection' : rank < 0 ? 'missed' : `at ${rank + 1}`
      console.log(`   – ${grade}  ${id}  ${titles.get(id) ?? ''}  (${where})`)
    }
    if (missed.length > 10) console.log(`   – and ${missed.length - 10} more`)
  }
}
