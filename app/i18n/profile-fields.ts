import type { ReasonField } from '../domain/organisation/profile-fields.ts'

const zh: Record<ReasonField, string> = {
  nameZh: '中文名称',
  nameEn: '英文名称',
  creditCode: '统一社会信用代码',
  kind: '机构类别',
  region: '所在地',
  industry: '所属行业',
  website: '网站',
  aboutZh: '中文简介',
  aboutEn: '英文简介',
  documents: '证明材料',
}

const en: Record<ReasonField, string> = {
  nameZh: 'Chinese name',
  nameEn: 'English name',
  creditCode: 'Unified social credit code',
  kind: 'Kind',
  region: 'Location',
  industry: 'Industry',
  website: 'Website',
  aboutZh: 'About, in Chinese',
  aboutEn: 'About, in English',
  documents: 'Documents',
}

/** What the fields of an organisation's profile are called, on pages and in mails. */
export const profileFieldWords = { zh, en }
