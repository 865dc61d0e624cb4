import type { Field16, IndustrySection } from '../codes/industry.ts'
import type { GradingFacts } from './grading-facts.ts'
import type { Place, Words } from './proposal-rules.ts'

/** Something only a person can answer, and where to look. A yes means: ask the authority, and assess before listing. */
export type GradingQuestion = { id: string; said: Words; basis: Words; at: Place }

type Sector = {
  id: string
  industries: readonly IndustrySection[]
  fields: readonly Field16[]
  said: Words
}

const annexG: Words = { zh: 'GB/T 43697-2024 附录 G', en: 'GB/T 43697-2024, annex G' }

/** Indications of important data by sector, as questions (GB/T 43697-2024, annex G). */
export const importantSectors: readonly Sector[] = [
  {
    id: 'Q01',
    industries: ['B', 'D'],
    fields: ['ENERGY'],
    said: {
      zh: '是否反映未公开的能源、矿产、水资源储备或供应能力，或关键信息基础设施的运行和防护？',
      en: 'Does it tell of undisclosed reserves or supply of energy, minerals or water, or of how critical infrastructure runs and is protected?',
    },
  },
  {
    id: 'Q02',
    industries: ['G'],
    fields: ['TRANSPORT', 'LOW_ALTITUDE'],
    said: {
      zh: '是否反映重要场所、重点线路或敏感区域的人员、车辆、航空器流动？',
      en: 'Does it tell of movements of people, vehicles or aircraft at sensitive places or lines?',
    },
  },
  {
    id: 'Q03',
    industries: ['Q'],
    fields: ['HEALTH'],
    said: {
      zh: '是否含人类遗传资源、基因，或反映群体健康状况的基础数据？',
      en: 'Does it hold human genetic resources or genes, or basic data on the health of a population?',
    },
  },
  {
    id: 'Q04',
    industries: ['J'],
    fields: ['FINANCE'],
    said: {
      zh: '是否反映金融核心业务的运行，或足以影响市场秩序？',
      en: 'Does it tell how core financial business runs, or could it move markets?',
    },
  },
  {
    id: 'Q05',
    industries: ['M', 'N'],
    fields: ['METEOROLOGY', 'MARINE', 'FORESTRY'],
    said: {
      zh: '是否含未公开的测绘、海洋、气象、自然资源数据，或重要目标的精确位置？',
      en: 'Does it hold undisclosed surveying, marine, weather or resource data, or exact positions of important sites?',
    },
  },
  {
    id: 'Q06',
    industries: ['C', 'I'],
    fields: ['MANUFACTURING', 'EMBODIED_AI'],
    said: {
      zh: '是否涉及出口管制物项、关键核心技术，或关键信息基础设施的软硬件和供应链？',
      en: 'Does it concern export-controlled items, key technology, or hardware, software and supply chains of critical infrastructure?',
    },
  },
  {
    id: 'Q07',
    industries: ['A'],
    fields: ['AGRICULTURE'],
    said: {
      zh: '是否反映未公开的粮食储备、种质资源或重大动植物疫情？',
      en: 'Does it tell of undisclosed grain reserves, germplasm or serious animal and plant disease?',
    },
  },
  {
    id: 'Q08',
    industries: ['S', 'T'],
    fields: ['GOVERNMENT', 'CITY'],
    said: {
      zh: '是否含未公开的政务、执法、人口普查数据，或重要场所的安全保护情况？',
      en: 'Does it hold undisclosed data of government, enforcement or census, or how important places are protected?',
    },
  },
]

/** What a person must look at before the grade is settled; the first question is always asked. */
export function questionsOf(facts: GradingFacts): GradingQuestion[] {
  const { content } = facts
  const persons = content.personal?.persons ?? 0
  const asked: GradingQuestion[] = [
    {
      id: 'Q00',
      said: {
        zh: '是否列入本行业、本地区的重要数据目录，或已被告知、公开发布为重要数据？',
        en: 'Is it in a catalogue of important data of its sector or region, or has it been notified or published as important?',
      },
      basis: annexG,
      at: { path: 'grade' },
    },
  ]
  for (const sector of importantSectors) {
    const byField = content.fields.some((field) => sector.fields.includes(field))
    if (byField || content.industries.some((industry) => sector.industries.includes(industry)))
      asked.push({ id: sector.id, said: sector.said, basis: annexG, at: { path: byField ? 'fields' : 'industries' } })
  }
  const holdsPersons = facts.isPersonal && !facts.isAnonymised
  if (holdsPersons && persons >= 100_000)
    asked.push({
      id: 'Q20',
      said: {
        zh: '个人或组织权益大规模受影响：是否另外危及国家安全、经济运行、社会秩序或公共利益？',
        en: 'Rights are touched on a large scale: are national security, the economy, social order or the public interest in danger, too?',
      },
      basis: { zh: 'GB/T 43697-2024 表 1 注', en: 'GB/T 43697-2024, note to table 1' },
      at: { path: 'personal.persons', count: persons },
    })
  if (facts.undeclared.length > 0)
    asked.push({
      id: 'Q21',
      said: {
        zh: '样例里疑似有个人信息，声明或字段字典没有标明：是否属实？',
        en: 'The sample seems to hold personal information that is not declared: is that so?',
      },
      basis: { zh: '规则 R06', en: 'Rule R06' },
      at: { path: 'dictionary', fields: facts.undeclared },
    })
  if (content.processing === undefined)
    asked.push({
      id: 'Q22',
      said: {
        zh: '没有填写加工程度，按原始数据判断：是否如此？',
        en: 'The degree of processing is not declared and taken as raw: is that so?',
      },
      basis: { zh: 'GB/T 43697-2024 附录 I', en: 'GB/T 43697-2024, annex I' },
      at: { path: 'processing' },
    })
  return asked
}
