import type { CodeItem } from '../codes/code-list.ts'
import type { PersonalFlag } from '../codes/grading.ts'

type Kind = CodeItem & { flag: Exclude<PersonalFlag, 'NONE'>; basis: { zh: string; en: string } }

const definition = {
  zh: '《个人信息保护法》第四条；GB/T 35273-2020 附录 A',
  en: 'PIPL art. 4; GB/T 35273-2020 annex A',
}
const identity = { zh: 'GB/T 35273-2020 附录 B（个人身份信息）', en: 'GB/T 35273-2020 annex B (identity)' }
const sensitive = (zh: string, en: string) => ({
  zh: `《个人信息保护法》第二十八条（${zh}）；GB/T 45574-2025`,
  en: `PIPL art. 28 (${en}); GB/T 45574-2025`,
})

/**
 * Kinds of personal information that are looked for, with the flag a field gets that holds them and what it rests on.
 * A unified social credit code is the code of an organisation; only a sole trader's (beginning with 92) leads to one
 * person, so only that is looked for, and it is never more than possible.
 */
export const personalKinds = [
  { code: 'ID_NUMBER', zh: '居民身份号码', en: 'identity number', flag: 'SENSITIVE', basis: identity },
  { code: 'PASSPORT', zh: '护照、通行证号码', en: 'passport or permit number', flag: 'SENSITIVE', basis: identity },
  { code: 'MOBILE', zh: '手机号码', en: 'mobile number', flag: 'PERSONAL', basis: definition },
  { code: 'LANDLINE', zh: '固定电话号码', en: 'landline number', flag: 'PERSONAL', basis: definition },
  { code: 'EMAIL', zh: '电子邮箱', en: 'e-mail address', flag: 'PERSONAL', basis: definition },
  {
    code: 'BANK_CARD',
    zh: '银行卡号',
    en: 'bank card number',
    flag: 'SENSITIVE',
    basis: sensitive('金融账户', 'financial accounts'),
  },
  { code: 'PLATE', zh: '机动车号牌', en: 'licence plate', flag: 'PERSONAL', basis: definition },
  { code: 'NAME', zh: '姓名', en: 'personal name', flag: 'PERSONAL', basis: definition },
  { code: 'ADDRESS', zh: '住址', en: 'home address', flag: 'PERSONAL', basis: definition },
  { code: 'BIRTH_DATE', zh: '出生日期', en: 'date of birth', flag: 'PERSONAL', basis: definition },
  {
    code: 'MEDICAL',
    zh: '医疗健康信息',
    en: 'medical information',
    flag: 'SENSITIVE',
    basis: sensitive('医疗健康', 'medical health'),
  },
  {
    code: 'LOCATION',
    zh: '行踪轨迹',
    en: 'whereabouts',
    flag: 'SENSITIVE',
    basis: sensitive('行踪轨迹', 'whereabouts and tracks'),
  },
  { code: 'IP', zh: 'IP 地址', en: 'IP address', flag: 'PERSONAL', basis: definition },
  { code: 'SOCIAL_ACCOUNT', zh: '社交账号', en: 'social account', flag: 'PERSONAL', basis: definition },
  {
    code: 'CREDIT_CODE',
    zh: '个体工商户统一社会信用代码',
    en: "sole trader's credit code",
    flag: 'PERSONAL',
    basis: { zh: '《个人信息保护法》第四条；GB 32100-2015', en: 'PIPL art. 4; GB 32100-2015' },
  },
] as const satisfies readonly Kind[]
export type PersonalKind = (typeof personalKinds)[number]['code']

/** How sure a suspicion is: by form and check, by form and company, or only worth a look. */
export type Certainty = 'certain' | 'likely' | 'possible'

/** What a column seems to hold: values that fit, of those that are not empty, and the first row with one, from 1. */
export type PersonalSuspicion = {
  kind: PersonalKind
  matched: number
  examined: number
  certainty: Certainty
  firstRow: number | null
}

/** One place in a text: what it seems to be, and where it stands (UTF-16 units of the text as it was given). */
export type PersonalHit = {
  kind: PersonalKind
  start: number
  end: number
  /** It fills the value, so that only the other values of its column tell it from another number of that length. */
  isAlone: boolean
  /** A check, a label beside it or the column's name speaks for it; without, its form alone does. */
  isSupported: boolean
}
