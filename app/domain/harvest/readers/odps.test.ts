import { expect, test } from 'vitest'
import { readIntlFixture } from '#test/import/read-intl-fixture.ts'
import { odpsReader } from './odps.ts'

test('2.1: both languages are kept, and quotation marks nobody escaped are mended', async () => {
  const { isRecognised, records, skips } = await readIntlFixture(odpsReader, 'odps-quotes.json.txt')
  expect(isRecognised).toBe(true)
  expect(skips).toMatchObject([
    { repaired: true, message: '1 raw control character(s) inside strings escaped' },
    { repaired: true, message: 'quotation marks inside 2 value(s) escaped' },
  ])
  expect(records[0]?.recordId).toBe('p-1')
  expect(records[0]?.contact).toEqual({ address: 'Example' })
  expect(records[0]?.content).toMatchObject({
    title: { en: 'Price of "dates" in 2020', ar: 'سعر التمور' },
    openness: 'OPEN',
    formats: ['XLSX'],
    offers: [{ model: 'FREE', title: { en: 'Free', ar: 'مجاني' }, currency: 'AED' }],
    files: [{ name: 'Dates 2020.xlsx', format: 'XLSX' }],
    terms: {
      licenceText: 'Use it freely.',
      exclusivity: 'NONEXCL',
      rights: ['USE', 'OPERATE'],
      redistribution: true,
      derivative: true,
      sublicense: false,
      territory: ['X-001'],
    },
  })
})

test('4.0: pricing plans become offers, the default service level the SLA', async () => {
  const { isRecognised, records } = await readIntlFixture(odpsReader, 'odps-4.yml')
  expect(isRecognised).toBe(true)
  expect(records[0]?.content).toMatchObject({
    summary: { en: 'Find a space before you leave.' },
    openness: 'CLOSED',
    frequency: 'MINUTE',
    sla: { availability: 99.5, responseMs: 200 },
    deliveryModes: ['API'],
    offers: [
      { model: 'FREE', quota: 100 },
      { model: 'MONTH', price: 49_990_000, currency: 'EUR', unit: 'MONTH', quota: 5000 },
      { model: 'REVSHARE', shareBasisPoints: 550 },
    ],
  })
  expect(records[0]?.contact).toEqual({
    name: 'John Roe',
    email: 'john.roe@parking.example',
    telephone: '+44 20 7946 0000',
  })
  expect(JSON.stringify(records[0]?.content)).not.toMatch(/John|@/)
})

test('a fragment without a product is no record', async () => {
  const { isRecognised, skips } = await readIntlFixture(odpsReader, 'odps-fragment.yml')
  expect(isRecognised).toBe(true)
  expect(skips).toMatchObject([{ rule: 'H04', message: 'no product in it, only SLA' }])
})
