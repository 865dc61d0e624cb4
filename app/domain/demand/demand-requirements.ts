import type { DemandContent, DemandField } from './demand-content.ts'

/** Names of the requirements that are not fields, in the order in which they are shown. */
export const requirementNames = [
  'kind',
  'industry',
  'time',
  'region',
  'granularity',
  'frequency',
  'rows',
  'format',
  'delivery',
  'quality',
  'grade',
  'personal',
  'purpose',
  'period',
  'exclusivity',
  'budget',
] as const
export type RequirementName = (typeof requirementNames)[number]

/** Names one requirement of one demand: `field:0` is the first wanted field. Matches and responses speak of it by this. */
export type RequirementKey = RequirementName | `field:${number}`

/** One thing a demand asks for. */
export type Requirement = { key: RequirementName } | { key: `field:${number}`; field: DemandField }

/** How far an offer meets a requirement; unknown where it says nothing about it. */
export const verdicts = ['meets', 'partly', 'no', 'unknown'] as const
export type Verdict = (typeof verdicts)[number]

/** What a demand asks for, one by one: its fields as they stand, then whatever else is stated. */
export function requirementsOf(content: DemandContent): Requirement[] {
  const stated: Record<RequirementName, boolean> = {
    kind: content.kinds.length > 0,
    industry: content.industries.length + content.fields.length > 0,
    time: content.timeStart !== undefined || content.timeEnd !== undefined,
    region: content.regions.length > 0,
    granularity: content.granularity !== undefined,
    frequency: content.frequency !== undefined,
    rows: content.rows !== undefined,
    format: content.formats.length > 0,
    delivery: content.deliveryModes.length > 0,
    quality: content.qualityFloor !== undefined,
    grade: content.gradeCeiling !== undefined,
    personal: content.personal !== undefined,
    purpose: content.purpose !== undefined,
    period: content.periodMonths !== undefined,
    exclusivity: content.exclusivity !== undefined,
    budget: content.budgetMax !== undefined || content.budgetMin !== undefined,
  }
  return [
    ...content.required.map((field, at) => ({ key: `field:${at}` as const, field })),
    ...requirementNames.filter((name) => stated[name]).map((key) => ({ key })),
  ]
}
