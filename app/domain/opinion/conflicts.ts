import type { CodeList, CodeOf } from '../codes/code-list.ts'
import type { ThirdPartyKind } from '../codes/parties.ts'
import { hostOf, isSameBody } from '../organisation/same-body.ts'

/** What an assessor declares of its interests in the provider or the product, before it accepts. */
export const interests = [
  { code: 'NONE', zh: '与供方和本产品没有利害关系', en: 'No interest in the provider or this product' },
  {
    code: 'PAST',
    zh: '两年内有过业务往来，已经结束',
    en: 'Dealings with the provider within two years, now ended',
  },
  {
    code: 'CURRENT',
    zh: '现在有利害关系（投资、在办业务、亲属任职等）',
    en: 'A present interest: investment, running business, relatives in office',
  },
] as const satisfies CodeList
export type Interest = CodeOf<typeof interests>

/** What of two organisations is compared. */
export type Party = { creditCode: string | undefined; website: string | undefined }

/** Everything that is looked at for conflicts of interest. */
export type ConflictFacts = {
  isSame: boolean
  provider: Party
  assessor: Party & { kinds: readonly ThirdPartyKind[] }
  /** How many persons are members of both. */
  sharedMembers: number
  /** What the assessor declared; undefined until it has. */
  interest: Interest | undefined
  /** Listed listings of the assessor in an industry of the draft. */
  competing: number
  /** Opinions that the provider, as an assessor, gave to this assessor within a year. */
  returned: number
}

export type ConflictSeverity = 'block' | 'warn'
export type ConflictRule = {
  id: string
  severity: ConflictSeverity
  text: { zh: string; en: string }
  /** The rule or text it stands on. */
  basis: { zh: string; en: string }
  when: (facts: ConflictFacts) => boolean
}

const r24 = { zh: '规则 R24：评估机构不得是供方', en: 'Rule R24: the assessor is not the provider' }
const independence = {
  zh: '规则 R24；评估须独立、客观',
  en: 'Rule R24; an assessment is independent and objective',
}
const disclosed = { zh: '利害关系须向审核人员披露', en: 'Interests are disclosed to the reviewers' }

/** Conflicts of interest between an assessor and a provider: `block` keeps the opinion from being given, `warn` is shown. */
export const conflictRules = [
  {
    id: 'C01',
    severity: 'block',
    text: { zh: '评估机构就是供方自己。', en: 'The assessor is the provider itself.' },
    basis: r24,
    when: ({ isSame }) => isSame,
  },
  {
    id: 'C02',
    severity: 'block',
    text: { zh: '两家机构登记的是同一主体。', en: 'Both are registered as the same legal person.' },
    basis: {
      zh: '规则 R24；统一社会信用代码中的主体标识码（GB 32100 第 9—17 位）相同',
      en: 'Rule R24; the same body code (characters 9-17 of the credit code, GB 32100)',
    },
    when: ({ isSame, provider, assessor }) => !isSame && isSameBody(provider.creditCode, assessor.creditCode),
  },
  {
    id: 'C03',
    severity: 'block',
    text: { zh: '有人同时是两家机构的成员。', en: 'Somebody is a member of both organisations.' },
    basis: independence,
    when: ({ isSame, sharedMembers }) => !isSame && sharedMembers > 0,
  },
  {
    id: 'C04',
    severity: 'block',
    text: { zh: '评估机构申报现有利害关系。', en: 'The assessor declares a present interest.' },
    basis: independence,
    when: ({ interest }) => interest === 'CURRENT',
  },
  {
    id: 'C05',
    severity: 'warn',
    text: { zh: '两家机构使用同一网站。', en: 'Both use the same website.' },
    basis: disclosed,
    when: ({ isSame, provider, assessor }) => {
      const host = hostOf(provider.website)
      return !isSame && host !== undefined && host === hostOf(assessor.website)
    },
  },
  {
    id: 'C06',
    severity: 'warn',
    text: { zh: '评估机构同时从事数据经纪。', en: 'The assessor is a data broker as well.' },
    basis: {
      zh: '规则 R24：评估机构不得是同一产品的经纪机构',
      en: 'Rule R24: the assessor is not the broker of the product',
    },
    when: ({ assessor }) => assessor.kinds.includes('BROKER'),
  },
  {
    id: 'C07',
    severity: 'warn',
    text: {
      zh: '评估机构也是供方，在同一行业有上架产品。',
      en: 'The assessor is a provider too, with listings in the same industry.',
    },
    basis: disclosed,
    when: ({ isSame, competing }) => !isSame && competing > 0,
  },
  {
    id: 'C08',
    severity: 'warn',
    text: {
      zh: '供方一年内也为该评估机构出具过意见。',
      en: 'Within a year the provider gave an opinion to this assessor, too.',
    },
    basis: disclosed,
    when: ({ returned }) => returned > 0,
  },
  {
    id: 'C09',
    severity: 'warn',
    text: {
      zh: '评估机构申报两年内与供方有过业务往来。',
      en: 'The assessor declares dealings with the provider within two years.',
    },
    basis: disclosed,
    when: ({ interest }) => interest === 'PAST',
  },
] as const satisfies readonly ConflictRule[]
export type ConflictId = (typeof conflictRules)[number]['id']

/** A conflict that was found, as it is kept: the words stay with the rule. */
export type Conflict = { id: ConflictId; severity: ConflictSeverity }

/** All conflicts of interest, those that block first. */
export function conflictsOf(facts: ConflictFacts): Conflict[] {
  return conflictRules.filter(({ when }) => when(facts)).map(({ id, severity }) => ({ id, severity }))
}

/** The rule of a conflict that was kept. */
export function conflictRule(id: ConflictId): ConflictRule | undefined {
  return conflictRules.find((rule) => rule.id === id)
}
