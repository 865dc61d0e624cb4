import { codesOf } from '../codes/code-list.ts'
import { type HqType, hqTypes } from '../codes/content.ts'

type Words = { zh: string; en: string }

/**
 * The seven elements by which the type of a high-quality dataset is judged (TC609-5-2025-03), each with what it is in a
 * dataset of each type. The elements are the guide's; the sentences are our reading of it.
 */
export const typeElements = [
  {
    id: 'knowledge',
    zh: '知识内容',
    en: 'Knowledge',
    GENERAL: { zh: '公众常识，不需要专业背景', en: 'Common knowledge, no background needed' },
    INDUSTRY: { zh: '行业内通用的知识，从业者都懂', en: 'Common in an industry; whoever works there knows it' },
    EXPERT: { zh: '某个机构或业务场景特有的知识', en: 'Peculiar to an organisation or a business scenario' },
  },
  {
    id: 'source',
    zh: '来源类型',
    en: 'Source',
    GENERAL: { zh: '互联网等公开来源', en: 'The internet and other public sources' },
    INDUSTRY: {
      zh: '行业公开资料：标准、教材、公报',
      en: 'Published sources of the industry: standards, textbooks, bulletins',
    },
    EXPERT: { zh: '机构内部的业务系统', en: 'Business systems inside an organisation' },
  },
  {
    id: 'timeliness',
    zh: '时效性',
    en: 'Timeliness',
    GENERAL: { zh: '不敏感，多年后仍可用', en: 'Loose: still good after years' },
    INDUSTRY: { zh: '随行业标准和政策更新', en: 'Follows standards and policy of the industry' },
    EXPERT: { zh: '跟随业务周期，过期即失去价值', en: 'Bound to a business cycle; worthless when it is over' },
  },
  {
    id: 'annotator',
    zh: '标注人员',
    en: 'Annotators',
    GENERAL: { zh: '普通标注员', en: 'Ordinary annotators' },
    INDUSTRY: {
      zh: '普通或受过行业培训的专业标注员',
      en: 'Ordinary annotators, or such as were trained for the industry',
    },
    EXPERT: { zh: '必须由行业领域专家标注或复核', en: 'Domain experts have to annotate or review' },
  },
  {
    id: 'sensitivity',
    zh: '敏感程度',
    en: 'Sensitivity',
    GENERAL: { zh: '低，可以公开', en: 'Low: may be public' },
    INDUSTRY: { zh: '低或中，行业内可以共享', en: 'Low to medium: may be shared within the industry' },
    EXPERT: { zh: '内部数据，使用要授权', en: 'Internal: use needs to be authorised' },
  },
  {
    id: 'model',
    zh: '服务的模型',
    en: 'Model served',
    GENERAL: { zh: '通用大模型', en: 'General-purpose models' },
    INDUSTRY: { zh: '行业模型', en: 'Models of an industry' },
    EXPERT: { zh: '业务场景模型', en: 'Models of one scenario' },
  },
  {
    id: 'topic',
    zh: '主题范围',
    en: 'Topic',
    GENERAL: { zh: '宽泛，不限行业', en: 'Broad, of no one industry' },
    INDUSTRY: { zh: '一个行业', en: 'One industry' },
    EXPERT: { zh: '一个岗位、流程或场景', en: 'One post, process or scenario' },
  },
] as const satisfies readonly ({ id: string } & Words & Record<HqType, Words>)[]
export type TypeElement = (typeof typeElements)[number]['id']

/** What was answered, by element; an element that is left out is not known. */
export type TypeAnswers = Partial<Record<TypeElement, HqType>>

/** What has to be at hand for a dataset of industry expertise (TC609-5-2025-03, as its reports are made). */
export const expertProofs: readonly Words[] = [
  { zh: '明确的内部业务场景', en: 'A named scenario inside the organisation' },
  { zh: '专家标注或复核的证明', en: 'Proof that experts annotated or reviewed' },
  { zh: '内部授权和访问范围', en: 'The internal authorisation and who has access' },
  { zh: '场景模型的目标和阈值', en: 'The aim of the model, with a threshold' },
  { zh: '独立测试和失败分析', en: 'An independent test, with an analysis of failures' },
]

