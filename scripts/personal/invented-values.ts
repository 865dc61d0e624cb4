import { creditCodeCheck } from '#app/domain/organisation/organisation.ts'

/** A row of numbers that is the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A number for a text, the same on every machine (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash
}

const families = [
  ...'王李张刘陈杨黄赵吴周徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段',
]
const givenNames =
  '伟 芳 娜 敏 静 强 磊 洋 勇 艳 杰 涛 明 超 秀英 建国 志强 晓燕 海燕 丽华 文博 子轩 雨桐 梓涵 思远 俊杰 佳怡 浩然 欣怡 嘉琪 国平 玉兰 春梅 德胜 振华 秋生 小红 大勇 天佑 若曦 一鸣 书瑶 阿妹 水根 宝珠 金凤 庆丰 立新 冬梅 亦凡 桂香 翠花 承志 凯歌 可欣 语嫣'.split(
    ' ',
  )
const pairNames = '欧阳文博 上官婉儿 司马志强 诸葛明 司徒静 皇甫德胜 慕容雪 夏侯勇 东方晓 尉迟敏'.split(' ')
const dottedNames = '阿依古丽·买买提 艾力·吐尔逊 扎西·次仁 古丽娜尔·阿不都 巴特尔·苏和'.split(' ')
const cities = '福州 厦门 泉州 漳州 三明 龙岩 南平 宁德 莆田 晋江 石狮 安溪 金华 温州 常州'.split(' ')
const streets = '东海大街 田安路 温陵路 刺桐路 丰泽街 津淮街 宝洲路 江滨北路 学府路 安吉路 坪山路 泉秀路'.split(' ')
const estates = '东海湾小区 金辉花园 滨江新村 阳光家园 桂花苑 翠湖小区'.split(' ')
const districts = '泉州市丰泽区 泉州市鲤城区 福州市鼓楼区 厦门市思明区 漳州市芗城区 晋江市青阳街道'.split(' ')
const provinces = [...'闽京沪粤浙苏鲁川渝湘鄂豫冀晋陕甘']
const domains = ['fjmail.cn', 'quanzhou-mail.com', 'haixi.net.cn', 'minnan.org', '163.com', 'vip.sina.com']
/** Divisions that are in no table: the numbers belong to nobody. */
const divisions = ['350599', '350199', '110199', '440399', '510199', '330199', '420199', '610199']

export type Random = () => number

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
const between = (random: Random, low: number, high: number) => low + Math.floor(random() * (high - low + 1))
const two = (number: number) => String(number).padStart(2, '0')

/** Digits, the first of which is not 0. */
export function digits(random: Random, length: number): string {
  let text = String(between(random, 1, 9))
  while (text.length < length) text += between(random, 0, 9)
  return text
}
const hex = (random: Random, length: number) =>
  Array.from({ length }, () => between(random, 0, 15).toString(16)).join('')
const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const hidden = (text: string) => [...text].map((sign, at) => (at % 3 === 2 ? `${sign}\u200b` : sign)).join('')
const inChinese = (text: string) => text.replace(/\d/g, (digit) => [...'零一二三四五六七八九'][Number(digit)] as string)

function birthday(random: Random): [number, number, number] {
  return [between(random, 1940, 2009), between(random, 1, 12), between(random, 1, 28)]
}

export function idNumber(random: Random, division = pick(random, divisions)): string {
  const [year, month, day] = birthday(random)
  const body = `${division}${year}${two(month)}${two(day)}${String(between(random, 1, 999)).padStart(3, '0')}`
  return body + checkOfId(body)
}

function checkOfId(body: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0) % 11] as string
}

export function mobileNumber(random: Random): string {
  const beginning = pick(
    random,
    '130 131 133 135 136 137 138 139 147 150 151 153 157 158 159 166 173 175 176 177 178 180 181 185 186 187 188 189 191 193 195 198 199'.split(
      ' ',
    ),
  )
  return beginning + digits(random, 8)
}

function luhnTail(body: string): string {
  let sum = 0
  for (let at = 0; at < body.length; at++) {
    const digit = Number(body[body.length - 1 - at]) * (at % 2 === 0 ? 2 : 1)
    sum += digit > 9 ? digit - 9 : digit
  }
  return String((10 - (sum % 10)) % 10)
}

