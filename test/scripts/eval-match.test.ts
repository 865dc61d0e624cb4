import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { say } from '#app/domain/text.ts'
import { root } from '#scripts/build-site.ts'
import { demandOf } from '#scripts/eval/corpus-demand.ts'
import { readQueries } from '#scripts/eval/files.ts'
import { main as evalMatch } from '#scripts/eval-match.ts'
import { runHere } from '../helpers/command.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

const fixture = (name: string) => join(root, 'test/fixtures/eval', name)
const supply = fixture('corpus.jsonl')
const demands = fixture('demands.tsv')
const today = '2026-11-29'

/** Runs the command with a temporary folder of its own and settings that would lead nowhere. */
const start = (folder: string, args: readonly string[]) =>
  runHere(evalMatch, args, {
    TMPDIR: folder,
    DATA_DIR: join(folder, 'of-another'),
    MEILI_URL: 'http://127.0.0.1:1',
    MEILI_PREFIX: 'NOT A PREFIX',
  })
const leftIn = (folder: string) => readdirSync(folder).filter((file) => /^(?:shuji|of-another)/.test(file))

test('the figures of a small supply are those computed by hand, and nothing is left behind', async () => {
  const folder = temporaryFolder()
  const found = join(folder, 'run.tsv')
  const { code, output } = await start(folder, [
    ...['--supply', supply, '--demands', demands, '--qrels', fixture('demands.qrels.txt'), '--run', found],
  ])
  expect(code, output).toBe(0)
  // Eight demands count: d08 has no judgement, d09 none above 0.
  // d02 finds the grade 2 of {3, 2}: 3 / (7 + 3/log2 3) = 0.33735.   d04 finds nothing: 0.
  // d03 has its first document taken out, the second moves up: 1.    d10 has its grade 3 second: 1/log2 3 = 0.63093.
  // d07 finds grades 3 and 1 of {3, 1, 1}: (7 + 0.63093) / (7 + 0.63093 + 0.5) = 0.93851.   All others: 1.
  // nDCG (4 + 0.33735 + 0 + 0.63093 + 0.93851) / 8, recall (5 + 1/2 + 2/3) / 8, MRR (6 + 1/2) / 8, hit 7/8, zero 1/8.
  const { seconds, ...figures } = JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as Record<string, unknown>
  expect(figures).toEqual({
    n: 8,
    ndcg10: 0.7383,
    recall10: 0.7708,
    mrr10: 0.8125,
    hit10: 0.875,
    zero: 0.125,
    indexed: 20,
    rejected: 0,
    engine: '1.21.0',
  })
  expect(seconds).toBeGreaterThan(0)
  const run = readFileSync(found, 'utf8')
  expect(run).toContain('d10\tL13\t1\nd10\tL12\t2\n')
  expect(run).not.toMatch(/^d04/m)
  expect(leftIn(folder)).toEqual([])
})

test('what cannot be used ends with 2 and is named', async () => {
  const folder = temporaryFolder()
  for (const [args, says] of [
    [['--supply', supply], /Name a supply and demands/],
    [['--corpus', supply, '--queries', demands], /--corpus/],
    [['--supply', join(folder, 'none.jsonl'), '--demands', demands], /none\.jsonl cannot be read/],
  ] as const)
    expect(await start(folder, args)).toEqual({ code: 2, output: expect.stringMatching(says) })
})

test('any text becomes a demand as the form drafts it, and one that says nothing none', () => {
  const [, , , , long, lines] = readQueries(demands)
  expect(long?.text.length).toBeGreaterThanOrEqual(2_000)
  expect(lines?.text).toContain('\u2028')
  for (const text of [
    long?.text,
    lines?.text,
    '茶',
    'a',
    '？？',
    '数'.repeat(20_000),
    '预算5万元',
    'x\u0000y',
    '\ud800价格',
  ])
    expect(demandOf(text ?? '', today), text?.slice(0, 20)).toBeDefined()
  expect(demandOf(' \n', today)).toBeUndefined()
  const drafted = demandOf('需要泉州市企业用电量，每月更新，预算2万元。', today)
  expect(drafted).toMatchObject({ regions: ['350500'], frequency: 'MONTH', budgetMax: 20_000_000_000 })
  expect(say(drafted?.title, 'zh')).toContain('用电量')
})
