import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { headingOf, templateColumns } from '../harvest/template-columns.ts'
import { validateDraft } from './check-draft.ts'
import type { LooseContent } from './draft-field.ts'
import { readStart } from './read-start.ts'
import { mostStarted, type StartReading } from './start-report.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../../test/fixtures/import-intl', name))

function linesOf(reading: StartReading) {
  if (reading.kind === 'unknown') throw new Error(reading.reason)
  return reading.lines
}
async function contentOf(name: string, text: string | Uint8Array): Promise<LooseContent> {
  const [line] = linesOf(await readStart(name, typeof text === 'string' ? bytes(text) : text))
  if (!line?.draft) throw new Error('no draft')
  return line.draft.content
}

const openApi = `openapi: 3.1.0
info:
  title: 企业用电负荷查询
  summary: 按企业查询月度负荷。
  description: |
    按统一社会信用代码查询企业月度用电负荷。
    数据每月更新。
  version: 2.3.0
  license: { name: CC BY 4.0, identifier: CC-BY-4.0 }
  x-cost-centre: Z-1734
servers: [{ url: https://api.example.com/v2 }]
tags: [{ name: 能源 }, { name: load }]
paths:
  /load/{code}:
    parameters:
      - { name: code, in: path, required: true, schema: { type: string }, description: 信用代码 }
    get:
      summary: 查负荷
      parameters:
        - { $ref: '#/components/parameters/month' }
      responses:
        '200':
          description: 成功
          content:
            application/json:
              schema:
                type: object
                properties:
                  code: { type: integer }
                  data: { type: array, items: { $ref: '#/components/schemas/Load' } }
              example: { code: 0, data: [{ month: '2026-01', load_kw: 1.5 }] }
        '404': { description: 查无此企业 }
  /ping:
    get: { responses: { '200': { description: ok } } }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
  parameters:
    month: { name: month, in: query, schema: { type: string, format: date }, example: 2026-01-01 }
  schemas:
    Load:
      required: [month]
      properties:
        month: { type: string, format: date, title: 月份, description: 统计月份 }
        load_kw: { type: number, description: 平均负荷 }
        kind: { type: string, enum: [A, B] }
        next: { $ref: '#/components/schemas/Load' }
`

test('an OpenAPI document becomes an interface with its inputs, its rows and its codes', async () => {
  const reading = await readStart('load.yaml', bytes(openApi))
  const [line] = linesOf(reading)
  expect(reading).toMatchObject({ kind: 'document', format: 'OpenAPI 3.1.0' })
  expect(line?.place).toBe('GET /load/{code}')
  expect(line?.draft).toMatchObject({
    origin: 'OPENAPI',
    content: {
      kind: 'API',
      title: { zh: '企业用电负荷查询' },
      summary: { zh: '按企业查询月度负荷。' },
      version: '2.3.0',
      keywords: { zh: ['能源'], en: ['load'] },
      api: {
        method: 'GET',
        path: '/v2/load/{code}',
        auth: { en: 'apiKey X-Key' },
        returnCodes: [
          { code: '200', meaning: { zh: '成功' } },
          { code: '404', meaning: { zh: '查无此企业' } },
        ],
      },
      apiInputs: [
        { name: 'code', type: 'STRING', required: true, nullable: false },
        { name: 'month', type: 'DATE', example: '2026-01-01' },
      ],
      dictionary: [
        { name: 'month', title: { zh: '月份' }, type: 'DATE', nullable: false },
        { name: 'load_kw', type: 'DECIMAL', description: { zh: '平均负荷' } },
        { name: 'kind', type: 'CODE', domain: [{ value: 'A' }, { value: 'B' }] },
        { name: 'next' },
      ],
      terms: { licence: 'CC-BY-4.0' },
    },
  })
  expect(validateDraft(line?.draft?.content ?? {})).toHaveProperty('content')
  expect(line?.faults.map(({ zh }) => zh)).toEqual(['未导入：GET /ping（一个产品描述一个接口）'])
  expect(line?.unread).toContain('info.x-cost-centre: Z-1734')
  expect(line?.unread.join(' ')).not.toMatch(/平均负荷|成功/)
})

test('Swagger 2 in JSON is read, too', async () => {
  const content = await contentOf(
    'old.json',
    JSON.stringify({
      swagger: '2.0',
      info: { title: 'Load', version: '1' },
      basePath: '/v1',
      paths: {
        '/load': {
          post: {
            parameters: [{ in: 'body', name: 'body', schema: { $ref: '#/definitions/Query' } }],
            responses: { 200: { description: 'OK', schema: { type: 'array', items: { $ref: '#/definitions/Row' } } } },
          },
        },
      },
      definitions: {
        Query: { properties: { code: { type: 'string' } } },
        Row: { allOf: [{ properties: { a: { type: 'integer' } } }, { properties: { b: { type: 'boolean' } } }] },
      },
    }),
  )
  expect(content).toMatchObject({
    api: { method: 'POST', path: '/v1/load' },
    apiInputs: [{ name: 'code' }],
    dictionary: [
      { name: 'a', type: 'INTEGER' },
      { name: 'b', type: 'BOOLEAN' },
    ],
  })
  // Nothing in it says what it is good for.
  expect(validateDraft(content)).toMatchObject({ problems: [{ place: 'summary' }] })
})

