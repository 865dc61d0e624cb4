import { type CodeList, type CodeOf, codesOf } from '../codes/code-list.ts'

/** What is wanted (domain handbook 7.2). */
export const demandTypes = [
  { code: 'PRODUCT', zh: '数据产品', en: 'Data product', also: ['数据', '数据集', '数据需求', 'DATA_DEMAND'] },
  { code: 'SERVICE', zh: '数据服务', en: 'Data service', also: ['服务', '加工', '治理'] },
  { code: 'JOINT', zh: '联合建设', en: 'Joint construction', also: ['共建', '合作建设'] },
  { code: 'ANNOTATION', zh: '数据标注', en: 'Annotation', also: ['标注'] },
  { code: 'MODEL', zh: '算法模型', en: 'Model', also: ['模型', '算法'] },
  { code: 'THIRD_PARTY', zh: '第三方服务', en: 'Third-party service', also: ['评估', '审计', '认证'] },
] as const satisfies CodeList
export type DemandType = CodeOf<typeof demandTypes>
export const demandTypeCodes = codesOf(demandTypes)

/** Who sees a published demand: everybody, members of verified organisations, or invited organisations alone. */
export const demandVisibilities = [
  { code: 'PUBLIC', zh: '公开', en: 'Public' },
  { code: 'VERIFIED', zh: '仅认证机构可见', en: 'Verified organisations' },
  { code: 'INVITED', zh: '仅受邀机构可见', en: 'Invited organisations' },
] as const satisfies CodeList
export type DemandVisibility = CodeOf<typeof demandVisibilities>
export const demandVisibilityCodes = codesOf(demandVisibilities)

/** How badly a field is needed. */
export const fieldNeeds = [
  { code: 'MUST', zh: '必需', en: 'Required' },
  { code: 'NICE', zh: '最好有', en: 'Nice to have' },
] as const satisfies CodeList
export type FieldNeed = CodeOf<typeof fieldNeeds>
export const fieldNeedCodes = codesOf(fieldNeeds)
