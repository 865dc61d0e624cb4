import { type CodeList, labelOf } from '../codes/code-list.ts'
import { type Grade, grades, impactDegrees, impactObjects } from '../codes/grading.ts'
import { deliveryModes } from '../codes/trade.ts'
import { gradeOf } from '../grading/grade.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { hasEvidence, hasSample } from './check-context.ts'
import { found, foundIn, type Rule, type Words } from './rule.ts'

const order = grades.map(({ code }) => code)
const rank = (grade: Grade) => order.indexOf(grade)
const nameOf = (list: CodeList, code: string): Words => ({
  zh: labelOf(list, code, 'zh'),
  en: labelOf(list, code, 'en'),
})
const gradeName = (grade: Grade) => nameOf(grades, grade)

/** Delivery that does not leave the data with the buyer, by what needs it (domain handbook 4.3). */
const contained = {
  IMPORTANT: ['OFFLINE', 'SANDBOX', 'PPC', 'TEE'],
  SENSITIVE: ['QUERY', 'SANDBOX', 'PPC', 'TEE'],
} as const
/** Modes that hand the data themselves over. */
const handsOver: readonly string[] = ['FILE', 'DBSHARE', 'STREAM', 'OFFLINE']

function modesOutside(content: ListingContent, allowed: readonly string[]) {
  const wrong = content.deliveryModes.filter((mode) => !allowed.includes(mode))
  const say = (language: 'zh' | 'en') =>
    wrong.map((mode) => labelOf(deliveryModes, mode, language)).join(language === 'zh' ? '、' : ', ')
  return found(wrong.length > 0, 'deliveryModes', { modes: { zh: say('zh'), en: say('en') } })
}

