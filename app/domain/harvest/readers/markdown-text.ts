import type { Text } from '../../text.ts'

/** HTML of a catalogue's description as simple Markdown: breaks, lists and links are kept, every other tag is dropped. */
export function htmlToText(source: string): string {
  // Some portals store their HTML escaped.
  const html = /&lt;\/?(?:p|br|div|span|ul|li|b|strong)\b/i.test(source) ? unescapeEntities(source) : source
  return unescapeEntities(
    html
      .replace(/\r\n?/g, '\n')
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
      .replace(/<a\s[^>]*?href\s*=\s*["']?([^"'\s>]+)["']?[^>]*>([\s\S]*?)<\/a\s*>/gi, (_all, href: string, label) =>
        linkOf(href, String(label)),
      )
      .replace(/<li\b[^>]*>/gi, '\n- ')
      .replace(/<h[1-6]\b[^>]*>/gi, '\n\n### ')
      .replace(/<\/?br\s*\/?>|<\/(?:div|tr|li|ul|ol)\s*>/gi, '\n')
      .replace(/<\/(?:p|h[1-6]|table)\s*>|<(?:p|hr)\b[^>]*>/gi, '\n\n')
      .replace(htmlTag, ''),
  )
    .replace(/\p{Cc}|[\u200b\ufeff]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replace(/[ \t\u00a0]+\n/g, '\n')
    .replace(/^\t+/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Only tags of HTML: placeholders such as <STRING> and comparisons such as a<b are left alone. */
const htmlTag =
  /<\/?(?:a|abbr|address|article|b|big|blockquote|body|center|cite|code|col|colgroup|dd|del|details|div|dl|dt|em|figure|font|head|html|i|iframe|img|ins|kbd|main|mark|meta|o:p|ol|pre|s|section|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|video|wbr)(?:\s[^>]*)?\/?>/gi

function linkOf(href: string, label: string): string {
  const words = label.replace(/<[^>]*>/g, '').trim()
  return /^https?:/i.test(href) && words !== '' && words !== href ? `[${words}](${href})` : words
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  deg: '°',
  copy: '©',
  reg: '®',
  trade: '™',
  times: '×',
  eacute: 'é',
  sup2: '²',
  micro: 'µ',
}

function unescapeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,7}));/gi, (all, decimal, hex, name) => {
    if (name) return entities[name] ?? all
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return point > 31 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : ' '
  })
}

/** Text without HTML and Markdown marks: for titles and summaries, which are shown as they are. */
export function plain(text: string): string {
  return htmlToText(text)
    .replace(/^```.*$/gm, '')
    .replace(/!?\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/^\s{0,3}#{1,6}\s+/gm, '')
    .replace(/^\s*[-*+]\s+/gm, '')
    .replace(/(\*\*|__)(?=\S)([\s\S]*?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*\n]+)\*(?![\w*])/g, '$1')
    .replace(/`([^`\n]*)`/g, '$1')
    .trim()
}

/** One line of plain text, cut to the length. Empty when nothing is left. */
export function line(text: string, max: number): string {
  return cut(plain(text).replace(/\s+/g, ' ').trim(), max)
}

/** A text no longer than `max`: cut after a sentence where one ends in its last half, else after a word, with «…». */
export function cut(text: string, max: number): string {
  const whole = text.trim()
  if (whole.length <= max) return whole
  const room = whole.slice(0, max - 2)
  const sentence = Math.max(...['. ', '.\n', '? ', '! ', '。', '؟ ', '\n\n'].map((end) => room.lastIndexOf(end)))
  if (sentence > max / 2) return `${room.slice(0, sentence + 1).trim()} …`
  const word = Math.max(room.lastIndexOf(' '), room.lastIndexOf('\n'))
  const kept = word > max / 2 ? room.slice(0, word) : room.replace(/[\ud800-\udbff]$/, '')
  return `${kept.trim()}…`
}

/** The beginning of a description as a summary: whole sentences of its first paragraphs, up to about 300 characters. */
export function summaryOf(text: string): string {
  const paragraphs = plain(text.replace(/^```[\s\S]*?^```.*$/gm, '').replace(/^\s*#{1,6} .*$/gm, ''))
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
  let summary = paragraphs[0] ?? ''
  for (const part of paragraphs.slice(1)) {
    if (summary.length >= 80) break
    summary = `${summary} ${part}`
  }
  return cut(summary, 300)
}

const mail = /(?:mailto:)?[\w.+%-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi
const telephone = /(?:\+\d{1,3}[\s().-]*|\(\d{3}\)\s?|\b(?:tel|phone|telephone|fax)\b[.:]?\s*)\d[\d\s().-]{6,}\d/gi

/** Takes e-mail addresses and telephone numbers out of a text; what was taken is returned apart. */
export function withoutContacts(text: string): { text: string; taken: string[] } {
  const taken: string[] = []
  const take = (found: string, put: string): string => {
    taken.push(found.replace(/^mailto:/i, '').trim())
    return put
  }
  const kept = text
    .replace(/\[([^\]]*)\]\((mailto:[^)]*)\)/gi, (_all, label: string, address: string) => {
      take(address, '')
      return label.includes('@') ? '(e-mail)' : label
    })
    .replace(mail, (found) => take(found, '(e-mail)'))
    .replace(telephone, (found) => take(found, '(telephone)'))
  return { text: kept, taken }
}

/** The language a text is written in, where its script says so; `otherwise` for Latin and mixed text. */
export function languageOf(text: string, otherwise: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return otherwise
  const share = (script: RegExp) => (text.match(script)?.length ?? 0) / letters
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.2) return 'ja'
  if (share(/\p{Script=Han}/gu) > 0.4) return 'zh'
  if (share(/\p{Script=Arabic}/gu) > 0.5) return 'ar'
  return otherwise
}

/** A BCP 47 tag as texts are keyed by it, or `otherwise` when it is not one. */
export function tagOf(tag: string | undefined, otherwise: string): string {
  const [primary = '', ...rest] = (tag ?? '').split(/[-_]/)
  const whole = [primary.toLowerCase(), ...rest].join('-')
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(whole) ? whole : otherwise
}

/** A text in one language, or undefined when it is blank. */
export function textIn(language: string, text: string): Text | undefined {
  return text.trim() === '' ? undefined : { [languageOf(text, language)]: text.trim() }
}

/** Keywords of one language: single lines of at most 60 characters, each once, at most 60. */
export function keywordsOf(words: readonly string[]): string[] {
  const seen = new Map<string, string>()
  for (const word of words) {
    const tidy = withoutContacts(plain(word)).text.replace(/\s+/g, ' ').trim()
    if (tidy !== '' && tidy.length <= 60 && !seen.has(tidy.toLowerCase())) seen.set(tidy.toLowerCase(), tidy)
  }
  return [...seen.values()].slice(0, 60)
}
