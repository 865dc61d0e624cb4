const digits: Record<string, number> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const tens: Record<string, number> = { 十: 10, 百: 100, 千: 1_000 }
const words: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  eighteen: 18,
  twenty: 20,
  'twenty-four': 24,
}
const scales: Record<string, number> = {
  百: 100,
  千: 1_000,
  k: 1_000,
  thousand: 1_000,
  万: 10_000,
  w: 10_000,
  十万: 100_000,
  百万: 1_000_000,
  m: 1_000_000,
  mn: 1_000_000,
  million: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
  bn: 1_000_000_000,
  billion: 1_000_000_000,
}

/** Pattern of a number as people write it, in figures or Chinese numerals; without groups. */
export const numberForm = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d{1,6})?|[零一二两三四五六七八九十百千]{1,12})`
/** Pattern of an English number that is small, in figures or words. */
export const smallForm = String.raw`(?:\d{1,3}|${Object.keys(words)
  .sort((a, b) => b.length - a.length)
  .join('|')})`
/** Pattern of what multiplies a number. */
export const scaleForm = String.raw`(?:十万|百万|千万|万|亿|千|百|million|billion|thousand|mn|bn|[kKmMwW](?![A-Za-z]))`

/** What a number is worth, with what multiplies it; undefined where it is none. */
export function worthOf(number: string, scale = ''): number | undefined {
  const own = numberOf(number.trim())
  const by = scale ? scales[scale.trim().toLowerCase()] : 1
  return own === undefined || by === undefined ? undefined : own * by
}

function numberOf(text: string): number | undefined {
  if (/^[\d,.]+$/.test(text)) {
    const value = Number(text.replaceAll(',', ''))
    return Number.isFinite(value) ? value : undefined
  }
  const word = words[text.toLowerCase()]
  return word ?? chineseNumber(text)
}

/** 十五, 两百, 一千二百: up to thousands; undefined where it is no such number. */
function chineseNumber(text: string): number | undefined {
  if (!/^[零一二两三四五六七八九十百千]+$/.test(text)) return undefined
  let sum = 0
  let last: number | undefined
  for (const sign of text) {
    const ten = tens[sign]
    if (ten === undefined) {
      // Two figures in a row are no number of this kind: 一二三.
      if (last !== undefined && last !== 0) return undefined
      last = digits[sign]
    } else {
      sum += (last ?? 1) * ten
      last = undefined
    }
  }
  return sum + (last ?? 0)
}
