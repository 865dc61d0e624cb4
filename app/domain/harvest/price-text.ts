import { matchCode } from '../codes/code-list.ts'
import { type PriceModel, type PriceUnit, priceUnits } from '../codes/trade.ts'
import type { Offer } from '../listing/listing-content.ts'
import { cutText, plainText } from './plain-text.ts'

/**
 * The offers a price text makes: 0.5元/次, 面议, 3000元/月；1.2万元/年, 10元/100次. A text that names no price gives none;
 * a range, or a price that only begins somewhere, is an offer on request with that range for reference.
 */
export function readPrice(text: string | null | undefined): Offer[] {
  const plain = plainText(text).normalize('NFKC').replace(/\s+/g, ' ')
  const clauses = plain
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .split(/[;。、\n]|,|(?:或者?|以及)(?=[^a-z])/i)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
  const offers: Offer[] = []
  for (const clause of clauses) {
    const offer = readClause(clause)
    if (offer && !offers.some((other) => JSON.stringify(other) === JSON.stringify(offer))) offers.push(offer)
  }
  return offers.slice(0, 20)
}

const number = '(\\d+(?:\\.\\d+)?)\\s*(亿|千万|百万|万|千|k)?'
const money = '(?:元|圆|块|rmb|cny|人民币|美元|usd|港元|港币|hkd|欧元|eur|yuan)?'
const amount = new RegExp(`${number}\\s*${money}`, 'i')
const range = new RegExp(`${number}\\s*${money}\\s*(?:-|~|—|–|至|到)\\s*[¥$]?\\s*${number}\\s*${money}`, 'i')
const per = /(?:\/|每|per\s)\s*(\d+(?:\.\d+)?)?\s*(万|千)?\s*([\p{Script=Han}a-z]+)/iu

const scales: Readonly<Record<string, number>> = { 亿: 8, 千万: 7, 百万: 6, 万: 4, 千: 3, k: 3 }

function readClause(clause: string): Offer | undefined {
  const base = { currency: readCurrency(clause), original: cutText(clause, 300) }
  const share = /分成|佣金|revenue/i.test(clause) ? clause.match(/(\d+(?:\.\d+)?)\s*%/) : null
  if (/分成|revenue share/i.test(clause)) {
    const basisPoints = share ? Math.round(Number(share[1]) * 100) : undefined
    const isShare = basisPoints !== undefined && basisPoints <= 10_000
    return { model: 'REVSHARE', ...(isShare ? { shareBasisPoints: basisPoints } : {}), ...base }
  }
  const open = /面议|面谈|协商|议价|电议|另议|询价|洽谈|咨询|待定|定制|negotia|on request|ask for/i.test(clause)
  const unit = readUnit(clause)
  const words = unit ? { unit: unit.code } : {}
  const withoutUnit = clause.replace(per, ' ')
  const between = withoutUnit.match(range)
  if (between) {
    const high = toMicros(between[3], between[4])
    const low = toMicros(between[1], between[2] ?? between[4])
    if (low === undefined || high === undefined || low > high) return undefined
    return { model: 'NEGOTIATED', ...words, rangeMin: low, rangeMax: high, ...base }
  }
  const found = withoutUnit.match(amount)
  const price = found ? toMicros(found[1], found[2]) : undefined
  if (found && price === undefined) return undefined
  if (price === undefined) {
    if (open) return { model: 'NEGOTIATED', ...base }
    if (/免费|无偿|公益|free|gratis/i.test(clause)) return { model: 'FREE', ...base }
    if (/竞价|拍卖|auction/i.test(clause)) return { model: 'AUCTION', ...base }
    return undefined
  }
  const from = /起|以上|不低于|不少于|from/i.test(withoutUnit)
  const upTo = /以内|以下|不超过|不高于|至多|up to/i.test(withoutUnit)
  if (open || from || upTo) {
    return { model: 'NEGOTIATED', ...words, ...(upTo ? { rangeMax: price } : { rangeMin: price }), ...base }
  }
  if (price === 0) return { model: 'FREE', ...base }
  if (unit && unit.count > 1) {
    const pack = unit.code === 'CALL' && Number.isInteger(unit.count)
    if (pack) return { model: 'PACK', price, unit: 'CALL', quota: unit.count, ...base }
    return { model: 'ONEOFF', price, note: { zh: cutText(clause, 1_000) }, ...base }
  }
  if (unit) return { model: modelOf[unit.code] ?? 'PER_UNIT', price, unit: unit.code, ...base }
  if (per.test(clause)) return { model: 'PER_UNIT', price, note: { zh: cutText(clause, 1_000) }, ...base }
  return { model: modelNamed(clause), price, ...base }
}

const modelOf: Partial<Record<PriceUnit, PriceModel>> = {
  CALL: 'PER_CALL',
  ROW: 'PER_ROW',
  MONTH: 'MONTH',
  YEAR: 'YEAR',
  ITEM: 'ONEOFF',
}

/** 按次计费 0.5元, 包月3000元: the words before the price say how it is charged. */
function modelNamed(clause: string): PriceModel {
  if (/按次|单次/.test(clause)) return 'PER_CALL'
  if (/按条|单条/.test(clause)) return 'PER_ROW'
  if (/包月|按月|月费/.test(clause)) return 'MONTH'
  if (/包年|按年|年费/.test(clause)) return 'YEAR'
  return 'ONEOFF'
}

function readUnit(clause: string): { code: PriceUnit; count: number } | undefined {
  const found = clause.match(per)
  if (!found?.[3]) return undefined
  const count = Number(found[1] ?? 1) * (found[2] === '万' ? 10_000 : found[2] === '千' ? 1_000 : 1)
  const word = found[3].replace(/(?:起|以上|以内|左右|度)$/, '')
  const exact = matchCode(priceUnits, word)
  if (exact) return { code: exact.code as PriceUnit, count }
  const begins = word.match(/^(?:卡时|小时|人次|季|个?月|年|次|条|份|套|天|日|笔|人|户|gb)/i)?.[0]
  const known = begins ? matchCode(priceUnits, begins.replace(/^个月$/, '月')) : undefined
  return known ? { code: known.code as PriceUnit, count } : undefined
}

function readCurrency(clause: string): string {
  if (/美元|usd|\$/i.test(clause) && !/hk\$|港/i.test(clause)) return 'USD'
  if (/港元|港币|hkd|hk\$/i.test(clause)) return 'HKD'
  if (/欧元|eur|€/i.test(clause)) return 'EUR'
  return 'CNY'
}

/** Millionths of the unit, by moving the decimal point: 0.1 + 0.2 never comes in. Undefined when too large. */
function toMicros(digits: string | undefined, scale: string | undefined): number | undefined {
  if (digits === undefined) return undefined
  const [whole = '0', fraction = ''] = digits.split('.')
  const places = 6 + (scale === undefined ? 0 : (scales[scale.toLowerCase()] ?? 0))
  const moved = BigInt(whole + fraction.padEnd(places, '0').slice(0, places))
  const rounded = moved + (Number(fraction[places] ?? '0') >= 5 ? 1n : 0n)
  return rounded <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(rounded) : undefined
}
