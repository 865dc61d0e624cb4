/** A PDF that is not written as the standard says, or in a way that is not read here. */
export class UnreadablePdf extends Error {}

/** A value, as far as it is needed: where it stands, and for a dictionary where its values stand. */
export type PdfValue =
  | { kind: 'dictionary'; start: number; end: number; entries: ReadonlyMap<string, PdfValue> }
  | { kind: 'array'; start: number; end: number; items: readonly PdfValue[] }
  | { kind: 'reference'; start: number; end: number; number: number; generation: number }
  | { kind: 'number'; start: number; end: number; value: number }
  | { kind: 'name'; start: number; end: number; value: string }
  | { kind: 'other'; start: number; end: number }

const deepest = 60
const blanks = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y
const reference = /(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y
const number = /[+-]?(?:\d+\.?\d*|\.\d+)/y
const name = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y
const word = /[^\0\t\n\f\r ()<>[\]{}/%]+/y

/** The value that begins at a place of a text in which each unit is one byte. */
export function readValue(text: string, from: number, depth = 0): PdfValue {
  const start = afterBlanks(text, from)
  if (depth > deepest) throw new UnreadablePdf('nested too deeply')
  if (text.startsWith('<<', start)) {
    const entries = new Map<string, PdfValue>()
    for (let at = start + 2; ; ) {
      at = afterBlanks(text, at)
      if (text.startsWith('>>', at)) return { kind: 'dictionary', start, end: at + 2, entries }
      const key = match(name, text, at)
      if (!key) throw new UnreadablePdf('a dictionary is broken')
      const value = readValue(text, at + key[0].length, depth + 1)
      entries.set(key[0].slice(1), value)
      at = value.end
    }
  }
  if (text[start] === '[') {
    const items: PdfValue[] = []
    for (let at = start + 1; ; ) {
      at = afterBlanks(text, at)
      if (text[at] === ']') return { kind: 'array', start, end: at + 1, items }
      const item = readValue(text, at, depth + 1)
      items.push(item)
      at = item.end
    }
  }
  if (text[start] === '(') return { kind: 'other', start, end: stringEnd(text, start) }
  if (text[start] === '<') {
    const end = text.indexOf('>', start)
    if (end < 0) throw new UnreadablePdf('a string has no end')
    return { kind: 'other', start, end: end + 1 }
  }
  const named = match(name, text, start)
  if (named) return { kind: 'name', start, end: start + named[0].length, value: named[0].slice(1) }
  const referred = match(reference, text, start)
  if (referred)
    return {
      ...{ kind: 'reference', start, end: start + referred[0].length },
      ...{ number: Number(referred[1]), generation: Number(referred[2]) },
    }
  const counted = match(number, text, start)
  if (counted) return { kind: 'number', start, end: start + counted[0].length, value: Number(counted[0]) }
  const said = match(word, text, start)
  if (!said) throw new UnreadablePdf('a value is missing')
  return { kind: 'other', start, end: start + said[0].length }
}

/** The number that an entry of a dictionary says; undefined where it says none. */
export function numberIn(value: PdfValue | undefined, key: string): number | undefined {
  const found = value?.kind === 'dictionary' ? value.entries.get(key) : undefined
  return found?.kind === 'number' ? found.value : undefined
}

/** The place behind blanks and comments. */
export function afterBlanks(text: string, at: number): number {
  blanks.lastIndex = at
  blanks.exec(text)
  return blanks.lastIndex
}

function match(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at
  return form.exec(text)
}

function stringEnd(text: string, start: number): number {
  let open = 0
  for (let at = start; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\\') at++
    else if (sign === '(') open++
    else if (sign === ')' && --open === 0) return at + 1
  }
  throw new UnreadablePdf('a string has no end')
}
