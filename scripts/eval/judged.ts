import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runImport } from '#app/domain/harvest/import-run.server.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import { everyVersion, type Text } from '#app/domain/text.ts'
import type { Database } from '#db/client.server.ts'
import type { TemporaryExchange } from '#search/temporary-exchange.server.ts'
import { root } from '../build-site.ts'
import { type PlainDocument, rankPlainEngine, rankWords } from './baselines.ts'
import { type Qrels, type Query, type Run, readQrels, readQueries } from './files.ts'
import { type Figures, scoreRun } from './metrics.ts'

/** The files that make up the judged collection, in the folder of real catalogues beside the project. */
export const judgedSources = [
  'zh-exchange-listings/beijing.csv',
  'zh-exchange-listings/guiyang.csv',
  'zh-exchange-listings/guangzhou.csv',
  'aws-open-data-registry/datasets.tar.gz',
  'hf-dataset-cards/cards.tar.gz',
  'dcat-us-gsa/example_data',
  'zh-opendata-southwest/guizhou_guiyang.json.gz',
  'zh-opendata-southwest/guangxi_nanning.json.gz',
  'zh-opendata-southwest/anhui_anhui.json.gz',
]
const namesOfSources = [
  ...['beijing-exchange', 'guiyang-exchange', 'guangzhou-exchange', 'aws-open-data', 'hf-dataset-cards'],
  ...['dcatus_with_none', 'guizhou_guiyang', 'guangxi_nanning', 'anhui_anhui'],
]
const judgedFolder = join(root, 'test/judged')

/** Folder of the real catalogues, or undefined where they are not. */
export function realCatalogues(): string | undefined {
  const folder = join(root, '../shared/data')
  return judgedSources.every((source) => existsSync(join(folder, source))) ? folder : undefined
}

/** Imports the judged collection as the import command does; a database that has it is left as it is. */
export async function importJudged(database: Database, folder: string): Promise<void> {
  const known = await database.read.selectFrom('listing').select('id').limit(1).execute()
  if (known.length > 0) return
  await runImport(database.write, { paths: judgedSources.map((source) => join(folder, source)) })
}

/** A listing of the collection under the id that judgements name it by: source, and the hash of source and record. */
export type JudgedDocument = PlainDocument & { code: string; source: string; titles: string[] }

