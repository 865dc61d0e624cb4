import type { DemandDraft } from '../demand-content.ts'
import type { RequirementKey } from '../demand-requirements.ts'

/** What words of a text may lead to: a requirement, or something else of the demand. */
export type RecognisedKey = RequirementKey | 'title' | 'type' | 'scenario' | 'deadline' | 'challenge'

/** Words of a text that led to a value: from the first character up to, and without, `to`. */
export type Recognised = { key: RecognisedKey; from: number; to: number; said: string }

/** Words that say something which cannot be taken over as it stands, and why. */
export type Unread = { why: 'currency' | 'rate' | 'negotiable'; from: number; to: number; said: string }

/** What a finder found: values for the draft, and the words that led to them. */
export type Finding = {
  set: Partial<DemandDraft> & { deadline?: string }
  recognised: Recognised[]
  unread?: Unread[]
}

/** What finders look at. */
export type Reading = {
  /** The text with digits and letters in half width; every character is where it was. */
  text: string
  language: 'zh' | 'en'
  today: string
  /** Whether these characters led to something already. */
  isTaken: (from: number, to: number) => boolean
}

export const nothing: Finding = { set: {}, recognised: [] }

/** Full-width digits, letters and signs as half-width ones, one for one; Chinese punctuation stays. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ％＋－／～＞＜＝￥]/g, (sign) =>
    sign === '￥' ? '¥' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  )
}

/** Most places of one pattern that are looked at: nobody asks for so many things. */
const mostPlaces = 200

/** The places where a pattern stands in a text and nothing else does yet, the first two hundred. */
export function allOf(reading: Reading, pattern: RegExp): RegExpExecArray[] {
  const places: RegExpExecArray[] = []
  for (const found of reading.text.matchAll(pattern)) {
    if (!reading.isTaken(found.index, found.index + found[0].length)) places.push(found)
    if (places.length >= mostPlaces) break
  }
  return places
}

/** The mark of a place that led to a value. */
export function markOf(key: RecognisedKey, found: { index: number; 0: string }, said = found[0]): Recognised {
  const from = found.index + Math.max(0, found[0].indexOf(said))
  return { key, from, to: from + said.length, said }
}

/** No clause goes further than this from a place: without a bound a long text without punctuation takes seconds. */
const widest = 200

/** The clause a place stands in: what is between two signs of punctuation, as far as it is near. */
export function clauseAt(text: string, at: number): { text: string; from: number } {
  const from = lastBreak(text, at)
  const end = Math.min(text.length, at + widest)
  const rest = text.slice(at, end).search(/[，。；！？!?;\n]|[,.](?=\s|$)/)
  return { text: text.slice(from, rest < 0 ? end : at + rest), from }
}

/** The sentence a place stands in. */
export function sentenceAt(text: string, at: number): string {
  const start = Math.max(0, at - 2 * widest)
  const end = Math.min(text.length, at + 2 * widest)
  const before = text.slice(start, at)
  const from = start + Math.max(...[...before.matchAll(/[。；！？!?;\n]|\.(?=\s)/g)].map(({ index }) => index + 1), 0)
  const rest = text.slice(at, end).search(/[。；！？!?;\n]|\.(?=\s|$)/)
  return text.slice(from, rest < 0 ? end : at + rest)
}

/** Whether what stands at a place is refused or left open by the words before it in its clause: 不要…, 无需…, no …. */
export function isNegated(text: string, at: number): boolean {
  const clause = clauseAt(text, at)
  const before = text.slice(clause.from, at)
  return (
    /(?:不|无|非|毋|勿|未|别)(?:需|须|要求|要|用|必|接受|支持|含|包括|包含|一定|限|限于|提供|涉及|采用|使用)?(?:是|为)?[^，、]{0,4}$/u.test(
      before,
    ) ||
    /除(?:了)?[^，]{0,10}$/u.test(before) ||
    /\b(?:no|not|never|without|except|excluding|other than|rather than|don't|doesn't|need not|neither|nor)\b[^,]{0,24}$/i.test(
      before,
    )
  )
}

const selfWords =
  /我们是|我司|我公司|本公司|我行|我单位|我校|我院|位于|总部|坐落|注册地|注册在|作为一家|based in|headquartered|located in|\bwe (?:are|run|operate|work|serve|provide)\b|\bI (?:am|work|run)\b|\bour (?:office|company|bank|head office)\b/i
const asking = /需要|求购|采购|寻找|寻求|征集|想要|希望|looking for|need|want|seek|require/i
/** Whether these words speak of the buyer and not yet of what it wants. */
export function saysWhoAsks(before: string): boolean {
  const self = selfWords.exec(before)
  return self !== null && !asking.test(before.slice(self.index))
}

function lastBreak(text: string, at: number): number {
  const start = Math.max(0, at - widest)
  let from = start
  for (const { index, 0: sign } of text.slice(start, at).matchAll(/[，。；！？!?;\n]|[,.](?=\s)/g))
    from = start + index + sign.length
  return from
}
