import { parse } from 'csv-parse/sync'
import { matchCode } from '../../codes/code-list.ts'
import { fieldTypes } from '../../codes/content.ts'
import { ListingContent, type ListingDraft } from '../../listing/listing-content.ts'
import { readDay } from '../cn-dates.ts'
import type { HarvestItem, HarvestReader, HarvestRecord, HarvestSource } from '../harvest-record.ts'
import { mapFieldType, mapFormats, mapFrequency, mapRegion } from '../map-values.ts'
import { readPrice } from '../price-text.ts'
import { stableKey } from '../stable-key.ts'
import type { TemplateColumn } from '../template-column.ts'
import { templateColumns } from '../template-columns.ts'
import { headingIn, isHeadingRow, readTemplateSheet, type TemplateRow } from '../template-sheet.ts'
import { filled, skip } from './draft.ts'
import { providerKind } from './provider-kind.ts'

/** Our own spreadsheet for a provider with many products (XLSX or CSV), which the site offers for download. */
export const templateReader: HarvestReader = {
  format: 'template',
  recognises: ({ name, head }) => /\.xlsx$/i.test(name) || (/\.(?:csv|txt|tsv)$/i.test(name) && hasHeadings(head)),
  read: readTemplate,
}

async function* readTemplate(
  input: Parameters<HarvestReader['read']>[0],
  options: { source?: string },
): AsyncIterable<HarvestItem> {
  const sheet = await readTemplateSheet(input.name, await input.bytes())
  if ('error' in sheet) {
    yield skip('H04', input.path, `Not a filled template: ${sheet.error}`)
    return
  }
  const source: HarvestSource = {
    name: options.source ?? 'spreadsheet',
    title: { zh: '表格导入', en: 'Spreadsheet import' },
  }
  for (const row of sheet.rows) {
    const place = `${input.path}#${row.row}`
    const read = readRow(row, sheet.headings)
    if (!row.cells.has('title')) yield skip('H03', place, `Row ${row.row}: no title`)
    else if ('errors' in read) yield skip('H05', place, `Row ${row.row}, ${read.errors.join('; ')}`)
    else yield { record: { place, source, ...read.record } }
  }
}

type Cells = {
  text: (key: string) => string | undefined
  texts: (key: string) => string[]
  code: <C extends string>(key: string) => C | undefined
  codes: <C extends string>(key: string) => C[]
}

/** The record of a row, or everything that is wrong with it in the words of the file's own headings. */
export function readRow(
  row: TemplateRow,
  headings: ReadonlyMap<string, string>,
): { record: Omit<HarvestRecord, 'place' | 'source'> } | { errors: string[] } {
  const errors: string[] = []
  const columns: readonly TemplateColumn[] = templateColumns
  const values = new Map<string, unknown>()
  for (const column of columns) {
    const cell = row.cells.get(column.key)
    const name = headingIn(headings, column)
    if (cell === undefined) {
      if (column.isRequired) errors.push(`«${name}»: must be filled`)
      continue
    }
    const read = readCell(column, cell)
    if ('fault' in read) errors.push(`«${name}»: ${read.fault}`)
    else values.set(column.key, read.value)
  }
  if (errors.length > 0) return { errors }
  const cells: Cells = {
    text: (key) => values.get(key) as string | undefined,
    texts: (key) => (values.get(key) as string[] | undefined) ?? [],
    code: <C extends string>(key: string) => values.get(key) as C | undefined,
    codes: <C extends string>(key: string) => (values.get(key) as C[] | undefined) ?? [],
  }
  const content = contentOf(cells, values)
  const checked = ListingContent.safeParse(content)
  if (!checked.success) {
    return {
      errors: checked.error.issues.map((issue) => {
        const column = columns.find((one) => one.key === issue.path[0])
        return `«${column ? headingIn(headings, column) : issue.path.join('.')}»: ${issue.message}`
      }),
    }
  }
  const provider = cells.text('provider') ?? ''
  const region = mapRegion(provider)
  const contact = filled({ name: cells.text('contactName'), phone: cells.text('contactPhone') })
  const original = filled({
    price: row.cells.get('offers'),
    frequency: row.cells.get('frequency'),
    formats: row.cells.get('formats'),
    industries: row.cells.get('industries'),
    fields: row.cells.get('fields'),
    regions: row.cells.get('regions'),
  }) as Record<string, string>
  return {
    record: {
      recordId: stableKey([provider, cells.text('id') ?? cells.text('title')]),
      provider: {
        name: { zh: provider },
        kind: providerKind(provider),
        ...(region === undefined || region.startsWith('X-') ? {} : { region }),
      },
      content,
      original,
      ...(Object.keys(contact).length > 0 ? { contact: contact as Record<string, string> } : {}),
    },
  }
}

