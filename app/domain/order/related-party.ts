import type { CodeList, CodeOf } from '../codes/code-list.ts'
import { hostOf, isSameBody } from '../organisation/same-body.ts'

/** Signs that buyer and provider belong together. */
export const relations = [
  { code: 'BODY', zh: '统一社会信用代码为同一主体', en: 'The same legal person by credit code' },
  { code: 'MEMBERS', zh: '有人同时是双方的成员', en: 'Somebody is a member of both' },
  { code: 'WEBSITE', zh: '使用同一网站', en: 'The same website' },
  { code: 'MAIL', zh: '成员使用同一单位的邮箱', en: 'Members with mail addresses of one company' },
] as const satisfies CodeList
export type Relation = CodeOf<typeof relations>

/** What of a side is compared: its credit code, website, and the domains of its members' mail addresses. */
export type RelatedFacts = {
  creditCode?: string | undefined
  website?: string | undefined
  mailDomains: readonly string[]
}

/** Mail hosts that anybody may have an address at: they say nothing of who belongs together. */
const publicMailHosts = new Set([
  '126.com',
  '139.com',
  '163.com',
  '163.net',
  '189.cn',
  '21cn.com',
  'aliyun.com',
  'foxmail.com',
  'gmail.com',
  'hotmail.com',
  'icloud.com',
  'live.com',
  'mail.com',
  'me.com',
  'msn.com',
  'outlook.com',
  'proton.me',
  'protonmail.com',
  'qq.com',
  'sina.cn',
  'sina.com',
  'sohu.com',
  'tom.com',
  'vip.163.com',
  'vip.qq.com',
  'vip.sina.com',
  'wo.cn',
  'yahoo.com',
  'yeah.net',
])

/** Names that stand for nobody (RFC 2606). */
const reserved = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/

/** The domain of a mail address, where it tells a company; undefined for public mail hosts and what is no address. */
export function companyDomain(email: string): string | undefined {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  const isOwn = email.includes('@') && domain.includes('.') && !publicMailHosts.has(domain) && !reserved.test(domain)
  return isOwn ? domain : undefined
}

/** Why two sides of a deal seem to belong together (rule R24); none where nothing speaks for it. */
export function relationsBetween(
  one: RelatedFacts,
  other: RelatedFacts,
  { sharedMembers }: { sharedMembers: number },
): Relation[] {
  const host = hostOf(one.website)
  const domains = new Set(one.mailDomains)
  const found: Record<Relation, boolean> = {
    BODY: isSameBody(one.creditCode, other.creditCode),
    MEMBERS: sharedMembers > 0,
    WEBSITE: host !== undefined && host === hostOf(other.website),
    MAIL: other.mailDomains.some((domain) => domains.has(domain)),
  }
  return relations.flatMap(({ code }) => (found[code] ? [code] : []))
}
