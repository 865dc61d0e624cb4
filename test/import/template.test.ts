import { stringify } from 'csv-stringify/sync'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import type { HarvestItem } from '#app/domain/harvest/harvest-record.ts'
import { templateReader } from '#app/domain/harvest/readers/template.ts'
import { renderTemplate } from '#app/domain/harvest/render-template.ts'
import { columnOf, headingOf, templateColumns } from '#app/domain/harvest/template-columns.ts'
import { ListingContent } from '#app/domain/listing/listing-content.ts'

async function read(name: string, bytes: Uint8Array): Promise<HarvestItem[]> {
  const items: HarvestItem[] = []
  const text = async () => Buffer.from(bytes).toString()
  for await (const item of templateReader.read({ path: name, name, text, bytes: async () => bytes }, {}))
    items.push(item)
  return items
}

const headings = templateColumns.map(headingOf)
const example = (which: 0 | 1) =>
  templateColumns.map((column) => (column.key === 'mark' ? '' : String(column.examples[which])))
const withCell = (row: string[], key: string, value: string) =>
  row.map((cell, index) => (templateColumns[index]?.key === key ? value : cell))
const csv = (...rows: string[][]) => stringify([headings, ...rows])

test('the downloaded template holds no product, whichever its format', async () => {
  expect(await read('t.csv', await renderTemplate('csv'))).toEqual([])
  expect(await read('t.xlsx', await renderTemplate('xlsx'))).toEqual([])
})

test('its examples are right: without their mark they become records', async () => {
  const items = await read('t.csv', Buffer.from(csv(example(0), example(1))))
  expect(items).toHaveLength(2)
  for (const item of items) expect(item).toHaveProperty('record')
  const content = ListingContent.parse('record' in items[1]! ? items[1].record.content : {})
  expect(content).toMatchObject({
    kind: 'API',
    frequency: 'DAY',
    industries: ['J', 'D'],
    regions: ['350000'],
    grade: 'G3',
    settlement: 'MONTHLY',
    offers: [
      { model: 'PER_CALL', price: 500_000, unit: 'CALL' },
      { model: 'MONTH', price: 10_000_000_000 },
    ],
    dictionary: [{ name: 'score', type: 'INTEGER', title: { zh: '用水信用分' } }],
  })
})

test('a filled XLSX reads the same as the CSV, with dates and numbers as the spreadsheet keeps them', async () => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await renderTemplate('xlsx')).slice().buffer as ArrayBuffer)
  const sheet = workbook.worksheets[0]!
  sheet.addRow(example(0))
  const at = (key: string) => templateColumns.findIndex((column) => column.key === key) + 1
  sheet.getCell(5, at('timeStart')).value = new Date(Date.UTC(2019, 0, 1))
  sheet.getCell(5, at('recordCount')).value = 3_650_000
  sheet.getCell(5, at('title')).value = { richText: [{ text: '闽江流域' }, { text: '水质自动站小时数据' }] }
  const [fromXlsx] = await read('t.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()))
  const [fromCsv] = await read('t.csv', Buffer.from(csv(example(0))))
  if (!fromXlsx || !fromCsv || !('record' in fromXlsx) || !('record' in fromCsv)) throw new Error('no record')
  expect(fromXlsx.record.content).toEqual(fromCsv.record.content)
  expect(fromXlsx.record.recordId).toBe(fromCsv.record.recordId)
  expect(fromXlsx.record.place).toBe('t.xlsx#5')
})

test('the template offers the code lists as drop-downs', async () => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await renderTemplate('xlsx')).slice().buffer as ArrayBuffer)
  const kind = templateColumns.findIndex((column) => column.key === 'kind') + 1
  const rule = workbook.worksheets[0]!.getCell(20, kind).dataValidation
  expect(rule).toMatchObject({ type: 'list', showErrorMessage: true })
  expect(workbook.worksheets[1]!.getCell('A2').value).toBe('数据集')
})

test('a wrong cell is named by row and by the heading as it stands in the file', async () => {
  const rows = [
    withCell(example(0), 'frequency', '每旬半'),
    withCell(withCell(example(0), 'timeStart', '2019-13-01'), 'summary', ''),
    withCell(example(0), 'offers', '详见合同'),
    withCell(example(0), 'title', ''),
  ]
  const messages = (await read('t.csv', Buffer.from(csv(...rows)))).map((item) =>
    'skip' in item ? `${item.skip.rule} ${item.skip.message}` : '',
  )
  expect(messages[0]).toMatch(/^H05 Row 2, «更新频率 \/ Update frequency \*»: «每旬半»/)
  expect(messages[1]).toContain('«产品简介 / Summary *»: must be filled; «数据开始日期 / Data from»: «2019-13-01»')
  expect(messages[2]).toContain('«价格 / Price *»')
  expect(messages[3]).toBe('H03 Row 5: no title')
})

test.each(['utf16le', 'tab', 'zh headings only'])('CSV as spreadsheets save it is read: %s', async (how) => {
  const rows = [how === 'zh headings only' ? templateColumns.map((column) => column.zh) : headings, example(0)]
  const text = stringify(rows, { delimiter: how === 'tab' ? '\t' : ',' })
  const bytes = how === 'utf16le' ? Buffer.from(`\ufeff${text}`, 'utf16le') : Buffer.from(text)
  const items = await read('t.csv', bytes)
  expect(items).toHaveLength(1)
  expect(items[0]).toHaveProperty('record')
})

test('a contact in the template is kept apart from the content', async () => {
  const row = withCell(withCell(example(0), 'contactName', '王小明'), 'contactPhone', '0591-00000000')
  const [item] = await read('t.csv', Buffer.from(csv(row)))
  if (!item || !('record' in item)) throw new Error('no record')
  expect(item.record.contact).toEqual({ name: '王小明', phone: '0591-00000000' })
  expect(JSON.stringify(item.record.content)).not.toContain('王小明')
})

test('the same product keeps its key when its title changes, and another provider may use the same number', async () => {
  const rows = [example(0), withCell(example(0), 'title', '改名'), withCell(example(0), 'provider', '另一家公司')]
  const ids = (await read('t.csv', Buffer.from(csv(...rows)))).map((item) => 'record' in item && item.record.recordId)
  expect(ids[0]).toBe(ids[1])
  expect(ids[2]).not.toBe(ids[0])
})

test('every heading is known by its Chinese, its English and both', () => {
  for (const column of templateColumns)
    for (const heading of [column.zh, column.en, headingOf(column)]) expect(columnOf(heading)?.key).toBe(column.key)
})

test('a spreadsheet that is no template is named', async () => {
  const items = await read('t.xlsx', new Uint8Array([1, 2, 3]))
  expect(items).toMatchObject([{ skip: { rule: 'H04' } }])
})
