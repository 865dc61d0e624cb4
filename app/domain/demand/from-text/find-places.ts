import { foreignRegions, provinceOf, regions } from '../../codes/region.ts'
import { allOf, clauseAt, type Finding, isNegated, nothing, type Reading, saysWhoAsks } from './reading.ts'

/** Names that are also other words, or of two places: they count only with 市, 州 and the like behind them. */
const ambiguous = new Set(
  '白银 阿里 朝阳 大同 中山 长治 安康 山南 海北 海南 海西 海东 北海 兴安 玉树 和田 来宾 普洱 开封 孝感 黄山 平凉 白山 白城 通化 中卫 文山 德州 宝山 黄石 金昌 黄南 保山 宜春 东方 吉林 延边 德宏'.split(
    ' ',
  ),
)
/** Behind a name these make it part of the name of somebody or something. */
const partOfName =
  /^(?:市|省)?(?:银行|大学|学院|医院|交易所|集团|公司|股份|有限|时代|[东西南北中一二三四五]{0,2}(?:路|街|大道)|烤鸭|啤酒|茶|酒|菜|话|语|商会|农商|分行|证券|实业|控股|人寿|中学|大数据交易)/u
const except =
  /(?:不含|不包括|不包含|除了?|排除)[^，。；]{0,12}$|\b(?:except|excluding|other than|without|outside)\b[^,.;]{0,20}$/iu
