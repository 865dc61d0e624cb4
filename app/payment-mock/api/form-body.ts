import { wrongCall } from '../failure.ts'

/** Fields as they came: texts, and groups of fields. A Map, so that no name can mean something else. */
export type Fields = Map<string, string | Fields>

const mostPairs = 1_000
const deepest = 6
const longestName = 200

/** Reads `a=1&b[c]=2&d[0]=3&e[]=4`, as bodies and addresses carry it. Throws a Failure for what is too much or makes no sense. */
export function parseFields(text: string): Fields {
  const fields: Fields = new Map()
  let pairs = 0
  for (const [name, value] of new URLSearchParams(text)) {
    pairs += 1
    if (pairs > mostPairs) throw wrongCall(`Too many parameters: at most ${mostPairs} are read.`)
    put(fields, pathOf(name), value)
  }
  return fields
}

function pathOf(name: string): string[] {
  const shown = name.slice(0, 40)
  if (name.length > longestName) throw wrongCall(`Parameter name too long: ${shown}`)
  const found = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name)
  if (!found?.[1]) throw wrongCall(`Invalid parameter name: ${shown}`, { param: shown })
  const inner = [...(found[2] ?? '').matchAll(/\[([^[\]]*)\]/g)].map((match) => match[1] ?? '')
  if (inner.length >= deepest) throw wrongCall(`Parameters nested too deeply: ${shown}`, { param: shown })
  return [found[1], ...inner]
}

function put(fields: Fields, path: readonly string[], value: string): void {
  const [first = '', ...rest] = path
  const key = first === '' ? String(fields.size) : first
  if (rest.length === 0) {
    fields.set(key, value)
    return
  }
  const held = fields.get(key)
  const inner: Fields = held instanceof Map ? held : new Map()
  if (held !== inner) fields.set(key, inner)
  put(inner, rest, value)
}
