import { expect, test } from 'vitest'
import { cnExchangeReader } from '#app/domain/harvest/readers/cn-exchange.ts'
import { readFixture } from './read-fixtures.ts'

const read = (exchange: string) => readFixture(cnExchangeReader, `exchanges/${exchange}.csv`)

test('Beijing: price, kind, delivery and texts', async () => {
  const { isRecognised, records, skips } = await read('north')
  expect(isRecognised).toBe(true)
  expect(skips).toEqual([])
  expect(records[0]).toMatchObject({
    source: { name: 'beijing-exchange' },
    provider: { name: { zh: '北京示例科技有限公司' }, kind: 'OTHER', region: '110000' },
    content: {
      kind: 'API',
      industries: ['I'],
      deliveryModes: ['API'],
      offers: [{ model: 'PER_CALL', price: 500_000, unit: 'CALL', original: '0.5元/次' }],
      terms: { licence: 'X-EXCHANGE-CONTRACT' },
    },
    contact: { text: 'a.b@example.com, 138****6379' },
  })
  expect(records[0]?.content.terms?.licenceText).toBeUndefined()
  expect(records[0]?.content.summary.zh).not.toBe('涉诉信息查询')
  expect(records[1]?.content).toMatchObject({
    kind: 'DATASET',
    summary: { zh: '一年的招标信息，按省汇总' },
    description: { zh: '字段见文档。' },
    offers: [],
    deliveryModes: ['OFFLINE'],
    terms: { licenceText: '仅限买方内部使用。' },
  })
  expect(records[1]?.provider.kind).toBe('RESEARCH')
})

test('Guangzhou: fields, settlement, the slower frequency, and a row that differs only in clicks', async () => {
  const { records, skips } = await read('south')
  expect(records).toHaveLength(1)
  expect(records[0]).toMatchObject({
    provider: { region: '440100' },
    content: {
      kind: 'INDEX',
      fields: ['FINANCE', 'ENERGY'],
      industries: ['J', 'D'],
      frequency: 'MONTH',
      settlement: 'MONTHLY',
      targetUsers: [{ zh: '银行、保险' }],
      offers: [{ model: 'NEGOTIATED', original: '面议' }],
    },
  })
  expect(skips).toMatchObject([{ rule: 'H06', place: 'south.csv#2' }])
})

test('Guiyang: industries by comma over line breaks, moments with a zone, kind by title', async () => {
  const { records } = await read('west')
  expect(records[0]?.content).toMatchObject({
    industries: ['A', 'F', 'P'],
    offers: [{ model: 'PER_CALL', price: 754_300_000_000 }],
    lastUpdated: '2022-04-23',
  })
  expect(records[0]?.publishedAt).toBe(Date.UTC(2022, 3, 22, 2, 45, 33))
  expect(records[1]?.content).toMatchObject({
    kind: 'REPORT',
    summary: { zh: '示例大学提供的风险评估报告' },
    offers: [{ model: 'FREE' }],
  })
})

test('a labelled copy becomes no listing', async () => {
  const { isRecognised, records, skips } = await read('west.labelled')
  expect(isRecognised).toBe(true)
  expect(records).toEqual([])
  expect(skips).toMatchObject([{ rule: 'H06', place: 'west.labelled.csv#1' }])
})
