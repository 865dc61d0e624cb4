import { expect, test } from 'vitest'
import { fieldTypeOf, formatOf, frequencyOf, subjectsOf } from './english-values.ts'

test.each([
  ['Not updated', 'STATIC'],
  ['No future updates planned.', 'STATIC'],
  ['None', 'STATIC'],
  ['New data is added as soon as it is available.', 'IRREGULAR'],
  ['As needed', 'IRREGULAR'],
  ['4 times a day at 00Z, 06Z, 12Z and 18Z', 'DAY'],
  ['Every 6 hours', 'DAY'],
  ['New scenes are added daily.', 'DAY'],
  ['Metadata is updated monthly. Images are updated weekly.', 'MONTH'],
  ['Biweekly', 'MONTH'],
  ['Every three months', 'QUARTER'],
  ['Twice per year', 'HALF'],
  ['Three times per year', 'HALF'],
  ['New data to be added annually', 'YEAR'],
  ['Every 5 years', 'IRREGULAR'],
  ['R/P1W', 'WEEK'],
  ['Varies by dataset', undefined],
  ['From 1998-01-01 to Ongoing (Daily)', undefined],
  ['TBD', undefined],
])('«%s» is %s', (text, code) => {
  expect(frequencyOf(text)).toBe(code)
})

test.each([
  [['CSV'], 'CSV'],
  [['', 'application/octet-stream', 'https://x.example/a.geojson?b=1'], 'GEOJSON'],
  [['XSLX'], 'XLSX'],
  [['http://publications.europa.eu/resource/authority/file-type/RDF_TURTLE'], 'RDF'],
  [['data/books.csv'], 'CSV'],
  [['application/x-tar'], 'ZIP'],
  [['https://x.example/page'], undefined],
  [['https://x.example'], undefined],
])('%j is the format %s', (words, format) => {
  expect(formatOf(...words)).toBe(format)
})

test.each([
  ['sc:Text', 'STRING'],
  ['varchar(18)', 'STRING'],
  ['sc:ImageObject', 'BINARY'],
  ['int32', 'INTEGER'],
  ['timestamp', 'DATETIME'],
])('%s is the field type %s', (text, type) => {
  expect(fieldTypeOf(text)).toBe(type)
})

test('subject words name sections and fields', () => {
  expect(subjectsOf(['life sciences', 'cancer'])).toEqual({ industries: ['M', 'Q'], fields: ['HEALTH'] })
  expect(subjectsOf(['Environmental Data'])).toMatchObject({ industries: ['N'] })
  expect(subjectsOf(['unheard of'])).toEqual({ industries: [], fields: [] })
})
