import { describe, expect, test } from 'vitest'
import { cnPortalReader, regionOfPortal } from '#app/domain/harvest/readers/cn-portal.ts'
import { readFixture } from './read-fixtures.ts'

const read = (portal: string) => readFixture(cnPortalReader, `portals/${portal}.json`)

test.each([
  ['anhui_anhui', 2, '340000'],
  ['anhui_chizhou', 3, '341700'],
  ['anhui_suzhou', 1, '341300'],
  ['guangxi_yulin', 2, '450900'],
  ['guizhou_qiannan', 1, '522700'],
  ['hainan_hainan', 2, '460000'],
  ['sichuan_aba', 2, '513200'],
  ['sichuan_meishan', 2, '511400'],
  ['sichuan_yibin', 1, '511500'],
])('%s: every record of the layout is read, in its region', async (portal, count, region) => {
  const { isRecognised, records } = await read(portal)
  expect(isRecognised).toBe(true)
  expect(records).toHaveLength(count)
  for (const record of records) {
    expect(record.source.name).toBe(portal)
    expect(record.provider.kind).toBe('GOVERNMENT')
    expect(record.content.terms?.licence).toBe('X-CN-OPEN-DATA')
    expect(record.content.subjects).toEqual(['PUBLIC'])
    expect(record.content.grade).toBeUndefined()
    expect(record.content.offers).toHaveLength(record.content.openness === 'OPEN' ? 1 : 0)
    if (!record.provider.name.zh?.includes('自治区')) expect(record.content.regions).toEqual([region])
  }
})

describe('what a record says', () => {
  test('a description that only repeats the title is none, and the summary is composed', async () => {
    const { records } = await read('anhui_anhui')
    expect(records[0]?.content.description).toBeUndefined()
    expect(records[0]?.content.summary).toEqual({ zh: '安徽省水利厅提供的全省湖泊水位月报' })
    expect(records[1]?.content.summary).toEqual({ zh: '按港口与月份查询货物吞吐量。' })
  })

  test('what a portal fills in where nobody chose is not a theme', async () => {
    const { records } = await read('sichuan_aba')
    expect(records[0]?.content.topic).toBeUndefined()
    expect(records[0]?.original).not.toHaveProperty('fields')
  })

  test('a record that only has an interface is an API', async () => {
    const { records } = await read('anhui_anhui')
    expect(records.map((record) => record.content.kind)).toEqual(['DATASET', 'API'])
  })

  test('counts, tags, HTML and formats are read', async () => {
    const { records } = await read('anhui_suzhou')
    expect(records[0]?.content).toMatchObject({
      recordCount: 1_234,
      fileCount: 2,
      keywords: { zh: ['公交', '站点'] },
      description: { zh: '站点名称、经度 纬度' },
      formats: ['CSV', 'JSON'],
      frequency: 'HALF',
      industries: ['G'],
      fields: ['TRANSPORT'],
      openness: 'CONDITIONAL',
      lastUpdated: '2022-02-01',
      deliveryModes: ['FILE'],
    })
    expect(records[0]?.provider.name.zh).toBe('宿州市交通局')
    expect(records[0]?.original).toMatchObject({ frequency: '每半年', recordCount: '1,234', provider: '市交通局' })
  })

  test('industries on several lines are several, never split on 、', async () => {
    const { records } = await read('guangxi_yulin')
    expect(records[1]?.content.industries).toEqual(['S', 'N'])
    expect(records[1]?.content.recordCount).toBeUndefined()
  })

  test('of a theme of two fields the industry picks one', async () => {
    const { records } = await read('guangxi_yulin')
    expect(records[0]?.content.fields).toEqual(['AGRICULTURE'])
  })

  test('a record without a provider is the portal’s own', async () => {
    const { records } = await read('anhui_chizhou')
    expect(records[2]?.provider.name.zh).toBe('池州市公共数据开放目录')
  })

  test('the moment of publication is Chinese time', async () => {
    const { records } = await read('hainan_hainan')
    expect(records[0]?.publishedAt).toBe(Date.UTC(2019, 9, 6, 2, 37))
  })
})

describe('contacts', () => {
  test('telephone and mail are kept apart', async () => {
    const { records } = await read('anhui_suzhou')
    expect(records[0]?.contact).toEqual({ phone: '0557-1234567', email: 'bus@example.com' })
  })

  test('a number inside a description is taken out of it', async () => {
    const { records } = await read('sichuan_aba')
    expect(records[1]?.contact).toEqual({ text: '13912345678' })
    expect(JSON.stringify(records[1]?.content)).not.toContain('13912345678')
  })
})

describe('keys', () => {
  test('a link of its own is the key', async () => {
    const { records } = await read('guangxi_yulin')
    expect(records[0]?.recordId).toBe('https://portal.example/yl/catalog/1')
  })

  test('where all rows share one link, content tells them apart and word-for-word repeats are named', async () => {
    const { records, skips } = await read('sichuan_meishan')
    expect(new Set(records.map((record) => record.recordId)).size).toBe(2)
    expect(records[0]?.recordId).toMatch(/^[0-9a-f]{20}$/)
    expect(skips).toMatchObject([
      { rule: 'H06', place: 'sichuan_meishan.json#3' },
      { rule: 'H03', place: 'sichuan_meishan.json#4' },
    ])
  })

  test('records of one title that differ are two', async () => {
    const { records } = await read('anhui_chizhou')
    expect(new Set(records.map((record) => record.recordId)).size).toBe(3)
  })
})

test('two lists glued together with a raw control character are mended, and it is said', async () => {
  const { skips } = await read('hainan_hainan')
  expect(skips[0]).toMatchObject({ rule: 'H01', repaired: true })
  expect(skips[0]?.message).toMatch(/control character.*2 JSON values/)
  expect(skips[1]).toMatchObject({ rule: 'H06', place: 'hainan_hainan.json#3' })
})

test('a file that cannot be mended is one skip', async () => {
  const items = []
  const input = {
    path: 'x.json',
    name: 'x.json',
    text: async () => '[{"标题": "a"',
    bytes: async () => new Uint8Array(),
  }
  for await (const item of cnPortalReader.read(input, {})) items.push(item)
  expect(items).toMatchObject([{ skip: { rule: 'H01', place: 'x.json' } }])
})

test.each([
  ['guangxi_guangxi', '450000'],
  ['guizhou_qianxinan', '522300'],
  ['sichuan_ganzi', '513300'],
  ['sichuan_yaan', '511800'],
  ['something', undefined],
])('the region of %s', (name, region) => {
  expect(regionOfPortal(name)).toBe(region)
})