function contentOf({ text, texts, code, codes }: Cells, values: ReadonlyMap<string, unknown>): ListingDraft {
  const both = (zh: string | undefined, en: string | undefined) => filled({ zh, en })
  const personal = values.get('personal') as boolean | undefined
  return {
    kind: code('kind') ?? 'DATASET',
    title: both(text('title'), text('titleEn')),
    summary: { zh: text('summary') ?? '' },
    ...filled({
      description: both(text('description'), undefined),
      keywords: filled({ zh: texts('keywords') }),
      industries: codes<'A'>('industries'),
      fields: codes<'CITY'>('fields'),
      scenarios: texts('scenarios').map((zh) => ({ zh })),
      regions: codes('regions'),
      timeStart: text('timeStart'),
      timeEnd: text('timeEnd'),
      frequency: code<'DAY'>('frequency'),
      lastUpdated: text('lastUpdated'),
      recordCount: values.get('recordCount') as number | undefined,
      storageBytes: values.get('storageBytes') as number | undefined,
      formats: codes<'CSV'>('formats'),
      dictionary: values.get('dictionary') as ListingDraft['dictionary'],
      sourceKinds: codes<'OWN'>('sourceKinds'),
      sourceDetail: both(text('sourceDetail'), undefined),
      subjects: codes<'PUBLIC'>('subjects'),
      grade: code<'G1'>('grade'),
      personal: personal === undefined ? undefined : { contains: personal },
      openness: code<'OPEN'>('openness'),
      deliveryModes: codes<'FILE'>('deliveryModes'),
      deliveryDays: values.get('deliveryDays') as number | undefined,
      offers: values.get('offers') as ListingDraft['offers'],
      settlement: code<'PREPAID'>('settlement'),
      document: text('document'),
      terms: filled({
        licence: code('licence'),
        purposes: texts('purposes').map((zh) => ({ zh })),
        forbidden: texts('forbidden').map((zh) => ({ zh })),
      }),
    }),
  }
}

type Read = { value: unknown } | { fault: string }

function readCell(column: TemplateColumn, cell: string): Read {
  const max = column.max ?? 20_000
  switch (column.cell) {
    case 'text':
      return cell.length <= max ? { value: cell } : { fault: `longer than ${max} characters` }
    case 'texts': {
      const parts = split(cell, /[,，;；、\n]+/)
      const long = parts.find((part) => part.length > max)
      return long === undefined
        ? { value: parts }
        : { fault: `«${long.slice(0, 20)}…» is longer than ${max} characters` }
    }
    case 'code':
      return readCode(column, cell)
    case 'codes':
      return readAll(split(cell, /[,，;；\n]+/), (part) => readCode(column, part))
    case 'regions':
      return readAll(split(cell, /[,，;；、\n]+/), (part) => {
        const code = mapRegion(part)
        return code === undefined ? { fault: `«${part}» is no division that is known` } : { value: code }
      })
    case 'number': {
      const digits = cell.normalize('NFKC').replace(/[,\s]/g, '')
      return /^\d{1,15}$/.test(digits) ? { value: Number(digits) } : { fault: `«${cell}» is not a whole number` }
    }
    case 'size':
      return readSize(cell)
    case 'date': {
      const day = readDay(cell) ?? serialDay(cell)
      return day === undefined ? { fault: `«${cell}» is not a date such as 2026-03-31` } : { value: day }
    }
    case 'flag':
      if (/^(?:是|有|yes|y|true|1)$/i.test(cell)) return { value: true }
      return /^(?:否|无|no|n|false|0)$/i.test(cell) ? { value: false } : { fault: `«${cell}» is neither 是 nor 否` }
    case 'price': {
      const offers = readPrice(cell)
      return offers.length > 0
        ? { value: offers }
        : { fault: `«${cell}» names no price; write such as 0.5元/次, 免费 or 面议` }
    }
    case 'link':
      return /^https?:\/\/\S+$/.test(cell) ? { value: cell } : { fault: `«${cell}» is not a link` }
    case 'dictionary':
      return readDictionary(cell)
  }
}

/** A date whose cell lost its format is a count of days: 43466 is 2019-01-01. */
function serialDay(cell: string): string | undefined {
  const days = /^\d{5}$/.test(cell) ? Number(cell) : 0
  return days > 20_000 && days < 80_000 ? new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10) : undefined
}

function readCode(column: TemplateColumn, cell: string): Read {
  const exact = column.list ? matchCode(column.list, cell)?.code : undefined
  if (exact !== undefined) return { value: exact }
  if (column.key === 'frequency' && mapFrequency(cell)) return { value: mapFrequency(cell) }
  if (column.key === 'formats' && mapFormats(cell)[0]) return { value: mapFormats(cell)[0] }
  return { fault: `«${cell}» is not in the list; the sheet of codes has all values` }
}

function readAll(parts: readonly string[], read: (part: string) => Read): Read {
  const values = new Set<unknown>()
  for (const part of parts) {
    const found = read(part)
    if ('fault' in found) return found
    values.add(found.value)
  }
  return { value: [...values] }
}

const units: Readonly<Record<string, number>> = { b: 0, kb: 1, mb: 2, gb: 3, tb: 4, pb: 5 }

function readSize(cell: string): Read {
  const found = cell.normalize('NFKC').match(/^([\d,]+(?:\.\d+)?)\s*([kmgtp]?b)$/i)
  const power = units[found?.[2]?.toLowerCase() ?? '']
  if (!found?.[1] || power === undefined) return { fault: `«${cell}» is not a size such as 1.2 GB` }
  return { value: Math.round(Number(found[1].replaceAll(',', '')) * 1024 ** power) }
}

function readDictionary(cell: string): Read {
  const entries: NonNullable<ListingDraft['dictionary']> = []
  for (const line of split(cell, /\n+/)) {
    const [name = '', typeName = '', ...rest] = line.split(/[|｜]/).map((part) => part.trim())
    const type = mapFieldType(typeName)
    if (name === '' || type === undefined)
      return { fault: `«${line}» is not name|type|meaning; types: ${fieldTypes.map((item) => item.zh).join('、')}` }
    const meaning = rest.join('|')
    entries.push({ name, type, ...(meaning === '' ? {} : { title: { zh: meaning } }) })
  }
  return { value: entries }
}

function split(cell: string, mark: RegExp): string[] {
  return cell
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function hasHeadings(head: string): boolean {
  try {
    const rows: string[][] = parse(head.slice(0, 8_192), {
      bom: true,
      to: 1,
      delimiter: [',', '\t', ';'],
      relax_column_count: true,
      relax_quotes: true,
    })
    return rows.some(isHeadingRow)
  } catch {
    return false
  }
}
