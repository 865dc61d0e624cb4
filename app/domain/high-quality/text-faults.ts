import { findPersonal } from '../personal/find-personal.ts'
import { maskText } from '../personal/mask-personal.ts'
import type { PersonalKind } from '../personal/personal-kinds.ts'
import type { RecordFault } from './record-faults.ts'

/** Kinds that are told by form and check digit; the others need a person to look. */
const sure = new Set<PersonalKind>(['ID_NUMBER', 'MOBILE', 'EMAIL', 'BANK_CARD', 'PASSPORT'])

/** Characters shown of a text on each side of what was found. */
const around = 16
/** So far it is looked whether something personal reaches into what is shown. */
const margin = 80
const longestExcerpt = 90
/** Characters of a text that are looked at for what is neither personal nor garbled. */
const mostLooked = 20_000

const garbled = /\uFFFD|(?![\t\n\r\f\v])\p{Cc}|锟斤拷|烫烫烫|屯屯屯|Ã[\u0080-\u00BF]|â€[™œ“]|ï¿½/u
const markup =
  /<\/?(?:div|span|p|br|a|td|tr|table|li|ul|img|font|script|style|strong|h[1-6])\b[^<>]{0,200}>|&(?:nbsp|lt|gt|amp|quot|#\d{2,5});/i
const placeholder =
  /^(?:[-–—_.…·*?？x×/\\\s]+|n\/?a|null|none|nil|undefined|nan|todo|tbd|test|string|text|placeholder|lorem ipsum.*|无|暂无|空|待补充|待填写|待定|略|同上|测试(?:数据|文本|内容)?|示例(?:文本|内容)?|此处(?:填写|省略).{0,20}|请在?此处?(?:填写|输入).{0,20})[。.!！]?$/is
/** Without an end: a comma, a conjunction or an open bracket last. */
const cutOff = /(?:[，、；：,;:（(“「]|\b(?:and|or|the|of|to|a)|(?:以及|并且|或者|但是|因为|由于))\s*$/i

/** Words of trade and violence that no corpus wants; a text about them is no offence, so a person has to look. */
const unsafe =
  /六合彩|时时彩|百家乐.{0,8}(?:注册|下注|开户)|(?:真人|网上)赌场|博彩(?:网|平台)|代开.{0,4}发票|办(?:理)?假证|裸聊|成人(?:视频|电影|网站)|色情(?:视频|网站)|援交|约炮|(?:出售|购买|批发).{0,6}(?:冰毒|海洛因|摇头丸|枪支|迷药|炸药)|(?:制作|自制).{0,4}(?:炸弹|炸药|毒品)|刷单.{0,6}(?:返利|兼职)|加(?:我)?微信.{0,12}(?:领取|返利|优惠)|(?:傻逼|操你妈|草泥马|去死吧|贱人|婊子)|\b(?:fuck(?:ing)? you|kill yourself|online casino bonus|buy viagra|child porn|free porn)\b/i

/** A text shortened around a place. Personal information in it is masked whole, also where it reaches beyond the cut. */
export function excerpt(text: string, start: number, end: number): string {
  const from = Math.max(0, start - 2 * margin)
  const window = text.slice(from, Math.max(end, start) + 2 * margin)
  let shownFrom = Math.max(0, start - from - around)
  let shownTo = Math.min(window.length, Math.max(end, start) - from + around)
  const hits = findPersonal(window).filter((hit) => hit.end > shownFrom && hit.start < shownTo)
  for (const hit of hits) {
    shownFrom = Math.min(shownFrom, hit.start)
    shownTo = Math.max(shownTo, hit.end)
  }
  const shown = maskText(window.slice(shownFrom, shownTo))
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\uFFFD]/gu, '�')
  const isCut = shown.length > longestExcerpt
  const isBefore = from + shownFrom > 0
  return `${isBefore ? '…' : ''}${shown.slice(0, longestExcerpt)}${isCut || from + shownTo < text.length ? '…' : ''}`
}

/** What is wrong with one text as far as rules can tell; each kind once. */
export function textFaults(text: string): RecordFault[] {
  const found: RecordFault[] = []
  const broken = garbled.exec(text)
  if (broken) found.push({ code: 'garbled', example: excerpt(text, broken.index, broken.index + broken[0].length) })
  found.push(...personalFaults(text))
  const looked = text.length > mostLooked ? text.slice(0, mostLooked) : text
  for (const [code, pattern] of [
    ['markup', markup],
    ['unsafe', unsafe],
  ] as const) {
    const match = pattern.exec(looked)
    if (match) found.push({ code, example: excerpt(looked, match.index, match.index + match[0].length) })
  }
  const trimmed = text.trim()
  if (trimmed.length <= 60 && placeholder.test(trimmed))
    found.push({ code: 'placeholder', example: trimmed.slice(0, 40) })
  else if (isRepetitive(looked)) found.push({ code: 'repetitive', example: excerpt(looked, 0, 40) })
  else if (trimmed.length > 40 && cutOff.test(trimmed.slice(-20)))
    found.push({ code: 'cutOff', example: excerpt(trimmed, trimmed.length - 20, trimmed.length) })
  return found
}

function personalFaults(text: string): RecordFault[] {
  const found = new Map<string, RecordFault>()
  for (const { kind, start, end, isAlone, isSupported } of findPersonal(text)) {
    if (isAlone && !isSupported) continue
    const code = sure.has(kind) ? 'personal' : 'personalPossible'
    const field = kind
    if (!found.has(kind)) found.set(kind, { code, field, example: excerpt(text, start, end) })
  }
  return [...found.values()]
}

/** Whether half of a longer text is one piece again and again, or its lines are mostly the same. */
function isRepetitive(text: string): boolean {
  if (text.length < 60) return false
  const length = text.length < 200 ? 12 : 24
  for (const share of [0.25, 0.5, 0.75]) {
    const from = Math.floor(text.length * share)
    const piece = text.slice(from, from + length)
    // Rules and tables of signs repeat by nature.
    if (!/[\p{L}\p{N}]{2}/u.test(piece)) continue
    const count = text.split(piece).length - 1
    if (count >= 5 && count * length * 2 >= text.length) return true
  }
  const lines = text.split('\n').filter((line) => line.trim().length > 3)
  return lines.length >= 8 && new Set(lines).size * 3 < lines.length
}