/** The listings of the collection. */
export async function judgedDocuments(database: Database): Promise<JudgedDocument[]> {
  const rows = await database.read
    .selectFrom('harvest_record')
    .innerJoin('source', 'source.id', 'harvest_record.sourceId')
    .innerJoin('listing', 'listing.id', 'harvest_record.listingId')
    .innerJoin('listing_revision', (on) =>
      on
        .onRef('listing_revision.listingId', '=', 'listing.id')
        .onRef('listing_revision.number', '=', 'listing.liveRevision'),
    )
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .select([
      'source.name as source',
      'harvest_record.recordId',
      'listing.code',
      'listing_revision.content',
      'organisation.name as provider',
    ])
    .where('listing.state', '=', 'listed')
    .where('source.name', 'in', namesOfSources)
    .execute()
  return rows
    .map(({ source, recordId, code, content, provider }) => {
      const { title, summary, description, keywords } = JSON.parse(content) as ListingContent
      const titles = everyVersion(title)
      return {
        id: judgedId(source, recordId),
        code,
        source,
        titles,
        title: titles.join('\n'),
        description: [...new Set([...everyVersion(summary), ...everyVersion(description)])].join('\n'),
        keywords: Object.values(keywords).flat(),
        provider: everyVersion(JSON.parse(provider) as Text).join('\n'),
      }
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** The id by which judgements name a record: it does not change with the database. */
export function judgedId(source: string, recordId: string): string {
  return `${source}/${createHash('sha256').update(`${source}\n${recordId}`).digest('hex').slice(0, 10)}`
}

export type JudgedQuery = Query & { part: string; kind: string }

/** All judged queries and their judgements. The part is the name of the file, the kind the query id up to its hyphen. */
export function readJudged(): { queries: JudgedQuery[]; qrels: Qrels } {
  const queries: JudgedQuery[] = []
  const qrels: Qrels = new Map()
  for (const name of readdirSync(judgedFolder).sort()) {
    const [, part = '', sort] = /^(.+)\.(queries\.tsv|qrels\.txt)$/.exec(name) ?? []
    if (sort === 'queries.tsv')
      for (const query of readQueries(join(judgedFolder, name)))
        queries.push({ ...query, part, kind: query.id.split('-')[0] ?? '' })
    if (sort === 'qrels.txt')
      for (const [query, judged] of readQrels(join(judgedFolder, name)))
        qrels.set(query, new Map([...(qrels.get(query) ?? []), ...judged]))
  }
  return { queries, qrels }
}

/** Runs of the baselines over the collection; kept in `folder`, where one is given, until queries or listings change. */
export async function rankBaselines(
  exchange: TemporaryExchange,
  documents: readonly JudgedDocument[],
  queries: readonly Query[],
  folder?: string,
): Promise<Map<string, Run>> {
  const asked = queries.map(({ id, text }) => [id, text])
  const key = createHash('sha256')
    .update(JSON.stringify([asked, documents]))
    .digest('hex')
  const file = folder === undefined ? undefined : join(folder, 'baselines.json')
  if (file !== undefined && existsSync(file)) {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { key: string; runs: [string, [string, string[]][]][] }
    if (kept.key === key) return new Map(kept.runs.map(([name, run]) => [name, new Map(run)]))
  }
  const runs = new Map([
    ['plain engine', await rankPlainEngine(exchange.address, documents, queries)],
    ['plain BM25', rankWords(documents, queries)],
  ])
  if (file !== undefined)
    writeFileSync(file, JSON.stringify({ key, runs: [...runs].map(([name, run]) => [name, [...run]]) }))
  return runs
}

/** nDCG@10 of the baselines, kept beside the judgements under the hash of all they depend on. */
type KeptBaselines = { of: string; ndcg10: Record<string, number> }
const baselinesFile = join(judgedFolder, 'baselines.json')

/**
 * nDCG@10 of each baseline over all queries. They are worked out only where collection, queries, judgements or engine are
 * others than those of the figures that are kept; `isKept` says whether they were the same.
 */
export async function baselineFigures(
  exchange: TemporaryExchange,
  documents: readonly JudgedDocument[],
  judged: ReturnType<typeof readJudged>,
): Promise<{ ndcg10: Map<string, number>; isKept: boolean }> {
  const kept = JSON.parse(readFileSync(baselinesFile, 'utf8')) as KeptBaselines
  if (kept.of === baselinesOf(exchange, documents, judged))
    return { ndcg10: new Map(Object.entries(kept.ndcg10)), isKept: true }
  const runs = await rankBaselines(exchange, documents, judged.queries)
  return { ndcg10: ndcgOf(runs, judged), isKept: false }
}

/** Keeps the figures of these runs of the baselines for the tests. */
export function keepBaselines(
  exchange: TemporaryExchange,
  documents: readonly JudgedDocument[],
  judged: ReturnType<typeof readJudged>,
  runs: ReadonlyMap<string, Run>,
): void {
  const kept: KeptBaselines = {
    of: baselinesOf(exchange, documents, judged),
    ndcg10: Object.fromEntries(ndcgOf(runs, judged)),
  }
  writeFileSync(baselinesFile, `${JSON.stringify(kept, null, 2)}\n`)
}

function ndcgOf(runs: ReadonlyMap<string, Run>, { queries, qrels }: ReturnType<typeof readJudged>) {
  return new Map([...runs].map(([name, run]) => [name, figuresOf(run, queries, qrels).all.ndcg10 ?? 1]))
}

function baselinesOf(
  { version }: TemporaryExchange,
  documents: readonly JudgedDocument[],
  { queries, qrels }: ReturnType<typeof readJudged>,
): string {
  const texts = documents.map(({ id, title, description, keywords, provider }) => [
    ...[id, title, description, keywords, provider],
  ])
  const grades = [...qrels].map(([query, judged]) => [query, ...judged])
  return createHash('sha256')
    .update(JSON.stringify([version, queries, grades, texts]))
    .digest('hex')
}

/** Figures of one run by part, by kind and over all queries. */
export function figuresOf(run: Run, queries: readonly JudgedQuery[], qrels: Qrels) {
  const over = (chosen: readonly JudgedQuery[]): Figures =>
    scoreRun(new Map(chosen.map(({ id }) => [id, run.get(id) ?? []])), qrels)
  const by = (name: 'part' | 'kind') =>
    new Map(
      [...new Set(queries.map((query) => query[name]))].map((value) => [
        value,
        over(queries.filter((query) => query[name] === value)),
      ]),
    )
  return { parts: by('part'), kinds: by('kind'), all: over(queries) }
}

/** A table of several runs: a line a kind, a part and over all; nDCG@10, hit@10 and zero for each run. */
export function tableOf(runs: ReadonlyMap<string, Run>, queries: readonly JudgedQuery[], qrels: Qrels): string {
  const figures = [...runs].map(([name, run]) => ({ name, ...figuresOf(run, queries, qrels) }))
  const cells = (of: readonly (Figures | undefined)[], name: string) => [
    name.padEnd(12),
    String(of[0]?.n ?? 0).padStart(4),
    ...of.map((each) => [each?.ndcg10, each?.hit10, each?.zero].map((value) => (value ?? 0).toFixed(3)).join(' ')),
  ]
  const lines = [
    ['', '', ...figures.map(({ name }) => name)],
    ['kind', 'n', ...figures.map(() => 'nDCG  hit   zero')],
    ...[...(figures[0]?.kinds.keys() ?? [])].map((kind) =>
      cells(
        figures.map(({ kinds }) => kinds.get(kind)),
        kind,
      ),
    ),
    ...[...(figures[0]?.parts.keys() ?? [])].map((part) =>
      cells(
        figures.map(({ parts }) => parts.get(part)),
        `part ${part}`,
      ),
    ),
    cells(
      figures.map(({ all }) => all),
      'all',
    ),
  ]
  const widths = [12, 4]
  return lines
    .map((line) => line.map((cell, at) => (at === 1 ? cell.padStart(4) : cell.padEnd(widths[at] ?? 17))).join('  '))
    .map((line) => line.trimEnd())
    .join('\n')
}
