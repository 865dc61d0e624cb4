import { type Archive, type ArchiveEntry, openArchive } from '#app/profiling/read-archive.server.ts'
import { SharedTextReader } from '../profile/workbook-parts.ts'
import { XmlReader } from '../profile/xml-reader.ts'
import { carrierOf, isNamingColumn, type Untouched } from './carrying-columns.ts'
import { judgedRows } from './text-marker.ts'

export const sharedTexts = 'xl/sharedStrings.xml'
const sheet = /^xl\/worksheets\/[^/]+\.xml$/
/** Texts that are shared, at most: their numbers are kept in memory. */
const mostTexts = 5_000_000
const mostColumns = 500

type Column = { name: number | undefined; used: Uint8Array; some: number[] }

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
 * Which of a workbook's shared texts may carry marks: those that stand only in columns of prose, below the names; and the
 * names of these columns.
 */
export async function carryingTexts(
  archive: Archive,
  untouched: Untouched,
): Promise<{ isCarrying: (index: number) => boolean; names: string[] }> {
  const none = { isCarrying: () => false, names: [] }
  const shared = archive.entries.find(({ name }) => name === sharedTexts)
  if (!shared) return none
  const columns: Column[] = []
  for (const entry of archive.entries) if (sheet.test(entry.name)) columns.push(...(await columnsOf(archive, entry)))
  const wanted = new Map<number, string>()
  for (const { name, some } of columns) for (const index of [name ?? -1, ...some]) wanted.set(index, '')
  let count = 0
  const reader = new SharedTextReader((text) => {
    if (wanted.has(count)) wanted.set(count, text)
    count++
  })
  await readPart(archive, shared, reader)
  const carrying = new Uint8Array(bitBytes)
  const names: string[] = []
  const isText = ({ name, some }: Column) => {
    const title = name === undefined ? '' : (wanted.get(name) ?? '')
    if (untouched.has(title.trim()) || isNamingColumn(title)) return false
    if (carrierOf(some.map((index) => wanted.get(index) ?? '')) !== 'text') return false
    names.push(title)
    return true
  }
  const texts = columns.filter(isText)
  for (const { used } of texts) for (const [at, bits] of used.entries()) carrying[at] = (carrying[at] ?? 0) | bits
  for (const column of columns) {
    if (!texts.includes(column))
      for (const [at, bits] of column.used.entries()) carrying[at] = (carrying[at] ?? 0) & ~bits
    if (column.name !== undefined && column.name < mostTexts) carrying[column.name >> 3]! &= ~(1 << (column.name & 7))
  }
  return { isCarrying: (index) => index < mostTexts && ((carrying[index >> 3] ?? 0) >> (index & 7)) % 2 === 1, names }
}

const bitBytes = mostTexts >> 3

/** The columns of one sheet: where its names stand, and which shared texts it uses. */
async function columnsOf(archive: Archive, entry: ArchiveEntry): Promise<Column[]> {
  const columns = new Map<string, Column>()
  let isFirst = true
  let isBehindFirst = false
  let place = ''
  let isShared = false
  let isValue = false
  let value = ''
  const xml = new XmlReader({
    open: (tag, attribute) => {
      if (tag === 'c') {
        place = (attribute('r') ?? '').replace(/\d+$/, '')
        isShared = attribute('t') === 's'
        isBehindFirst = true
      } else if (tag === 'v') {
        isValue = isShared
        value = ''
      }
    },
    close: (tag) => {
      if (tag === 'row' && isBehindFirst) isFirst = false
      if (tag !== 'v' || !isValue) return
      isValue = false
      const index = Number(value)
      if (!Number.isInteger(index) || index < 0 || index >= mostTexts) return
      let column = columns.get(place)
      if (!column) {
        if (columns.size >= mostColumns) return
        column = { name: isFirst ? index : undefined, used: new Uint8Array(0), some: [] }
        columns.set(place, column)
        if (isFirst) return
      }
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
