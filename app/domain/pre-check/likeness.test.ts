import { expect, test } from 'vitest'
import { wholeContent } from '#test/factories/whole-listing.ts'
import { likeness, plainKey, shinglesOf } from './likeness.ts'
import { nearDuplicateFrom } from './rules-identity.ts'
import { forbiddenIn, promotionIn, saysNothing } from './title-words.ts'

const listing = (title: string, description: string) =>
  shinglesOf(
    wholeContent({ title: { zh: title }, summary: { zh: title }, description: { zh: description }, dictionary: [] }),
  )
const told = '覆盖铁路货车轴承的运用故障，逐条记录车号、轴位、故障类型和处置，按月更新，用于检修计划和质量追溯。'

test('the same listing under another spelling of its title is a near duplicate', () => {
  const one = listing('铁路货车轴承（运用）故障数据', told)
  expect(likeness(one, one)).toBe(1)
  expect(likeness(one, listing('铁路货车轴承运用故障 数据', told))).toBeGreaterThanOrEqual(nearDuplicateFrom)
  expect(likeness(one, listing('铁路货车轴承运用故障数据', `${told}另附说明。`))).toBeGreaterThanOrEqual(
    nearDuplicateFrom,
  )
})

test.each([
  ['头部防护装备检测数据集', '手部防护装备检测数据集'],
  ['2022年1季度中标信息', '2023年1季度中标信息'],
  ['设备M2使用手机号码数量标签', '设备M3使用手机号码数量标签'],
  ['个人信用画像001类通用版003', '个人信用画像003类通用版001'],
  ['华东招标信息', '华南招标信息'],
])('%s and %s are two of a series, whatever else they share', (one, other) => {
  expect(likeness(listing(one, told), listing(other, told))).toBeLessThan(nearDuplicateFrom)
})

test('a title alone proves nothing, and listings without anything in common are not alike', () => {
  expect(likeness(listing('专利信息', '专利信息'), listing('专利信息', '专利信息'))).toBeLessThan(nearDuplicateFrom)
  expect(likeness(listing('空气质量', told), listing('用电负荷', '园区每天的最大负荷'))).toBeLessThan(0.1)
})

test('keys of titles do not see width, case, spaces and signs', () => {
  expect(plainKey('ＧＤＰ 数据（2024）')).toBe(plainKey('gdp数据2024'))
})

test('general words alone say nothing; a name, a place or a number of five digits does', () => {
  expect(
    ['数据服务接口', '产品', '大数据报告数据产品', 'Data API v2', 'Dataset', '信息查询平台'].filter(
      (title) => !saysNothing(title),
    ),
  ).toEqual([])
  expect(['用电数据', '12315综合信息', 'GDP数据', '企业信息', '专利信息', 'Traffic data'].filter(saysNothing)).toEqual(
    [],
  )
})

test('praise is found, and what only looks like it is not', () => {
  expect(promotionIn(['行业第一的数据'])).toBe('行业第一')
  expect(promotionIn(['1953年全国第一次人口普查', '推荐最佳航线', '监测电商最低价'])).toBeUndefined()
})

test('what may not be traded is found, unless the text says that it is not in it', () => {
  expect(forbiddenIn(['含军事设施坐标'])).toBe('军事设施')
  expect(forbiddenIn(['不含涉密数据', '已剔除军事设施等要素', '本产品不涉及国家秘密'])).toBeUndefined()
})
