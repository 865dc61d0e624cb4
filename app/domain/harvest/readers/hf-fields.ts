import type { FieldEntry } from '../../listing/listing-content.ts'
import { filled } from './draft.ts'
import { fieldTypeOf } from './english-values.ts'
import { cut, line, textIn, withoutContacts } from './markdown-text.ts'

type Field = { name: string; words: string; type?: string }

/**
 * The field dictionary a card's «Data Fields» section writes as a list or a table. Configurations that have the same
 * fields are read once; where they differ, a field is called `configuration.field`.
 */
export function readDataFields(section: string): FieldEntry[] {
  const groups = groupsOf(section)
  const shapes = new Set(groups.map((group) => group.fields.map((field) => field.name).join('\n')))
  const fields =
    shapes.size <= 1
      ? (groups[0]?.fields ?? [])
      : groups.flatMap(({ config, fields }) =>
          fields.map((field) => (config === '' ? field : { ...field, name: `${config}.${field.name}` })),
        )
  const seen = new Set<string>()
  return fields
    .filter(({ name }) => name.length <= 200 && !seen.has(name) && seen.add(name))
    .slice(0, 3_000)
    .map(entryOf)
}

function groupsOf(section: string): { config: string; fields: Field[] }[] {
  const groups: { config: string; fields: Field[] }[] = [{ config: '', fields: [] }]
  let parents: { indent: number; name: string }[] = []
  let columns: { name: number; type: number; words: number } | undefined
  let fenced = false
  for (const row of section.replace(/\r/g, '').split('\n')) {
    if (/^\s*```(?!.*```)/.test(row)) fenced = !fenced
    if (fenced || row.trim() === '') continue
    const group = groups[groups.length - 1]!
    const heading = row.match(/^#{4,6}\s+(.+)$/)
    if (heading) {
      groups.push({ config: line(heading[1] ?? '', 60), fields: [] })
      parents = []
      columns = undefined
      continue
    }
    if (/\S\s*\|/.test(row)) {
      const cells = row
        .replace(/^\s*\||\|\s*$/g, '')
        .split(/(?<!\\)\|/)
        .map((cell) => line(cell, 2_000))
      if (cells.every((cell) => /^:?-*:?$/.test(cell))) continue
      const head = columnsOf(cells)
      if (head) columns = head
      else if (columns) {
        const name = (cells[columns.name] ?? '').replace(/^['"]|['"]$/g, '')
        if (name !== '') group.fields.push({ name, words: cells[columns.words] ?? '', type: cells[columns.type] ?? '' })
      }
      continue
    }
    columns = undefined
    const item = row.match(/^(\s*)([-*+])\s+(.*)$/)
    const field = fieldIn(item?.[3] ?? row.trim(), item !== null)
    if (!field) continue
    const indent = item ? (item[1] ?? '').length : 0
    parents = parents.filter((parent) => parent.indent < indent)
    const path = [...parents.map((parent) => parent.name), field.name].join('.')
    group.fields.push({ ...field, name: path })
    if (item) parents.push({ indent, name: field.name })
  }
  return groups.filter((group) => group.fields.length > 0)
}

function columnsOf(cells: readonly string[]): { name: number; type: number; words: number } | undefined {
  if (
    cells.length < 2 ||
    !/^(?:field|column|key|feature|variable|attribute|name)(?:s|[\s_-]?name)?$|^field/i.test(cells[0] ?? '')
  )
    return undefined
  const type = cells.findIndex((cell) => /type/i.test(cell))
  const words = cells.findIndex(
    (cell, at) => at > 0 && at !== type && /desc|data|meaning|definition|content|comment/i.test(cell),
  )
  return { name: 0, type, words: words < 0 ? (type === 1 ? -1 : 1) : words }
}

const quoted = /^(?:\*{1,2}|__)?[`'"“]{1,3}([^`'"”\n]{1,80})[`'"”]{1,3}(?:\*{1,2}|__)?\s*/
const bold = /^\*\*([^*\n]{1,80}?):?\*\*\s*/
const bare = /^([\p{L}_][\p{L}\p{N}_.[\]-]*(?: [\p{L}\p{N}_.-]+){0,2})\s*(?=:|\(|– |- )/u

function fieldIn(text: string, isItem: boolean): Field | undefined {
  const match = text.match(quoted) ?? text.match(bold) ?? (isItem ? text.match(bare) : null)
  if (!match) return undefined
  const rest = text.slice(match[0].length)
  if (!isItem && !/^\s*[:(]/.test(rest)) return undefined
  const typed = rest.match(/^\s*\(([^)]{1,60})\)/)
  const words = rest
    .slice(typed?.[0].length ?? 0)
    .replace(/^[\s:–—-]+/, '')
    .replace(/\s*\\$/, '')
    .trim()
  const name = (match[1] ?? '').replace(/:$/, '').trim()
  if (
    name === '' ||
    name.includes('`') ||
    /^for .* config/i.test(name) ||
    /^(?:note|example|e\.g|see|https?|total|train|test|validation|dev)$/i.test(name)
  )
    return undefined
  return { name, words, ...(typed?.[1] ? { type: typed[1].replace(/[*`]/g, '') } : {}) }
}

function entryOf(field: Field): FieldEntry {
  const values = [...field.words.matchAll(/(?:`([^`]{1,90})`|"([^"]{1,90})"|'([^']{1,90})')\s*\((\d{1,4})\)/g)]
  const isCode = values.length > 1 || /classification label|class ?label/i.test(field.words)
  const described = line(withoutContacts(field.words).text, 2_000).replace(/^an? (?:[\w.]+ ){0,2}feature\.?$/i, '')
  return filled({
    name: field.name,
    type: isCode ? ('CODE' as const) : (typeOf(field) ?? ('STRING' as const)),
    description: textIn('en', described),
    domain:
      isCode && values.length > 1
        ? values.slice(0, 300).map(([, one, two, three, value]) => ({
            value: value ?? '',
            title: { en: cut((one ?? two ?? three ?? '').trim() || (value ?? ''), 200) },
          }))
        : undefined,
    nullable: true,
    isKey: false,
    personal: 'NONE' as const,
    masked: false,
  }) as FieldEntry
}

/** The type a field's line states: in brackets, «a `string` feature», «a list of …»; undefined when it states none. */
function typeOf(field: Field): FieldEntry['type'] | undefined {
  const stated = field.type ? fieldTypeOf(field.type.split(/[,\s]/)[0] ?? '') : undefined
  if (stated) return stated
  const words = field.words.replace(/[`*]/g, '').toLowerCase().trim()
  if (/^an? (?:multilingual )?dictionary|^(?:an? )?(?:ordered )?(?:list|sequence|array|dict)\b/.test(words))
    return 'JSON'
  if (/^an? pil\.|image object containing/.test(words)) return 'BINARY'
  const feature = words.match(/^(?:an? )?(?:multilingual )?([a-z]+\d{0,2})(?: feature| variable|[.,;:]|$)/)?.[1]
  if (
    feature &&
    /^(?:string|str|int\d*|integer|uint\d+|float\d*|double|bool|boolean|image|audio|timestamp|date)$/.test(feature)
  )
    return fieldTypeOf(feature)
  const leading = words.match(/^(?:an? |the )?(string|integer|int\d+|float\d*|boolean|bool)\b/)?.[1]
  return leading ? fieldTypeOf(leading) : undefined
}
