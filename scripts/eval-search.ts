import { typeIntoSearch } from '#search/type-into-search.ts'
import { rankPlainEngine, rankWords } from './eval/baselines.ts'
import { type EvalWork, runEval, say } from './eval/command.ts'
import type { Run } from './eval/files.ts'

const usage = `Measures the search: every query is typed into the search page over the listings of a corpus.

  npm run -s eval:search -- --corpus <jsonl> --queries <tsv> [options]

  --corpus <file>    one listing a line: {"id","title","description","keywords":[],"provider","language"}
  --queries <file>   qid TAB text
  --qrels <file>     judgements, qid 0 docid grade; without them the figures are null
  --run <file>       writes qid TAB docid TAB rank
  --depth <n>        results a query, from 20 (default) to 10000
  --baselines        prints what plain Meilisearch and plain BM25 find, too
  --allow-rejects    goes on when a line cannot become a listing
  --help             this text

The last line of standard output is a JSON object. The exchange is its own and is gone at the end.`

/** Measures the search over a corpus. 0 done, 1 failed, 2 arguments or input that cannot be used. */
export function main(argv: string[]): Promise<number> {
  return runEval(argv, { usage, rank, baselines })
}

async function rank({ exchange, entered, queries, depth }: EvalWork): Promise<Run> {
  const run: Run = new Map()
  let inDatabase = 0
  for (const query of queries) {
    const { codes, answeredBy } = await typeIntoSearch(exchange.search, query.text, depth)
    if (answeredBy === 'database') inDatabase++
    run.set(
      query.id,
      codes.flatMap((code) => entered.idByCode.get(code) ?? []),
    )
  }
  if (inDatabase > 0) say(`${inDatabase} queries were answered by the database: the engine was too slow or away`)
  return run
}

async function baselines({ exchange, corpus, queries }: EvalWork): Promise<Map<string, Run>> {
  const documents = corpus.map((line) => ({
    id: line.id,
    title: line.title,
    description: line.description,
    keywords: line.keywords,
    provider: line.provider,
  }))
  return new Map([
    ['Plain Meilisearch', await rankPlainEngine(exchange.address, documents, queries)],
    ['Plain BM25', rankWords(documents, queries)],
  ])
}
