import type { CodeList, CodeOf } from './code-list.ts'

/** What an organisation may do on the exchange. */
export const capabilities = [
  { code: 'PROVIDER', zh: '供方', en: 'Provider' },
  { code: 'BUYER', zh: '需方', en: 'Buyer' },
  { code: 'ASSESSOR', zh: '第三方服务机构', en: 'Third-party body' },
  { code: 'OPERATOR', zh: '运营方', en: 'Operator' },
] as const satisfies CodeList
export type Capability = CodeOf<typeof capabilities>

/** Enterprise tiers of the provincial cultivation register (6.7). */
export const enterpriseTiers = [
  { code: 'SEED', zh: '种子数据企业', en: 'Seed data enterprise' },
  { code: 'INNOV', zh: '创新数据企业', en: 'Innovative data enterprise' },
  { code: 'BENCH', zh: '标杆数据企业', en: 'Benchmark data enterprise' },
] as const satisfies CodeList
export type EnterpriseTier = CodeOf<typeof enterpriseTiers>

/** Kinds of organisation: enterprises by business (6.7), and the bodies that are not enterprises. */
export const organisationKinds = [
  { code: 'COMPREHENSIVE', zh: '综合型数据企业', en: 'Comprehensive data enterprise' },
  { code: 'RESOURCE', zh: '数据资源企业', en: 'Data resource enterprise' },
  { code: 'TECHNOLOGY', zh: '数据技术企业', en: 'Data technology enterprise' },
  { code: 'SERVICE', zh: '数据服务企业', en: 'Data service enterprise' },
  { code: 'APPLICATION', zh: '数据应用企业', en: 'Data application enterprise' },
  { code: 'SECURITY', zh: '数据安全企业', en: 'Data security enterprise' },
  { code: 'INFRASTRUCTURE', zh: '数据基础设施企业', en: 'Data infrastructure enterprise' },
  { code: 'GOVERNMENT', zh: '政府部门', en: 'Government body' },
  { code: 'INSTITUTION', zh: '事业单位', en: 'Public institution' },
  { code: 'RESEARCH', zh: '高校科研机构', en: 'University or research body' },
  { code: 'ASSOCIATION', zh: '行业协会', en: 'Association' },
  { code: 'OTHER', zh: '其他', en: 'Other' },
] as const satisfies CodeList
export type OrganisationKind = CodeOf<typeof organisationKinds>

/** Third-party data-service bodies: the plan's 8 + 5 (6.7). */
export const thirdPartyKinds = [
  { code: 'BROKER', zh: '数据经纪', en: 'Data brokerage' },
  { code: 'CONSULTING', zh: '数据咨询', en: 'Data consulting' },
  { code: 'COMPLIANCE', zh: '合规认证', en: 'Compliance certification' },
  { code: 'AUDIT', zh: '安全审计', en: 'Security audit' },
  { code: 'QUALITY', zh: '质量评价', en: 'Quality evaluation' },
  { code: 'APPRAISAL', zh: '资产评估', en: 'Asset appraisal' },
  { code: 'RISK', zh: '风险评估', en: 'Risk assessment' },
  { code: 'TRAINING', zh: '教育培训', en: 'Education and training' },
  { code: 'LAW', zh: '法律服务', en: 'Law' },
  { code: 'ACCOUNTING', zh: '会计服务', en: 'Accounting' },
  { code: 'FINANCIAL_AUDIT', zh: '审计服务', en: 'Auditing' },
  { code: 'VALUATION', zh: '资产评估机构', en: 'Valuation firm' },
  { code: 'FINANCE', zh: '金融服务', en: 'Finance' },
] as const satisfies CodeList
export type ThirdPartyKind = CodeOf<typeof thirdPartyKinds>

/** Security services named by the plan, section 12 (6.7). */
export const securityServices = [
  { code: 'CLASSIFICATION', zh: '数据分类分级', en: 'Classification and grading' },
  { code: 'PRIVACY', zh: '隐私保护', en: 'Privacy protection' },
  { code: 'MONITORING', zh: '安全监测', en: 'Security monitoring' },
  { code: 'RESPONSE', zh: '应急处置', en: 'Incident response' },
  { code: 'CIRCULATION_TEST', zh: '流通安全检测评估', en: 'Circulation security testing' },
  { code: 'AUDIT', zh: '安全审计', en: 'Security audit' },
  { code: 'CUSTODY', zh: '数据托管', en: 'Data custody' },
] as const satisfies CodeList
