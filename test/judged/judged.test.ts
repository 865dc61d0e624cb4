import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fold } from '#app/domain/catalogue/fold.ts'
import { root } from '#scripts/build-site.ts'
import type { Run } from '#scripts/eval/files.ts'
import {
  baselineFigures,
  figuresOf,
  importJudged,
  type JudgedDocument,
  judgedDocuments,
  readJudged,
  realCatalogues,
  tableOf,
} from '#scripts/eval/judged.ts'
import { demandBaselines, demandFigures, matchJudgedDemands, readJudgedDemands } from '#scripts/eval/judged-demands.ts'
import { type TemporaryExchange, withTemporaryExchange } from '#search/temporary-exchange.server.ts'
import { typeIntoSearch } from '#search/type-into-search.ts'
import { type Fragment, seeded, titleFragments, withWrongCharacter } from './fragments.ts'

const folder = realCatalogues()
const judged = readJudged()
/** Least nDCG@10 of each part and over all. */
const floors = JSON.parse(readFileSync(join(root, 'test/judged/floors.json'), 'utf8')) as Record<string, number>

/** Importing and indexing thousands of listings computes for a minute: on a machine that is busy with other things, far longer. */
const longestRun = 1_200_000

/** One exchange with the collection for all tests of this file. */
let opened: Promise<{ exchange: TemporaryExchange; documents: JudgedDocument[] }> | undefined
let finish = () => {}
let isOver: Promise<unknown> = Promise.resolve()
function collection() {
  opened ??= new Promise((resolve, reject) => {
    const over = new Promise<void>((done) => {
      finish = done
    })
    isOver = withTemporaryExchange(
      { fill: (database) => importJudged(database, folder ?? ''), log: () => undefined },
      async (exchange) => {
        resolve({ exchange, documents: await judgedDocuments(exchange.database) })
        await over
      },
    ).catch(reject)
  })
  return opened
}
afterAll(async () => {
  finish()
  await isOver
})

test('every judged query has something to find, and every judged listing is in no list twice', () => {
  const ids = judged.queries.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => ![...(judged.qrels.get(id)?.values() ?? [])].some((grade) => grade >= 2))).toEqual([])
  expect([...judged.qrels.keys()].filter((id) => !ids.includes(id))).toEqual([])
})

test.skipIf(folder === undefined)(
  'real needs are met over real listings (without ../shared/data this is skipped)',
  async () => {
    const { exchange, documents } = await collection()
    const known = new Set(documents.map(({ id }) => id))
    const missing = [...judged.qrels.values()].flatMap((documents) =>
      [...documents.keys()].filter((id) => !known.has(id)),
    )
    expect(missing).toEqual([])

    const byCode = new Map(documents.map(({ code, id }) => [code, id]))
    const shown = await typeAll(
      exchange,
      judged.queries.map(({ text }) => text),
      20,
    )
    const run: Run = new Map(
      judged.queries.map(({ id }, index) => [id, (shown[index] ?? []).flatMap((code) => byCode.get(code) ?? [])]),
    )
    const baselines = await baselineFigures(exchange, documents, judged)
    console.log(tableOf(new Map([['ours', run]]), judged.queries, judged.qrels))
    if (!baselines.isKept) console.log('The baselines were worked out anew: npm run eval:judged keeps them')
    const { parts, all } = figuresOf(run, judged.queries, judged.qrels)
    expect([...parts.keys(), 'all'].sort()).toEqual(Object.keys(floors).sort())
    for (const [part, figures] of [...parts, ['all', all] as const])
      expect(figures.ndcg10, `nDCG@10 of ${part}`).toBeGreaterThanOrEqual(floors[part] ?? 1)
    expect([...baselines.ndcg10.keys()]).toEqual(['plain engine', 'plain BM25'])
    for (const [name, ndcg10] of baselines.ndcg10) expect(all.ndcg10, `nDCG@10 beside ${name}`).toBeGreaterThan(ndcg10)
  },
  longestRun,
)

/** What a match of demands is better than the better of the baselines by, at least. */
const matchGain = 1.15

