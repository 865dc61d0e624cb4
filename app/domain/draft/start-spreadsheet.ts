import { readRow } from '../harvest/readers/template.ts'
import { columnOf } from '../harvest/template-columns.ts'
import { readTemplateSheet, type TemplateRow } from '../harvest/template-sheet.ts'
import type { Words } from './draft-field.ts'
import { mostStarted, type StartLine, type StartReading } from './start-report.ts'

/**
 * Drafts from the spreadsheet template, one a row. A cell that cannot be read is left out and told of; the row is a draft
 * all the same. Only a row without a title gives none.
 */
export async function readSpreadsheetStart(name: string, bytes: Uint8Array): Promise<StartReading> {
  const sheet = await readTemplateSheet(name, bytes)
  if ('error' in sheet) return { kind: 'unknown', reason: 'startUnknown' }
  if (sheet.rows.length === 0) return { kind: 'unknown', reason: 'startEmpty' }
  return {
    kind: 'spreadsheet',
    lines: sheet.rows.slice(0, mostStarted).map((row) => readLine(row, sheet.headings)),
    left: Math.max(0, sheet.rows.length - mostStarted),
    unknownColumns: sheet.unknown.slice(0, 20),
  }
}

function readLine(row: TemplateRow, headings: ReadonlyMap<string, string>): StartLine {
  const title = row.cells.get('title') ?? ''
  const line = { place: String(row.row), title, unread: [] }
  if (title === '') return { ...line, faults: [{ zh: '没有产品名称', en: 'No title' }] }
  const cells = new Map([...standIns, ...row.cells])
  const stoodIn = new Set([...standIns.keys()].filter((key) => !row.cells.has(key)))
  const faults: Words[] = []
  // Every round takes at least one cell out.
  for (let round = row.cells.size; round >= 0; round--) {
    const read = readRow({ row: row.row, cells }, headings)
    if ('record' in read) {
      const kept = Object.entries(read.record.content).filter(([key]) => key === 'kind' || !stoodIn.has(key))
      return { ...line, faults, draft: { origin: 'TEMPLATE', content: Object.fromEntries(kept) } }
    }
    for (const error of read.errors) {
      faults.push(sayFault(error))
      const key = columnOf(/^«([^»]*)»/.exec(error)?.[1] ?? '')?.key
      if (key === undefined || key === 'title') return { ...line, faults }
      const standIn = standIns.get(key)
      if (standIn === undefined) cells.delete(key)
      else {
        cells.set(key, standIn)
        stoodIn.add(key)
      }
    }
  }
  return { ...line, faults }
}

/**
 * The reader wants some cells filled, which a draft may lack: these stand in for them and are taken out again. The provider
 * is the organisation itself; what names no kind is a data set.
 */
const standIns: ReadonlyMap<string, string> = new Map([
  ['provider', '本机构'],
  ['kind', 'DATASET'],
  ['summary', '—'],
  ['industries', 'I'],
  ['fields', 'CITY'],
  ['frequency', 'DAY'],
  ['deliveryModes', 'FILE'],
  ['offers', '免费'],
])

const inChinese: readonly [RegExp, string][] = [
  [/must be filled/, '必须填写'],
  [/longer than (\d+) characters/, '超过 $1 字'],
  [/(«.*») is longer than (\d+) characters/, '$1超过 $2 字'],
  [/ is no division that is known/, '不是已知的行政区划'],
  [/ is not a whole number/, '不是整数'],
  [/ is not a date such as ([\d-]+)/, '不是日期，应写成 $1'],
  [/ is neither 是 nor 否/, '应填“是”或“否”'],
  [/ names no price; write such as 0\.5元\/次, 免费 or 面议/, '看不出价格，应写成 0.5元/次、免费或面议'],
  [/ is not a link/, '不是链接'],
  [/ is not in the list; the sheet of codes has all values/, '不在代码表中，可查“代码表”工作表'],
  [/ is not a size such as 1\.2 GB/, '不是大小，应写成 1.2 GB'],
  [/ is not name\|type\|meaning; types: /, '应写成“字段名|类型|含义”，类型有：'],
]

/** The reader's words for a cell, in both languages. */
function sayFault(error: string): Words {
  const zh = inChinese.reduce((text, [pattern, said]) => text.replace(pattern, said), error)
  return { zh: zh.replace(/«([^»]*)»/g, '“$1”').replace(/: /, '：'), en: error.replace(/«([^»]*)»/g, '“$1”') }
}