/** Section F: the grade by the table of GB/T 43697-2024, and what follows from it (rules R01-R03). */
export const gradingRules: readonly Rule[] = [
  {
    id: 'R01',
    name: 'core-declared',
    severity: 'block',
    section: 'grading',
    text: { zh: '声明为核心数据，不予登记。', en: 'Declared as core data, which are not registered.' },
    remedy: {
      zh: '核心数据不得进场交易；判定有误的，更正级别。',
      en: 'Core data cannot be traded; if the grade is wrong, correct it.',
    },
    applies: ({ gradeImpacts }) => gradeOf(gradeImpacts)?.grade !== 'CORE',
    check: ({ grade }) => found(grade === 'CORE', 'grade'),
  },
  {
    id: 'R01',
    name: 'core-by-table',
    severity: 'block',
    section: 'grading',
    text: {
      zh: '判定表中“{object} × {degree}”为核心数据，不予登记。',
      en: 'In the table, “{object} × {degree}” is core data, which are not registered.',
    },
    remedy: {
      zh: '核心数据不得进场交易；判定有误的，更正影响分析。',
      en: 'Core data cannot be traded; if the assessment is wrong, correct it.',
    },
    check: ({ gradeImpacts }) => {
      const decided = gradeOf(gradeImpacts)
      if (decided?.grade !== 'CORE') return []
      const { object, degree } = decided.because
      return found(true, 'gradeImpacts', {
        object: nameOf(impactObjects, object),
        degree: nameOf(impactDegrees, degree),
      })
    },
  },
  {
    id: 'R02',
    name: 'important-assessment',
    severity: 'block',
    section: 'grading',
    text: { zh: '重要数据没有填写风险评估报告编号。', en: 'Important data without the number of a risk assessment.' },
    remedy: { zh: '完成风险评估，填写报告编号。', en: 'Have the risks assessed and give the number.' },
    applies: ({ grade }) => grade === 'IMPORTANT',
    check: ({ assessmentRef }) => found(!assessmentRef, 'assessmentRef'),
  },
  {
    id: 'R02',
    name: 'important-evidence',
    severity: 'block',
    section: 'evidence',
    text: { zh: '重要数据没有提交风险评估报告。', en: 'Important data without the risk assessment itself.' },
    remedy: { zh: '在证明材料中提交风险评估报告。', en: 'Hand in the risk assessment as evidence.' },
    applies: ({ grade }) => grade === 'IMPORTANT',
    check: (_, context) => found(!hasEvidence(context, 'RISK'), 'evidence.RISK'),
  },
  {
    id: 'R02',
    name: 'important-sample',
    severity: 'block',
    section: 'content',
    text: { zh: '重要数据不得公开样例。', en: 'Important data cannot show a sample.' },
    remedy: { zh: '删去样例，写明没有样例的理由。', en: 'Remove the sample and say why there is none.' },
    applies: ({ grade }) => grade === 'IMPORTANT',
    check: (_, context) => found(hasSample(context), 'sample'),
  },
  {
    id: 'R02',
    name: 'important-delivery',
    severity: 'block',
    section: 'delivery',
    text: { zh: '重要数据不能以“{modes}”交付。', en: 'Important data cannot be delivered by {modes}.' },
    remedy: {
      zh: '改为线下（供方场所内）、沙箱、隐私计算或可信执行环境。',
      en: 'Deliver on premise, by sandbox, privacy computing or trusted execution.',
    },
    applies: ({ grade }) => grade === 'IMPORTANT',
    check: (content) => modesOutside(content, contained.IMPORTANT),
  },
  {
    id: 'R03',
    name: 'grade-below-table',
    severity: 'block',
    section: 'grading',
    text: {
      zh: '声明为{declared}，按影响分析应为{computed}。',
      en: 'Declared as {declared}; by the assessment it is {computed}.',
    },
    remedy: {
      zh: '按判定表填写级别，或更正影响分析。',
      en: 'Declare the grade of the table, or correct the assessment.',
    },
    check: ({ grade, gradeImpacts }) => {
      const computed = gradeOf(gradeImpacts)?.grade
      if (grade === undefined || computed === undefined) return []
      return found(rank(grade) > rank(computed), 'grade', { declared: gradeName(grade), computed: gradeName(computed) })
    },
  },
  {
    id: 'R03',
    name: 'grade-above-table',
    severity: 'warn',
    section: 'grading',
    text: {
      zh: '声明为{declared}，高于影响分析得出的{computed}。',
      en: 'Declared as {declared}, above {computed} of the assessment.',
    },
    remedy: {
      zh: '补充影响分析，或由运营方说明理由。',
      en: 'Complete the assessment, or the operator gives a reason.',
    },
    check: ({ grade, gradeImpacts }) => {
      const computed = gradeOf(gradeImpacts)?.grade
      if (grade === undefined || computed === undefined) return []
      return found(rank(grade) < rank(computed), 'grade', { declared: gradeName(grade), computed: gradeName(computed) })
    },
  },
  {
    id: 'P49',
    name: 'impacts-partial',
    severity: 'note',
    section: 'grading',
    text: { zh: '影响分析没有说到：{objects}。', en: 'The assessment is silent on: {objects}.' },
    remedy: {
      zh: '逐项说明，没有影响的写“无危害”及理由。',
      en: 'Speak of each; where there is no harm, say so and why.',
    },
    applies: ({ gradeImpacts }) => gradeImpacts.length > 0,
    check: ({ gradeImpacts }) => {
      const silent = impactObjects.filter(({ code }) => !gradeImpacts.some(({ object }) => object === code))
      return found(silent.length > 0, 'gradeImpacts', {
        objects: { zh: silent.map(({ zh }) => zh).join('、'), en: silent.map(({ en }) => en).join(', ') },
      })
    },
  },
  {
    id: 'P49',
    name: 'impact-twice',
    severity: 'warn',
    section: 'grading',
    text: { zh: '对“{object}”填写了不止一个影响程度。', en: 'More than one degree is given for “{object}”.' },
    remedy: { zh: '每个影响对象只留一项（就高）。', en: 'Keep one for each object, the highest.' },
    check: ({ gradeImpacts }) =>
      foundIn(gradeImpacts, ({ object }, index) =>
        gradeImpacts.findIndex((other) => other.object === object) < index
          ? {
              place: `gradeImpacts.${index}`,
              values: {
                object: { zh: labelOf(impactObjects, object, 'zh'), en: labelOf(impactObjects, object, 'en') },
              },
            }
          : undefined,
      ),
  },
  {
    id: 'P49',
    name: 'persons-unassessed',
    severity: 'warn',
    section: 'grading',
    text: {
      zh: '含个人信息，影响分析却没有说到个人权益。',
      en: 'Personal information, but the assessment is silent on individuals.',
    },
    remedy: { zh: '补充对个人权益的影响。', en: 'Assess the harm to individuals.' },
    applies: ({ personal, gradeImpacts }) =>
      personal?.contains === true && !personal.anonymised && gradeImpacts.length > 0,
    check: ({ gradeImpacts }) => found(!gradeImpacts.some(({ object }) => object === 'INDIVIDUAL'), 'gradeImpacts'),
  },
  {
    id: 'P49',
    name: 'many-persons-low-grade',
    severity: 'warn',
    section: 'grading',
    text: { zh: '涉及 {persons} 人，级别却只有{grade}。', en: '{persons} persons, but only {grade}.' },
    remedy: {
      zh: '大规模影响个人的，重新评估对社会秩序和公共利益的影响。',
      en: 'Where many are concerned, assess social order and public interest anew.',
    },
    check: ({ personal, grade }) => {
      const persons = personal?.contains && !personal.anonymised ? (personal.persons ?? 0) : 0
      const isLow = grade === 'G1' || grade === 'G2'
      return found(isLow && persons >= 1_000_000, 'grade', { persons, grade: grade ? gradeName(grade) : '' })
    },
  },
  {
    id: 'P61',
    name: 'level4-delivery',
    severity: 'block',
    section: 'delivery',
    text: {
      zh: '一般数据 4 级没有同意证明，不能直接交付数据。',
      en: 'Level 4 cannot be handed over without proof of consent.',
    },
    remedy: {
      zh: '改为沙箱、隐私计算或核验，或提交同意证明。',
      en: 'Deliver by sandbox, privacy computing or query, or show consent.',
    },
    applies: ({ grade }) => grade === 'G4',
    check: ({ deliveryModes: modes }, context) =>
      found(modes.some((mode) => handsOver.includes(mode)) && !hasEvidence(context, 'CONSENT'), 'deliveryModes'),
  },
  {
    id: 'P61',
    name: 'level3-unencrypted',
    severity: 'warn',
    section: 'delivery',
    text: {
      zh: '一般数据 3 级以文件交付，没有声明加密。',
      en: 'Level 3 is delivered as files, but encryption is not declared.',
    },
    remedy: { zh: '加密交付，并在保护措施中写明。', en: 'Encrypt the files and say so under protections.' },
    applies: ({ grade }) => grade === 'G3',
    check: ({ deliveryModes: modes, protections }) =>
      found(modes.includes('FILE') && !protections.includes('ENCRYPTION'), 'protections'),
  },
  {
    id: 'P61',
    name: 'high-level-raw-sample',
    severity: 'warn',
    section: 'content',
    text: {
      zh: '一般数据 3 级以上的样例没有一个字段标为已脱敏。',
      en: 'A sample of level 3 or 4 in which no field is marked as masked.',
    },
    remedy: {
      zh: '换用脱敏或合成的样例，并标明脱敏字段。',
      en: 'Use a masked or synthetic sample and mark its fields.',
    },
    applies: ({ grade, processing }) =>
      (grade === 'G3' || grade === 'G4') && (processing === undefined || processing === 'RAW'),
    check: ({ dictionary }, context) => found(hasSample(context) && !dictionary.some(({ masked }) => masked), 'sample'),
  },
  {
    id: 'R05',
    name: 'sensitive-delivery',
    severity: 'block',
    section: 'delivery',
    text: {
      zh: '敏感个人信息不能以“{modes}”交付。',
      en: 'Sensitive personal information cannot be delivered by {modes}.',
    },
    remedy: {
      zh: '改为核验、沙箱、隐私计算或可信执行环境。',
      en: 'Deliver by query, sandbox, privacy computing or trusted execution.',
    },
    applies: ({ personal }) => personal?.contains === true && personal.sensitive && !personal.anonymised,
    check: (content) => modesOutside(content, contained.SENSITIVE),
  },
]
