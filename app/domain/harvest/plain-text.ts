/** Words that portals write where they have nothing to say. */
const nothing = /^(?:暂无|无|null|none|n\/a|-+|\/|\\|空|未知|暂未填写|undefined|nan)$/i

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  yen: '¥',
  ensp: ' ',
  emsp: ' ',
}

/** Texts copied out of PDF files hold radicals that look like characters and that no search finds. */
const radicals = new Map(
  '⺟母 ⺠民 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻥鱼 ⻦鸟 ⻩黄 ⻬齐 ⻰龙'
    .split(' ')
    .map((pair) => [...pair] as [string, string]),
)

/** A text without HTML left-overs, odd spaces and control characters; empty lines are kept as paragraph breaks. */
export function plainText(text: string | null | undefined): string {
  return withoutMarkup(text ?? '')
    .replace(/[\u2e80-\u2fdf]/g, (radical) => radicals.get(radical) ?? radical.normalize('NFKC'))
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\u200b-\u200f\ufeff\ufffd]/gu, '')
    .replace(/[\t\u00a0\u3000 ]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The text without tags, comments and entities. Most texts have none and are not looked through for them. */
function withoutMarkup(text: string): string {
  const untagged = text.includes('<') ? withoutTags(text) : text
  return untagged.includes('&') ? withoutEntities(untagged) : untagged
}

function withoutTags(text: string): string {
  return text
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<\s*(?:br|\/p|\/div|\/li|\/tr|\/h\d)\b[^>]*>/gi, '\n')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<\/?[a-z][a-z0-9:-]*(?:\s[^<>]*)?\/?>/gi, '')
}

function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined
    if (code !== undefined) return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
    return entities[String(name).toLowerCase()] ?? whole
  })
}

/** As `plainText` on one line; undefined where the source has nothing to say (暂无, null, a dash). */
export function oneLine(text: unknown): string | undefined {
  if (typeof text === 'number') return String(text)
  if (typeof text !== 'string') return undefined
  const line = plainText(text).replace(/\s+/g, ' ')
  return line === '' || nothing.test(line) ? undefined : line
}

/** As `plainText`; undefined where the source has nothing to say. */
export function paragraphs(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined
  const plain = plainText(text)
  return plain === '' || nothing.test(plain) ? undefined : plain
}

/** The first sentence, or what fits of it. */
export function firstSentence(text: string, max: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const sentence = line.match(/^.*?(?:[。！？；]|[.!?](?=\s|$))/u)?.[0] ?? line
  return cutText(sentence.length < 8 ? line : sentence, max)
}

/** The text, cut at the end of a sentence where it is longer than `max` characters; the cut is shown by «…». */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text
  const head = text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')
  const end = Math.max(...['。', '！', '？', '；', '\n', '. '].map((mark) => head.lastIndexOf(mark)))
  return `${(end > max / 2 ? head.slice(0, end + 1) : head).trimEnd()}…`
}
