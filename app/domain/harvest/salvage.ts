/** What a broken text could be read as, and what was mended; or why it could not be read. */
export type Salvage = { value: unknown; repairs: string[] } | { error: string }

/**
 * Reads JSON, mending only what is safe: raw control characters inside strings are escaped, and values standing one
 * after the other are read as one list. The mended text must parse whole, else it is refused.
 */
export function salvageJson(text: string): Salvage {
  const plain = text.replace(/^\ufeff/, '')
  const first = tryParse(plain)
  if ('value' in first) return { value: first.value, repairs: [] }
  const repairs: string[] = []
  const { text: clean, escaped } = escapeControls(plain)
  if (escaped > 0) {
    repairs.push(`${escaped} raw control character(s) inside strings escaped`)
    const second = tryParse(clean)
    if ('value' in second) return { value: second.value, repairs }
  }
  const pieces = topLevelValues(clean)
  if (pieces && pieces.length > 1) {
    const values = pieces.map(tryParse)
    if (values.every((piece) => 'value' in piece)) {
      repairs.push(`${pieces.length} JSON values standing one after the other read as one list`)
      return { value: values.flatMap((piece) => ('value' in piece ? piece.value : [])), repairs }
    }
  }
  return { error: first.error }
}

/** Reads a list written the way Python prints one: ['xls', "csv", None]. Undefined when it is not exactly that. */
export function readPythonList(text: string): (string | number | boolean | null)[] | undefined {
  const inner = text
    .trim()
    .match(/^\[([\s\S]*)\]$/)?.[1]
    ?.trim()
  if (inner === undefined) return undefined
  if (inner === '') return []
  const item =
    /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(-?\d+(?:\.\d+)?)|(None|True|False|null|true|false))\s*(,|$)/y
  const values: (string | number | boolean | null)[] = []
  while (item.lastIndex < inner.length) {
    const found = item.exec(inner)
    if (!found) return undefined
    const [, single, double, numeral, word, comma] = found
    if (single !== undefined || double !== undefined) values.push(unescapePython(single ?? double ?? ''))
    else if (numeral !== undefined) values.push(Number(numeral))
    else values.push(word === 'None' || word === 'null' ? null : word?.toLowerCase() === 'true')
    if (comma === '') break
  }
  return values
}

function tryParse(text: string): { value: unknown } | { error: string } {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    return { error: error instanceof Error ? error.message.replace(/, ".*$/s, '') : 'not JSON' }
  }
}

const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escapeControls(text: string): { text: string; escaped: number } {
  let escaped = 0
  const parts: string[] = []
  let inString = false
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) inString = !inString
    else if (code === 0x5c && inString) at++
    else if (code < 0x20 && inString) {
      const character = text[at] ?? ''
      parts.push(text.slice(from, at), shortEscapes[character] ?? `\\u${code.toString(16).padStart(4, '0')}`)
      from = at + 1
      escaped++
    }
  }
  parts.push(text.slice(from))
  return { text: parts.join(''), escaped }
}

/** The texts of the values at the top, when there is nothing but white space and commas between them. */
function topLevelValues(text: string): string[] | undefined {
  const pieces: string[] = []
  let depth = 0
  let start = -1
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at++
      else if (character === '"') inString = false
    } else if (character === '"') {
      if (depth === 0) return undefined
      inString = true
    } else if (character === '[' || character === '{') {
      if (depth++ === 0) start = at
    } else if (character === ']' || character === '}') {
      if (--depth < 0) return undefined
      if (depth === 0) pieces.push(text.slice(start, at + 1))
    } else if (depth === 0 && !/[\s,]/.test(character ?? '')) return undefined
  }
  return depth === 0 && !inString ? pieces : undefined
}

function unescapePython(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/gs, (_, unicode, hex, character) => {
    const code = unicode ?? hex
    if (code) return String.fromCharCode(Number.parseInt(code, 16))
    return character === 'n' ? '\n' : character === 't' ? '\t' : character === 'r' ? '\r' : character
  })
}
