import type { RequirementName, Verdict } from '../domain/demand/demand-requirements.ts'
import type { GateName, ScorePart } from '../domain/matching/match-types.ts'

const zh = {
  field: (name: string) => `字段「${name}」`,
  verdicts: { meets: '满足', partly: '部分满足', no: '不满足', unknown: '未说明' } as Record<Verdict, string>,
  requirements: {
    kind: '产品类型',
    industry: '行业领域',
    time: '时间范围',
    region: '覆盖地区',
    granularity: '数据粒度',
    frequency: '更新频率',
    rows: '数据量',
    format: '数据格式',
    delivery: '交付方式',
    quality: '数据质量',
    grade: '数据级别',
    personal: '个人信息',
    purpose: '使用目的',
    period: '使用期限',
    exclusivity: '许可方式',
    budget: '预算',
  } as Record<RequirementName, string>,
  gates: {
    grade: '数据级别高于需方可处理的上限',
    personal: '个人信息不符合要求',
    region: '覆盖地区与需求没有交集',
    delivery: '没有需方可接受的交付方式',
    budget: '最低报价超出预算',
  } as Record<GateName, string>,
  parts: {
    text: '文字相关',
    scenario: '应用场景',
    industry: '行业领域',
    freshness: '更新及时',
    quality: '数据质量',
    disclosure: '信息披露',
    provider: '供方应答',
  } as Record<ScorePart['name'], string>,
  requirementsPart: '各项要求',
  /** The fields of a demand: how many are met, and how many come near. */
  coversFields: (met: number, all: number, near: number) =>
    `${met === all ? `${all} 个字段全部覆盖` : `覆盖 ${all} 个字段中的 ${met} 个`}${near > 0 ? `，另有 ${near} 个相近` : ''}`,
  unknowns: (count: number) => `${count} 项要求未说明`,
  meetsAll: (count: number) => `${count} 项要求全部满足`,
  nearText: (percent: number) => `与需求的文字相关度为 ${percent}%`,
  /** What was stated, one after the other. */
  joined: (phrases: readonly string[]) => phrases.join('；'),
}

const en: typeof zh = {
  field: (name) => `Field “${name}”`,
  verdicts: { meets: 'Met', partly: 'Partly met', no: 'Not met', unknown: 'Not stated' },
  requirements: {
    kind: 'Kind of product',
    industry: 'Industry and field',
    time: 'Period covered',
    region: 'Area covered',
    granularity: 'Granularity',
    frequency: 'Update frequency',
    rows: 'Volume',
    format: 'Format',
    delivery: 'Delivery',
    quality: 'Quality',
    grade: 'Grade',
    personal: 'Personal information',
    purpose: 'Purpose',
    period: 'Period of use',
    exclusivity: 'Exclusivity',
    budget: 'Budget',
  },
  gates: {
    grade: 'Graded above what the buyer can handle',
    personal: 'Personal information is not as required',
    region: 'Covers none of the area wanted',
    delivery: 'No way of delivery that the buyer can take',
    budget: 'The cheapest offer is above the budget',
  },
  parts: {
    text: 'Text',
    scenario: 'Scenario',
    industry: 'Industry and field',
    freshness: 'Freshness',
    quality: 'Quality',
    disclosure: 'Disclosure',
    provider: 'Provider’s answers',
  },
  requirementsPart: 'Requirements',
  coversFields: (met, all, near) =>
    `covers ${met === all && all > 1 ? `all ${all}` : `${met} of ${all}`} field${all === 1 ? '' : 's'}${near > 0 ? ` and comes near ${near} more` : ''}`,
  unknowns: (count) => `${count} requirement${count === 1 ? ' is' : 's are'} not stated`,
  meetsAll: (count) => `meets ${count === 1 ? 'the requirement' : `all ${count} requirements`}`,
  nearText: (percent) => `text relevance of ${percent}%`,
  joined: (phrases) => phrases.join('; '),
}

/** Words of matches: labels of requirements, gates and parts, and the sentences that explain them. */
export const matchingWords = { zh, en }
