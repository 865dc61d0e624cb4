import type { CodeList, CodeOf } from './code-list.ts'

/** Data grades: GB/T 43697-2024 core, important, general; general split 4-1 as practised (4.1). */
export const grades = [
  { code: 'CORE', zh: '核心数据', en: 'Core data' },
  { code: 'IMPORTANT', zh: '重要数据', en: 'Important data' },
  { code: 'G4', zh: '一般数据 4 级', en: 'General data, level 4' },
  { code: 'G3', zh: '一般数据 3 级', en: 'General data, level 3' },
  { code: 'G2', zh: '一般数据 2 级', en: 'General data, level 2' },
  { code: 'G1', zh: '一般数据 1 级', en: 'General data, level 1' },
] as const satisfies CodeList
export type Grade = CodeOf<typeof grades>

/** Impact objects of GB/T 43697-2024, table 1. */
export const impactObjects = [
  { code: 'NATIONAL_SECURITY', zh: '国家安全', en: 'National security' },
  { code: 'ECONOMY', zh: '经济运行', en: 'Economic operation' },
  { code: 'SOCIAL_ORDER', zh: '社会秩序', en: 'Social order' },
  { code: 'PUBLIC_INTEREST', zh: '公共利益', en: 'Public interest' },
  { code: 'ORGANISATION', zh: '组织权益', en: 'Rights of organisations' },
  { code: 'INDIVIDUAL', zh: '个人权益', en: 'Rights of individuals' },
] as const satisfies CodeList
export type ImpactObject = CodeOf<typeof impactObjects>

/** Degrees of harm of GB/T 43697-2024, table 1, and none. */
export const impactDegrees = [
  { code: 'VERY_SERIOUS', zh: '特别严重危害', en: 'Very serious harm' },
  { code: 'SERIOUS', zh: '严重危害', en: 'Serious harm' },
  { code: 'GENERAL', zh: '一般危害', en: 'General harm' },
  { code: 'NONE', zh: '无危害', en: 'No harm' },
] as const satisfies CodeList
export type ImpactDegree = CodeOf<typeof impactDegrees>

/** Subject categories of GB/T 43697-2024, appendix A. */
export const subjectCategories = [
  { code: 'PUBLIC', zh: '公共数据', en: 'Public data' },
  { code: 'ORGANISATION', zh: '组织数据', en: 'Data of organisations' },
  { code: 'PERSONAL', zh: '个人信息', en: 'Personal information' },
] as const satisfies CodeList
export type SubjectCategory = CodeOf<typeof subjectCategories>

/** Degree of processing (GB/T 43697-2024, appendix I). */
export const processingDegrees = [
  { code: 'RAW', zh: '原始数据', en: 'Raw' },
  { code: 'MASKED', zh: '脱敏数据', en: 'Masked' },
  { code: 'LABEL', zh: '标签数据', en: 'Labels' },
  { code: 'STATISTICAL', zh: '统计数据', en: 'Statistics' },
  { code: 'FUSED', zh: '融合数据', en: 'Fused' },
] as const satisfies CodeList
export type ProcessingDegree = CodeOf<typeof processingDegrees>

/** Personal-information flag of one field (4.2). */
export const personalFlags = [
  { code: 'NONE', zh: '非个人信息', en: 'Not personal' },
  { code: 'PERSONAL', zh: '个人信息', en: 'Personal' },
  { code: 'SENSITIVE', zh: '敏感个人信息', en: 'Sensitive personal' },
] as const satisfies CodeList
export type PersonalFlag = CodeOf<typeof personalFlags>

/** Ground on which personal information is handled (PIPL art. 13). */
export const consentBases = [
  { code: 'CONSENT', zh: '个人同意', en: 'Consent' },
  { code: 'SEPARATE_CONSENT', zh: '单独同意', en: 'Separate consent' },
  { code: 'CONTRACT', zh: '履行合同所必需', en: 'Needed for a contract' },
  { code: 'LEGAL_DUTY', zh: '履行法定职责', en: 'Legal duty' },
  { code: 'PUBLISHED', zh: '已合法公开', en: 'Lawfully published' },
] as const satisfies CodeList
export type ConsentBasis = CodeOf<typeof consentBases>

export const protections = [
  { code: 'MASKING', zh: '脱敏', en: 'Masking' },
  { code: 'WATERMARK', zh: '水印', en: 'Watermark' },
  { code: 'ENCRYPTION', zh: '加密', en: 'Encryption' },
  { code: 'PPC', zh: '隐私计算', en: 'Privacy computing' },
  { code: 'AGGREGATION', zh: '汇总', en: 'Aggregation' },
  { code: 'ACCESS_CONTROL', zh: '访问控制', en: 'Access control' },
  { code: 'AUDIT', zh: '调用审计', en: 'Call audit' },
] as const satisfies CodeList
export type Protection = CodeOf<typeof protections>

/** Cross-border attribute (3.3 F, 4.4). */
export const crossBorders = [
  { code: 'DOMESTIC', zh: '仅限境内使用', en: 'Domestic use only' },
  { code: 'EXEMPT', zh: '可出境（豁免情形）', en: 'May leave the country (exempt)' },
  { code: 'CONTRACT', zh: '出境须订立标准合同或认证', en: 'Standard contract or certification needed' },
  { code: 'ASSESSMENT', zh: '出境须申报安全评估', en: 'Security assessment needed' },
] as const satisfies CodeList
export type CrossBorder = CodeOf<typeof crossBorders>
