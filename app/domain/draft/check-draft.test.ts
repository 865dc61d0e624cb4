import { expect, test } from 'vitest'
import { disclosureItems } from '../listing/disclosure.ts'
import { missingToList, tidyDraft, validateDraft } from './check-draft.ts'
import { readPasted } from './dictionary-rows.ts'
import { disclosurePlaces, scoreDraft } from './disclosure-places.ts'
import type { LooseContent } from './draft-field.ts'
import { fieldAt } from './draft-sections.ts'

const good: LooseContent = { kind: 'DATASET', title: { zh: '负荷' }, summary: { zh: '用来预测。' } }

function problemsOf(content: LooseContent) {
  const checked = validateDraft(content)
  return 'problems' in checked ? checked.problems.map(({ place, text }) => [place, text.zh, text.en]) : []
}

test('a draft that is whole is content with every default', () => {
  expect(validateDraft(good)).toMatchObject({ content: { version: '1.0.0', dictionary: [] } })
})

test.each([
  [{ title: undefined }, 'title', '产品名称：请填写。', 'Title: please fill this in.'],
  [
    { title: { zh: '长'.repeat(301) } },
    'title.zh',
    '产品名称：太长，最多 300 字。',
    'Title: too long; at most 300 characters.',
  ],
  [{ recordCount: '约一万' }, 'recordCount', '记录数：“约一万”不是数字。', 'Records: “约一万” is no number.'],
  [{ recordCount: 1.5 }, 'recordCount', '记录数：“1.5”不是整数。', 'Records: “1.5” is not a whole number.'],
  [{ recordCount: -1 }, 'recordCount', '记录数：不能小于 0。', 'Records: at least 0.'],
  [{ sla: { availability: 120 } }, 'sla.availability', '可用性：不能大于 100。', 'Availability: at most 100.'],
  [
    { timeStart: '去年' },
    'timeStart',
    '数据起始日期：“去年”不是日期，写成 2026-03-31。',
    'Data from: “去年” is no date; write 2026-03-31.',
  ],
  [
    { regions: ['350500', '亚特兰蒂斯'] },
    'regions.1',
    '覆盖地区：不认识的地区“亚特兰蒂斯”，请写省、市名称。',
    'Area covered: “亚特兰蒂斯” is no region that is known.',
  ],
  [
    { document: 'www' },
    'document',
    '技术文档链接：链接以 https:// 或 http:// 开头，中间没有空格。',
    'Link to documentation: a link begins with https:// or http:// and has no spaces.',
  ],
  [
    { dictionary: [{ name: 'load_kw', type: '浮点' }] },
    'dictionary.0.type',
    '字段（输出），第 1 行 load_kw 的类型：没有“浮点”这一选项，请从列表中选。',
    'Fields (output), line 1 load_kw, type: “浮点” is not in the list; choose from it.',
  ],
  [
    {
      dictionary: [
        { name: 'a', type: 'STRING' },
        { name: '', type: 'STRING' },
      ],
    },
    'dictionary.1.name',
    '字段（输出），第 2 行 的字段名：请填写。',
    'Fields (output), line 2, name: please fill this in.',
  ],
  [
    { offers: [{ model: 'PER_CALL', price: '五毛' }] },
    'offers.0.price',
    '计价方案，第 1 行 的价格：“五毛”不是数字。',
    'Offers, line 1, price: “五毛” is no number.',
  ],
  [
    { gradeImpacts: [{ object: 'ECONOMY', degree: 'GENERAL' }] },
    'gradeImpacts.0.reason',
    '影响对象与程度，经济运行的理由：请填写。',
    'Impact objects and degrees, Economic operation, reason: please fill this in.',
  ],
  [{ api: { path: '/v1' }, kind: 'API' }, 'api.method', '请求方法：请填写。', 'Method: please fill this in.'],
  [
    { personal: { types: [{ zh: '手机号' }] } },
    'personal.contains',
    '是否含个人信息：请填写。',
    'Contains personal information: please fill this in.',
  ],
])('%j is told of at %s', (part, place, zh, en) => {
  expect(problemsOf({ ...good, ...part })).toContainEqual([place, zh, en])
})

