import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DemandContent, DemandDraft } from '#app/domain/demand/demand-content.ts'
import { everyVersion } from '#app/domain/text.ts'
import type { TemporaryExchange } from '#search/temporary-exchange.server.ts'
import { root } from '../build-site.ts'
import { demandOf } from './corpus-demand.ts'
import { InputError, type Qrels, type Query, type Run, readQrels } from './files.ts'
import { type JudgedDocument, rankBaselines } from './judged.ts'
import { ndcgAt } from './metrics.ts'

const folder = join(root, 'test/judged/demands')
const baselinesFile = join(folder, 'baselines.json')
/** Words such as 近三年 are counted from this day, so that a demand is the same on every day. */
const today = '2026-11-29'
/** How deep rankings are scored: what a buyer looks at. */
export const demandDepth = 5
const ranked = 20

/** A demand as it is judged: its paragraph, and what it became. */
export type JudgedDemand = { id: string; content: DemandContent }

/** All judged demands and their judgements, grades 0 to 3. */
export function readJudgedDemands(): { demands: JudgedDemand[]; qrels: Qrels } {
  const lines = readFileSync(join(folder, 'demands.jsonl'), 'utf8').trim().split('\n')
  const demands = lines.map((line) => {
    const { id, text, set } = JSON.parse(line) as { id: string; text: string; set?: Partial<DemandDraft> }
    const content = demandOf(text, today, set)
    if (!content) throw new InputError(`The judged demand ${id} says nothing`)
    return { id, content }
  })
  return { demands, qrels: readQrels(join(folder, 'qrels.txt')) }
}

/** The listings that the buyer of each demand is shown, under the ids that judgements name. */
export async function matchJudgedDemands(
  { search }: Pick<TemporaryExchange, 'search'>,
  documents: readonly JudgedDocument[],
  demands: readonly JudgedDemand[],
): Promise<Run> {
  const byCode = new Map(documents.map(({ code, id }) => [code, id]))
  const run: Run = new Map()
  for (const { id, content } of demands) {
    const found = await search.matchDemand(content, { limit: ranked })
    run.set(
      id,
      found.flatMap(({ code }) => byCode.get(code) ?? []),
    )
  }
  return run
}

/** nDCG@5 of a run: over all demands, and over those of each language. */
export function demandFigures(run: Run, qrels: Qrels): Record<'all' | 'zh' | 'en', number> {
  const mean = (prefix: string) => {
    const scores = [...qrels].flatMap(([id, judged]) =>
      id.startsWith(prefix) ? (ndcgAt(demandDepth, run.get(id) ?? [], judged) ?? []) : [],
    )
    return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length)
  }
  return { all: mean(''), zh: mean('zh-'), en: mean('en-') }
}

/** nDCG@5 of the baselines, asked with title and need: kept beside the judgements under the hash of all they depend on. */
export async function demandBaselines(
  exchange: TemporaryExchange,
  documents: readonly JudgedDocument[],
  { demands, qrels }: ReturnType<typeof readJudgedDemands>,
): Promise<{ ndcg5: Map<string, number>; isKept: boolean }> {
  const of = hashOf(exchange, documents, demands, qrels)
  if (existsSync(baselinesFile)) {
    const kept = JSON.parse(readFileSync(baselinesFile, 'utf8')) as { of: string; ndcg5: Record<string, number> }
    if (kept.of === of) return { ndcg5: new Map(Object.entries(kept.ndcg5)), isKept: true }
  }
  const runs = await rankBaselines(exchange, documents, demands.map(queryOf))
  return { ndcg5: new Map([...runs].map(([name, run]) => [name, demandFigures(run, qrels).all])), isKept: false }
}

/** Keeps the figures of the baselines for the tests. */
export function keepDemandBaselines(
  exchange: TemporaryExchange,
  documents: readonly JudgedDocument[],
  { demands, qrels }: ReturnType<typeof readJudgedDemands>,
  ndcg5: ReadonlyMap<string, number>,
): void {
  const kept = { of: hashOf(exchange, documents, demands, qrels), ndcg5: Object.fromEntries(ndcg5) }
  writeFileSync(baselinesFile, `${JSON.stringify(kept, null, 2)}\n`)
}

function queryOf({ id, content }: JudgedDemand): Query {
  return { id, text: [...everyVersion(content.title), ...everyVersion(content.need)].join('\n') }
}

function hashOf(
  { version }: TemporaryExchange,
  documents: readonly JudgedDocument[],
  demands: readonly JudgedDemand[],
  qrels: Qrels,
): string {
  const texts = documents.map(({ id, title, description, keywords, provider }) => [
    ...[id, title, description, keywords, provider],
  ])
  const grades = [...qrels].map(([demand, judged]) => [demand, ...judged])
  return createHash('sha256')
    .update(JSON.stringify([version, demands.map(queryOf), grades, texts]))
    .digest('hex')
}
