import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MemberRole } from '#app/domain/access/roles.ts'
import { resourceFields } from '#app/domain/resource/resource-fields.ts'
import { resourceWords } from '#app/i18n/resource.ts'
import { censusWords } from '#app/i18n/resource-census.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { resourceForm } from '../factories/resources.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'

const words = resourceWords.zh
const census = censusWords.zh

let site: RunningExchange
let base: string
let editor: SiteClient
let operator: SiteClient
beforeAll(async () => {
  site = await runExchange()
  const made = await makeOrganisation(site.exchange.database)
  base = `/my/organisations/${made.slug}/resources`
  editor = await clientOf({ memberOf: [{ organisationId: made.organisationId, role: 'editor' as MemberRole }] })
  operator = await clientOf({ isOperator: true })
  // Somebody who has registered nothing and can be asked to.
  const other = await makeOrganisation(site.exchange.database)
  await makePerson(site.exchange.database, { memberOf: [{ organisationId: other.organisationId, role: 'owner' }] })
}, 120_000)
afterAll(() => site.close())

async function clientOf(overrides: Parameters<typeof makePerson>[1]): Promise<SiteClient> {
  const { personId } = await makePerson(site.exchange.database, overrides)
  return new SiteClient(site.url, { cookie: await signInAs(site.exchange, personId) })
}

/** A line of the spreadsheet without what may be left out. */
const filled = {
  ...{ summary: '摘要', source: '自行生产', industry: '制造业', department: '生产部', recordCount: '100' },
  ...{ frequency: '每日', formats: 'CSV', system: 'MES', grade: '一般数据 2 级', personal: '否' },
  ...{ intentions: '可交易', contactName: '王五', contactReach: '0595-1' },
}
const idOf = (path: string) => /\/resources\/([0-9a-f-]{36})/.exec(path)?.[1] ?? ''

test('a resource is registered, changed, made a draft of and retired on its pages, without script', async () => {
  expect((await editor.get(base)).text).toContain(words.list.empty)
  const form = { ...resourceForm('页面登记的资源'), 'formats[]': ['CSV', 'API'], 'intentions[]': ['TRADE', 'SHARE'] }
  const wrong = await editor.submit(`${base}/new`, { ...form, recordCount: '很多', region: '' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain(words.problems.numberWrong)
  // What was typed is there, the boxes that were ticked too.
  for (const kept of ['value="很多"', '页面登记的资源']) expect(wrong.text).toContain(kept)
  expect(wrong.text.match(/name="(?:formats|intentions)\[\]"[^>]*checked=""/g)).toHaveLength(4)
  const draft = await editor.submit(`${base}/new`, { title: '页面登记的资源', asDraft: '1' })
  expect(draft.text).toContain(words.done.saved)
  const id = idOf(draft.path)
  const made = await editor.submit(`${base}/${id}/edit`, form)
  expect(made.text, made.text.slice(0, 200)).toContain(words.done.registered)
  const changed = await editor.submit(`${base}/${id}/edit`, { department: '数据部', note: '机构调整' })
  for (const shown of [words.done.changed, '机构调整', '数据部', words.page.edition(2)])
    expect(changed.text).toContain(shown)
  const begun = await editor.submit(`${base}/${id}`, {}, { intent: 'draft' })
  expect(begun.path).toMatch(/\/listings\/[0-9a-f-]{36}\?done=created$/)
  expect((await editor.get(`${base}/${id}`)).text).toContain(begun.path.replace(/\?.*$/, ''))
  const unreasoned = await editor.submit(`${base}/${id}`, { reason: ' ' }, { intent: 'retire' })
  expect(unreasoned.text).toContain(words.problems.reasonMissing)
  expect((await editor.submit(`${base}/${id}`, { reason: '系统下线' }, { intent: 'retire' })).text).toContain(
    '系统下线',
  )
  expect((await editor.get(`${base}?state=retired&q=登记的`)).text).toContain('页面登记的资源')
  expect((await editor.get(`${base}?state=draft`)).text).toContain(words.list.noMatch)
})

test('a spreadsheet is downloaded, filled, refused with its faults and taken once it is right', async () => {
  const template = await editor.get('/resource-template.csv')
  const [heading = ''] = template.text.replace('\ufeff', '').split('\r\n')
  const cells = (title: string, region: string): Record<string, string> => ({ ...filled, title, region })
  // The columns stand in the order of the template, the mark before them.
  const line = (title: string, region: string) =>
    ['', ...resourceFields.map(({ key }) => cells(title, region)[key] ?? '')].join(',')
  const send = (...lines: string[]) =>
    editor.submit(`${base}/import`, { file: new File([[heading, ...lines].join('\r\n')], '资源.csv') })
  const refused = await send(line('清单甲', '泉州市'), line('清单乙', '火星'))
  expect(refused.status).toBe(422)
  for (const shown of [words.import.faults('1'), words.problems.regionUnknown, '所在地区'])
    expect(refused.text).toContain(shown)
  const taken = await send(line('清单甲', '泉州市'), line('清单乙', '厦门'))
  expect(taken.text).toContain(words.done.imported)
  expect(taken.text).toContain('清单乙')
  const csv = await editor.get(`${base}.csv?q=清单`)
  expect(csv.headers.get('content-type')).toContain('text/csv')
  expect(csv.text.match(/清单[甲乙]/g)).toHaveLength(2)
})

test('operators see figures that lead to the register, without whom to ask; everybody sees sums alone', async () => {
  const page = await operator.get('/operator/census')
  for (const shown of [census.operator.table, census.operator.kinds]) expect(page.text).toContain(shown)
  // Those of the demo that have somebody to be told, and the one of this test.
  const [before, after] = census.operator.remind('|').split('|')
  expect(page.text).toMatch(new RegExp(`${before}[1-9]\\d*${after}`))
  const list = await operator.get('/operator/census/resources?industry=C&region=350500&q=清单')
  expect(list.text).toContain('清单甲')
  expect(list.text).not.toContain('清单乙')
  const number = /\/operator\/census\/resources\/(ZY[0-9A-Z-]+)/.exec(list.text)?.[1] ?? ''
  const one = await operator.get(`/operator/census/resources/${number}`)
  expect(one.text).toContain('MES')
  expect(one.text).not.toContain('0595-1')
  expect((await operator.get('/operator/census.csv')).text).toContain('industry and region')
  const reminded = await operator.submit('/operator/census', {}, { intent: 'remind' })
  expect(reminded.text).toContain(census.done.reminded)
  expect(reminded.text).toContain(census.operator.remindNone)
  const visitor = new SiteClient(site.url)
  for (const [path, shown] of [
    ['/census', census.public.tableLead],
    ['/en/census', censusWords.en.public.tableLead],
  ] as const) {
    const open = await visitor.get(path)
    expect(open.text).toContain(shown)
    for (const hidden of ['清单甲', 'ZY2026', '王五']) expect(open.text).not.toContain(hidden)
  }
})
