import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleLines } from '#app/domain/high-quality/example-records.ts'
import { checkFailures, mostCheckedBytes } from '#app/domain/high-quality/file-facts.ts'
import { mayCheck } from '#app/http/dataset-upload.server.ts'
import { highQualityWords } from '#app/i18n/high-quality.ts'
import { main } from '#scripts/check-dataset.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { type FormFields, SiteClient } from '../helpers/site-client.ts'

let site: RunningExchange
let client: SiteClient
const { zh, en } = highQualityWords
const page = '/self-check/dataset'

beforeAll(async () => {
  site = await runExchange({ hasRegularWork: false })
  client = new SiteClient(site.url)
})
afterAll(() => site.close())

const failure = (code: string) => checkFailures.find((each) => each.code === code)?.zh ?? code
const file = (content: string | Uint8Array<ArrayBuffer>, name = 'sample.jsonl') => new File([content], name)
const send = (fields: FormFields, path = page) => client.submit(path, fields)
/** What lies in the folder in which files are received. */
const left = () =>
  readdirSync(join(site.dataDir, 'files'), { recursive: true }).filter((name) =>
    /incoming[a-z-]*\/./.test(String(name)),
  )

test('a sample is checked and scored, in both languages, and nothing of it stays', async () => {
  for (const [prefix, words] of [
    ['', zh],
    ['/en', en],
  ] as const) {
    const { status, text, headers } = await send({ file: file(exampleLines.join('\n')), type: 'EXPERT' }, prefix + page)
    expect(status).toBe(200)
    expect(headers.get('cache-control') ?? '').not.toContain('public')
    for (const said of [words.verdict.not, words.verdict.report, words.states.computed, words.states.notAssessed])
      expect(text).toContain(said)
    // The line, the masked example and what to do; of eight indicators that one has one record of twelve wrong.
    expect(text).toContain('138****8000')
    expect(text).not.toContain('13800138000')
    expect(text).toContain('11 / 12')
    expect(text).toContain('sample.jsonl')
  }
  expect(left()).toEqual([])
  expect(site.log).toEqual([])
})

test('the sheet can be saved: what is in it is what the page shows', async () => {
  const { text } = await send({ file: file(exampleLines.join('\n')), type: 'EXPERT' })
  const [, encoded = ''] = /href="data:application\/json;charset=utf-8,([^"]+)"/.exec(text) ?? []
  const saved = JSON.parse(decodeURIComponent(encoded.replaceAll('&#x27;', "'")))
  expect(saved).toMatchObject({ is: 'shuji-dataset-sheet', version: 1, type: 'EXPERT', facts: { records: 12 } })
  expect(saved.sheet.lines).toHaveLength(17)
  expect(saved.sheet.dimensions[1].key).toBe('data')
})

test('what people declare counts with its evidence, and stays typed; what is wrong is said beside it', async () => {
  const { status, text } = await send({
    aspect: ['scale', 'format', 'structure', 'access'],
    'score.0304': '97',
    'evidence.0304': '抽检 500 条，合格 485',
    'score.0305': '120',
    'score.0301': '95',
    from: '2026-13-01',
  })
  expect(status).toBe(422)
  expect(text).toContain('抽检 500 条，合格 485')
  expect(text).toContain('4 / 5')
  expect(text).toContain(zh.states.declared)
  for (const id of ['score.0305', 'evidence.0301', 'from']) expect(text).toContain(`href="#${id}"`)
  expect(text).toContain(zh.problems.score)
  expect(text).toMatch(/id="score\.0305"[^>]*value="120"/)
  expect(text).toMatch(/value="2026-13-01"/)
})

const crooked = exampleLines.map((line) => `  ${line}\r`).join('\n\n')
test.each([
  ['nothing chosen', {}, 'fileMissing', 422],
  ['an empty file', { file: file('') }, 'empty', 422],
  ['a picture', { file: file(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), 'a.jsonl') }, 'unknownFormat', 422],
  ['an archive', { file: file('PK\u0003\u0004aaaa', 'a.zip') }, 'unknownFormat', 422],
  ['half of an array', { file: file('[{"id": "1"}, {"id"', 'a.json') }, 'broken', 422],
  ['a file that is too large', { file: file('x'.repeat(mostCheckedBytes + 1)) }, 'tooLarge', 413],
] as const)('%s is refused in a sentence', async (_, fields, code, status) => {
  const answer = await send(fields)
  expect(answer.status).toBe(status)
  expect(answer.text).toContain(failure(code))
  expect(left()).toEqual([])
})

