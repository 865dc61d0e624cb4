import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#scripts/build-site.ts'
import { contentOf, providerOf } from '#scripts/eval/corpus-listing.ts'
import { type CorpusLine, InputError, readCorpus, readQrels, readQueries } from '#scripts/eval/files.ts'
import { scoreQuery, scoreRun } from '#scripts/eval/metrics.ts'
import { main as evalSearch } from '#scripts/eval-search.ts'
import { isAlive, run, runHere, until } from '../helpers/command.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

const fixture = (name: string) => join(root, 'test/fixtures/eval', name)
const corpus = fixture('corpus.jsonl')
const queries = fixture('queries.tsv')
const qrels = fixture('qrels.txt')

/** Runs a command as a process with a temporary folder of its own and settings that would lead nowhere. */
function start(name: string, args: readonly string[]) {
  const folder = temporaryFolder()
  const command = run(name, args, { TMPDIR: folder, ...ofAnother(folder) })
  let out = ''
  command.process.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  const left = () => leftIn(folder)
  return { ...command, folder, left, last: () => lastLine(out), out: () => out }
}

/** The same in this process. */
const startHere = (folder: string, args: readonly string[]) =>
  runHere(evalSearch, args, { TMPDIR: folder, ...ofAnother(folder) })
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1) ?? ''
/** Settings that would lead nowhere. */
const ofAnother = (folder: string) => ({
  DATA_DIR: join(folder, 'of-another'),
  MEILI_URL: 'http://127.0.0.1:1',
  MEILI_PREFIX: 'NOT A PREFIX',
})
const leftIn = (folder: string) => readdirSync(folder).filter((file) => /^(?:shuji|of-another)/.test(file))

const line = (given: Partial<CorpusLine>): CorpusLine => ({
  id: 'x',
  title: '标题',
  description: '',
  keywords: [],
  provider: '',
  language: 'zh',
  ...given,
})

