/** A piece of a page: text in it has been made safe. */
export type Html = { html: string }
type Part = Html | string | number | false | null | undefined | readonly Html[]

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const safe = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '')

function put(part: Part): string {
  if (part === false || part === null || part === undefined) return ''
  if (typeof part === 'object') return 'html' in part ? part.html : part.map(put).join('')
  return safe(String(part))
}

/** Writes a piece of a page; whatever is put in is made safe unless it is such a piece itself. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: texts.map((text, at) => text + (at < parts.length ? put(parts[at]) : '')).join(''),
})
