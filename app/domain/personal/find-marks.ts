import { isCreditCode } from '../organisation/organisation.ts'
import { allMatches } from './all-matches.ts'
import type { ColumnHint } from './column-hints.ts'
import type { PersonalKind } from './personal-kinds.ts'

type Found = { kind: PersonalKind; start: number; end: number; isSupported: boolean }

const email = /[A-Za-z0-9][\w.+%-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/g
/** Domains kept free for examples (RFC 2606) reach nobody. */
const reserved = /@(?:.+\.)?(?:example\.(?:com|org|net|cn)|.+\.(?:example|test|invalid|local|localhost))$/i
/** Mailboxes of an office, and names of files such as logo@2x.png. */
const office =
  /^(?:info|service|services|support|admin|administrator|webmaster|postmaster|contact|kefu|kf|hr|sales|office|no-?reply|noreply|help|feedback|marketing|bd|press|public|news|mail|cs|job|jobs|zhaopin|bangongshi|bgs|jubao|tousu|opendata|data|git|root|security|privacy|abuse)@/i
const fileEnd = /\.(?:png|jpe?g|gif|svg|webp|js|css|ts|json|html?|md)$/i

/** Mail addresses of persons: no examples, no mailboxes of offices, no file names. */
export function findEmails(text: string): Found[] {
  const found: Found[] = []
  for (const match of allMatches(email, text)) {
    const address = match[0]
    if (/[*]/.test(text[match.index - 1] ?? '') || !/\.[A-Za-z]{2,}$/.test(address)) continue
    if (reserved.test(address) || office.test(address) || fileEnd.test(address)) continue
    found.push({ kind: 'EMAIL', start: match.index, end: match.index + address.length, isSupported: true })
  }
  return found
}

/** First characters of number plates: provinces, and those of embassies. */
export const plateLetters = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使'
const plate = new RegExp(
  `(?:[${plateLetters}][A-HJ-NP-Z][·•・.\\- ]?(?:[A-HJK][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[A-HJK]|[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳领])|使\\d{6}|WJ[${plateLetters}]\\d{4}[0-9TDSHBXJ])(?![A-Za-z0-9*-])`,
  'gi',
)

/** Number plates of GA 36: ordinary, new energy (eight characters), police, trailers, learners, Hong Kong and Macao. */
export function findPlates(text: string): Found[] {
  const found: Found[] = []
  for (const match of allMatches(plate, text)) {
    const tail = match[0].slice(2)
    const digits = tail.replace(/\D/g, '').length
    if (digits < 2 && !/[挂学警港澳]/.test(tail)) continue
    // «粤B12345号» is the number of a paper, «京B2-20170123» of a licence.
    if (/^\s*(?:号文|号批|字)/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 3)))
      continue
    found.push({
      kind: 'PLATE',
      start: match.index,
      end: match.index + match[0].length,
      isSupported: digits < 5 || tail.length > 5,
    })
  }
  return found
}

const ipv4 = /(?<![\d.])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\d.]*\d)/g
const ipv6 =
  /(?<![\w:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\w:])|(?<![\w:])(?:[0-9a-f]{1,4}:){2,6}:(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,4})?(?![\w:])/gi
/** Nobody's: private networks, this machine, groups, examples. */
const nobody =
  /^(?:0|10|127|22[4-9]|23\d|24\d|25[0-5])\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\.|^100\.(?:6[4-9]|[789]\d|1[01]\d|12[0-7])\.|^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.|^114\.114\.11[45]\.|^8\.8\.[48]\.|^223\.[56]\.[56]\.|^1\.[01]\.[01]\.1$/
const versionBefore =
  /(?:版本|version|ver|固件|软件|firmware|v|服务器|网关|dns|掩码|子网|server|gateway|oid|章节|条款|第)\s*(?:号|地址|ip|是|为)?[:： ]*$/i
const ipBefore = /(?:ip|登录|登陆|访问|来源|from)[^,，。;；]{0,8}$/i

