import { type EvalWork, runEval } from './eval/command.ts'
import { demandOf } from './eval/corpus-demand.ts'
import type { Run } from './eval/files.ts'

const usage = `Measures the matching of demands with listings: for every demand, the listings that match it best.

  npm run -s eval:match -- --supply <jsonl> --demands <tsv> [options]

  --supply <file>    one listing a line: {"id","title","description","keywords":[],"provider","language"}
  --demands <file>   qid TAB text; each becomes a demand as the form drafts it from a paragraph
  --qrels <file>     judgements, qid 0 docid grade; without them the figures are null
  --run <file>       writes qid TAB docid TAB rank
  --depth <n>        results a demand, from 20 (default) to 10000
  --allow-rejects    goes on when a line cannot become a listing
  --help             this text

The last line of standard output is a JSON object. The exchange is its own and is gone at the end.`

/** Measures the listings that a buyer is shown as matches. 0 done, 1 failed, 2 arguments or input that cannot be used. */
export function main(argv: string[]): Promise<number> {
  return runEval(argv, { usage, names: { corpus: 'supply', queries: 'demands' }, rank })
}

async function rank({ exchange, entered, queries, depth }: EvalWork): Promise<Run> {
  const today = new Date().toISOString().slice(0, 10)
  const run: Run = new Map()
  for (const { id, text } of queries) {
    const demand = demandOf(text, today)
    const found = demand ? await exchange.search.matchDemand(demand, { limit: depth }) : []
    run.set(
      id,
      found.flatMap(({ code }) => entered.idByCode.get(code) ?? []),
    )
  }
  return run
}
