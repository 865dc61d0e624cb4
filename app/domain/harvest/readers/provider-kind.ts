import type { OrganisationKind } from '../../codes/parties.ts'

/** What sort of body a Chinese name stands for; a company is OTHER, for its name does not say which kind. */
export function providerKind(name: string): OrganisationKind {
  if (/(?:公司|集团|厂|合伙企业|事务所)(?:[（(].*[）)])?$/.test(name)) return 'OTHER'
  if (/(?:大学|学院|研究院|研究所|科学院|实验室)$/.test(name)) return 'RESEARCH'
  if (/(?:协会|学会|商会|联合会|促进会)$/.test(name)) return 'ASSOCIATION'
  if (/(?:局|厅|委|委员会|政府|办公室|法院|检察院|海关)$/.test(name)) return 'GOVERNMENT'
  if (/(?:中心|医院|学校|中学|小学|图书馆|博物馆|台|站|院)$/.test(name)) return 'INSTITUTION'
  return 'OTHER'
}