/** Elements that have to be of a type, of the seven, before the dataset is. */
export const mostElements = 4

const rank: Record<HqType, number> = { GENERAL: 0, INDUSTRY: 1, EXPERT: 2 }
const known = codesOf(hqTypes)

export type TypeDecision = {
  /** What the answers show; an element that is not known shows nothing. */
  type: HqType
  /** What it may still be, once everything is known; `type` alone where it is settled. */
  couldBe: HqType[]
  /** Elements that speak for the type, and those that stand below it. */
  decidedBy: TypeElement[]
  against: TypeElement[]
  unsure: TypeElement[]
  /** What keeps it from the next higher type. */
  missing: { type: HqType; elements: TypeElement[] } | undefined
}

/**
 * Decides the type in the order of the guide: industry expertise first, then common industry knowledge, else general knowledge
 * (rule R19). Expertise needs knowledge and annotators of that type, industry needs knowledge; either needs four of the
 * seven. Undefined where nothing was answered.
 */
export function decideType(answers: TypeAnswers): TypeDecision | undefined {
  const unsure = typeElements.flatMap(({ id }) => (answers[id] === undefined ? [id] : []))
  if (unsure.length === typeElements.length) return undefined
  const type = typeOf(answers)
  const couldBe = new Set<HqType>([type])
  // More is never less: the highest answers give the highest type, and all between can be reached.
  const highest = typeOf({ ...Object.fromEntries(unsure.map((id) => [id, 'EXPERT'])), ...answers })
  for (const each of known)
    if (rank[each] > rank[type] && rank[each] <= rank[highest] && reaches(answers, each)) couldBe.add(each)
  const speaks = (id: TypeElement) => {
    const answer = answers[id]
    return answer !== undefined && (type === 'GENERAL' ? answer === 'GENERAL' : rank[answer] >= rank[type])
  }
  const next = known.find((each) => rank[each] === rank[type] + 1)
  return {
    type,
    couldBe: known.filter((each) => couldBe.has(each)),
    decidedBy: typeElements.flatMap(({ id }) => (speaks(id) ? [id] : [])),
    against: typeElements.flatMap(({ id }) => (answers[id] !== undefined && !speaks(id) ? [id] : [])),
    unsure,
    missing: next && {
      type: next,
      elements: typeElements.flatMap(({ id }) => (rank[answers[id] ?? 'GENERAL'] < rank[next] ? [id] : [])),
    },
  }
}

function typeOf(answers: TypeAnswers): HqType {
  return (['EXPERT', 'INDUSTRY'] as const).find((type) => isOf(answers, type)) ?? 'GENERAL'
}

function isOf(answers: TypeAnswers, type: 'INDUSTRY' | 'EXPERT'): boolean {
  const is = (id: TypeElement) => rank[answers[id] ?? 'GENERAL'] >= rank[type]
  const isNeeded = is('knowledge') && (type === 'INDUSTRY' || is('annotator'))
  return isNeeded && typeElements.filter(({ id }) => is(id)).length >= mostElements
}

/** Whether the answers that are still open can lead to exactly this type. */
function reaches(answers: TypeAnswers, type: HqType): boolean {
  const filled = Object.fromEntries(typeElements.map(({ id }) => [id, answers[id] ?? type])) as TypeAnswers
  return typeOf(filled) === type
}

/** Reads answers out of names and values, such as an address; what is no answer is left out. */
export function readTypeAnswers(given: (element: TypeElement) => string | null | undefined): TypeAnswers {
  return Object.fromEntries(
    typeElements.flatMap(({ id }) => {
      const answer = known.find((code) => code === given(id))
      return answer ? [[id, answer]] : []
    }),
  )
}