/** Addresses of the internet that may lead to a person; versions, servers and private networks are none. */
export function findIps(text: string, column: ColumnHint): Found[] {
  if (column.isOrganisation || (column.isCode && !column.kinds.has('IP') && !column.maybe.has('IP'))) return []
  const found: Found[] = []
  for (const match of allMatches(ipv4, text)) {
    const before = text.slice(Math.max(0, match.index - 12), match.index)
    if (nobody.test(match[0]) || versionBefore.test(before)) continue
    const isNamed = column.kinds.has('IP') || column.maybe.has('IP') || ipBefore.test(before)
    const large = match[0].split('.').filter((part) => Number(part) >= 32).length
    if (!isNamed && large < 2) continue
    found.push({ kind: 'IP', start: match.index, end: match.index + match[0].length, isSupported: isNamed })
  }
  if (text.includes(':'))
    for (const match of allMatches(ipv6, text)) {
      const isNamed = column.kinds.has('IP') || /ip/i.test(text.slice(Math.max(0, match.index - 10), match.index))
      if (!isNamed || /^(?:fe80|fc|fd|2001:0?db8|ff)/i.test(match[0]) || /^\d\d?:\d\d:?/.test(match[0])) continue
      found.push({ kind: 'IP', start: match.index, end: match.index + match[0].length, isSupported: true })
    }
  return found
}

const social =
  /(?<=(?:微信|we ?chat|vx|wx|抖音|微博|小红书|支付宝|快手|钉钉)(?:号|号码|id|账号|帐号)?["”']?\s{0,3}(?:是|为|[:：=])?\s{0,3}["“']?)[A-Za-z][\w-]{4,29}(?![\w@.-])|(?<=qq(?:号|号码|账号)?["”']?\s{0,3}(?:是|为|[:：=])?\s{0,3}["“']?)[1-9]\d{4,10}(?!\d|群|@)|(?<![A-Za-z])wxid_[a-z0-9]{8,20}/gi
const publicAccount = /(?:公众号|小程序|官方|企业微信|视频号|订阅号|服务号|群)[^,，。;；]{0,8}$/

/** Accounts of WeChat, QQ and their kind behind a label; public accounts of organisations are none. */
export function findSocialAccounts(text: string): Found[] {
  const found: Found[] = []
  for (const match of allMatches(social, text))
    if (
      isAccount(match[0], text[match.index - 1]) &&
      !publicAccount.test(text.slice(Math.max(0, match.index - 16), match.index))
    )
      found.push({ kind: 'SOCIAL_ACCOUNT', start: match.index, end: match.index + match[0].length, isSupported: true })
  return found
}

/** Without a mark before it an account has digits; names of fields are none. */
function isAccount(account: string, before = ''): boolean {
  if (/^(?:union|open|app|user|account|mini)[_-]?(?:id|name|no|program)?$/i.test(account)) return false
  return /\d/.test(account) || /[:：=\s"“是为]/.test(before)
}

const passportLabel =
  /(?<=(?:护照|通行证|回乡证|台胞证|passport)[^,，。;；A-Za-z0-9]{0,10}(?:no\.?|number)?[:： ]{0,3})(?:[A-Z]{1,2}\d{7,8}|[HM]\d{8,10}|\d{8})(?![A-Za-z0-9*])/gi
const passportValue = /^(?:[A-Z]{1,2}\d{6,8}|[HMC]\d{8,10}|\d{8,9}|军字第\d{6,8}号|[A-Z]{3}\d{12})$/i

/** Passport and permit numbers behind a label. */
export function findPassports(text: string): Found[] {
  return allMatches(passportLabel, text).map((match) => ({
    kind: 'PASSPORT' as const,
    start: match.index,
    end: match.index + match[0].length,
    isSupported: true,
  }))
}

/** Whether a value under a heading of passports or papers is such a number; with `isLoose` digits alone are none. */
export function isPassportUnderHeading(text: string, isLoose: boolean): boolean {
  return passportValue.test(text) && !(isLoose && /^\d+$/.test(text))
}

const soleTrader = /(?<![0-9A-Za-z])92\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])/g

/** Credit codes of sole traders (GB 32100: registered by industry and commerce, second character 2), checked. */
export function findSoleTraders(text: string): Found[] {
  return allMatches(soleTrader, text)
    .filter(([code]) => isCreditCode(code))
    .map((match) => ({
      kind: 'CREDIT_CODE' as const,
      start: match.index,
      end: match.index + match[0].length,
      isSupported: true,
    }))
}
