import { numberForm, scaleForm, worthOf } from './numbers.ts'
import { allOf, clauseAt, type Finding, isNegated, markOf, nothing, type Reading, type Unread } from './reading.ts'

const micros = 1_000_000
/** Nobody spends less on data, nor more: other amounts are about something else. */
const [leastBudget, mostBudget] = [100, 9_000_000_000]

const currency = String.raw`(?:¥|RMB|CNY|人民币)`
const yuan = String.raw`(?:元|块钱|人民币|RMB|CNY|yuan)`
const dash = String.raw`(?:-|—|–|~|～|至|到|to|and)`
const money = new RegExp(
  String.raw`(${currency})?\s*(${numberForm})\s*(${scaleForm})?\s*(?:${yuan})?\s*${dash}\s*(${currency})?\s*(${numberForm})\s*(${scaleForm})?\s*(${yuan})?|(${currency})?\s*(${numberForm})\s*(${scaleForm})?\s*(${yuan})?`,
  'gi',
)
const foreign =
  /(?:US\$|HK\$|\$|€|£|USD|EUR|HKD|GBP)\s*\d[\d,.]{0,20}\s*(?:[kKmM](?![A-Za-z])|million|万)?|\d[\d,.]{0,20}\s*万?\s*(?:美元|港元|港币|欧元|英镑|日元|USD|EUR|HKD|GBP)/g
const cue =
  /预算|经费|费用|价格|资金|出价|报价|采购金额|金额|总价|价款|限价|budget|spend|pay|price|cost|funding|ceiling/i
const limit = /不超过|不高于|不多于|以内|之内|上限|最多|封顶|控制在|under|up to|at most|no more than|max|within|below/i
const floor = /不低于|不少于|至少|起步|以上|at least|from|minimum/i
const rate =
  /^\s*(?:(?:\/|每|一|per\s|a\s|an\s|each\s)\s*(?:次|条|年|月|日|天|季|个|家|户|人|辆|call|query|record|row|year|month|day|unit|item)|(?:annually|monthly|yearly))/i
const rateBefore = /(?:每|按)(?:次|条|年|月|日|天|季度?|家|户)[^，。]{0,4}$|(?:年费|月费|单价)[^，。]{0,6}$/u
const counted =
  /^\s*(?:多|余)?(?:条|行|家|户|人|辆|个|张|份|次|台|艘|篇|段|小时|天|年|月|%|rows|records|samples|images|entries|items)/i

/** What may be spent: 预算 5-10 万元, 不超过 20 万元, budget up to ¥80,000. Only yuan, only in all. */
export function findBudget(reading: Reading): Finding {
  const { text } = reading
  const unread: Unread[] = allOf(reading, foreign)
    .filter(({ index }) => cue.test(clauseAt(text, index).text))
    .map((found) => ({ ...unmarked(found), why: 'currency' as const }))
  for (const found of allOf(reading, money)) {
    const isRange = found[5] !== undefined
    const unit = isRange ? (found[1] ?? found[4] ?? found[7]) : (found[8] ?? found[11])
    const scale = isRange ? (found[6] ?? '') : (found[10] ?? '')
    const { index } = found
    const end = index + found[0].length
    const clause = clauseAt(text, index)
    const before = text.slice(clause.from, index)
    const around = before.slice(-14) + text.slice(end, end + 8)
    const isCued = cue.test(before.slice(-24))
    if (unread.some(({ from, to }) => index < to && from < end)) continue
    if (!isCued && !(unit && limit.test(around))) continue
    if (counted.test(text.slice(end)) || (!unit && !scale)) continue
    if (rate.test(text.slice(end)) || rateBefore.test(before)) {
      unread.push({ ...unmarked(found), why: 'rate' })
      continue
    }
    const [first, last] = isRange
      ? [worthOf(found[2] ?? '', found[3] ?? scale), worthOf(found[5] ?? '', scale)]
      : [undefined, worthOf(found[9] ?? '', scale)]
    if (last === undefined || last < leastBudget || last > mostBudget) continue
    if (isRange && (first === undefined || first < leastBudget || first > last)) continue
    const isFloor = !isRange && floor.test(around) && !limit.test(around)
    const isNegotiable = /面议|协商|可谈|可议|议价|negotiab/i.test(sentenceAfter(text, clause.from))
    return {
      set: {
        ...(first !== undefined && { budgetMin: Math.round(first * micros) }),
        ...(isFloor ? { budgetMin: Math.round(last * micros) } : { budgetMax: Math.round(last * micros) }),
        ...(isNegotiable && !isFloor && { isNegotiable: true }),
      },
      recognised: [markOf('budget', found, found[0].trim())],
      unread,
    }
  }
  const talk = allOf(reading, /面议|价格协商|negotiable/gi)[0]
  if (talk) unread.push({ ...unmarked(talk), why: 'negotiable' })
  return { ...nothing, unread }
}

const rowsPattern = new RegExp(
  String.raw`(≥|>=|>|不少于|不低于|不小于|至少|大于|超过|数据量|样本量|规模|总量|需要|需|求购|采购|at least|more than|over|minimum of|no fewer than|no less than|need|looking for)?(?:为|在|约|要求|有|达到|达|:|：|of)?\s*(${numberForm})\s*(${scaleForm})?\s*(?:多|余)?\s*(条|行|个样本|张|篇|rows|records|samples|entries|images|lines|documents)(\s*(?:以上|及以上|起|或更多|or more))?`,
  'gi',
)

/** How many records at least: ≥ 10 万条, 不少于 5000 张, at least 2 million rows. */
export function findRows(reading: Reading): Finding {
  const { text } = reading
  for (const found of allOf(reading, rowsPattern)) {
    const [, before, number = '', scale = '', , after] = found
    const lead = text.slice(clauseAt(text, found.index).from, found.index)
    if (!before && !after) continue
    // So many a day or a call is a rate, and an upper bound is none from below.
    if (/(?:每|单)(?:次|天|日|月|年|小时|家|户|人)[^，。]{0,6}$|\bper\b[^,.]{0,12}$/iu.test(lead)) continue
    if (/^\s*(?:\/|每|per\b|a day|a month)/i.test(text.slice(found.index + found[0].length))) continue
    if (isNegated(text, found.index) || /不超过|最多|以内|at most|up to/.test(lead.slice(-6))) continue
    const rows = worthOf(number, scale)
    if (rows === undefined || rows < 1 || !Number.isSafeInteger(rows)) continue
    return { set: { rows }, recognised: [markOf('rows', found, found[0].trim())] }
  }
  return nothing
}

function unmarked(found: RegExpExecArray): { from: number; to: number; said: string } {
  const said = found[0].trim()
  const from = found.index + found[0].indexOf(said)
  return { from, to: from + said.length, said }
}

/** From here to the end of the sentence. */
function sentenceAfter(text: string, from: number): string {
  const rest = text.slice(from, from + 400)
  const end = rest.search(/[。；！？;\n]/)
  return end < 0 ? rest : rest.slice(0, end)
}
