import type { FieldNeed } from '../demand-lists.ts'
import { allOf, type Finding, nothing, type Reading, type Recognised } from './reading.ts'

type Item = { name: string; need: FieldNeed; note?: string; from: number; to: number }

const fieldWord = '字段|数据项|指标项|信息项|变量|数据字段|指标'
const opensZh = new RegExp(
  String.raw`(?<must>必须|必需|必要|必填|核心)?的?(?<word>${fieldWord})(?:要求|需求|清单|列表)?(?<nice>（可选）)?(?:需要?|须|应当?|要|必须|至少|主要)?(?:包括|包含|含有|含|有|为|如下|是|:|：)+(?:但不限于)?(?:以下)?(?:${fieldWord})?[:：]?`,
  'gu',
)
const listZh = /(?:需要?|须|应当?|要|必须|至少)?(?:包括|包含|含有)(?:但不限于)?(?:以下)?[:：]?/gu
const suchZh = new RegExp(String.raw`等(?:${fieldWord})`, 'gu')
const niceZh =
  /(?:最好|如果?有|若有|如能|希望还?|有条件的?|可选|加分项)(?:还|也|能|可以|同时)*(?:有|含|包含|包括|带有?|附带|提供)?[:：]?/gu
const opensEn =
  /\b(?<must>must[- ]have |required |necessary )?(?:fields?|columns?|variables?|attributes)\b(?: needed| required| wanted| we need| should| must| to)?(?: are| is| include| be| have|,? including| such as| like)?[ \t]*[:：]?[ \t]*|\b(?:must|should) (?:have|include|contain)\b(?: at least)?(?: (?:the )?(?:fields?|columns?))?\s*:?\s*|(?<bare>\b(?:including|includes|containing)\b)\s*:?\s*/gi
const niceEn =
  /\b(?:ideally|preferably|nice to have|optionally|if possible|if available|bonus)\b\s*:?\s*(?:also |with |including |have |the fields? )*/gi

/** A piece of a list that is rather a clause: it ends the list. */
const clauseWords =
  /需要|用于|用来|更新|预算|要求|希望|提供|覆盖|时间范围|时间跨度|近\d|近[一二两三五十]|格式|交付|接口|截止|不超过|不少于|不低于|以上|最好|如有|若有|每[日天周月季年]|万元|API|脱敏后|个人信息|另外|并且|而且|同时|请|我们|能够|可以|\b(?:we|updated?|budget|please|ideally|preferably|for|from|since|covering|delivered|via|need|should|must|at least|last|past|no|not|without|within|by|which|that|in|as|nice)\b/i
const otherLists =
  /(?:区域|地区|城市|省份|行业|格式|范围|方式|时间|领域|区县|企业|客户|用户|平台|渠道|品牌|对象|单位|部门|场景|类型|品类|产品|商品|车型|港口|国家|来源)[^，。；]{0,3}$/u
const bullet = /^\s*(?:[-*•·–]|\d{1,2}[.、)）]|[（(]\d{1,2}[)）])\s*/

/** Columns that are always meant as columns, wherever they are named. */
const unmistakable = /统一社会信用代码|经纬度|unified social credit code/gi

/** Fields that are wanted: what follows 字段包括 or «columns:», nice to have after 最好有 or «ideally». */
export function findFields(reading: Reading): Finding {
  const { text } = reading
  const items: Item[] = []
  const keep = (found: readonly Item[]) => {
    for (const item of found)
      if (!items.some((other) => other.name === item.name || (item.from < other.to && other.from < item.to)))
        items.push(item)
  }
  for (const found of allOf(reading, opensZh)) {
    const from = found.index + found[0].length
    keep(listAt(reading, from, found.groups?.nice ? 'NICE' : 'MUST'))
  }
  for (const found of allOf(reading, suchZh)) keep(listBefore(reading, found.index))
  for (const found of allOf(reading, niceZh)) {
    // 最好每日更新 asks for no field: there must be 有, 含 and the like, or 更好 behind it.
    const from = found.index + found[0].length
    const isAsked = /(?:有|含|包含|包括|带|提供|项|可选)[:：]?$/u.test(found[0])
    if (isAsked) keep(listAt(reading, from, 'NICE'))
  }
  for (const found of allOf(reading, listZh)) {
    if (items.some(({ from, to }) => found.index < to && from < found.index + found[0].length)) continue
    if (otherLists.test(text.slice(Math.max(0, found.index - 20), found.index))) continue
    const from = found.index + found[0].length
    const list = listAt(reading, from, 'MUST')
    // One thing after 包括 is seldom a list of fields.
    if (list.length > 1) keep(list)
  }
  for (const found of allOf(reading, opensEn)) {
    const from = found.index + found[0].length
    const list = listAt(reading, from, 'MUST')
    if (!found.groups?.bare || list.length > 1) keep(list)
  }
  for (const found of allOf(reading, niceEn)) {
    const before = text.slice(Math.max(0, found.index - 20), found.index)
    // After a list it asks for more of it; elsewhere it may ask for anything.
    const asksField =
      /\b(?:with|including|have|fields?)\b|:\s*$/i.test(found[0]) ||
      (items.length > 0 && /[,;.]\s*(?:and )?$/.test(before))
    if (asksField) keep(listAt(reading, found.index + found[0].length, 'NICE'))
  }
  for (const { index, 0: name } of allOf(reading, unmistakable))
    if (!items.some(({ from, to, name: other }) => other.includes(name) || (index < to && from < index + name.length)))
      items.push({ name, need: 'MUST', from: index, to: index + name.length })
  const kept = items.sort((a, b) => a.from - b.from).slice(0, 60)
  if (kept.length === 0) return nothing
  return {
    set: { required: kept.map(({ name, need, note }) => ({ name, need, ...(note && { note }) })) },
    recognised: kept.map(
      ({ from, to }, at): Recognised => ({ key: `field:${at}`, from, to, said: text.slice(from, to) }),
    ),
  }
}