export function cardNumber(
  random: Random,
  length: number,
  beginning = pick(random, ['622202', '621700', '622848', '621661', '622588', '623668']),
) {
  const body = beginning + digits(random, length - 1 - beginning.length)
  return body + luhnTail(body)
}

function badCard(random: Random): string {
  const card = cardNumber(random, 19)
  return card.slice(0, -1) + ((Number(card.at(-1)) + 5) % 10)
}

function badId(random: Random): string {
  const id = idNumber(random)
  return id.slice(0, -1) + (id.endsWith('1') ? '2' : '1')
}

export function personName(random: Random): string {
  return pick(random, families) + pick(random, givenNames)
}

export function plateNumber(random: Random): string {
  return `${pick(random, provinces)}${pick(random, [...'ABCDEFGH'])}${pick(random, [...'ABCDEFGHJKLMNP'])}${digits(random, 4)}`
}

export function homeAddress(random: Random): string {
  const { length } = estates
  return `福建省${pick(random, districts)}${pick(random, streets)}${between(random, 1, 399)}号${length > 0 ? pick(random, estates) : ''}${between(random, 1, 30)}${pick(random, ['栋', '号楼', '幢'])}${between(random, 1, 30)}0${between(random, 1, 8)}室`
}

export function creditCode(random: Random, beginning: string): string {
  for (;;) {
    const body = `${beginning}${pick(random, ['350502', '350102', '350203'])}MA${hex(random, 7)
      .toUpperCase()
      .replace(/[^0-9A-F]/g, '0')}`.slice(0, 17)
    const check = creditCodeCheck(body)
    if (check !== undefined) return body + check
  }
}

