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

/** Folds a text for matching: full width to half, upper to lower case, traditional to simplified, spaces to one. */
export function fold(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  let folded = ''
  for (const char of plain) folded += simplified.get(char) ?? char
  return folded
}

const inMainlandWords = Converter({ from: 'twp', to: 'cn' })

/** A folded text in the words of the mainland, where it was typed in traditional characters: 計程車 → 出租车. Else undefined. */
export function foldToMainland(text: string): string | undefined {
  const folded = fold(text)
  if (folded === text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()) return undefined
  const converted = fold(inMainlandWords(text))
  return converted === folded ? undefined : converted
}
