import { Converter } from 'opencc-js'

/** Traditional → simplified, one character at a time: enough for matching, where both sides are folded alike. */
const simplified = new Map<string, string>()
{
  const convert = Converter({ from: 'tw', to: 'cn' })
  const convertHk = Converter({ from: 'hk', to: 'cn' })
  for (let point = 0x3400; point <= 0x9fff; point++) {
    const char = String.fromCodePoint(point)
    const to = convert(char)
    const result = to === char ? convertHk(char) : to
    if (result !== char && [...result].length === 1) simplified.set(char, result)
  }
}

/** For each code unit of the basic plane its simplified one, 0 where it stays: most texts have nothing to change. */
const changes = new Uint16Array(0x10000)
for (const [from, to] of simplified) if (to.length === 1) changes[from.charCodeAt(0)] = to.charCodeAt(0)

/** Folds a text for matching: full width to half, upper to lower case, traditional to simplified, spaces to one. */
export function fold(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  let folded = ''
  let done = 0
  for (let at = 0; at < plain.length; at++) {
    const change = changes[plain.charCodeAt(at)]
    if (!change) continue
    folded += plain.slice(done, at) + String.fromCharCode(change)
    done = at + 1
  }
  return done === 0 ? plain : folded + plain.slice(done)
}

const inMainlandWords = Converter({ from: 'twp', to: 'cn' })

/** A folded text in the words of the mainland, where it was typed in traditional characters: 計程車 → 出租车. Else undefined. */
export function foldToMainland(text: string): string | undefined {
  const folded = fold(text)
  if (folded === text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()) return undefined
  const converted = fold(inMainlandWords(text))
  return converted === folded ? undefined : converted
}