test('every judged demand is judged, and most have something that serves them well', () => {
  const { demands, qrels } = readJudgedDemands()
  expect(demands.length).toBeGreaterThanOrEqual(80)
  expect([...qrels.keys()].sort()).toEqual(demands.map(({ id }) => id).sort())
  const served = [...qrels.values()].filter((judged) => [...judged.values()].some((grade) => grade >= 2))
  expect(served.length).toBeGreaterThanOrEqual(80)
})

test.skipIf(folder === undefined)(
  'demands find the listings that serve them (without ../shared/data this is skipped)',
  async () => {
    const { exchange, documents } = await collection()
    const judgedDemands = readJudgedDemands()
    const known = new Set(documents.map(({ id }) => id))
    expect(
      [...judgedDemands.qrels.values()].flatMap((each) => [...each.keys()].filter((id) => !known.has(id))),
    ).toEqual([])
    const run = await matchJudgedDemands(exchange, documents, judgedDemands.demands)
    const figures = demandFigures(run, judgedDemands.qrels)
    const { ndcg5, isKept } = await demandBaselines(exchange, documents, judgedDemands)
    const shown = [['ours', figures.all] as const, ...ndcg5].map(([name, value]) => `${name} ${value.toFixed(3)}`)
    console.log(`nDCG@5 of ${judgedDemands.demands.length} demands: ${shown.join(', ')}`)
    if (!isKept) console.log('The baselines were worked out anew: npm run eval:judged -- --demands keeps them')
    expect([...ndcg5.keys()]).toEqual(['plain engine', 'plain BM25'])
    expect(figures.all).toBeGreaterThanOrEqual(matchGain * Math.max(...ndcg5.values()))
  },
  longestRun,
)

test.skipIf(folder === undefined)(
  'any fragment of a title finds a listing that has it, also with a wrong character (skipped without ../shared/data)',
  async () => {
    const { exchange, documents } = await collection()
    const chance = seeded(20_261_101)
    const short = titleFragments(documents, { count: 500, shortest: 2, longest: 6, chance })
    const long = titleFragments(documents, { count: 500, shortest: 6, longest: 10, chance })
    const wrong = withWrongCharacter(long, documents, chance)
    const right = await shareFound(short)
    const mended = await shareFound(wrong)
    console.log(
      `${short.length} fragments: found in ten ${percent(right.found)}, nothing ${percent(right.zero)}; ` +
        `${wrong.length} with a wrong character: found in ten ${percent(mended.found)}, nothing ${percent(mended.zero)}`,
    )
    expect(right.found).toBeGreaterThanOrEqual(0.995)
    expect(right.zero).toBeLessThanOrEqual(0.01)
    expect(wrong.length).toBeGreaterThan(450)
    expect(mended.found).toBeGreaterThanOrEqual(0.96)

    /** How often one of the first ten has the meant fragment in its title, and how often there is nothing at all. */
    async function shareFound(fragments: readonly Fragment[]): Promise<{ found: number; zero: number }> {
      const titles = new Map(documents.map((document) => [document.code, document.titles.map(fold)]))
      const shown = await typeAll(
        exchange,
        fragments.map(({ typed }) => typed),
        10,
      )
      let found = 0
      let zero = 0
      for (const [index, { meant }] of fragments.entries()) {
        const codes = shown[index] ?? []
        const wanted = fold(meant)
        if (codes.length === 0) zero++
        if (codes.some((code) => titles.get(code)?.some((title) => title.includes(wanted)))) found++
      }
      return { found: found / fragments.length, zero: zero / fragments.length }
    }
  },
  longestRun,
)

/** Types texts into the search, two visitors at a time; gives the codes shown for each. */
async function typeAll({ search }: TemporaryExchange, texts: readonly string[], depth: number): Promise<string[][]> {
  const shown: string[][] = []
  let next = 0
  const visit = async () => {
    for (let at = next++; at < texts.length; at = next++)
      shown[at] = (await typeIntoSearch(search, texts[at] ?? '', depth)).codes
  }
  await Promise.all([visit(), visit()])
  return shown
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
