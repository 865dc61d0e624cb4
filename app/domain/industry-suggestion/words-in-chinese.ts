import { glossary } from '../glossary/glossary.ts'

const mostWords = 4

/** The Chinese of what an English text names, by the glossary; empty for a text with Chinese in it. */
export function inChinese(text: string): string {
  if (/\p{Script=Han}/u.test(text)) return ''
  const words = text.match(/[a-z][a-z0-9+-]*/g) ?? []
  const found: string[] = []
  for (let at = 0; at < words.length; ) {
    let taken = 1
    for (let length = Math.min(mostWords, words.length - at); length > 0; length--) {
      const named = words.slice(at, at + length).join(' ')
      const chinese = terms().get(named) ?? (named.endsWith('s') ? terms().get(named.slice(0, -1)) : undefined)
      if (chinese === undefined) continue
      found.push(chinese)
      taken = length
      break
    }
    at += taken
  }
  return found.join(' ')
}

let index: Map<string, string> | undefined

/** English form → the first Chinese one; of several concepts the first written stands. */
function terms(): ReadonlyMap<string, string> {
  if (!index) {
    index = new Map()
    for (const { zh, en } of glossary())
      for (const form of en) {
        const folded = form.toLowerCase()
        if (folded.length > 2 && zh[0] !== undefined && !index.has(folded)) index.set(folded, zh[0])
      }
  }
  return index
}
