import type { Format } from '../codes/content.ts'
import type { FieldEntry, ListingDraft } from '../listing/listing-content.ts'
import { personalKinds } from '../personal/personal-kinds.ts'
import { type ColumnProfile, extraColumn, type FileProfile } from './file-profile.ts'

/** A first draft of a listing: everything in it was read from the file and can be changed. Industries are not guessed. */
export function draftFromProfile(profile: FileProfile): Partial<ListingDraft> {
  const { name, format, bytes, sha256, tables, languages, timeStart, timeEnd } = profile
  const title = titleFromName(name)
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const isWhole = profile.tablesLeftOut === 0
  const encodings = new Set(tables.flatMap(({ encoding }) => encoding ?? []))
  const personal = personalOf(tables.flatMap(({ columns }) => columns))
  const formats: Format[] = [...new Set<Format>([format, ...tables.map((table) => table.format)])]
  const regions = profile.regions.map(({ code }) => code)
  return {
    ...(title && { title: /[\u4e00-\u9fff]/.test(title) ? { zh: title } : { en: title } }),
    dictionary: dictionaryOf(profile),
    ...(isWhole && { recordCount: rows }),
    storageBytes: bytes,
    fileCount: 1,
    formats,
    files: [{ name: name.slice(0, 300), format, bytes, sha256, ...(isWhole && { rows }) }],
    ...(encodings.size === 1 && { encoding: [...encodings][0]! }),
    languages: [...languages],
    ...(timeStart !== undefined && { timeStart }),
    ...(timeEnd !== undefined && { timeEnd }),
    regions,
    personal,
  }
}

/** Fields of all tables by name, each once; the first that has it describes it. */
function dictionaryOf({ tables }: FileProfile): FieldEntry[] {
  const fields = new Map<string, FieldEntry>()
  for (const { columns } of tables) {
    // One unique column is the key; several cannot all be.
    const key =
      columns.find(({ isKey, personal }) => isKey && personal.length === 0) ?? columns.find(({ isKey }) => isKey)
    for (const column of columns)
      if (!fields.has(column.name) && column.name !== extraColumn)
        fields.set(column.name, fieldOf(column, tables.length === 1 && column === key))
  }
  return [...fields.values()].slice(0, 3_000)
}

function fieldOf(column: ColumnProfile, isKey: boolean): FieldEntry {
  const { name, type, unit, nullShare, longest, valueDomain, examples } = column
  const isText = type === 'STRING' || type === 'CODE'
  const list = type === 'CODE' && valueDomain?.every(({ value }) => value.length <= 100) ? valueDomain : undefined
  return {
    ...{ name, type, isKey, nullable: nullShare > 0, masked: false, personal: flagOf(column) },
    ...(unit !== undefined && { unit }),
    ...(isText && longest > 0 && { length: longest }),
    ...(list && { domain: [...list.map(({ value }) => ({ value }))].sort((a, b) => (a.value < b.value ? -1 : 1)) }),
    // An example of a personal field would be stars.
    ...(examples[0] !== undefined && column.personal.length === 0 && { example: examples[0] }),
  }
}

const flags = new Map(personalKinds.map(({ code, flag }) => [code, flag]))

/** What a field is declared as: what is only possible is left to people to decide. */
function flagOf({ personal }: ColumnProfile): FieldEntry['personal'] {
  const found = personal.filter(({ certainty }) => certainty !== 'possible').map(({ kind }) => flags.get(kind))
  return found.includes('SENSITIVE') ? 'SENSITIVE' : found.length > 0 ? 'PERSONAL' : 'NONE'
}

function personalOf(columns: readonly ColumnProfile[]): NonNullable<ListingDraft['personal']> {
  const flagged = columns.map(flagOf)
  const kinds = new Set(
    columns.flatMap(({ personal }) =>
      personal.filter(({ certainty }) => certainty !== 'possible').map(({ kind }) => kind),
    ),
  )
  return {
    contains: kinds.size > 0,
    types: personalKinds.filter(({ code }) => kinds.has(code)).map(({ zh, en }) => ({ zh, en })),
    sensitive: flagged.includes('SENSITIVE'),
  }
}

/** A title from a file's name, without what only tells copies apart; undefined where nothing is left. */
export function titleFromName(name: string): string | undefined {
  const title = name
    .replace(/^.*[\\/]/, '')
    .replace(/(?:\.(?:csv|tsv|txt|xlsx|json|jsonl|ndjson|parquet|zip))+$/i, '')
    .replace(/[_+.]+/g, ' ')
    .replace(/\s*[（(](?:\d{1,3}|副本|copy|最终版?|final)[）)]/gi, '')
    .replace(/[-\s]*(?:副本|最终版|final|copy|v\d{1,3})$/i, '')
    .replace(/[-\s]*(?:19|20)\d{2}-?(?:0\d|1[0-2])-?[0-3]\d(?:-?\d{4,6})?$/, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s-]+|[\s-]+$/g, '')
  return /[\p{L}]/u.test(title) ? title.slice(0, 300) : undefined
}
