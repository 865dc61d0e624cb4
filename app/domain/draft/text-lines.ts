import type { Text } from '../text.ts'

/** A text as one line: the Chinese, or Chinese and English parted by a bar. */
export function writeLine(text: unknown): string {
  if (typeof text === 'string') return text
  const { zh = '', en = '' } = (text ?? {}) as Text
  return en === '' ? zh : `${zh} | ${en}`.trim()
}

/** What a line says. One that says what a text of `before` says is that text, with its other languages. */
export function readLine(line: string, before: readonly unknown[] = []): Text | undefined {
  const typed = line.trim()
  if (typed === '') return undefined
  const known = before.find((text) => writeLine(text) === typed && typeof text === 'object')
  if (known) return known as Text
  const bar = typed.search(/[|｜]/)
  if (bar < 0) return { [isChinese(typed) ? 'zh' : 'en']: typed }
  const zh = typed.slice(0, bar).trim()
  const en = typed.slice(bar + 1).trim()
  return zh === '' && en === '' ? undefined : { ...(zh && { zh }), ...(en && { en }) }
}

/** Words parted by commas of either language, semicolons or line breaks; each once. */
export function splitWords(text: string): string[] {
  return [...new Set(text.split(/[,，、;；\r\n]+/).map((word) => word.trim()))].filter((word) => word !== '')
}

/** Lines without those that say nothing. */
export function splitLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The text a Chinese and an English box hold; other languages of `before` stay. */
export function readBoth(zh: string, en: string, before: unknown): Text | undefined {
  const { zh: _, en: __, ...others } = (typeof before === 'object' && before !== null ? before : {}) as Text
  const text = { ...others, ...(zh.trim() && { zh: zh.trim() }), ...(en.trim() && { en: en.trim() }) }
  return Object.keys(text).length === 0 ? undefined : text
}

function isChinese(text: string): boolean {
  // A line without letters, such as a number, is Chinese: the first language of the exchange.
  return /\p{Script=Han}/u.test(text) || !/\p{L}/u.test(text)
}
