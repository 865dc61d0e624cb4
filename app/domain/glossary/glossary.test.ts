import { expect, test } from 'vitest'
import { glossary, mergeGlossary, parseGlossary, termModules } from './glossary.ts'

const write = (concept: { zh: readonly string[]; en: readonly string[] }) =>
  `${concept.zh.join('|')}=${concept.en.join('|')}`

/** The concepts that hold a form, as lines. */
const conceptsOf = (form: string) =>
  glossary()
    .filter(({ zh, en }) => zh.includes(form) || en.includes(form))
    .map(write)

test.each(Object.entries(termModules))('%s: every line is a concept in both languages', (_, lines) => {
  const { concepts, errors } = parseGlossary(lines)
  expect(errors).toEqual([])
  expect(concepts.length).toBeGreaterThan(90)
})

test.each(Object.entries(termModules))('%s: one character alone only where it is a word alone', (_, lines) => {
  const alone = new Set('税茶煤氢锂钴铀霾猪鸭鹅猫狗鲸虾蟹汞砷镉糖酒醋锌镍锡酶肽')
  const single = parseGlossary(lines).concepts.flatMap(({ zh }) => zh.filter((form) => [...form].length === 1))
  expect(single.filter((form) => !alone.has(form))).toEqual([])
})

test('it is large', () => {
  expect(glossary().length).toBeGreaterThanOrEqual(9000)
})

test('no form means more than three things, and none stands twice in a concept', () => {
  const times = new Map<string, number>()
  for (const { zh, en } of glossary()) for (const form of [...zh, ...en]) times.set(form, (times.get(form) ?? 0) + 1)
  expect([...times].filter(([, count]) => count > 3).map(([form]) => form)).toEqual([])
  for (const { zh, en } of glossary()) expect(new Set([...zh, ...en]).size).toBe(zh.length + en.length)
})

test('no two concepts share a form in both languages', () => {
  const seen = new Set<string>()
  const twice: string[] = []
  for (const { zh, en } of glossary())
    for (const a of zh)
      for (const b of en) {
        if (seen.has(`${a}=${b}`)) twice.push(`${a}=${b}`)
        seen.add(`${a}=${b}`)
      }
  expect(twice).toEqual([])
})

test('it is built once', () => {
  expect(glossary()).toBe(glossary())
})

test('words of every domain are known, from both sides', () => {
  expect(conceptsOf('用电负荷').join()).toContain('power load')
  expect(conceptsOf('air quality').join()).toContain('空气质量')
  expect(conceptsOf('object detection').join()).toContain('目标检测')
  expect(conceptsOf('信用评分').join()).toContain('credit score')
})

test('code lists are in it: places with their short names, languages, formats', () => {
  expect(conceptsOf('泉州')).toEqual(['泉州市|泉州=quanzhou'])
  expect(conceptsOf('西双版纳')).toEqual(['西双版纳傣族自治州|西双版纳=xishuangbanna'])
  expect(conceptsOf('新疆')).toEqual(['新疆维吾尔自治区|新疆=xinjiang'])
  expect(conceptsOf('xian')[0]).toContain('西安')
  expect(conceptsOf('闽南语')[0]).toContain('hokkien')
  // A place whose short name is a metal, and names that only their heading explains.
  expect(conceptsOf('白银').join()).not.toContain('白银市')
  expect(conceptsOf('sole')).toEqual([])
})

test('both spellings of an English word are forms', () => {
  expect(conceptsOf('business licence')).toEqual(conceptsOf('business license'))
  expect(conceptsOf('urbanisation')).toEqual(conceptsOf('urbanization'))
})

test('an operator adds lines; a wrong one is named and left out', () => {
  const { concepts, errors } = mergeGlossary(
    [
      '# our words',
      '',
      '荔枝|丹荔=Lychee',
      '没有英文',
      '两个=of them=here',
      '重复|重复=twice',
      'latin=latin',
      '汉字=汉字',
      '空=|',
    ].join('\n'),
  )
  expect(errors.map(({ line }) => line)).toEqual([4, 5, 6, 7, 8, 9])
  expect(errors[0]).toMatchObject({ fault: 'parts', reason: expect.stringContaining('one =') })
  expect(errors[2]).toMatchObject({ fault: 'twice', reason: expect.stringContaining('twice') })
  expect(concepts).toHaveLength(glossary().length)
  expect(concepts.map(write).find((line) => line.includes('丹荔'))).toMatch(/荔枝.*lychee/)
  expect(mergeGlossary('').concepts).toBe(glossary())
})

test('an office of government has its long and its short names, as bureau, department and commission', () => {
  const transport = conceptsOf('交委').join()
  for (const name of ['交通运输局', '交通委员会', '交通运输厅', '交通局']) expect(transport).toContain(name)
  for (const [short, long] of [
    ['人社局', '人力资源和社会保障局'],
    ['卫健委', '卫生健康局'],
    ['住建厅', '住房和城乡建设局'],
    ['工行', '中国工商银行'],
  ] as const)
    expect(conceptsOf(short).join(), short).toContain(long)
})
