/** Most fields a search may ask for; each is a condition of its own. */
export const mostFieldTerms = 8

const term = /(?:^|[\s,，;；])(?:fields?|字段)\s*[:：=]\s*(?:"([^"]{1,80})"|“([^”]{1,80})”|([^\s,，;；"“”]{1,80}))/giu

/** Takes `field:name` (字段：名称; quotes around names with spaces) out of a text: the fields, and the rest of the text. */
export function splitFieldTerms(text: string): { rest: string; fields: string[] } {
  const fields: string[] = []
  const rest = text.replace(term, (_, quoted: string, curly: string, plain: string) => {
    fields.push((quoted ?? curly ?? plain ?? '').trim())
    return ' '
  })
  return {
    rest: rest.replace(/\s+/g, ' ').trim(),
    fields: [...new Set(fields)].filter(Boolean).slice(0, mostFieldTerms),
  }
}

/** Every field a search asks for: those chosen apart and those written in the text. */
export function fieldsAsked(query: { text: string; hasFields?: readonly string[] }): string[] {
  return [...new Set([...(query.hasFields ?? []), ...splitFieldTerms(query.text).fields])].slice(0, mostFieldTerms)
}

const unfinished = /(?:^|[\s,，;；])(?:fields?|字段)\s*[:：=]\s*["“]?([^,，;；"“”]{0,80})$/iu

/** The field that a text ends in while it is being typed, and the text before it; undefined where it ends in none. */
export function fieldBegun(text: string): { beginning: string; rest: string } | undefined {
  const found = unfinished.exec(text)
  return found ? { beginning: (found[1] ?? '').trim(), rest: text.slice(0, found.index).trim() } : undefined
}
