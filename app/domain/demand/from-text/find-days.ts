import { type Day, isDay, shiftDay } from '../../calendar/days.ts'
import { numberForm, smallForm, worthOf } from './numbers.ts'
import { allOf, clauseAt, type Finding, markOf, nothing, type Reading } from './reading.ts'

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthForm = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`
const yearForm = String.raw`((?:19|20)\d{2})`
const dash = String.raw`\s*(?:-|—|–|~|～|至|到|to|until|and|through)\s*`
/** A demand is answered within two years at most: later days are about something else. */
const longestWait = 730

/** The last day of a month that is written YYYY-MM. */
function endOfMonth(year: number, month: number): Day {
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${pad(month + 1)}-01`
  return shiftDay(next, -1)
}

/** The same day of the month so many months earlier, or the last day there is. */
export function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const at = year * 12 + (month - 1) - months
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1]
  const last = Number(endOfMonth(toYear, toMonth).slice(8))
  return `${toYear}-${pad(toMonth)}-${pad(Math.min(date, last))}`
}

function pad(value: number | string): string {
  return String(value).padStart(2, '0')
}

const deadlineBefore = /截止|截至|最晚|务必|请于|请在|须在|需在|应在|deadline|due|close[sd]?|respon[ds]|repl(?:y|ies)/i
const deadlinePatterns: { form: RegExp; read: (found: RegExpExecArray, today: Day) => Day | undefined }[] = [
  {
    // 2027年1月15日前, 2027-01-15 之前; the year may be left out.
    form: /(?:(20\d{2})\s*(?:年|-|\/|\.)\s*|(?<![\d年./-]))(\d{1,2})\s*(?:月|-|\/|\.)\s*(\d{1,2})\s*[日号]?\s*(?:之前|以前|前|止|截止)(?!的|年|往)/gu,
    read: ([, year, month = '', date = ''], today) => dayIn(year, month, date, today),
  },
  {
    form: /(?:截止(?:日期|时间)?|截至|deadline)(?:是|为|:|：|\sis|\sof)?\s*(?:(20\d{2})\s*(?:年|-|\/|\.)\s*)?(\d{1,2})\s*(?:月|-|\/|\.)\s*(\d{1,2})\s*[日号]?/giu,
    read: ([, year, month = '', date = ''], today) => dayIn(year, month, date, today),
  },
  {
    form: new RegExp(
      String.raw`\b(?:by|before|no later than|until|deadline(?:\sis|:)?)\s+(?:the\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?${monthForm}|${monthForm}\s+(\d{1,2})(?:st|nd|rd|th)?)(?:,?\s+(20\d{2}))?`,
      'gi',
    ),
    read: ([, dateFirst, monthSecond, monthFirst, dateSecond, year], today) => {
      const name = (monthSecond ?? monthFirst ?? '').slice(0, 3).toLowerCase()
      return dayIn(year, String(monthNames.indexOf(name) + 1), dateFirst ?? dateSecond ?? '', today)
    },
  },
  {
    form: /\b(?:by|before|no later than|until)\s+(20\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gi,
    read: ([, year, month = '', date = ''], today) => dayIn(year, month, date, today),
  },
  {
    form: /(?:本)?(?:(月)|(?:今)?(年))底(?:之前|以前|前)(?!的)/gu,
    read: ([, month], today) => {
      const [year = 0, now = 1] = today.split('-').map(Number)
      return month ? endOfMonth(year, now) : `${year}-12-31`
    },
  },
]
const withinZh = new RegExp(
  String.raw`(${numberForm})\s*(个?工作日|天|日|个?星期|周|个?月)\s*(?:之内|以内|内)(?!的|，?按)`,
  'gu',
)
const withinEn = new RegExp(
  String.raw`\bwithin\s+(?:the\s+next\s+)?(${smallForm})\s+(working days?|days?|weeks?|months?)\b`,
  'gi',
)

/** The last day for answers, as 12月15日前, 两周内, by 15 December; only a day that is still to come. */
export function findDeadline(reading: Reading): Finding {
  const { text, today } = reading
  const isAhead = (day: Day | undefined): day is Day =>
    day !== undefined && day > today && day <= shiftDay(today, longestWait)
  for (const { form, read } of deadlinePatterns)
    for (const found of allOf(reading, form)) {
      const day = read(found, today)
      if (isAhead(day)) return { set: { deadline: day }, recognised: [markOf('deadline', found, found[0].trim())] }
    }
  for (const found of [...allOf(reading, withinZh), ...allOf(reading, withinEn)]) {
    const before = text.slice(clauseAt(text, found.index).from, found.index)
    // 近两周内 speaks of the data, 三个月内交付 of the delivery after the contract: only a word about answering decides.
    if (/近|最近|过去|使用|授权|用期|合同|签约|过往|past|last|contract/i.test(before)) continue
    const after = text.slice(found.index + found[0].length, found.index + found[0].length + 14)
    const isAnswer =
      deadlineBefore.test(before) ||
      /^\s*(?:请)?(?:给出)?(?:应答|答复|回复|反馈|报名|响应|报价|提交|递交|截止|有效|确定|敲定|please|respond|reply)/i.test(
        after,
      ) ||
      (/^\s*(?:[，。；,.;\n]|$)/u.test(after) && /^\s*(?:请|希望|最好)?\s*(?:在|于)?\s*$/u.test(before))
    if (!isAnswer) continue
    const count = worthOf(found[1] ?? '')
    if (count === undefined || count < 1 || count > 400) continue
    const day = laterBy(today, count, found[2] ?? '')
    if (isAhead(day)) return { set: { deadline: day }, recognised: [markOf('deadline', found, found[0].trim())] }
  }
  return nothing
}

function laterBy(today: Day, count: number, unit: string): Day {
  if (/月|month/i.test(unit)) return monthsBefore(today, -count)
  if (/周|星期|week/i.test(unit)) return shiftDay(today, count * 7)
  if (/工作|working/i.test(unit)) return shiftDay(today, Math.ceil((count * 7) / 5))
  return shiftDay(today, count)
}

function dayIn(year: string | undefined, month: string, date: string, today: Day): Day | undefined {
  const rest = `${pad(month)}-${pad(date)}`
  const own = year ?? today.slice(0, 4)
  const day = `${own}-${rest}`
  // Without a year it is the next such day.
  const next = year === undefined && day <= today ? `${Number(own) + 1}-${rest}` : day
  return isDay(next) ? next : undefined
}

const founded = /^\s*(?:成立|注册|设立|出生|上市|建成|投产|开业|发布|印发|实施|施行|入驻|出台|毕业)/u
const foundedBefore = /\b(?:founded|established|registered|incorporated|born|built|launched|listed|opened)\s*$/i
const rangeDays = new RegExp(
  String.raw`${yearForm}\s*(?:年|-|\/|\.)\s*(\d{1,2})\s*(?:月|-|\/|\.)?\s*(?:(\d{1,2})\s*日?)?${dash}(?:${yearForm}\s*(?:年|-|\/|\.)\s*)?(\d{1,2})\s*(?:月|-|\/|\.)?(?:\s*(\d{1,2})\s*日?)?(?!\d)`,
  'giu',
)
const rangeYears = new RegExp(String.raw`(?<![\d/.-])${yearForm}\s*年?${dash}${yearForm}(?![\d-])\s*(?:年度?)?`, 'giu')
const sinceZh = new RegExp(
  String.raw`${yearForm}\s*年\s*(?:(\d{1,2})\s*月)?(?:份)?\s*(?:以来|至今|到现在|起|之后|以后|后|开始)`,
  'gu',
)
const sinceEn = new RegExp(
  String.raw`\b(?:since|from)\s+(?:${monthForm}\s+)?${yearForm}(?:\s+(?:on|onwards?))?(?!\s*(?:to|until|-|–|through))\b`,
  'gi',
)
const lastZh = new RegExp(String.raw`(?:近|最近|过去|前)\s*(${numberForm})\s*(年|个?月|个?季度|周|天)`, 'gu')
const lastEn = new RegExp(
  String.raw`\b(?:last|past|previous|recent)\s+(${smallForm}|decade)\s*(years?|months?|quarters?|weeks?|days?)?\b`,
  'gi',
)
const historyZh = new RegExp(
  String.raw`(?:历史(?:数据)?(?:跨度)?|时间跨度|回溯|追溯)[^，。；\d一二两三四五六七八九十]{0,6}(${numberForm})\s*(年|个?月)|(${numberForm})\s*(年|个?月)\s*(?:以上)?(?:的)?(?:历史|存量)`,
  'gu',
)
const historyEn = new RegExp(
  String.raw`\b(${smallForm})\s*(years?|months?)\s+of\s+(?:history|historical|data|past)`,
  'gi',
)
const wholeYear = new RegExp(
  String.raw`${yearForm}\s*(?:年度|年全年|全年)|${yearForm}\s*年(?:的)?[^，。；、\d]{0,10}(?:数据|记录|情况|明细)`,
  'gu',
)
const quarterOf = new RegExp(`${yearForm}\\s*年\\s*(?:第\\s*)?([一二三四1-4])\\s*季度`, 'gu')
const inEn = new RegExp(
  String.raw`\b(?:for|in|during|of)\s+(?:the\s+year\s+)?${yearForm}\b(?!\s*(?:to|until|-|–|and))`,
  'gi',
)

/** The time the data are to cover: 近三年, 2020年至2024年, since 2019, last 5 years. Never what lies ahead. */
export function findTime(reading: Reading): Finding {
  const { text, today } = reading
  const kept = (found: RegExpExecArray, start: Day | undefined, end?: Day | undefined): Finding | undefined => {
    if (start === undefined || !isDay(start) || start > today) return undefined
    if (end !== undefined && (!isDay(end) || end < start)) return undefined
    const after = text.slice(found.index + found[0].length)
    if (founded.test(after) || foundedBefore.test(text.slice(0, found.index))) return undefined
    return {
      set: { timeStart: start, ...(end !== undefined && { timeEnd: end }) },
      recognised: [markOf('time', found, found[0].trim())],
    }
  }
  for (const found of allOf(reading, rangeDays)) {
    const [, year = '', month = '', date, toYear = year, toMonth = '', toDate] = found
    // 2020-2024 is no month of 2020.
    if (!found[4] && !/月/.test(found[0])) continue
    const [to, from] = [Number(toMonth), Number(month)]
    if (from < 1 || from > 12 || to < 1 || to > 12) continue
    const start = `${year}-${pad(month)}-${pad(date ?? 1)}`
    const end = toDate ? `${toYear}-${pad(toMonth)}-${pad(toDate)}` : endOfMonth(Number(toYear), to)
    const finding = kept(found, start, end)
    if (finding) return finding
  }
  for (const found of allOf(reading, rangeYears)) {
    const finding = kept(found, `${found[1]}-01-01`, `${found[2]}-12-31`)
    if (finding) return finding
  }
  for (const found of allOf(reading, sinceZh)) {
    const finding = kept(found, `${found[1]}-${pad(found[2] ?? 1)}-01`)
    if (finding) return finding
  }
  for (const found of allOf(reading, sinceEn)) {
    const month = found[1] ? monthNames.indexOf(found[1].slice(0, 3).toLowerCase()) + 1 : 1
    const finding = kept(found, `${found[2]}-${pad(month)}-01`)
    if (finding) return finding
  }
  for (const form of [lastZh, lastEn, historyZh, historyEn])
    for (const found of allOf(reading, form)) {
      const months = monthsIn(found[1] ?? found[3] ?? '', found[2] ?? found[4] ?? '')
      const start = months?.months
        ? monthsBefore(today, months.months)
        : months?.days
          ? shiftDay(today, -months.days)
          : undefined
      const finding = kept(found, start)
      if (finding) return finding
    }
  for (const found of allOf(reading, quarterOf)) {
    const quarter = worthOf(found[2] ?? '') ?? Number.NaN
    const finding = kept(found, `${found[1]}-${pad(quarter * 3 - 2)}-01`, endOfMonth(Number(found[1]), quarter * 3))
    if (finding) return finding
  }
  for (const form of [wholeYear, inEn])
    for (const found of allOf(reading, form)) {
      const year = found[1] ?? found[2]
      if (/成立|注册|发布|标准|印发|规定/.test(found[0])) continue
      const finding = kept(found, `${year}-01-01`, `${year}-12-31`)
      if (finding) return finding
    }
  return nothing
}

function monthsIn(number: string, unit: string): { months?: number; days?: number } | undefined {
  if (/^decade$/i.test(number)) return { months: 120 }
  const count = worthOf(number)
  if (count === undefined || count <= 0 || count > 400 || !Number.isInteger(count)) return undefined
  if (/年|year/i.test(unit)) return count > 100 ? undefined : { months: count * 12 }
  if (/季|quarter/i.test(unit)) return { months: count * 3 }
  if (/月|month/i.test(unit)) return { months: count }
  if (/周|week/i.test(unit)) return { days: count * 7 }
  return unit ? { days: count } : undefined
}

const periodZh = new RegExp(
  String.raw`(?<![已正被])(?:使用(?:期限|期|时间|周期)|授权(?:期限|期)|合同期限?|合作期限?|许可期限?|服务期限?|订阅|使用|授权|采购)(?:为|是|:|：|不少于|至少)?\s*(${numberForm})\s*(年|个月)(?!以上的|的|历史|前|内的|来)`,
  'gu',
)
const periodEn = new RegExp(
  String.raw`\b(?:us(?:e|age|ing)|licen[cs]ed?|subscription|subscribe|contract|term)\b[^.,;]{0,24}?\b(?:for|of|period:?)\s+(${smallForm})[\s-]*(years?|months?)\b|\b(${smallForm})[\s-](year|month)\s+(?:licen[cs]e|subscription|contract|term)\b`,
  'gi',
)

/** How long the data will be used: 使用两年, a two-year licence. */
export function findPeriod(reading: Reading): Finding {
  for (const form of [periodZh, periodEn])
    for (const found of allOf(reading, form)) {
      const count = worthOf(found[1] ?? found[3] ?? '')
      const unit = found[2] ?? found[4] ?? ''
      if (count === undefined || !Number.isInteger(count)) continue
      const months = /年|year/i.test(unit) ? count * 12 : count
      if (months < 1 || months > 240) continue
      return { set: { periodMonths: months }, recognised: [markOf('period', found, found[0].trim())] }
    }
  return nothing
}
