import { matchCode } from '../codes/code-list.ts'
import { fieldTypes } from '../codes/content.ts'
import { personalFlags } from '../codes/grading.ts'
import { mapFieldType } from '../harvest/map-values.ts'
import type { Text } from '../text.ts'
import type { LooseContent } from './draft-field.ts'
import { type FormValues, oneOf } from './form-values.ts'
import { mostRowsSent, type RowCell, type RowValues, rowCells } from './row-shape.ts'
import { readBoth, readLine, writeLine } from './text-lines.ts'

/** A line of the dictionary as a row of the form. */
export function writeRow(entry: LooseContent): RowValues {
  const title = entry.title as Text | undefined
  return {
    name: wordOf(entry.name),
    zh: title?.zh ?? '',
    en: title?.en ?? '',
    type: wordOf(entry.type),
    unit: wordOf(entry.unit),
    domain: writeDomain(entry.domain),
    description: entry.description === undefined ? '' : writeLine(entry.description),
    example: wordOf(entry.example),
    personal: wordOf(entry.personal) || 'NONE',
    isKey: entry.isKey === true,
    isRequired: entry.nullable === false,
    masked: entry.masked === true,
  }
}

/**
 * The lines of a dictionary that rows of the form make, under `path.0`, `path.1`… A row says which line of `before` it was,
 * so that what the form does not show is kept; one that is marked or says nothing is left out.
 */
export function readRows(path: string, form: FormValues, before: readonly LooseContent[]): LooseContent[] {
  const rows: LooseContent[] = []
  for (let index = 0; index < mostRowsSent; index++) {
    const cell = (name: string) => oneOf(form, `${path}.${index}.${name}`)
    if (cell('name') === undefined || cell('remove')) continue
    const at = cell('at') ?? ''
    const known = /^\d{1,4}$/.test(at) ? before[Number(at)] : undefined
    const row = readRow((name) => cell(name)?.trim() ?? '', known ?? {})
    if (row) rows.push(row)
  }
  return rows
}

function readRow(cell: (name: string) => string, known: LooseContent): LooseContent | undefined {
  const name = cell('name')
  const typed = rowCells.some((each) => each !== 'personal' && cell(each) !== '')
  if (!typed) return undefined
  const { title: _, type: __, unit: ___, domain: ____, description: _____, example: ______, ...kept } = known
  const title = readBoth(cell('zh'), cell('en'), known.title)
  const domain = cell('domain') === writeDomain(known.domain) ? known.domain : readDomain(cell('domain'))
  const description = readLine(cell('description'), [known.description])
  return {
    ...kept,
    name,
    ...(cell('type') && { type: cell('type') }),
    ...(title && { title }),
    ...(cell('unit') && { unit: cell('unit') }),
    ...(domain !== undefined && { domain }),
    ...(description && { description }),
    ...(cell('example') && { example: cell('example') }),
    personal: cell('personal') || 'NONE',
    isKey: cell('isKey') !== '',
    nullable: cell('isRequired') === '',
    masked: cell('masked') !== '',
  }
}

/** Values a field may have: a sentence, or `M=男; F=女`. */
function writeDomain(domain: unknown): string {
  if (!Array.isArray(domain)) return wordOf(domain)
  return domain
    .map(({ value, title }: { value: string; title?: Text }) =>
      title ? `${value}=${title.zh ?? title.en ?? ''}` : value,
    )
    .join('; ')
}

function readDomain(typed: string): unknown {
  if (typed === '') return undefined
  const pieces = typed
    .split(/[;；]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  if (pieces.length < 2 || !pieces.every((piece) => /^[^=＝]+[=＝]/.test(piece))) return typed
  return pieces.map((piece) => {
    const [value = '', meaning = ''] = piece.split(/[=＝](.*)/s)
    const title = readLine(meaning)
    return { value: value.trim(), ...(title && { title }) }
  })
}

const headings: Readonly<Record<string, RowCell | 'isKey' | 'isRequired' | 'masked'>> = {
  ...Object.fromEntries(
    ['字段名', '字段', '字段英文名', '英文名', '列名', 'name', 'field', 'column', '字段代码'].map((word) => [
      word,
      'name',
    ]),
  ),
  ...Object.fromEntries(
    ['中文名', '名称', '字段名称', '字段中文名', '中文名称', '含义', 'title', 'label'].map((word) => [word, 'zh']),
  ),
  ...Object.fromEntries(['英文名称', 'englishtitle', 'titleen', 'english'].map((word) => [word, 'en'])),
  ...Object.fromEntries(['类型', '数据类型', '字段类型', 'type', 'datatype'].map((word) => [word, 'type'])),
  ...Object.fromEntries(['单位', '计量单位', 'unit'].map((word) => [word, 'unit'])),
  ...Object.fromEntries(['值域', '取值', '取值范围', 'domain', 'values', 'range'].map((word) => [word, 'domain'])),
  ...Object.fromEntries(
    ['说明', '描述', '备注', '字段说明', 'description', 'comment', 'remark'].map((word) => [word, 'description']),
  ),
  ...Object.fromEntries(['示例', '样例', '示例值', 'example', 'sample'].map((word) => [word, 'example'])),
  ...Object.fromEntries(['个人信息', '是否个人信息', 'personal', 'pi'].map((word) => [word, 'personal'])),
  ...Object.fromEntries(['主键', '是否主键', 'key', 'primarykey', 'iskey'].map((word) => [word, 'isKey'])),
  ...Object.fromEntries(['必填', '非空', '是否必填', 'required', 'notnull'].map((word) => [word, 'isRequired'])),
  ...Object.fromEntries(['脱敏', '已脱敏', 'masked'].map((word) => [word, 'masked'])),
}
const usual = ['name', 'zh', 'type', 'unit', 'description', 'example'] as const

/**
 * Lines pasted from a spreadsheet, parted by tabs, as lines of a dictionary. A first line of column names says what the
 * columns are; without it they are name, Chinese name, type, unit, description, example. A type that is not known is kept.
 */
export function readPasted(text: string): LooseContent[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const named = (lines[0] ?? '').split('\t').map((cell) => headings[cell.toLowerCase().replace(/[\s_*]/g, '')])
  const hasHeading = named.includes('name') && named.filter(Boolean).length >= Math.min(2, named.length)
  const columns = hasHeading ? named : usual
  return lines.slice(hasHeading ? 1 : 0).flatMap((line) => {
    const cells = new Map<string, string>()
    for (const [index, cell] of line.split('\t').entries()) {
      const column = columns[index]
      if (column) cells.set(column, cell.trim())
    }
    const said = (name: string) => cells.get(name) ?? ''
    const row = readRow((name) => {
      const cell = said(name)
      if (name === 'type') return cell === '' ? '' : (matchCode(fieldTypes, cell)?.code ?? mapFieldType(cell) ?? cell)
      if (name === 'personal') return matchCode(personalFlags, cell)?.code ?? (isYes(cell) ? 'PERSONAL' : 'NONE')
      if (name === 'isKey' || name === 'isRequired' || name === 'masked') return isYes(cell) ? 'on' : ''
      return cell
    }, {})
    return row ? [row] : []
  })
}

function isYes(cell: string): boolean {
  return /^(?:是|有|y|yes|true|1|√|✓|pk)$/i.test(cell.trim())
}

function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