const ends =
  /(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$|(?:蒙古族|藏族|羌族|彝族|土家族|苗族|布依族|侗族|傣族|景颇族|傈僳族|白族|哈尼族|壮族|朝鲜族|回族|哈萨克|柯尔克孜|蒙古)*自治州$|地区$|盟$/u

/** Regions that are made of others, as their plans name them. */
const groups: [RegExp, readonly string[]][] = [
  [/长三角|长江三角洲|Yangtze River Delta/gi, ['310000', '320000', '330000', '340000']],
  [/京津冀|Beijing-Tianjin-Hebei/gi, ['110000', '120000', '130000']],
  [/东北三省|东三省/g, ['210000', '220000', '230000']],
]
const countries = 'US JP KR SG MY ID VN TH PH IN DE FR GB RU AU CA BR AE KH LA MM'.split(' ')
const everywhere: [RegExp, string][] = [
  [
    /全国(?:范围|各地|各省市?|性)?|全中国|全域中国|nationwide|across China|all of China|\bin (?:mainland )?China\b/gi,
    'X-CN',
  ],
  [/全球(?:范围|各国|主要港口|各港口)?(?!领先|化|最|知名)|worldwide|global coverage/gi, 'X-001'],
  [/欧盟|\bEuropean Union\b|\bEU\b(?!-)/g, 'X-EU'],
  [/东盟|\bASEAN\b/g, 'X-ASEAN'],
]

type Name = { text: string; code: string; isShort: boolean }
let known: { zh: Map<string, Name[]>; en: Map<string, string> } | undefined

/** The places the data are to cover: code list names, 全国, 长三角; not where the buyer sits, nor what is left out. */
export function findPlaces(reading: Reading): Finding {
  const { text } = reading
  const places: { code: string; from: number; to: number }[] = []
  const isFree = (from: number, to: number) => !places.some((place) => from < place.to && place.from < to)
  const keep = (codes: readonly string[], from: number, to: number) => {
    const clause = clauseAt(text, from)
    if (saysWhoAsks(text.slice(clause.from, from))) return
    if (except.test(text.slice(clause.from, from)) || isNegated(text, from)) return
    for (const code of codes) places.push({ code, from, to })
  }
  for (const [form, code] of everywhere)
    for (const { index, 0: said } of allOf(reading, form)) keep([code], index, index + said.length)
  for (const [form, codes] of groups)
    for (const { index, 0: said } of allOf(reading, form)) keep(codes, index, index + said.length)
  for (const { code, from, to } of namesIn(reading)) if (isFree(from, to)) keep([code], from, to)
  if (places.length === 0) return nothing
  const ordered = places.sort((a, b) => a.from - b.from)
  // 福建省泉州市: the province only says where the city is.
  const isOnlyWhere = ({ code, to }: (typeof ordered)[number]) =>
    ordered.some(
      (next) => next.from >= to && next.from - to <= 1 && next.code !== code && provinceOf(next.code) === code,
    )
  const chosen = ordered.filter((place) => !isOnlyWhere(place))
  return {
    set: { regions: [...new Set(chosen.map(({ code }) => code))].slice(0, 100) },
    recognised: [...new Map(chosen.map((place) => [`${place.from}`, place])).values()].map(({ from, to }) => ({
      key: 'region' as const,
      from,
      to,
      said: text.slice(from, to),
    })),
  }
}

function namesIn(reading: Reading): { code: string; from: number; to: number }[] {
  known ??= readNames()
  const { text, isTaken } = reading
  const found: { code: string; from: number; to: number }[] = []
  for (let at = 0; at < text.length; at++) {
    const name = known.zh.get(text.slice(at, at + 2))?.find(({ text: own }) => text.startsWith(own, at))
    if (!name) continue
    const to = at + name.text.length
    const after = text.slice(to, to + 20)
    const isOther = partOfName.test(after) || (name.isShort && ambiguous.has(name.text)) || /^(?:区|县)/u.test(after)
    if (!isOther && !isTaken(at, to)) found.push({ code: name.code, from: at, to })
    at = to - 1
  }
  for (const { index, 0: word } of text.matchAll(/\b[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2}\b/g)) {
    const words = word.split(' ')
    for (let start = 0; start < words.length; start++)
      for (let end = words.length; end > start; end--) {
        const said = words.slice(start, end).join(' ')
        const code = known.en.get(said)
        if (!code) continue
        const from = index + words.slice(0, start).join(' ').length + (start > 0 ? 1 : 0)
        const isOther = /^\s(?:Bank|University|Exchange|Hospital|Group|Company|Port Authority)\b/.test(
          text.slice(from + said.length),
        )
        if (!isOther && !isTaken(from, from + said.length)) found.push({ code, from, to: from + said.length })
        start = end - 1
        break
      }
  }
  return found.sort((a, b) => a.from - b.from)
}

function readNames(): NonNullable<typeof known> {
  const zh = new Map<string, Name[]>()
  const en = new Map<string, string>()
  const seen = new Set<string>()
  const add = (name: Name) => {
    if (name.text.length < 2) return
    const key = name.text.slice(0, 2)
    zh.set(key, [...(zh.get(key) ?? []), name])
  }
  // Two cities of one name in Latin letters: the one that is far larger; others are left out.
  const larger: Record<string, string> = { Fuzhou: '350100', Suzhou: '320500' }
  for (const { code, zh: name, en: latin } of regions) {
    add({ text: name, code, isShort: false })
    const short = name.replace(ends, '')
    if (short !== name) add({ text: short, code, isShort: true })
    if (seen.has(latin)) en.delete(latin)
    else en.set(latin, code)
    seen.add(latin)
  }
  for (const [latin, code] of Object.entries(larger)) en.set(latin, code)
  const say = {
    zh: new Intl.DisplayNames(['zh-Hans'], { type: 'region' }),
    en: new Intl.DisplayNames(['en'], { type: 'region' }),
  }
  for (const country of countries) {
    add({ text: say.zh.of(country) ?? country, code: `X-${country}`, isShort: false })
    en.set(say.en.of(country) ?? country, `X-${country}`)
  }
  for (const { code, en: latin } of foreignRegions) if (code.length === 4 && code !== 'X-CN') en.set(latin, code)
  // The longest name first, and of two of one name the province.
  for (const names of zh.values()) names.sort((a, b) => b.text.length - a.text.length || a.code.localeCompare(b.code))
  return { zh, en }
}
