import { expect, test } from 'vitest'
import { industrySections } from '../codes/industry.ts'
import { departmentSections } from './department-table.ts'
import { featuresOf, hashOf, sectionsIn, withoutPlace } from './industry-features.ts'
import { curvePoints, heightOf, type IndustryModel, places, readModel, writeModel } from './industry-model.ts'
import { sectionWords } from './section-words.ts'
import { suggestIndustries } from './suggest-industry.ts'
import { shownSuggestions, withConfirmed } from './suggestion-states.ts'
import { inChinese } from './words-in-chinese.ts'

test.each([
  ['贵阳市卫生健康局', '卫生健康局'],
  ['广西壮族自治区农业农村厅', '农业农村厅'],
  ['黔西南布依族苗族自治州气象局', '气象局'],
  ['贵阳市观山湖区教育局', '教育局'],
  ['县交通运输局', '交通运输局'],
  ['市场监督管理局', '市场监督管理局'],
  ['城市管理局', '城市管理局'],
  ['社区服务中心', '社区服务中心'],
  ['成都市', '成都市'],
])('%s without its place is %s', (name, body) => {
  expect(withoutPlace(name)).toBe(body)
})

test.each([
  ['卫生健康局', 'Q'],
  ['农业农村局', 'A'],
  ['生态环境局', 'N'],
  ['气象局', 'M'],
  ['国家税务总局', 'S'],
  ['大数据发展管理局', undefined],
])('%s stands for %s', (name, section) => {
  expect(departmentSections(name)[0]).toBe(section)
})

test('of words inside one another the longest counts', () => {
  expect([...sectionsIn('机动车维修企业').keys()]).toEqual(['O'])
  expect([...sectionsIn('医疗器械生产企业名单').keys()]).toEqual(['C'])
  expect([...sectionsIn('hotel bookings').keys()]).toEqual(['H'])
})

test('no word is written down twice for one section', () => {
  const twice = Object.entries(sectionWords).flatMap(([section, { zh, en }]) =>
    [zh, en].flatMap((words) => {
      const all = words.split(' ')
      return all.filter((word, at) => word === '' || all.indexOf(word) !== at).map((word) => `${section} ${word}`)
    }),
  )
  expect(twice).toEqual([])
})

test('English titles are also read in Chinese; Chinese ones as they are', () => {
  expect(inChinese('hospitals and schools')).toContain('医院')
  expect(inChinese('医院 hospital')).toBe('')
})

test('features of any text can be made, and long ones stay bounded', () => {
  for (const title of ['', ' ', '\u2028', '\ud83d', 'a'.repeat(5_000), '数'.repeat(5_000)])
    expect(featuresOf({ title, description: title, provider: title }).length).toBeLessThan(3_000)
})

function smallModel(): IndustryModel {
  const width = industrySections.length
  const weights = new Int8Array(2 * width)
  weights[16] = 127
  weights[width + 6] = -127
  return {
    version: 'abcd0123',
    sections: industrySections.map(({ code }) => code),
    temperature: 0.5,
    curves: Array.from({ length: places }, (_, place) =>
      Array.from({ length: curvePoints }, (_, at) => ({ share: at / 16, right: at / 16 / (place + 1) })),
    ),
    rows: new Map([
      [hashOf('t医院'), 0],
      [hashOf('t公路'), 1],
    ]),
    weights,
    steps: new Float32Array(width).fill(0.125),
  }
}

test('a model is the same after it was written and read, wherever its bytes lie', () => {
  const bytes = writeModel(smallModel())
  expect(writeModel(readModel(bytes))).toEqual(bytes)
  const inside = Buffer.concat([Buffer.from('xyz'), bytes]).subarray(3)
  expect(writeModel(readModel(inside))).toEqual(bytes)
})

test('what is no model, is cut off or was made for another program is refused', () => {
  const bytes = writeModel(smallModel())
  expect(() => readModel(new Uint8Array(10))).toThrow(/no industry model/)
  expect(() => readModel(bytes.subarray(0, -1))).toThrow(/cut off/)
  const other = new TextDecoder('latin1').decode(bytes).replace('"features":1', '"features":9')
  expect(() => readModel(Uint8Array.from(other, (letter) => letter.charCodeAt(0)))).toThrow(/another version/)
})

test('three sections are suggested, best first, no later one surer than one before', () => {
  const suggested = suggestIndustries(readModel(writeModel(smallModel())), { title: '医院名单' })
  expect(suggested).toHaveLength(3)
  expect(suggested[0]?.industry).toBe('Q')
  const sure = suggested.map(({ confidence }) => confidence)
  expect(sure).toEqual([...sure].sort((one, other) => other - one))
  const worse = suggestIndustries(readModel(writeModel(smallModel())), { title: '公路' })
  expect(worse.map(({ industry }) => industry)).not.toContain('G')
})

test('between two points of a curve lies the line, outside them its ends', () => {
  const curve = [
    { share: 0.2, right: 0.4 },
    { share: 0.6, right: 0.8 },
  ]
  expect([0, 0.2, 0.4, 0.6, 1].map((share) => heightOf(curve, share).toFixed(2))).toEqual([
    '0.40',
    '0.40',
    '0.60',
    '0.80',
    '0.80',
  ])
})

test('what was confirmed is kept beside what is declared, and what was declined is not shown', () => {
  expect(withConfirmed(['A'], ['Q', 'A'])).toEqual(['A', 'Q'])
  const kept = (industry: 'A' | 'B' | 'C', position: number, state: 'proposed' | 'declined') => ({
    industry,
    position,
    state,
    confidence: 0.5,
    modelVersion: 'x',
    madeAt: 1,
    decidedAt: null,
  })
  const shown = shownSuggestions([kept('B', 2, 'proposed'), kept('A', 1, 'proposed'), kept('C', 3, 'declined')])
  expect(shown.map(({ industry }) => industry)).toEqual(['A', 'B'])
})