test('a document whose schemas refer to themselves without end is read in bounded steps', async () => {
  const properties = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`p${at}`, { $ref: '#/definitions/A' }]))
  const document = {
    swagger: '2.0',
    info: { title: 'Round' },
    paths: { '/a': { get: { responses: { 200: { schema: { $ref: '#/definitions/A' } } } } } },
    definitions: {
      A: { allOf: Array(30).fill({ $ref: '#/definitions/A' }), properties },
      B: { $ref: '#/definitions/B' },
    },
  }
  expect(await contentOf('round.json', JSON.stringify(document))).toMatchObject({ kind: 'API' })
})

test('a Data Package becomes a data set with its table and its files', async () => {
  const [line] = linesOf(
    await readStart(
      'datapackage.json',
      bytes(
        JSON.stringify({
          name: 'load',
          title: '用电负荷',
          description: '每月一次。按企业。',
          keywords: ['电力', 'power'],
          licenses: [{ name: 'CC-BY-4.0' }],
          contributors: [{ title: '某某处' }],
          resources: [
            {
              name: 'load',
              path: 'data/load.csv',
              bytes: 1_200,
              schema: {
                primaryKey: 'id',
                fields: [
                  { name: 'id', type: 'string', title: '编号' },
                  { name: 'kw', type: 'number', constraints: { minimum: 0, maximum: 10 } },
                ],
              },
            },
          ],
        }),
      ),
    ),
  )
  expect(line?.draft?.content).toMatchObject({
    title: { zh: '用电负荷' },
    summary: { zh: '每月一次。' },
    keywords: { zh: ['电力'], en: ['power'] },
    formats: ['CSV'],
    storageBytes: 1_200,
    dictionary: [
      { name: 'id', isKey: true, title: { zh: '编号' } },
      { name: 'kw', type: 'DECIMAL', domain: '0–10' },
    ],
    files: [{ name: 'load.csv', format: 'CSV', bytes: 1_200 }],
    terms: { licence: 'CC-BY-4.0' },
  })
  expect(validateDraft(line?.draft?.content ?? {})).toHaveProperty('content')
  expect(line?.unread).toContain('contributors[].title: 某某处')
})

test.each([
  ['croissant.json', 'Croissant'],
  ['shop.odcs.yaml', 'ODCS'],
  ['lakes.ttl', 'DCAT-AP'],
  ['catalogue-3.0.json', 'DCAT-US'],
])('%s is recognised as %s, and what it gives is content', async (name, format) => {
  const reading = await readStart(name, fixture(name))
  expect(reading).toMatchObject({ kind: 'document', format })
  const lines = linesOf(reading)
  expect(lines.length).toBeGreaterThan(0)
  for (const { draft } of lines.filter((line) => line.draft)) {
    expect(draft?.origin).toBe('METADATA')
    expect(validateDraft(draft?.content ?? {})).toHaveProperty('content')
  }
})

const columns = ['title', 'summary', 'kind', 'recordCount', 'regions', 'offers', 'dictionary'] as const
const headings = columns.map((key) =>
  headingOf(templateColumns.find((column) => column.key === key) ?? templateColumns[0]),
)
const sheet = (...rows: string[][]) =>
  bytes([headings, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'))

test('each row of the spreadsheet is a draft; what cannot be read of it is told, in both languages', async () => {
  const reading = await readStart(
    'products.csv',
    sheet(
      ['负荷', '预测用', '数据集', '12840', '泉州市', '0.5元/次', 'id|字符|编号'],
      ['路况', '', '怪类', '约一万', '亚特兰蒂斯', '', ''],
      ['', '没有名称', '数据集', '', '', '', ''],
    ),
  )
  const lines = linesOf(reading)
  expect(lines.map(({ title, draft }) => [title, draft !== undefined])).toEqual([
    ['负荷', true],
    ['路况', true],
    ['', false],
  ])
  expect(lines[0]).toMatchObject({ place: '2', faults: [] })
  expect(lines[0]?.draft?.content).toMatchObject({
    recordCount: 12_840,
    regions: ['350500'],
    dictionary: [{ name: 'id', title: { zh: '编号' } }],
    offers: [{ model: 'PER_CALL', price: 500_000 }],
  })
  expect(lines[1]?.draft?.content).toEqual({ kind: 'DATASET', title: { zh: '路况' } })
  const faults = lines[1]?.faults ?? []
  expect(faults).toHaveLength(3)
  expect(faults.map(({ zh }) => zh).join()).toContain('“约一万”不是整数')
  expect(faults.map(({ zh }) => zh).join()).not.toMatch(/is not|«/)
  expect(lines[2]?.faults).toEqual([{ zh: '没有产品名称', en: 'No title' }])
})

test('a spreadsheet of more rows than are taken at once says how many are left', async () => {
  const rows = Array.from({ length: mostStarted + 3 }, (_, at) => [`产品 ${at}`, '简介', '数据集', '', '', '', ''])
  const reading = await readStart('many.csv', sheet(...rows))
  expect(linesOf(reading)).toHaveLength(mostStarted)
  expect(reading).toMatchObject({ left: 3 })
})

test.each([
  ['nothing', 'empty.json', '', 'startEmpty'],
  ['a picture', 'a.png', '\u0089PNG\r\n', 'startUnknown'],
  ['JSON of something else', 'a.json', '{"a":1}', 'startUnknown'],
  ['broken JSON', 'a.json', '{"openapi": ', 'startUnknown'],
  ['a table that is no template', 'a.csv', 'a,b\n1,2', 'startUnknown'],
  ['no workbook', 'a.xlsx', 'PK not really', 'startUnknown'],
])('%s gives nothing, and says so', async (_, name, text, reason) => {
  expect(await readStart(name, bytes(text))).toEqual({ kind: 'unknown', reason })
})
