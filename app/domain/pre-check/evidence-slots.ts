import type { CodeItem, CodeList } from '../codes/code-list.ts'

/** Slots of evidence (证明材料, domain handbook 3.3 K): what a document proves. */
export const evidenceSlots = [
  { code: 'COMPLIANCE', zh: '合规评估文件或法律意见书', en: 'Compliance assessment or legal opinion' },
  { code: 'COMMITMENT', zh: '法律承诺书', en: 'Letter of commitment' },
  { code: 'RIGHTS', zh: '权属证明', en: 'Proof of rights' },
  { code: 'LICENCE', zh: '权利人许可', en: "Rights holder's licence" },
  { code: 'AUTHORISATION', zh: '授权协议', en: 'Authorisation agreement' },
  { code: 'UPSTREAM', zh: '上游交易合同', en: 'Contract by which it was acquired' },
  { code: 'CONSENT', zh: '个人（监护人）同意证明', en: 'Proof of consent, by guardians for minors' },
  { code: 'PIA', zh: '个人信息保护影响评估报告', en: 'Personal information protection impact assessment' },
  { code: 'RISK', zh: '重要数据风险评估报告', en: 'Risk assessment of important data' },
  { code: 'CROSS_BORDER', zh: '数据出境材料', en: 'Documents for outbound data' },
  { code: 'QUALITY', zh: '质量评估证书', en: 'Quality certificate' },
  { code: 'APPRAISAL', zh: '资产评估文件', en: 'Appraisal' },
  { code: 'REGISTRATION', zh: '登记证书', en: 'Registration certificate' },
  { code: 'FILING', zh: '算法或大模型备案', en: 'Filing of an algorithm or model' },
] as const satisfies CodeList
export type EvidenceSlot = (typeof evidenceSlots)[number]['code']

/** What a slot is called; a slot outside the list by its own name. */
export function evidenceName(slot: string): { zh: string; en: string } {
  const item: CodeItem | undefined = evidenceSlots.find(({ code }) => code === slot)
  return item ? { zh: item.zh, en: item.en } : { zh: slot, en: slot }
}
