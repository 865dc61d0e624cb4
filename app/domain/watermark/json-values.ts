/** A value of a JSON text that is a string or a number: where it stands (strings without their quotes) and under which names. */
export type JsonValue = { path: string; isString: boolean; start: number; end: number }

/** A text that is no JSON, or nested too deeply. */
export class NoJson extends Error {}

const deepest = 64
const numberForm = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const word = /true|false|null/y
const blank = /[ \t\r\n]*/y

/** The strings and numbers of one JSON text, in their order; names of members are none. Members of lists share a path. */
export function jsonValues(text: string): JsonValue[] {
  const values: JsonValue[] = []
  let at = 0
  const skip = () => {
    blank.lastIndex = at
    blank.exec(text)
    at = blank.lastIndex
  }
  const stringEnd = () => {
    for (let end = at + 1; ; end++) {
      const unit = text.charCodeAt(end)
      if (unit === 34) return end
      if (unit === 92) end++
      else if (Number.isNaN(unit)) throw new NoJson()
    }
  }
  const list = (close: string, member: () => void) => {
    at++
    skip()
    if (text[at] === close) {
      at++
      return
    }
    for (;;) {
      member()
      skip()
      const sign = text[at++]
      if (sign === close) return
      if (sign !== ',') throw new NoJson()
    }
  }
  const value = (path: string, depth: number) => {
    skip()
    const sign = text[at]
    if (depth > deepest) throw new NoJson()
    if (sign === '{')
      list('}', () => {
        skip()
        if (text[at] !== '"') throw new NoJson()
        const end = stringEnd()
        const name = text.slice(at + 1, end)
        at = end + 1
        skip()
        if (text[at++] !== ':') throw new NoJson()
        value(path === '' ? name : `${path}.${name}`, depth + 1)
      })
    else if (sign === '[') list(']', () => value(path, depth + 1))
    else if (sign === '"') {
      const end = stringEnd()
      values.push({ path, isString: true, start: at + 1, end })
      at = end + 1
    } else {
      const form = sign === 't' || sign === 'f' || sign === 'n' ? word : numberForm
      form.lastIndex = at
      if (!form.test(text)) throw new NoJson()
      if (form === numberForm) values.push({ path, isString: false, start: at, end: form.lastIndex })
      at = form.lastIndex
    }
  }
  value('', 0)
  skip()
  if (at !== text.length) throw new NoJson()
  return values
}

/** The string that stands so between quotes. */
export function unescaped(raw: string): string {
  if (!raw.includes('\\')) return raw
  try {
    return JSON.parse(`"${raw}"`) as string
  } catch {
    throw new NoJson()
  }
}

/** A raw string with signs put in before the unit at `place` of what it means, escaped where it escapes others. */
export function insertedInto(raw: string, place: number, signs: string): string {
  let at = 0
  for (let unit = 0; unit < place; unit++) at += raw[at] !== '\\' ? 1 : raw[at + 1] === 'u' ? 6 : 2
  const written = /\\u/i.test(raw)
    ? [...signs].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
    : signs
  return raw.slice(0, at) + written + raw.slice(at)
}
