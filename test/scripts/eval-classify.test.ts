import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { industrySections } from '#app/domain/codes/industry.ts'
import { loadIndustryModel } from '#app/domain/industry-suggestion/load-industry-model.server.ts'
import { suggestIndustries } from '#app/domain/industry-suggestion/suggest-industry.ts'
import { root } from '#scripts/build-site.ts'
import { main as evalClassify } from '#scripts/eval-classify.ts'
import type { LabelledRecord } from '#scripts/industry-training/labelled-records.ts'
import { learn, quantise } from '#scripts/industry-training/learn.ts'
import { curveOf, measure, reliability, temperatureOf } from '#scripts/industry-training/measure.ts'
import { run, runHere } from '../helpers/command.ts'
import { growthOf } from '../helpers/growth.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

/** Twenty listings nobody could file elsewhere, two of them in English. */
const plainOnes: readonly (readonly [title: string, section: string, provider?: string])[] = [
  ['高标准农田和化肥施用量', 'A', '农业农村局'],
  ['煤矿采矿权登记信息', 'B'],
  ['规模以上工业企业主要产品产量', 'C', '经济和信息化局'],
  ['居民用电量和电价', 'D'],
  ['建筑施工企业和在建工程名单', 'E', '住房和城乡建设局'],
  ['超市商场零售商品价格', 'F', '商务局'],
  ['公交线路和站点信息', 'G', '交通运输局'],
  ['酒店宾馆和餐饮单位名单', 'H'],
  ['通信基站和宽带用户', 'I'],
  ['银行网点和贷款余额', 'J', '金融局'],
  ['商品房预售许可和楼盘', 'K'],
  ['律师事务所名录', 'L'],
  ['高新技术企业和专利', 'M', '科学技术局'],
  ['河流断面水质监测', 'N', '生态环境局'],
  ['公墓和殡葬服务机构', 'O'],
  ['中小学学生和教师人数', 'P', '教育局'],
  ['医院门诊和住院人次', 'Q', '卫生健康局'],
  ['博物馆和图书馆名录', 'R', '文化和旅游局'],
  ['Bus stops and transit routes', 'G'],
  ['Hospital patients and clinical diagnosis', 'Q'],
]

const lineOf = (value: object) => `${JSON.stringify(value)}\n`

async function classify(folder: string, corpus: string, ...more: string[]) {
  const file = join(folder, 'corpus.jsonl')
  writeFileSync(file, corpus)
  const pred = join(folder, 'pred.tsv')
  const command = run('eval-classify', ['--corpus', file, '--pred', pred, ...more], {})
  const code = await command.ended
  return { code, output: command.output(), pred: code === 0 ? readFileSync(pred, 'utf8') : '' }
}

test('every line gets three sections, best first, and the last line of the output has the figures', async () => {
  const folder = temporaryFolder()
  const corpus = plainOnes
    .map(([title, industry, provider], id) => lineOf({ id: `d${id}`, title, provider, industry, language: 'zh' }))
    .join('')
  const { code, output, pred } = await classify(folder, corpus, '--scheme', 'gbt4754')
  expect(code).toBe(0)
  const lines = pred.trimEnd().split('\n')
  expect(lines).toHaveLength(20)
  for (const line of lines) expect(line).toMatch(/^d\d+\t[A-T],[A-T],[A-T]$/)
  expect(lines.map((line) => line.split('\t')[1]?.[0])).toEqual(plainOnes.map(([, section]) => section))
  expect(JSON.parse(output.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({
    n: 20,
    accuracy: 1,
    top3: 1,
    macroF1: 1,
  })
})

test('missing parts, separators inside a text and very long texts are normal; nothing is said of accuracy without labels', async () => {
  const odd = [
    { id: 'none', title: '医院名单' },
    { id: 'null', title: '医院名单', description: null, keywords: [], provider: null, language: null },
    { id: 'separator', title: '医院\u2028名单', description: '一\u2029二' },
    { id: 'long', title: '医'.repeat(2_000), description: '院'.repeat(2_000) },
    { id: 'empty', title: '' },
    { id: 7, title: 'Krankenhäuser', language: 'de' },
  ]
  const { code, output, pred } = await classify(temporaryFolder(), odd.map(lineOf).join('').trimEnd())
  expect(code).toBe(0)
  expect(pred.split('\n').map((line) => line.split('\t')[0])).toEqual([
    'none',
    'null',
    'separator',
    'long',
    'empty',
    '7',
    '',
  ])
  const figures = JSON.parse(output.trimEnd().split('\n').at(-1) ?? '')
  expect(Object.keys(figures).sort()).toEqual(['n', 'seconds'])
})

test.each([
  ['{"id":"a","title":"x"}\n{broken\n', [], 'Line 2'],
  ['{"id":"a","title":5}\n', [], 'Line 1'],
  ['{"title":"x"}\n', [], 'Line 1'],
  ['{"id":"a","title":"x","industry":"Z"}\n', [], 'Line 1'],
  ['{"id":"a","title":"x"}\n', ['--scheme', 'nace'], 'nace'],
  ['{"id":"a","title":"x"}\n', ['--what'], '--what'],
])('what cannot be read ends with 2 and says where: %s %j', async (corpus, more, said) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'corpus.jsonl'), corpus)
  const files = ['--corpus', join(folder, 'corpus.jsonl'), '--pred', join(folder, 'pred.tsv')]
  const { code, output } = await runHere(evalClassify, [...files, ...more])
  expect(code).toBe(2)
  expect(output).toContain(said)
})

