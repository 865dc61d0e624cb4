import { expect, test } from 'vitest'
import { readIntlFixture } from '#test/import/read-intl-fixture.ts'
import { odcsReader } from './odcs.ts'

test('tables and columns become the dictionary, named table.column', async () => {
  const { isRecognised, records, skips } = await readIntlFixture(odcsReader, 'shop.odcs.yaml')
  expect(isRecognised).toBe(true)
  expect(skips).toEqual([])
  expect(records[0]?.content.dictionary).toMatchObject([
    { name: 'orders.id', type: 'INTEGER', isKey: true, nullable: false },
    {
      name: 'orders.status',
      type: 'STRING',
      length: 12,
      domain: [{ value: 'new' }, { value: 'paid' }],
      description: { en: 'Quality rules: never empty (completeness)' },
    },
    { name: 'customers.email', title: { en: 'E-mail' }, personal: 'PERSONAL', masked: true },
  ])
})

test('price, service levels and support are read; persons are kept apart', async () => {
  const { records } = await readIntlFixture(odcsReader, 'shop.odcs.yaml')
  expect(records[0]).toMatchObject({
    recordId: 'c-1/shop',
    provider: { name: { en: 'Example Shop' } },
    contact: { team: 'jdoe (Owner)', email: 'shop@example.org' },
  })
  expect(records[0]?.content).toMatchObject({
    summary: { en: 'Orders of the shop.' },
    version: '2.1.0',
    frequency: 'DAY',
    latency: { en: '4 d' },
    sla: { availability: 99.9 },
    deliveryModes: ['DBSHARE'],
    formats: ['SQL'],
    support: { en: '#shop slack' },
    offers: [{ model: 'PER_UNIT', price: 9_950_000, currency: 'USD', note: { en: 'per megabyte' } }],
  })
  expect(JSON.stringify(records[0]?.content)).not.toMatch(/jdoe|shop@/)
})