test('the figures of a small corpus are those computed by hand, and nothing is left behind', async () => {
  const command = start('eval-search', ['--corpus', corpus, '--queries', queries, '--qrels', qrels, '--baselines'])
  expect(await command.ended, command.output()).toBe(0)
  // Eight queries count: q08 has no judgement, q09 none above 0.
  // q02 finds the grade 2 of {3, 2}: 3 / (7 + 3/log2 3) = 0.33735.   q04 finds nothing: 0.
  // q03 has its first document taken out, the second moves up: 1.    q10 has its grade 3 second: 1/log2 3 = 0.63093.
  // q07 finds grades 3 and 1 of {3, 1, 1}: (7 + 0.63093) / (7 + 0.63093 + 0.5) = 0.93851.   All others: 1.
  // nDCG (4 + 0.33735 + 0 + 0.63093 + 0.93851) / 8, recall (5 + 1/2 + 2/3) / 8, MRR (6 + 1/2) / 8, hit 7/8, zero 1/8.
  const { seconds, ...figures } = JSON.parse(command.last()) as Record<string, unknown>
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
  expect(command.out().trimEnd().split('\n')).toHaveLength(1)
  expect(command.output()).toMatch(/Plain Meilisearch: \{"n":8,/)
  expect(command.output()).toMatch(/Plain BM25: \{"n":8,/)
  expect(command.left()).toEqual([])
})

test('every line becomes one listing and is given back by its id, whatever the order of the lines', async () => {
  const folder = temporaryFolder()
  const turned = join(folder, 'turned.jsonl')
  writeFileSync(turned, readFileSync(corpus, 'utf8').trimEnd().split('\n').reverse().join('\n'))
  const runs = [join(folder, 'one.tsv'), join(folder, 'other.tsv')]
  const outputs: string[] = []
  for (const [index, path] of [corpus, turned].entries()) {
    const { code, output } = await startHere(folder, [
      ...['--corpus', path, '--queries', queries, '--run', runs[index] ?? ''],
    ])
    expect(code, output).toBe(0)
    outputs.push(output)
  }
  const [one, other] = runs.map((path) => readFileSync(path, 'utf8'))
  expect(one).toBe(other)
  expect(one).toContain('q10\tL12\t1\nq10\tL13\t2\n')
  // Two lines of one title are two documents; a query without results has no line.
  expect(
    one
      ?.match(/^q08\t\w+/gm)
      ?.slice(0, 2)
      .sort(),
  ).toEqual(['q08\tL14', 'q08\tL15'])
  expect(one).not.toMatch(/^q04/m)
  expect(JSON.parse(lastLine(outputs[0] ?? ''))).toMatchObject({ n: 0, ndcg10: null, zero: 0.1, indexed: 20 })
})

test('similar listings are ranked for the listing of a title', async () => {
  const folder = temporaryFolder()
  const titles = join(folder, 'titles.tsv')
  const found = join(folder, 'run.tsv')
  writeFileSync(titles, 's1\t高速公路收费站\nL15\t学校食堂菜单\n')
  const command = start('eval-similar', ['--corpus', corpus, '--queries', titles, '--run', found])
  expect(await command.ended, command.output()).toBe(0)
  expect(readFileSync(found, 'utf8')).toMatch(/^s1\tL13\t1\n[\s\S]*^L15\tL14\t1\n/m)
  expect(command.left()).toEqual([])
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('after %s nothing is left: no folder, no engine', async (signal, code) => {
  const folder = temporaryFolder()
  const many = join(folder, 'many.tsv')
  writeFileSync(many, Array.from({ length: 20_000 }, (_, index) => `q${index}\t公交 ${index}\n`).join(''))
  const command = start('eval-search', ['--corpus', corpus, '--queries', many])
  await command.says('20 listings indexed')
  const [own = ''] = command.left()
  const { pid } = JSON.parse(readFileSync(join(command.folder, own, 'meili.pid'), 'utf8')) as { pid: number }
  expect(isAlive(pid)).toBe(true)
  command.process.kill(signal)
  expect(await command.ended).toBe(code)
  expect(command.left()).toEqual([])
  expect(command.out()).toBe('')
  await until(() => !isAlive(pid))
})

test('what cannot be used ends with 2 and names the line; a line that cannot become a listing ends with 1', async () => {
  const folder = temporaryFolder()
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const broken = write('broken.jsonl', '{"id":"1","title":"a"}\n\n{"id":"2",\n')
  const nameless = write('nameless.jsonl', '{"id":"1","title":"公交"}\n{"id":"2","title":" ","description":""}\n')
  const tabless = write('tabless.tsv', 'q1\ta\nq2 b\n')
  const judged = write('judged.txt', 'q01 0 L01 3\nq01 L02\n')
  const wrong: [args: string[], says: RegExp][] = [
    [['--corpus', corpus], /Name a corpus and queries/],
    [['--corpus', corpus, '--queries', queries, '--deep'], /--deep/],
    [['--corpus', corpus, '--queries', queries, '--depth', 'x'], /--depth/],
    [['--corpus', join(folder, 'none.jsonl'), '--queries', queries], /none\.jsonl cannot be read/],
    [['--corpus', broken, '--queries', queries], /broken\.jsonl, line 3: /],
    [['--corpus', corpus, '--queries', tabless], /tabless\.tsv, line 2: /],
    [['--corpus', corpus, '--queries', queries, '--qrels', judged], /judged\.txt, line 2: /],
  ]
  for (const [args, says] of wrong) {
    const files = readdirSync(folder)
    expect(await startHere(folder, args)).toEqual({ code: 2, output: expect.stringMatching(says) })
    expect(readdirSync(folder)).toEqual(files)
  }

  const cases: [args: string[], code: number, says: RegExp][] = [
    [['--corpus', nameless, '--queries', queries, '--deep'], 2, /--deep/],
    [['--corpus', nameless, '--queries', queries], 1, /1 lines of the corpus could not become a listing: 2 /],
    [['--corpus', nameless, '--queries', queries, '--allow-rejects'], 0, /"indexed":1,"rejected":1,/],
  ]
  for (const [args, code, says] of cases) {
    expect(await startHere(folder, args)).toEqual({ code, output: expect.stringMatching(says) })
    expect(leftIn(folder)).toEqual([])
  }
})

test('a ranking is scored over the judged documents, found or not', () => {
  const judged = new Map([
    ['a', 3],
    ['b', 1],
    ['c', 0],
    ['self', -1],
  ])
  // 1/log2 3 for b, the ideal is 7 + 1/log2 3.
  expect(scoreQuery(['self', 'x', 'b'], judged)).toEqual({
    ndcg10: 1 / Math.log2(3) / (7 + 1 / Math.log2(3)),
    recall10: 1 / 2,
    mrr10: 1 / 2,
    hit10: 1,
    zero: 0,
  })
  // Taken out, nothing is left.
  expect(scoreQuery(['self'], judged)?.zero).toBe(1)
  // The eleventh is too late.
  const ten = Array.from({ length: 10 }, (_, index) => `x${index}`)
  expect(scoreQuery([...ten, 'a'], judged)).toMatchObject({ ndcg10: 0, mrr10: 0, hit10: 0, zero: 0 })
  expect(scoreQuery(['c'], new Map([['c', 0]]))).toBeUndefined()
  expect(scoreRun(new Map([['q', []]]), new Map())).toMatchObject({ n: 0, ndcg10: null, zero: 1 })
})

test('a line becomes a listing with its words tidied and cut to what a listing holds', () => {
  const long = contentOf(
    line({
      title: '数'.repeat(400),
      description: '据'.repeat(30_000),
      keywords: ['键'.repeat(80), '<b>车</b>', '车', '暂无', ''],
    }),
  )
  expect(long?.title.zh).toBe(`${'数'.repeat(299)}…`)
  expect(long?.description?.zh).toHaveLength(20_000)
  expect(long?.keywords.zh).toEqual([`${'键'.repeat(59)}…`, '车'])
  expect(contentOf(line({ title: 'a\u0000b\u0007\ud800 c\u2028d' }))?.title).toEqual({ zh: 'ab c d' })
  expect(contentOf(line({ title: '', description: '全市路灯的位置与功率。每月更新。' }))?.title.zh).toBe(
    '全市路灯的位置与功率。',
  )
  expect(contentOf(line({ title: ' \u0007' }))).toBeUndefined()
})

test.each([
  ['zh-CN', '公交', 'zh'],
  ['eng', 'Buses', 'en'],
  ['de', 'Busse', 'de'],
  ['pt_BR', 'Ônibus', 'pt-BR'],
  ['Klingon?', 'Buses', 'und'],
  ['', '公交线路', 'zh'],
  ['', 'Buses', 'und'],
  ['en', '公交线路', 'zh'],
])('hint «%s» and title «%s» make a text in %s', (language, title, tag) => {
  expect(Object.keys(contentOf(line({ language, title }))?.title ?? {})).toEqual([tag])
})

test('one organisation for each distinct provider, and one for all that name none', () => {
  const slugs = ['甲公司', ' 甲公司 ', '乙公司', '', '暂无'].map((provider) => providerOf(line({ provider })).slug)
  expect(new Set(slugs).size).toBe(3)
  expect(slugs[0]).toBe(slugs[1])
  expect(slugs[3]).toBe(slugs[4])
  expect(providerOf(line({ provider: '局'.repeat(300) })).name.zh).toHaveLength(200)
})

test('files are split at line feeds only, and what is wrong is told by its line', () => {
  const folder = temporaryFolder()
  const write = (name: string, text: string | Buffer) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const lines = readCorpus(
    write('c.jsonl', '\ufeff{"id":1,"title":"a\u2028b\u0085c","keywords":null}\r\n{"id":"2 x","keywords":["k",3]}'),
  )
  expect(lines.map(({ id, title, keywords }) => [id, title, keywords])).toEqual([
    ['1', 'a\u2028b\u0085c', []],
    ['2 x', '', ['k', '3']],
  ])
  expect(readQueries(write('q.tsv', 'q1\ta\tb\u2029\r\nq2\t\n'))).toEqual([
    { id: 'q1', text: 'a\tb\u2029' },
    { id: 'q2', text: '' },
  ])
  expect(readQrels(write('r.txt', 'q1 0 2 x -1\nq1\t0\t1\t3\n'))).toEqual(
    new Map([
      [
        'q1',
        new Map([
          ['2 x', -1],
          ['1', 3],
        ]),
      ],
    ]),
  )
  for (const [text, message] of [
    ['{"id":"1"}\n{"id":"1"}', /line 2: the id «1» is there twice/],
    ['{"title":"a"}', /line 1: there is no id/],
    ['{"id":"1"}\n[]', /line 2: not an object/],
    ['{"id":"1","title":{}}', /line 1: «title» is not a text/],
    [Buffer.from([0x7b, 0xff, 0x7d]), /line 1: not UTF-8/],
  ] as const) {
    const path = write('wrong.jsonl', text as string | Buffer)
    expect(() => readCorpus(path)).toThrow(InputError)
    expect(() => readCorpus(path)).toThrow(message)
  }
})
