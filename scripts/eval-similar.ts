import { type EvalWork, runEval } from './eval/command.ts'
import { type CorpusLine, InputError, type Query, type Run } from './eval/files.ts'

const usage = `Measures «similar listings»: for every query, the listings shown beside the listing of that title.

  npm run -s eval:similar -- --corpus <jsonl> --queries <tsv> [options]

  --corpus <file>    one listing a line: {"id","title","description","keywords":[],"provider","language"}
  --queries <file>   qid TAB title of a listing; of several with that title, the one whose id is the qid, else the first
  --qrels <file>     judgements, qid 0 docid grade; without them the figures are null
  --run <file>       writes qid TAB docid TAB rank
  --depth <n>        results a query, from 20 (default) to 10000
  --allow-rejects    goes on when a line cannot become a listing
  --help             this text

The last line of standard output is a JSON object. The exchange is its own and is gone at the end.`

/** Measures the listings shown as similar. 0 done, 1 failed, 2 arguments or input that cannot be used. */
export function main(argv: string[]): Promise<number> {
  return runEval(argv, {
    usage,
    check: (corpus, queries, path) => {
      named(corpus, queries, path)
    },
    rank,
  })
}

async function rank({ exchange, corpus, entered, queries, depth }: EvalWork): Promise<Run> {
  const lines = named(corpus, queries, 'queries')
  const run: Run = new Map()
  for (const query of queries) {
    const code = entered.codeById.get(lines.get(query.id) ?? '')
    const cards = code === undefined ? [] : await exchange.search.similarListings(code, depth)
    run.set(
      query.id,
      cards.flatMap((card) => entered.idByCode.get(card.code) ?? []),
    )
  }
  return run
}

/** The listing each query names, by query id. */
function named(corpus: readonly CorpusLine[], queries: readonly Query[], path: string): Map<string, string> {
  const byTitle = new Map<string, string[]>()
  for (const { id, title } of corpus) {
    const ids = byTitle.get(tidy(title)) ?? []
    byTitle.set(tidy(title), [...ids, id])
  }
  return new Map(
    queries.map((query) => {
      const ids = (byTitle.get(tidy(query.text)) ?? []).sort()
      const id = ids.includes(query.id) ? query.id : ids[0]
      if (id === undefined) throw new InputError(`${path}: no listing has the title of query «${query.id}»`)
      return [query.id, id]
    }),
  )
}

function tidy(title: string): string {
  return title.replace(/\s+/g, ' ').trim()
}
