import type { ListingContent } from '../listing/listing-content.ts'
import { hasEvidence } from './check-context.ts'
import { found, type Rule } from './rule.ts'

const isImportant = ({ grade }: ListingContent) => grade === 'IMPORTANT' || grade === 'CORE'
const mainland = (region: string) => region === 'X-CN' || (/^\d{6}$/.test(region) && !/^(?:71|81|82)/.test(region))
const leavesChina = ({ terms }: ListingContent) => terms?.territory.some((region) => !mainland(region)) ?? false

/** What the numbers ask for at least: 2 security assessment, 1 standard contract or certification, 0 nothing (Order 16, art. 5-8). */
function leastMechanism(content: ListingContent): 0 | 1 | 2 {
  const { personal } = content
  if (isImportant(content)) return 2
  if (!personal?.contains || personal.anonymised) return 0
  const persons = personal.persons ?? 0
  const isSensitive = personal.sensitive || personal.minors
  if (persons >= (isSensitive ? 10_000 : 1_000_000)) return 2
  return isSensitive || persons >= 100_000 ? 1 : 0
}
const declared = { DOMESTIC: 3, EXEMPT: 0, CONTRACT: 1, ASSESSMENT: 2 } as const
const names = [
  { zh: '豁免', en: 'an exemption' },
  { zh: '标准合同或认证', en: 'a standard contract or certification' },
  { zh: '安全评估', en: 'a security assessment' },
] as const

/** Section F: whether what is declared of crossing the border can be (rule R23). */
export const crossBorderRules: readonly Rule[] = [
  {
    id: 'R23',
    name: 'important-abroad',
    severity: 'block',
    section: 'grading',
    text: {
      zh: '重要数据出境须申报安全评估，声明的不是。',
      en: 'Important data need a security assessment before they leave the country.',
    },
    remedy: { zh: '改为仅限境内使用，或申报安全评估。', en: 'Declare domestic use only, or a security assessment.' },
    applies: isImportant,
    check: ({ crossBorder }) => found(crossBorder === 'EXEMPT' || crossBorder === 'CONTRACT', 'crossBorder'),
  },
  {
    id: 'R23',
    name: 'mechanism-too-light',
    severity: 'warn',
    section: 'grading',
    text: {
      zh: '按人数和敏感程度，出境一般须有{needed}。',
      en: 'By number and sensitivity of the persons, {needed} is usually required.',
    },
    remedy: {
      zh: '更正跨境属性；属于法定豁免情形的，在描述中写明条款。',
      en: 'Correct it; if an exemption applies, name the article in the description.',
    },
    applies: (content) => !isImportant(content) && content.crossBorder !== undefined,
    check: (content) => {
      const least = leastMechanism(content)
      return found(declared[content.crossBorder ?? 'DOMESTIC'] < least, 'crossBorder', { needed: names[least] })
    },
  },
  {
    id: 'R23',
    name: 'territory-abroad',
    severity: 'block',
    section: 'terms',
    text: {
      zh: '使用地域包括境外，跨境属性却是仅限境内或没有填写。',
      en: 'The territory reaches abroad, but use is domestic only or not declared.',
    },
    remedy: {
      zh: '更正使用地域，或按要求填写跨境属性。',
      en: 'Correct the territory, or declare the cross-border attribute.',
    },
    applies: leavesChina,
    check: ({ crossBorder }) => found(crossBorder === undefined || crossBorder === 'DOMESTIC', 'terms.territory'),
  },
  {
    id: 'R23',
    name: 'outbound-evidence',
    severity: 'warn',
    section: 'evidence',
    text: {
      zh: '声明须经{needed}出境，没有提交出境材料。',
      en: 'It leaves the country by {needed}, but no documents are shown.',
    },
    remedy: { zh: '在证明材料中提交出境材料。', en: 'Hand in the documents as evidence.' },
    applies: ({ crossBorder }) => crossBorder === 'CONTRACT' || crossBorder === 'ASSESSMENT',
    check: ({ crossBorder }, context) =>
      found(!hasEvidence(context, 'CROSS_BORDER'), 'evidence.CROSS_BORDER', {
        needed: names[crossBorder === 'CONTRACT' ? 1 : 2],
      }),
  },
]
