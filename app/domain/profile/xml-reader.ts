import { ProfileFailure } from './profile-words.ts'

export type XmlEvents = {
  /** A tag opens; `attribute` reads one of its attributes. An empty element opens and closes. */
  open(name: string, attribute: (name: string) => string | undefined): void
  close(name: string): void
  text(text: string): void
}

const longestTag = 1_000_000

/**
 * Reads XML that comes in pieces, as far as office files need it: elements without their prefixes, attributes, text, the five
 * entities and numbered characters. A document type, which could define entities of its own, is refused.
 */
export class XmlReader {
  readonly #events: XmlEvents
  #rest = ''

  constructor(events: XmlEvents) {
    this.#events = events
  }

  read(piece: string): void {
    const text = this.#rest + piece
    let at = 0
    for (;;) {
      const tag = text.indexOf('<', at)
      if (tag < 0) {
        // An entity may be cut in two: what follows the last & waits.
        const amp = text.lastIndexOf('&')
        const end = amp >= at && text.length - amp < 12 ? amp : text.length
        if (end > at) this.#events.text(unescapeXml(text.slice(at, end)))
        at = end
        break
      }
      if (tag > at) this.#events.text(unescapeXml(text.slice(at, tag)))
      const next = this.#readTag(text, tag)
      at = next ?? tag
      if (next === undefined) break
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > longestTag) throw new ProfileFailure('broken')
  }

  /** Whether everything that was begun has ended. */
  end(): void {
    if (this.#rest.trim() !== '') throw new ProfileFailure('broken')
  }

  /** Where the text goes on behind this tag; undefined where it is not complete yet. */
  #readTag(text: string, at: number): number | undefined {
    if (text.startsWith('<!', at)) {
      if (text.length - at < 9) return undefined
      if (text.startsWith('<!--', at)) return after(text.indexOf('-->', at + 4), 3)
      if (!text.startsWith('<![CDATA[', at)) throw new ProfileFailure('broken')
      const end = text.indexOf(']]>', at)
      if (end >= 0) this.#events.text(text.slice(at + 9, end))
      return after(end, 3)
    }
    if (text.startsWith('<?', at)) return after(text.indexOf('?>', at), 2)
    const end = endOfTag(text, at)
    if (end < 0) return undefined
    if (text.charCodeAt(at + 1) === 47) this.#events.close(nameIn(text, at + 2, end))
    else {
      const isEmpty = text.charCodeAt(end - 1) === 47
      const name = nameIn(text, at + 1, isEmpty ? end - 1 : end)
      this.#events.open(name, (wanted) => attributeIn(text.slice(at, end), wanted))
      if (isEmpty) this.#events.close(name)
    }
    return end + 1
  }
}

function after(end: number, length: number): number | undefined {
  return end < 0 ? undefined : end + length
}

/** The closing bracket: one inside quotes is none. */
function endOfTag(text: string, at: number): number {
  const end = text.indexOf('>', at)
  if (end < 0) return -1
  let quotes = 0
  for (let index = text.indexOf('"', at); index >= 0 && index < end; index = text.indexOf('"', index + 1)) quotes++
  if (quotes % 2 === 0) return end
  const closing = text.indexOf('"', end)
  return closing < 0 ? -1 : text.indexOf('>', closing)
}

function nameIn(text: string, from: number, end: number): string {
  let stop = from
  let start = from
  for (; stop < end; stop++) {
    const code = text.charCodeAt(stop)
    if (code <= 32) break
    if (code === 58) start = stop + 1
  }
  return text.slice(start, stop)
}

function attributeIn(tag: string, name: string): string | undefined {
  for (let at = tag.indexOf(`${name}=`); at >= 0; at = tag.indexOf(`${name}=`, at + 1)) {
    const quote = tag[at + name.length + 1]
    if (!/\s/.test(tag[at - 1] ?? '') || (quote !== '"' && quote !== "'")) continue
    const end = tag.indexOf(quote, at + name.length + 2)
    return end < 0 ? undefined : unescapeXml(tag.slice(at + name.length + 2, end))
  }
  return undefined
}

const entities = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities.get(name) ?? whole
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