const longestList = 2_000

/** The list that begins here: on this line up to where the sentence ends, or line by line with marks before each. */
function listAt(reading: Reading, from: number, need: FieldNeed): Item[] {
  // As far as a list goes: what is longer is none.
  const text = reading.text.slice(0, from + longestList)
  const lines = text.slice(from).split('\n')
  if (/^\s*$/.test(lines[0] ?? '') && lines.length > 1) return bulletsAt(lines, from, need)
  const end = text
    .slice(from)
    .search(/[。；！？;\n]|\.(?=\s|$)|(?:最好|如果?有|若有|\b(?:ideally|preferably|nice to have|if possible)\b)/iu)
  return piecesOf(text.slice(from, end < 0 ? text.length : from + end), from, need)
}

function bulletsAt(lines: readonly string[], from: number, need: FieldNeed): Item[] {
  const items: Item[] = []
  let at = from
  for (const [index, line] of lines.entries()) {
    const mark = bullet.exec(line)
    if (index > 0 && !mark && line.trim() !== '') break
    if (mark) {
      const rest = line.slice(mark[0].length)
      const item = itemOf(rest, at + mark[0].length, need)
      if (!item) break
      items.push(item)
    }
    at += line.length + 1
  }
  return items
}

function piecesOf(segment: string, from: number, need: FieldNeed): Item[] {
  const separators = segment.includes('、')
    ? /、|(?:，|,)?\s*(?:以及|及其)/gu
    : /[，,/]\s*(?:and\s+|以及|和)?|、|\s+and\s+|以及/giu
  const items: Item[] = []
  let at = 0
  for (const piece of [...segment.split(separators)]) {
    const start = segment.indexOf(piece, at)
    at = start + piece.length
    // In a list of 、 a comma ends it.
    const [own = ''] = segment.includes('、') ? piece.split(/[，,]/u) : [piece]
    const parts = splitAnd(own)
    let offset = start
    for (const part of parts) {
      const place = segment.indexOf(part, offset)
      offset = place + part.length
      const item = itemOf(part, from + place, need)
      if (!item) return items
      items.push(item)
    }
    if (own !== piece || /等[一-鿿]{0,4}$/u.test(own)) break
  }
  return items
}

/** 品牌和车型 are two, 饱和度 is one. */
function splitAnd(text: string): string[] {
  const found = /^(?<first>[^和与及（(]{2,}?)(?<![饱总温共中])[和与及](?![谐田])(?<second>[^和与及）)]{2,})$/u.exec(
    text.trim(),
  )
  const { first, second } = found?.groups ?? {}
  return first && second ? [first, second] : [text]
}

function itemOf(raw: string, from: number, need: FieldNeed): Item | undefined {
  let text = raw.replace(/[。；;.\s]+$/u, '')
  const lead =
    /^\s*(?:(?:和|与|及|以及|the|an?|its|their|and|also)(?=\s|[一-鿿]))?\s*["“「《'`]?/iu.exec(text)?.[0] ?? ''
  text = text.slice(lead.length)
  let note: string | undefined
  const inner = /^(?<name>[^（(]+)[（(](?<note>[^）)]*)[）)]?(?<rest>.*)$/u.exec(text)
  let own = need
  if (inner?.groups) {
    const { name = '', note: said = '' } = inner.groups
    text = name
    if (/^(?:可选|选填|最好有|optional|nice to have)$/i.test(said.trim())) own = 'NICE'
    else if (!/^(?:必需|必填|必须|required|mandatory|must)$/i.test(said.trim()) && said.trim())
      note = said.trim().slice(0, 300)
  }
  const name = text
    .replace(/等(?:字段|信息|数据|指标|内容|数据项|变量)?$/u, '')
    .replace(/(?:更好|更佳|则更好|就更好了|为佳)$/u, '')
    .replace(/["”」》'`\s]+$/u, '')
    .trim()
  if (!name || name.length < 2 || /^\d+$/.test(name)) return undefined
  const isLatin = !/\p{Script=Han}/u.test(name)
  if (isLatin ? name.split(/\s+/).length > 5 || name.length > 60 : [...name].length > 16) return undefined
  if (clauseWords.test(name) || /[:：?？!！]/.test(name)) return undefined
  return { name, need: own, ...(note && { note }), from: from + lead.length, to: from + lead.length + name.length }
}

/** The list that ends here: 门店编码、销售额、客流量等字段. */
function listBefore({ text }: Reading, to: number): Item[] {
  const start = Math.max(0, to - longestList)
  const before = text.slice(start, to)
  const from =
    start +
    Math.max(
      ...[...before.matchAll(/[。；！？，,;\n：:]|包括|包含|含有|需要|提供|须有|的(?=[^的]*$)/gu)].map(
        ({ index, 0: sign }) => index + sign.length,
      ),
      0,
    )
  const segment = text.slice(from, to)
  return segment.includes('、') ? piecesOf(segment, from, 'MUST') : []
}
