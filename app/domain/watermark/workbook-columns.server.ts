import { type Archive, type ArchiveEntry, openArchive } from '#app/profiling/read-archive.server.ts'
import { CellStyles, SharedTextReader } from '../profile/workbook-parts.ts'
import { XmlReader } from '../profile/xml-reader.ts'
import { carrierOf, isNamingColumn, type Untouched } from './carrying-columns.ts'
import { judgedRows } from './text-marker.ts'

export const sharedTexts = 'xl/sharedStrings.xml'
const sheet = /^xl\/worksheets\/[^/]+\.xml$/
/** Texts that are shared, at most: their numbers are kept in memory. */
const mostTexts = 5_000_000
const mostColumns = 500

type Column = {
  sheet: string
  /** Its letters. */
  place: string
  /** The shared text above it. */
  name: number | undefined
  used: Uint8Array
  some: number[]
  /** Some of its numbers that are neither days nor worked out from others, each at its shortest. */
  numbers: string[]
}

/** What of a workbook may carry marks. */
export type WorkbookCarriers = {
  isCarrying: (sharedText: number) => boolean
  /** Letters of the columns of numbers, by the name of the sheet's part. */
  numbers: ReadonlyMap<string, ReadonlySet<string>>
  /** Styles that show a number as a day. */
  days: ReadonlySet<number>
  names: string[]
}

/** Opens a workbook, does something with it and closes it. */
export async function withWorkbook<T>(path: string, use: (archive: Archive) => Promise<T>): Promise<T> {
  const archive = await openArchive(path)
  try {
    return await use(archive)
  } finally {
    await archive.close()
  }
}

/**
 * What of a workbook may carry marks: shared texts that stand only in columns of prose, below the names; columns of decimal
 * numbers; and the names of all these columns.
 */
export async function workbookCarriers(archive: Archive, untouched: Untouched): Promise<WorkbookCarriers> {
  const shared = archive.entries.find(({ name }) => name === sharedTexts)
  const days = await daysOf(archive)
  const columns: Column[] = []
  for (const entry of archive.entries) if (isSheet(entry)) columns.push(...(await columnsOf(archive, entry, days)))
  const wanted = new Map<number, string>()
  for (const { name, some } of columns) for (const index of [name ?? -1, ...some]) wanted.set(index, '')
  let count = 0
  const reader = new SharedTextReader((text) => {
    if (wanted.has(count)) wanted.set(count, text)
    count++
  })
  if (shared) await readPart(archive, shared, reader)
  const carrying = new Uint8Array(bitBytes)
  const names: string[] = []
  const numbers = new Map<string, Set<string>>()
  const isText = ({ sheet: part, place, name, some, numbers: values }: Column) => {
    const title = name === undefined ? '' : (wanted.get(name) ?? '')
    if (untouched.has(title.trim()) || isNamingColumn(title)) return false
    const isOfNumbers = place !== '' && values.length > some.length
    const carrier = carrierOf(isOfNumbers ? values : some.map((index) => wanted.get(index) ?? ''))
    if (carrier !== (isOfNumbers ? 'decimal' : 'text')) return false
    names.push(title)
    if (isOfNumbers) numbers.set(part, (numbers.get(part) ?? new Set()).add(place))
    return !isOfNumbers
  }
  const texts = columns.filter(isText)
  for (const { used } of texts) for (const [at, bits] of used.entries()) carrying[at] = (carrying[at] ?? 0) | bits
  for (const column of columns) {
    if (!texts.includes(column))
      for (const [at, bits] of column.used.entries()) carrying[at] = (carrying[at] ?? 0) & ~bits
    if (column.name !== undefined && column.name < mostTexts) carrying[column.name >> 3]! &= ~(1 << (column.name & 7))
  }
  const isCarrying = (index: number) => index < mostTexts && ((carrying[index >> 3] ?? 0) >> (index & 7)) % 2 === 1
  return { isCarrying, numbers, days, names }
}

/** Whether a part is a sheet. */
export function isSheet({ name }: Pick<ArchiveEntry, 'name'>): boolean {
  return sheet.test(name)
}

async function daysOf(archive: Archive): Promise<ReadonlySet<number>> {
  const styles = new CellStyles()
  const entry = archive.entries.find(({ name }) => name === 'xl/styles.xml')
  if (entry) await readPart(archive, entry, styles)
  return styles.dates
}

const bitBytes = mostTexts >> 3

/** The columns of one sheet: where its names stand, which shared texts it uses, and some of its numbers. */
async function columnsOf(archive: Archive, entry: ArchiveEntry, days: ReadonlySet<number>): Promise<Column[]> {
  const columns = new Map<string, Column>()
  let isFirst = true
  let isBehindFirst = false
  let place = ''
  let isShared = false
  let isNumber = false
  let isValue = false
  let value = ''
  const columnAt = (name: number | undefined): Column | undefined => {
    const found = columns.get(place)
    if (found || columns.size >= mostColumns) return found
    const made = { sheet: entry.name, place, name, used: new Uint8Array(0), some: [], numbers: [] }
    columns.set(place, made)
    return made
  }
  const xml = new XmlReader({
    open: (tag, attribute) => {
      if (tag === 'c') {
        place = (attribute('r') ?? '').replace(/\d+$/, '')
        const kind = attribute('t') ?? 'n'
        isShared = kind === 's'
        isNumber = kind === 'n' && !days.has(Number(attribute('s') ?? '0'))
        isBehindFirst = true
      } else if (tag === 'f') isNumber = false
      else if (tag === 'v') {
        isValue = isShared || isNumber
        value = ''
      }
    },
    close: (tag) => {
      if (tag === 'row' && isBehindFirst) isFirst = false
      if (tag !== 'v' || !isValue) return
      isValue = false
      if (isNumber) {
        const { numbers } = columnAt(undefined) ?? {}
        if (numbers && numbers.length < judgedRows) numbers.push(String(Number(value)))
        return
      }
      const index = Number(value)
      if (!Number.isInteger(index) || index < 0 || index >= mostTexts) return
      const isNew = !columns.has(place)
      const column = columnAt(isFirst ? index : undefined)
      if (!column || (isNew && isFirst)) return
      if (column.used.length <= index >> 3) {
        const longer = new Uint8Array(Math.min(bitBytes, Math.max(1_024, (index >> 3) * 2)))
        longer.set(column.used)
        column.used = longer
      }
      column.used[index >> 3]! |= 1 << (index & 7)
      if (column.some.length < judgedRows) column.some.push(index)
    },
    text: (text) => {
      if (isValue) value += text
    },
  })
  await readPart(archive, entry, { read: (piece) => xml.read(piece), end: () => xml.end() })
  return [...columns.values()]
}

/** Hands a part to its reader in pieces of text. */
export async function readPart(
  archive: Archive,
  entry: ArchiveEntry,
  reader: { read(piece: string): void; end(): void },
): Promise<void> {
  const decoder = new TextDecoder()
  for await (const piece of archive.read(entry)) reader.read(decoder.decode(piece, { stream: true }))
  reader.read(decoder.decode())
  reader.end()
}