test('the model that comes along is small and of this program, and its time grows with the text, and not faster', () => {
  expect(statSync(join(root, 'app/domain/industry-suggestion/industry-model.bin')).size).toBeLessThan(1_500_000)
  const model = loadIndustryModel()
  expect(model.version).toMatch(/^[0-9a-f]{8}$/)
  const suggest = (size: number) =>
    suggestIndustries(model, {
      title: plainOnes[0]?.[0] ?? '',
      description: '包括序号、名称、地址、时间'.repeat(size),
      provider: '测试市农业农村局',
    })
  expect(growthOf(suggest, 5)).toBeLessThan(3)
})

test('figures are those worked out by hand', () => {
  const measured = measure([
    { right: 'A', ranked: ['A', 'B', 'C'] },
    { right: 'A', ranked: ['B', 'A', 'C'] },
    { right: 'B', ranked: ['B', 'C', 'D'] },
    { right: 'C', ranked: ['D', 'E', 'F'] },
  ])
  // A: precision 1, recall 1/2; B: precision 1/2, recall 1; C: none. D was guessed only and is no class.
  expect(measured).toEqual({ n: 4, accuracy: 0.5, top3: 0.75, macroF1: expect.closeTo((2 / 3 + 2 / 3 + 0) / 3, 10) })
  expect(
    reliability([
      { confidence: 0.85, isRight: true },
      { confidence: 0.81, isRight: false },
    ]),
  ).toEqual([{ from: 0.8, n: 2, confidence: expect.closeTo(0.83, 10), right: 0.5 }])
  const curve = curveOf(
    Array.from({ length: 240 }, (_, at) => ({ share: at / 240, isRight: at % 3 === 0 || at > 160 })),
  )
  expect(curve.map(({ right }) => right)).toEqual(curve.map(({ right }) => right).sort((one, other) => one - other))
  const sure = temperatureOf([
    { right: 0, scores: Float64Array.of(4, 0) },
    { right: 1, scores: Float64Array.of(4, 0) },
  ])
  const right = temperatureOf([{ right: 0, scores: Float64Array.of(4, 0) }])
  expect(sure).toBeGreaterThan(right)
})

test('the same records teach the same model, byte for byte, and it knows what it was taught', () => {
  const records = Array.from({ length: 300 }, (_, at): LabelledRecord => {
    const section = industrySections[at % 3]!.code
    return {
      source: `s${at % 7}`,
      group: 'g',
      words: { title: `t${at}`, description: '', provider: '' },
      sections: [section],
      features: [
        [1, 1],
        [10 + (at % 3), 1],
        [100 + at, 1],
      ],
      weight: 1,
    }
  })
  const [one, other] = [quantise(learn(records)), quantise(learn(records))]
  expect(one).toEqual(other)
  expect([...one.rows.keys()].sort((a, b) => a - b)).toEqual([1, 10, 11, 12])
  const width = industrySections.length
  for (const at of [0, 1, 2]) {
    const row = one.rows.get(10 + at)! * width
    const weights = [...one.weights.subarray(row, row + 3)]
    expect(weights.indexOf(Math.max(...weights))).toBe(at)
  }
})
