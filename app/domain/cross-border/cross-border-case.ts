import type { CodeList, CodeOf } from '../codes/code-list.ts'
import { zones } from './negative-lists.ts'

/** What data are provided abroad for: the cases that Order 16 exempts, and any other. */
export const purposes = [
  { code: 'OTHER', zh: '其他用途', en: 'Anything else' },
  {
    code: 'TRADE',
    zh: '国际贸易、跨境运输、学术合作、跨国生产制造和市场营销中收集产生的数据',
    en: 'Data of international trade, cross-border transport, academic cooperation, cross-border manufacturing or marketing',
  },
  {
    code: 'TRANSIT',
    zh: '境外收集的个人信息入境处理后再出境（来数加工）',
    en: 'Personal information collected abroad, processed here and sent back',
  },
  {
    code: 'CONTRACT',
    zh: '为订立、履行个人作为一方的合同：跨境购物、寄递、汇款、支付、开户、机票酒店预订、签证、考试等',
    en: 'A contract with the person: cross-border shopping, courier, remittance, payment, accounts, tickets, hotels, visas, exams',
  },
  {
    code: 'HR',
    zh: '依规章制度或集体合同实施跨境人力资源管理，必须提供员工信息',
    en: 'Cross-border management of staff under labour rules or a collective contract',
  },
  {
    code: 'EMERGENCY',
    zh: '紧急情况下保护生命健康和财产安全',
    en: 'Protecting life, health or property in an emergency',
  },
] as const satisfies CodeList
export type Purpose = CodeOf<typeof purposes>

/** Whether the data hold important data, as told by a notice or a published catalogue (Order 16, art. 2). */
export const importances = [
  { code: 'NO', zh: '没有：未被告知或公开发布为重要数据', en: 'No: not notified or published as important' },
  { code: 'YES', zh: '有', en: 'Yes' },
  { code: 'UNSURE', zh: '还没有识别过', en: 'Not looked at yet' },
] as const satisfies CodeList
export type Importance = CodeOf<typeof importances>

/** How the data stand to the negative list of the zone. */
export const listStandings = [
  {
    code: 'OUTSIDE',
    zh: '行业和场景在清单内，这些数据没有列入',
    en: 'The list covers the industry and scenario and does not name these data',
  },
  { code: 'CONTRACT', zh: '列入，要求标准合同或认证', en: 'Named: standard contract or certification' },
  { code: 'ASSESSMENT', zh: '列入，要求安全评估', en: 'Named: security assessment' },
  { code: 'SILENT', zh: '清单不涉及该行业或场景', en: 'The list does not cover the industry or scenario' },
] as const satisfies CodeList
export type ListStanding = CodeOf<typeof listStandings>

export type Zone = (typeof zones)[number]['code']

/** One case of data going abroad. Persons are counted since 1 January of this year, all transfers together. */
export type CrossBorderCase = {
  isCiio: boolean
  important: Importance
  /** Persons whose personal information, sensitive not counted, is provided abroad. */
  persons: number
  /** Persons whose sensitive personal information is provided abroad. */
  sensitive: number
  purpose: Purpose
  /** The free-trade zone in which the processor is registered, and how the data stand to its list. */
  zone?: { code: Zone; standing: ListStanding }
}

/** Most persons that can be written: more than live on earth. */
export const mostPersons = 10_000_000_000

export type AnswerField = 'ciio' | 'important' | 'persons' | 'sensitive' | 'purpose' | 'zone' | 'list'
/** Answers as they were given, by field; fields that were not given are left out. */
export type GivenAnswers = Partial<Record<AnswerField, string>>
export type AnswerProblem = { field: AnswerField; reason: 'missing' | 'number' | 'tooMany' | 'choice' }

const fields: readonly AnswerField[] = ['ciio', 'important', 'persons', 'sensitive', 'purpose', 'zone', 'list']

/**
 * Reads a case out of an address. Nothing given is no case and no problem; what is wrong is said by field. A count that is
 * left empty is 0; numbers may be written with commas or full-width digits.
 */
export function readCase(params: URLSearchParams): {
  given: GivenAnswers
  problems: AnswerProblem[]
  found?: CrossBorderCase
} {
  const given: GivenAnswers = {}
  for (const field of fields) {
    const value = params.get(field)
    if (value !== null) given[field] = value.trim().slice(0, 40)
  }
  if (Object.keys(given).length === 0) return { given, problems: [] }
  const problems: AnswerProblem[] = []
  const choice = <C extends string>(field: AnswerField, codes: readonly C[], otherwise?: C): C | undefined => {
    const value = given[field] || otherwise
    const code = codes.find((each) => each === value)
    if (!code) problems.push({ field, reason: value ? 'choice' : 'missing' })
    return code
  }
  const count = (field: AnswerField): number => {
    const text = (given[field] ?? '').normalize('NFKC').replace(/[\s,，]/g, '')
    if (text === '') return 0
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
    if (Number.isNaN(value)) problems.push({ field, reason: 'number' })
    else if (value > mostPersons) problems.push({ field, reason: 'tooMany' })
    return value
  }
  const ciio = choice('ciio', ['NO', 'YES'] as const)
  const important = choice(
    'important',
    importances.map(({ code }) => code),
  )
  const persons = count('persons')
  const sensitive = count('sensitive')
  const purpose = choice(
    'purpose',
    purposes.map(({ code }) => code),
    'OTHER',
  )
  const zone = choice('zone', ['NONE', ...zones.map(({ code }) => code)] as const, 'NONE')
  const standing =
    zone && zone !== 'NONE'
      ? choice(
          'list',
          listStandings.map(({ code }) => code),
        )
      : undefined
  if (problems.length > 0 || !ciio || !important || !purpose) return { given, problems }
  const isCiio = ciio === 'YES'
  return {
    given,
    problems,
    found: {
      isCiio,
      important,
      persons,
      sensitive,
      purpose,
      ...(zone && zone !== 'NONE' && standing && { zone: { code: zone, standing } }),
    },
  }
}

/** The case as parameters of an address, which `readCase` reads back. */
export function writeCase(it: CrossBorderCase): URLSearchParams {
  return new URLSearchParams({
    ciio: it.isCiio ? 'YES' : 'NO',
    important: it.important,
    persons: String(it.persons),
    sensitive: String(it.sensitive),
    purpose: it.purpose,
    ...(it.zone && { zone: it.zone.code, list: it.zone.standing }),
  })
}
