/** A text in which numbers can be looked for, and where each of its characters stood in the text as it was given. */
export type PlainText = { text: string; placeOf: (index: number) => number }

const unusual =
  /[\uff0b\uff0d-\uff19\uff20-\uff3a\uff3f\uff41-\uff5a\u3000\u00a0\u00ad\u200b-\u200f\u2060\u2010-\u2013\u2212\ufeff]/
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/
const hyphen = /[\u2010-\u2013\u2212]/
/** Wide digits, letters, +, -, ., / and @; the marks of Chinese sentences stay wide. */
const wide = /[\uff0b\uff0d-\uff19\uff20-\uff3a\uff3f\uff41-\uff5a]/

const numerals = new Map<string, string>()
for (const [digit, signs] of [
  '零〇○',
  '一壹幺',
  '二贰',
  '三叁',
  '四肆',
  '五伍',
  '六陆',
  '七柒',
  '八捌',
  '九玖',
].entries())
  for (const sign of signs) numerals.set(sign, String(digit))
const numeralRun =
  /[0-9零〇○一壹幺二贰三叁四肆五伍六陆七柒八捌九玖](?:[ -]?[0-9零〇○一壹幺二贰三叁四肆五伍六陆七柒八捌九玖]){10,18}[Xx]?/g
const numeral = /[零〇○一壹幺二贰三叁四肆五伍六陆七柒八捌九玖]/

const same = (index: number) => index

/**
 * Takes from a text what hides numbers: full-width characters, exotic spaces and hyphens, characters without width, and
 * Chinese numerals in rows of eleven and more.
 */
export function plainTextOf(given: string): PlainText {
  let text = given
  let placeOf = same
  if (unusual.test(given)) {
    const places: number[] = []
    let plain = ''
    for (let index = 0; index < given.length; index++) {
      const sign = given[index] as string
      if (invisible.test(sign)) continue
      const code = given.charCodeAt(index)
      if (wide.test(sign)) plain += String.fromCharCode(code - 0xfee0)
      else if (code === 0x3000 || code === 0xa0) plain += ' '
      else plain += hyphen.test(sign) ? '-' : sign
      places.push(index)
    }
    places.push(given.length)
    text = plain
    placeOf = (index) => places[index] ?? given.length
  }
  if (numeral.test(text))
    text = text.replace(numeralRun, (run) => [...run].map((sign) => numerals.get(sign) ?? sign).join(''))
  return { text, placeOf }
}
