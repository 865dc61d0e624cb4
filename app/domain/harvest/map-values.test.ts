import { describe, expect, test } from 'vitest'
import {
  mapFields,
  mapFieldType,
  mapFormats,
  mapFrequency,
  mapIndustries,
  mapOpenness,
  mapRegion,
} from './map-values.ts'

describe('update frequency', () => {
  test.each([
    ['每半年', 'HALF'],
    ['每天', 'DAY'],
    ['其他', 'IRREGULAR'],
    ['按需更新', 'IRREGULAR'],
    ['秒级别', 'REALTIME'],
    ['1次/日~1次/周', 'WEEK'],
    ['甲区 30 天一更新，乙区 7 天一更新', 'MONTH'],
    ['机构信息为每月更新，企业信息为每年更新', 'YEAR'],
    ['R/P3M', 'QUARTER'],
    ['R/P1D', 'DAY'],
    ['Updated every 6 months', 'HALF'],
    ['Semi-annual', 'HALF'],
  ])('%s is %s', (text, code) => {
    expect(mapFrequency(text)).toBe(code)
  })

  test.each(['', '  ', 'P', null, undefined, '见说明'])('%s says nothing', (text) => {
    expect(mapFrequency(text)).toBeUndefined()
  })
})

describe('formats', () => {
  test.each([
    ["['xls', 'xml', '接口']", ['XLS', 'XML', 'API']],
    ['xls,xml,json,csv', ['XLS', 'XML', 'JSON', 'CSV']],
    ['text/csv', ['CSV']],
    ['mysql', ['SQL']],
    ['.XLSX', ['XLSX']],
    ['jpg/png', ['IMAGE']],
    ['[]', []],
  ])('%s', (text, codes) => {
    expect(mapFormats(text)).toEqual(codes)
  })

  test('a list gives each format once', () => {
    expect(mapFormats(['csv', 'CSV', null, 'never heard of'])).toEqual(['CSV'])
  })
})

test.each([
  ['无条件', 'OPEN'],
  ['有条件开放', 'CONDITIONAL'],
  ['依申请开放（实名）', 'CONDITIONAL'],
  ['不予开放', 'CLOSED'],
  ['暂无', undefined],
])('openness %s is %s', (text, code) => {
  expect(mapOpenness(text)).toBe(code)
})

describe('industries and fields', () => {
  test.each([
    ['农、林、牧、渔业', ['A']],
    ['公共管理、社会保障和社会组织,水利、环境和公共设施管理业', ['S', 'N']],
    ['教育,教育', ['P']],
    ['农、林、牧、渔业,批发和零售业\n,建筑业', ['A', 'F', 'E']],
    ['信息传输、软件和信息技术服务业\r\n公共管理、社会保障和社会组织', ['I', 'S']],
    ['地理遥感 公共服务 农林牧渔', ['M', 'S', 'A']],
    ['Retail, Location & Marketing Data', ['F']],
    ['默认行业', []],
    ['暂无', []],
  ])('%s', (text, codes) => {
    expect(mapIndustries(text)).toEqual(codes)
  })

  test.each([
    ['工业农业', ['MANUFACTURING', 'AGRICULTURE']],
    ['城建住房', ['CITY']],
    ['金融业', ['FINANCE']],
    ['智慧金融 能源电力', ['FINANCE', 'ENERGY']],
    ['国际组织', []],
    ['低空经济', ['LOW_ALTITUDE']],
  ])('%s', (text, codes) => {
    expect(mapFields(text)).toEqual(codes)
  })
})

describe('regions', () => {
  test.each([
    ['贵阳市大数据发展管理局', '520100'],
    ['广西壮族自治区', '450000'],
    ['柳州', '450200'],
    ['四川省宜宾市', '511500'],
    ['贵州省黔东南州财政局', '522600'],
    ['全国', 'X-CN'],
    ['350200', '350200'],
    ['省统计局', undefined],
    ['吉林省财政厅', '220000'],
    ['朝阳区教育局', undefined],
    ['某某科技（广州）有限公司', '440100'],
    ['上海南洋信息公司', '310000'],
  ])('%s', (text, code) => {
    expect(mapRegion(text)).toBe(code)
  })

  test('a name two provinces share needs the province', () => {
    expect(mapRegion('Yulin')).toBeUndefined()
    expect(mapRegion('yulin', '450000')).toBe('450900')
    expect(mapRegion('suzhou', '340000')).toBe('341300')
  })
})

test.each([
  ['varchar(50)', 'STRING'],
  ['字符型', 'STRING'],
  ['decimal(10,2)', 'DECIMAL'],
  ['Long', 'INTEGER'],
  ['整型', 'INTEGER'],
  ['日期型', 'DATE'],
  ['https://schema.org/Text', 'STRING'],
  ['?', undefined],
])('field type %s is %s', (text, code) => {
  expect(mapFieldType(text)).toBe(code)
})
