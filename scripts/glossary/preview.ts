import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSearchLog } from '#app/domain/search-log/read-search-log.server.ts'
import { say as inLanguage } from '#app/domain/text.ts'
import { become, compareOverCopy, underBoth } from '#app/jobs/glossary-preview-searches.server.ts'
import type { Database } from '#db/client.server.ts'
import { withTemporaryExchange } from '#search/temporary-exchange.server.ts'
import { importJudged, judgedDocuments, readJudged } from '../eval/judged.ts'
import { scoreQuery, scoreRun } from '../eval/metrics.ts'

/** A query under two glossaries: the first ten listings of each, by name, and nDCG where it is judged. */
export type ComparedQuery = {
  text: string
  before: string[]
  after: string[]
  ndcg?: { before: number; after: number }
}

/** What a change of the glossary does to searches. */
export type Comparison = {
  queries: ComparedQuery[]
  /** Mean nDCG@10 over the judged queries. */
  ndcg?: { before: number; after: number }
  /** Titles by name. */
  titles: Map<string, string>
}

const dayLength = 24 * 3_600_000

/** Makes the same searches under both glossaries over the judged collection, in an exchange of its own. */
export async function compareOnJudged(
  lines: { before: readonly string[]; after: readonly string[] },
  options: { folder: string; keep: string | undefined; log: (line: string) => void },
): Promise<Comparison> {
  const { folder, keep, log } = options
  return withTemporaryExchange(
    {
      fill: async (database) => {
        await importJudged(database, folder)
        await become(database, lines.before)
      },
      log,
      ...(keep !== undefined && { keep }),
    },
    async (exchange) => {
      const { queries, qrels } = readJudged()
      const documents = await judgedDocuments(exchange.database)
      const names = new Map(documents.map(({ code, id }) => [code, id]))
      const { before, after } = await underBoth(exchange, lines.after, queries)
      const named = (run: Map<string, string[]>) =>
        new Map([...run].map(([id, codes]) => [id, codes.flatMap((code) => names.get(code) ?? [])]))
      const [first, second] = [named(before), named(after)]
      return {
        queries: queries.map(({ id, text }) => {
          const judged = qrels.get(id) ?? new Map<string, number>()
          const [one, other] = [first.get(id) ?? [], second.get(id) ?? []]
          const scores = [scoreQuery(one, judged)?.ndcg10, scoreQuery(other, judged)?.ndcg10]
          const [was, is] = scores
          return {
            ...{ text, before: one, after: other },
            ...(was !== undefined && is !== undefined && { ndcg: { before: was, after: is } }),
          }
        }),
        ndcg: { before: scoreRun(first, qrels).ndcg10 ?? 0, after: scoreRun(second, qrels).ndcg10 ?? 0 },
        titles: new Map(documents.map(({ id, title }) => [id, oneLine(title)])),
      }
    },
  )
}

/** The same with what visitors typed most, over a copy of the exchange's own catalogue. */
export async function compareOnLog(
  database: Database,
  lines: { after: readonly string[] },
  options: { days: number; most: number; minVisitors: number; log: (line: string) => void },
): Promise<Comparison> {
  const { days, most, minVisitors, log } = options
  const report = await readSearchLog(database.read, { since: Date.now() - days * dayLength, minVisitors, most })
  if (report.queries.length === 0) return { queries: [], titles: new Map() }
  const queries = report.queries.map(({ query }) => ({ id: query, text: query }))
  const folder = mkdtempSync(join(tmpdir(), 'shuji-glossary-'))
  const { before, after, titles } = await compareOverCopy(database, lines.after, { queries, folder, log })
  return {
    queries: queries.map(({ id, text }) => ({ text, before: before.get(id) ?? [], after: after.get(id) ?? [] })),
    titles: new Map([...titles].map(([code, title]) => [code, oneLine(inLanguage(title, 'zh'))])),
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 70)
}

/** Says what changes: totals, then each changed query with its first ten and where they were. Judged: worst losses first. */
export function comparisonText(comparison: Comparison, most: number): string {
  const { queries, ndcg, titles } = comparison
  const changed = queries.filter(({ before, after }) => before.join('\n') !== after.join('\n'))
  const gainOf = (each: ComparedQuery) => (each.ndcg ? each.ndcg.after - each.ndcg.before : 0)
  const better = changed.filter((each) => gainOf(each) > 0).length
  const worse = changed.filter((each) => gainOf(each) < 0).length
  const lines = [
    `${changed.length} of ${queries.length} searches change${ndcg ? `: ${better} better, ${worse} worse` : ''}`,
    ...(ndcg ? [`nDCG@10 ${ndcg.before.toFixed(4)} → ${ndcg.after.toFixed(4)}`] : []),
  ]
  for (const each of [...changed].sort((a, b) => gainOf(a) - gainOf(b)).slice(0, most)) {
    const { before, after, text } = each
    const score = each.ndcg ? `  nDCG ${each.ndcg.before.toFixed(3)} → ${each.ndcg.after.toFixed(3)}` : ''
    lines.push('', `${oneLine(text)}${score}`)
    for (const [index, name] of after.entries()) {
      const was = before.indexOf(name)
      const mark = was < 0 ? 'new' : was === index ? '' : `was ${was + 1}`
      lines.push(`  ${String(index + 1).padStart(2)} ${mark.padEnd(6)} ${name}  ${titles.get(name) ?? ''}`)
    }
    for (const [index, name] of before.entries())
      if (!after.includes(name))
        lines.push(`   – was ${String(index + 1).padEnd(2)} ${name}  ${titles.get(name) ?? ''}`)
  }
  if (changed.length > most) lines.push('', `and ${changed.length - most} more`)
  return lines.join('\n')
}