test.each([
  ['prose', '从前有座山\n山里有座庙\n', '2', zh.lead],
  ['lines with spaces, returns and gaps', crooked, '12', '有空行'],
  ['an array', `[${exampleLines.join(',\n')}]`, '12', '文件不是 JSONL'],
  ['one record over many lines', JSON.stringify(JSON.parse(exampleLines[0] ?? ''), null, 2), '1', '文件不是 JSONL'],
  [
    'a table',
    'id,data_content,source\n1,"[{""media_type"":""text"",""content"":""负荷""}]",自采\n',
    '1',
    '文件不是 JSONL',
  ],
  ['instructions', '{"instruction":"甲","output":"乙"}\n{"instruction":"丙","output":"丁"}\n', '2', '指令问答'],
  ['scripts', '{"id":"<script>alert(1)</script>"}\n', '1', 'data_content'],
])('%s are read as far as they can be', async (name, content, records, said) => {
  const ending = { 'an array': 'json', 'one record over many lines': 'json', 'a table': 'csv' }[name] ?? 'jsonl'
  const { status, text } = await send({ file: file(content, `a.${ending}`) })
  expect(status).toBe(200)
  expect(text).toContain(said)
  expect(text).toMatch(new RegExp(`${zh.figure.records}</dt><dd[^>]*>${records}</dd>`))
  expect(text).not.toContain('<script>alert')
})

test('a sender who goes away in the middle leaves nothing behind', async () => {
  const { port } = new URL(site.url)
  await new Promise<void>((done) => {
    const asked = request({
      port,
      method: 'POST',
      path: page,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    })
    asked.on('error', () => done())
    asked.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.jsonl"\r\n\r\n{"id":')
    setTimeout(() => asked.destroy(), 100)
  })
  await expect.poll(left, { timeout: 90_000 }).toEqual([])
})

test('the type follows from the answers in the address, and goes along with the form', async () => {
  const ids = ['knowledge', 'source', 'annotator', 'topic']
  const query = new URLSearchParams(ids.map((id) => [id, 'EXPERT'])).toString()
  const { text } = await client.get(`${page}?${query}`)
  expect(text).toMatch(/role="status"[^>]*>行业专识数据集</)
  expect(text).toContain(zh.type.settled)
  expect(text).toMatch(/<option value="EXPERT" selected[^>]*>行业专识数据集/)
  const open = await client.get(`/en${page}?knowledge=EXPERT&source=nonsense`)
  expect(open.text).toContain(en.type.could('Common industry knowledge, Industry expertise'))
  expect((await client.submit(`${page}?${query}`, { file: file(exampleLines[0] ?? '') })).text).toContain(
    '行业专识数据集',
  )
})

test('the example is shown without a file, can be saved, and pages lead here', async () => {
  expect((await client.get(`${page}?example=1`)).text).toContain(zh.exampleShown)
  const saved = await client.get(`${page}/example.jsonl`)
  expect(saved.headers.get('content-disposition')).toContain('tc609-example.jsonl')
  expect(saved.text.trim().split('\n')).toEqual(exampleLines)
  expect((await client.get('/help')).text.match(new RegExp(`href="${page}"`, 'g'))).toHaveLength(2)
  expect((await client.get('/en/cross-border')).text).toContain(`href="/en${page}"`)
})

test('a network may have ten files checked at once, then has to wait; others need not', () => {
  const now = 1_800_000_000_000
  const asked = Array.from({ length: 11 }, () => mayCheck('203.0.113.9', now))
  expect(asked).toEqual([...Array(10).fill(true), false])
  expect(mayCheck('203.0.113.10', now)).toBe(true)
  expect(mayCheck('203.0.113.9', now + 31_000)).toBe(true)
})

test('the command tells its mistakes apart', async () => {
  expect(await main(['--facts', '--', '/nowhere.jsonl'])).toBe(2)
  expect(await main([])).toBe(2)
  expect(await main(['a', '--type', 'BEST'])).toBe(2)
})
