const mostLeaves = 20_000
const mostUnread = 40
/** Keys that say how a document is written, not what it says. */
const technical = /^(?:@(?:context|type|id)|\$(?:schema|ref|id)|openapi|swagger|apiVersion|kind|profile|conformsTo)$/

/**
 * What a document says that is in none of the given texts: each place once, with an example. Places in lists are written
 * `distribution[].license`. A value counts as read where its beginning is found, whatever its case and spaces.
 */
export function unreadLeaves(document: unknown, read: readonly unknown[]): string[] {
  const known = squeeze(JSON.stringify(read))
  const found = new Map<string, string>()
  let seen = 0
  const walk = (value: unknown, place: string) => {
    if (++seen > mostLeaves || found.size >= mostUnread) return
    if (Array.isArray(value)) for (const each of value) walk(each, `${place}[]`)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value))
        if (!technical.test(key)) walk(each, place === '' ? key : `${place}.${key}`)
    } else if (typeof value === 'string' || typeof value === 'number') {
      const text = String(value).trim()
      if (text !== '' && !found.has(place) && !known.includes(squeeze(JSON.stringify(text).slice(1, -1)).slice(0, 24)))
        found.set(place, text)
    }
  }
  walk(document, '')
  return [...found].map(([place, text]) => `${place}: ${text.replace(/\s+/g, ' ').slice(0, 80)}`)
}

function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?:\\n|\\r|\\t|\s)+/g, '')
}