/** What stands for {name} in a template: a value of the kind that nobody has. */
export const invented: Record<string, (random: Random) => string> = {
  id: (random) => idNumber(random),
  idlower: (random) => idNumber(random).toLowerCase(),
  wideid: (random) => wide(idNumber(random)),
  idzw: (random) => hidden(idNumber(random)),
  idchinese: (random) => inChinese(idNumber(random)),
  idtw: (random) => idNumber(random, '830000'),
  idforeign: (random) => idNumber(random, '935156'),
  id15: (random) => {
    const id = idNumber(random)
    return id.slice(0, 6) + id.slice(8, 17)
  },
  badid: badId,
  mobile: mobileNumber,
  widemobile: (random) => wide(mobileNumber(random)),
  mobilezw: (random) => hidden(mobileNumber(random)),
  mobilechinese: (random) => inChinese(mobileNumber(random)),
  local8: (random) => `${pick(random, [...'2368'])}${digits(random, 7)}`,
  local7: (random) => `${pick(random, [...'2568'])}${digits(random, 6)}`,
  email: (random) =>
    `${pick(random, ['li', 'chen', 'wang', 'zhou'])}${pick(random, ['.', '_', ''])}${hex(random, 4)}@${pick(random, domains)}`,
  wideemail: (random) => wide(`chen${hex(random, 4)}@${pick(random, domains)}`),
  domain: (random) => pick(random, domains.slice(0, 4)),
  qq: (random) => digits(random, between(random, 8, 10)),
  card16: (random) => cardNumber(random, 16),
  card19: (random) => cardNumber(random, 19),
  visa: (random) => cardNumber(random, 16, pick(random, ['451234', '438088', '520082', '552245'])),
  cardgroups: (random) => cardNumber(random, 19).replace(/\d{4}(?=\d)/g, (four) => `${four} `),
  widecard: (random) => wide(cardNumber(random, 19)),
  badcard: badCard,
  plate: plateNumber,
  plategreen: (random) =>
    `${pick(random, provinces)}${pick(random, [...'ABCDEF'])}${pick(random, [...'DF'])}${digits(random, 5)}`,
  platedot: (random) => plateNumber(random).replace(/^(..)/, '$1·'),
  platepolice: (random) => `${pick(random, provinces)}${pick(random, [...'ABCD'])}${digits(random, 4)}警`,
  platetrailer: (random) => `${pick(random, provinces)}${pick(random, [...'ABCD'])}${digits(random, 4)}挂`,
  platelearner: (random) => `${pick(random, provinces)}${pick(random, [...'ABCD'])}${digits(random, 4)}学`,
  platelower: (random) => plateNumber(random).toLowerCase(),
  plate2: (random) => plateNumber(random).slice(0, 2),
  name: personName,
  namepair: (random) => pick(random, pairNames),
  namedot: (random) => pick(random, dottedNames),
  company: (random) =>
    `${pick(random, cities)}${pick(random, ['海丝', '鑫源', '华信', '万通', '安达'])}${pick(random, ['科技有限公司', '贸易有限公司', '建材经营部', '能源集团'])}`,
  city: (random) => pick(random, cities),
  city2: (random) => pick(random, ['金融', '海西', '时代', '世纪']),
  home: homeAddress,
  street: (random) => `福建省${pick(random, districts)}${pick(random, streets)}${between(random, 1, 399)}号`,
  village: (random) =>
    `福建省泉州市安溪县${pick(random, ['官桥镇', '龙门镇', '湖头镇'])}${pick(random, ['善坛村', '仙都村', '上苑村'])}${between(random, 1, 12)}组${between(random, 1, 99)}号`,
  estate: (random) =>
    `${pick(random, estates)}${between(random, 1, 30)}${pick(random, ['栋', '号楼'])}${between(random, 1, 30)}0${between(random, 1, 8)}`,
  date: (random) => `2024年${between(random, 1, 12)}月${between(random, 1, 28)}日`,
  birth: (random) =>
    birthday(random)
      .map((part) => two(part))
      .join('-'),
  birth8: (random) =>
    birthday(random)
      .map((part) => two(part))
      .join(''),
  birth7: (random) =>
    birthday(random)
      .slice(0, 2)
      .map((part) => two(part))
      .join('-'),
  birthzh: (random) => {
    const [year, month, day] = birthday(random)
    return `${year}年${month}月${day}日`
  },
  mmdd: (random) => `${two(between(random, 1, 12))}${two(between(random, 1, 28))}`,
  uscc: (random) => creditCode(random, '91'),
  uscc92: (random) => creditCode(random, '92'),
  uscc12: (random) => creditCode(random, '12'),
  order: (random) => `2024${two(between(random, 1, 12))}${digits(random, 10)}`,
  waybill: (random) => `${pick(random, ['SF', 'YT', 'JD', 'ZT'])}${digits(random, 13)}`,
  fake11: mobileNumber,
  ts10: (random) => `17${digits(random, 8)}`,
  ts13: (random) => `17${digits(random, 11)}`,
  ts14: (random) =>
    `2024${two(between(random, 1, 12))}${two(between(random, 1, 28))}${two(between(random, 0, 23))}${two(between(random, 0, 59))}${two(between(random, 0, 59))}`,
  ts17: (random) =>
    `2024${two(between(random, 1, 12))}${two(between(random, 1, 28))}${two(between(random, 0, 23))}${two(between(random, 0, 59))}${two(between(random, 0, 59))}${digits(random, 3)}`,
  meter12: (random) => `3505${digits(random, 8)}`,
  meter22: (random) => `3530001${digits(random, 15)}`,
  imei: (random) => `86${digits(random, 13)}`,
  d11z: (random) => `0${digits(random, 10)}`,
  d16z: (random) => `00${digits(random, 14)}`,
  uuid: (random) => [8, 4, 4, 4, 12].map((length) => hex(random, length)).join('-'),
  ip: (random) =>
    `${pick(random, [110, 59, 117, 183, 220, 27])}.${between(random, 33, 250)}.${between(random, 33, 250)}.${between(random, 1, 250)}`,
  wechat: (random) =>
    `${pick(random, ['chen', 'lin', 'wx', 'sunny'])}${pick(random, ['_', '-', ''])}${digits(random, 5)}`,
}

/** Fills a template; d4 is four digits, hex12 twelve of hexadecimal, m3-m4-n4 the parts of one mobile number. */
export function fill(template: string, random: Random): string {
  const mobile = mobileNumber(random)
  const id = idNumber(random)
  const parts: Record<string, string> = {
    m3: mobile.slice(0, 3),
    m4: mobile.slice(3, 7),
    n4: mobile.slice(7),
    id6: id.slice(0, 6),
    id8: id.slice(6, 14),
    id4: id.slice(14),
  }
  return template.replace(/\{([a-z]+)(\d*)\}/g, (all, word: string, count: string) => {
    const name = word + count
    if (parts[name] !== undefined) return parts[name]
    if (invented[name]) return invented[name](random)
    if (word === 'd' && count !== '') return digits(random, Number(count))
    if (word === 'hex' && count !== '') return hex(random, Number(count))
    throw new Error(`No value for ${all}`)
  })
}
