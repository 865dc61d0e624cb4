import type { Grade } from '../codes/grading.ts'
import type { GradingFacts } from './grading-facts.ts'
import type { Words } from './proposal-rules.ts'

/** Events after which data are graded again (GB/T 43697-2024, annex J). */
export const reviewEvents: readonly Words[] = [
  { zh: '内容、字段或用途变化', en: 'Content, fields or use change' },
  { zh: '规模、人数或覆盖范围明显扩大', en: 'Scale, persons or coverage grow clearly' },
  { zh: '时间推移使影响减弱', en: 'Time makes the harm less' },
  { zh: '与其他数据汇聚、融合', en: 'They are put together with other data' },
  { zh: '脱敏、去标识化或汇总', en: 'They are masked, de-identified or aggregated' },
  { zh: '行业、地区发布新的重要数据目录', en: 'A sector or region publishes a new catalogue of important data' },
]

/** Months after which a grade is looked at again at the latest: practice of the exchange, yearly for what is graded high. */
export const reviewMonths: Readonly<Record<Grade, number>> = { CORE: 12, IMPORTANT: 12, G4: 12, G3: 12, G2: 24, G1: 24 }

/** The day on which a grade given on `day` (YYYY-MM-DD) is due again; the last of a month where that month is shorter. */
export function reviewDue(day: string, grade: Grade): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const months = year * 12 + month - 1 + reviewMonths[grade]
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate()
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(months / 12)}-${pad((months % 12) + 1)}-${pad(Math.min(date, last))}`
}

type Change = { id: string; said: Words; apply: (facts: GradingFacts) => GradingFacts | undefined }
/** With all personal fields masked; sensitive information that is masked stays what it is. */
const masked = (facts: GradingFacts): GradingFacts => ({
  ...facts,
  sensitive: [],
  direct: [],
  personal: [],
  masked: [...facts.sensitive, ...facts.direct, ...facts.personal, ...facts.masked],
})

/** What is tried to see whether it would change the grade. Undefined where it is so already. */
export const changesToTry: readonly Change[] = [
  {
    id: 'C01',
    said: { zh: '全部个人信息匿名化', en: 'Anonymise all personal information' },
    apply: (facts) =>
      facts.isPersonal && !facts.isAnonymised ? { ...masked(facts), isAnonymised: true, undeclared: [] } : undefined,
  },
  {
    id: 'C02',
    said: { zh: '全部个人信息字段脱敏', en: 'Mask all personal fields' },
    apply: (facts) =>
      facts.sensitive.length + facts.direct.length + facts.personal.length > 0 ? masked(facts) : undefined,
  },
  {
    id: 'C03',
    said: { zh: '去掉不满十四周岁未成年人', en: 'Leave out persons under 14' },
    apply: (facts) => {
      const { personal } = facts.content
      return personal?.minors
        ? { ...facts, content: { ...facts.content, personal: { ...personal, minors: false } } }
        : undefined
    },
  },
  {
    id: 'C04',
    said: { zh: '脱敏并汇总为统计数据', en: 'Mask and aggregate to statistics' },
    apply: (facts) =>
      facts.processing === 'STATISTICAL' ? undefined : { ...masked(facts), processing: 'STATISTICAL' },
  },
  {
    id: 'C05',
    said: { zh: '与其他数据融合', en: 'Fuse with other data' },
    apply: (facts) => (facts.processing === 'FUSED' ? undefined : { ...facts, processing: 'FUSED' }),
  },
  {
    id: 'C06',
    said: { zh: '向社会无条件开放', en: 'Open it to all' },
    apply: (facts) =>
      facts.content.openness === 'OPEN' || (facts.isPersonal && !facts.isAnonymised)
        ? undefined
        : { ...facts, content: { ...facts.content, openness: 'OPEN' } },
  },
]
