import { type CodeList, type CodeOf, codesOf } from '../codes/code-list.ts'

/** What is complained of. */
export const complaintKinds = [
  { code: 'UNTRUE', zh: '内容不实', en: 'Untrue description' },
  { code: 'INFRINGEMENT', zh: '侵犯权利', en: 'Infringes rights' },
  { code: 'PERSONAL', zh: '泄露个人信息', en: 'Exposes personal information' },
  { code: 'QUALITY', zh: '质量与说明不符', en: 'Quality other than described' },
  { code: 'STALE', zh: '更新不及时', en: 'Not updated as promised' },
  { code: 'OTHER', zh: '其他', en: 'Other' },
] as const satisfies CodeList
export type ComplaintKind = CodeOf<typeof complaintKinds>
export const complaintKindCodes = codesOf(complaintKinds)

/** What follows from a complaint that is upheld. */
export const complaintMeasures = [
  { code: 'NONE', zh: '不另行处置', en: 'No measure' },
  { code: 'CORRECTION', zh: '要求供方改正', en: 'The provider is asked to correct it' },
  { code: 'SUSPENSION', zh: '暂停上架', en: 'The listing is suspended' },
] as const satisfies CodeList
export type ComplaintMeasure = CodeOf<typeof complaintMeasures>
export const complaintMeasureCodes = codesOf(complaintMeasures)

/** Longest text of a complaint, an answer and a decision, in characters. */
export const longestComplaint = 4_000
export const longestDecision = 2_000
