/** Counts terms in a listing's words: `into[column * width + term]`, which has to be all zero. */
export type Count = (words: string, width: number, into: Uint16Array) => void

/** Goes through all words once, sign by sign: nothing is cut out of the text, and only words that hash alike are compared. */
export function countAll(termOf: ReadonlyMap<string, number>): Count {
  const tokens = [...termOf]
  let size = 64
  while (size < tokens.length * 4) size *= 2
  /** Place in `tokens` and one more, by hash; 0 where none is. */
  const slots = new Uint16Array(size)
  const hashes = new Int32Array(tokens.length)
  for (const [index, [token]] of tokens.entries()) {
    let hash = 0
    for (let at = 0; at < token.length; at++) hash = (Math.imul(hash, 31) + token.charCodeAt(at)) | 0
    hashes[index] = hash
    let slot = spread(hash) & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = index + 1
  }
  return (words, width, into) => {
    let column = 0
    let hash = 0
    let start = 0
    for (let at = 0; at <= words.length; at++) {
      const code = at < words.length ? words.charCodeAt(at) : newLine
      if (code !== space && code !== newLine) {
        hash = (Math.imul(hash, 31) + code) | 0
        continue
      }
      if (at > start) {
        let slot = spread(hash) & (size - 1)
        for (let index = slots[slot] as number; index !== 0; index = slots[slot] as number) {
          if (hashes[index - 1] === hash) {
            const [token, term] = tokens[index - 1] as [string, number]
            if (token.length === at - start && words.startsWith(token, start)) {
              const place = column * width + term
              into[place] = (into[place] as number) + 1
              break
            }
          }
          slot = (slot + 1) & (size - 1)
        }
      }
      if (code === newLine) column++
      hash = 0
      start = at + 1
    }
  }
}

const space = 32
const newLine = 10

function spread(hash: number): number {
  return hash ^ (hash >>> 15)
}

/** Looks for each token by itself: far cheaper while there are few. */
export function countEach(termOf: ReadonlyMap<string, number>): Count {
  return (words, width, into) => {
    const ends: number[] = []
    for (let end = words.indexOf('\n'); end >= 0; end = words.indexOf('\n', end + 1)) ends.push(end)
    for (const [token, term] of termOf)
      for (const at of placesOf(token, words)) {
        let column = 0
        while (column < ends.length && (ends[column] ?? 0) < at) column++
        into[column * width + term] = (into[column * width + term] ?? 0) + 1
      }
  }
}

/** Where tokens stand in a row. */
export function placesOf(tokens: string, words: string): number[] {
  const places: number[] = []
  for (let at = words.indexOf(tokens); at >= 0; at = words.indexOf(tokens, at + tokens.length))
    if (isEdge(words, at - 1) && isEdge(words, at + tokens.length)) places.push(at)
  return places
}

/** Whether a token may begin or end there: outside, a space or a line's end. */
function isEdge(words: string, at: number): boolean {
  if (at < 0 || at >= words.length) return true
  const code = words.charCodeAt(at)
  return code === space || code === newLine
}
