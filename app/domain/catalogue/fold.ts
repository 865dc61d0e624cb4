import { ConverterBuilder, type DictGroup } from 'opencc-js/core'
import * as dictionaries from 'opencc-js/preset/t2cn'

/** Traditional → simplified, one character at a time: enough for matching, where both sides are folded alike. */
const simplified = new Map<string, string>()
{
  // Read from the dictionaries: a converter takes a tenth of a second to begin, in every process.
  const fromTaiwan = charactersOf(dictionaries.from.tw)
  const fromHongKong = charactersOf(dictionaries.from.hk)
  const toMainland = charactersOf(dictionaries.to.cn)
  for (const char of new Set([...fromTaiwan.keys(), ...fromHongKong.keys(), ...toMainland.keys()])) {
    const through = (variants: ReadonlyMap<string, string>) => {
      const variant = variants.get(char) ?? char
      return toMainland.get(variant) ?? variant
    }
    const result = through(fromTaiwan) === char ? through(fromHongKong) : through(fromTaiwan)
    if (result !== char) simplified.set(char, result)
  }
}

/** What dictionaries say of single characters; where several do, the first one counts. */
function charactersOf(groups: readonly DictGroup[] = []): Map<string, string> {
  const found = new Map<string, string>()
  for (const dictionary of groups.flat())
    for (const entry of typeof dictionary === 'string' ? dictionary.split('|') : dictionary) {
      const [from = '', to = ''] = typeof entry === 'string' ? entry.split(' ') : entry
      if (from.length === 1 && [...to].length === 1 && !found.has(from)) found.set(from, to)
    }
  return found
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

/** Made when first needed: few visitors write in traditional characters. */
let inMainlandWords: ((text: string) => string) | undefined

/** A folded text in the words of the mainland, where it was typed in traditional characters: 計程車 → 出租车. Else undefined. */
export function foldToMainland(text: string): string | undefined {
  const folded = fold(text)
  if (folded === text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()) return undefined
  inMainlandWords ??= ConverterBuilder(dictionaries)({ from: 'twp', to: 'cn' })
  const converted = fold(inMainlandWords(text))
  return converted === folded ? undefined : converted
}