test('what is told names no part of the machine', () => {
  const all = problemsOf({
    kind: 'NONSENSE',
    title: 7,
    keywords: 'x',
    dictionary: 'x',
    offers: [{}],
    api: 'x',
    terms: { purposes: 'x', periodMonths: 0 },
    quality: { scores: [{ dimension: 'ACCURACY', score: 101 }] },
    unheard: 1,
  })
  expect(all.length).toBeGreaterThan(8)
  for (const [, zh, en] of all) {
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(`${zh} ${en}`).not.toMatch(/expected|received|undefined|Invalid|regex|zod/i)
  }
})

test('what is needed to list is named in the order of the form, and by kind', () => {
  const places = missingToList(good, false).map(({ place }) => place)
  expect(places.slice(0, 2)).toEqual(['description', 'keywords'])
  expect(places).toContain('noSampleReason')
  expect(missingToList(good, true).map(({ place }) => place)).not.toContain('noSampleReason')
  expect(missingToList({ ...good, kind: 'SERVICE' }, false).map(({ place }) => place)).not.toContain('dictionary')
})

test('a public licence says by itself what may be done', () => {
  const places = missingToList({ ...good, terms: { licence: 'CC-BY-4.0' } }, true).map(({ place }) => place)
  expect(places).toContain('terms.purposes')
  expect(places).not.toContain('terms.modelTraining')
})

test('a draft that is not valid can be shown: what is valid of it is', () => {
  const shown = tidyDraft({
    kind: 'API',
    title: {},
    recordCount: '约一万',
    deliveryDays: 3,
    regions: ['350500', '亚特兰蒂斯'],
    dictionary: [{ name: 'a' }, { name: 'b', type: '浮点' }, { type: 'STRING' }],
    api: { path: '/v1' },
    offers: [{ model: 'FREE' }, { price: 1 }],
    unheard: 1,
  })
  expect(shown).toMatchObject({
    kind: 'API',
    title: { zh: '未命名产品' },
    deliveryDays: 3,
    regions: ['350500'],
    offers: [{ model: 'FREE' }],
  })
  expect(shown.dictionary.map(({ name }) => name)).toEqual(['a'])
  expect(tidyDraft({ kind: 'NONSENSE', dictionary: 'x' })).toMatchObject({ kind: 'DATASET' })
})

test('every item of the disclosure score has its place in the form', () => {
  expect(Object.keys(disclosurePlaces).sort()).toEqual(disclosureItems.map(({ id }) => id).sort())
  for (const place of Object.values(disclosurePlaces)) expect(fieldAt(place)?.field.path).toBe(place)
  const { score, missing } = scoreDraft(good, false, 'zh')
  expect(score).toBeLessThan(20)
  expect(missing[0]).toMatchObject({ place: 'dictionary', label: '字段字典' })
})

test('lines from a spreadsheet are fields, with and without a line of headings', () => {
  expect(readPasted('user_id\t用户编号\t字符\t\t脱敏后的编号\tU001\r\nload\t负荷\tdouble\tkW')).toMatchObject([
    {
      name: 'user_id',
      title: { zh: '用户编号' },
      type: 'STRING',
      description: { zh: '脱敏后的编号' },
      example: 'U001',
    },
    { name: 'load', title: { zh: '负荷' }, type: 'DECIMAL', unit: 'kW', nullable: true },
  ])
  expect(readPasted('数据类型\t字段名\t主键\t必填\t个人信息\nint\tid\t是\tY\t敏感个人信息\n')).toMatchObject([
    { name: 'id', type: 'INTEGER', isKey: true, nullable: false, personal: 'SENSITIVE' },
  ])
  expect(readPasted('a\tA\t怪类型')).toMatchObject([{ name: 'a', type: '怪类型' }])
  expect(readPasted('\n \n')).toEqual([])
})
