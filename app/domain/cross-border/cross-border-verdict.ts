import type { CrossBorderCase } from './cross-border-case.ts'

type Words = { zh: string; en: string }

/** What is needed before data go abroad: nothing, a standard contract or certification, a security assessment. */
export type Mechanism = 'EXEMPT' | 'CONTRACT' | 'ASSESSMENT'
const weights = { EXEMPT: 0, CONTRACT: 1, ASSESSMENT: 2 } as const

/** Thresholds of Order 16 (art. 5, 7, 8), in persons since 1 January. */
export const thresholds = { free: 100_000, assessed: 1_000_000, sensitiveAssessed: 10_000 } as const

type Branch = {
  id: string
  mechanism: Mechanism
  /** Articles of 《促进和规范数据跨境流动规定》 (CAC Order 16, 2024-03-22). */
  articles: readonly string[]
  why: Words
  applies: (it: CrossBorderCase) => boolean
}

const holdsPersonal = ({ persons, sensitive }: CrossBorderCase) => persons + sensitive > 0
const holdsImportant = ({ important }: CrossBorderCase) => important === 'YES'

/**
 * Branches in the order in which they are asked (domain handbook 4.5): important data, the list of the zone, the exempt
 * purposes, then the numbers. The first that applies decides; the last always applies.
 */
export const branches: readonly Branch[] = [
  {
    id: 'IMPORTANT',
    mechanism: 'ASSESSMENT',
    articles: ['7'],
    why: { zh: '向境外提供重要数据，不论数量。', en: 'Important data are provided abroad, however few.' },
    applies: holdsImportant,
  },
  {
    id: 'ZONE_OUTSIDE',
    mechanism: 'EXEMPT',
    articles: ['6'],
    why: {
      zh: '区内数据处理者向境外提供负面清单外的数据。',
      en: 'A processor inside the zone provides data outside its negative list.',
    },
    applies: ({ zone }) => zone?.standing === 'OUTSIDE',
  },
  {
    id: 'ZONE_ASSESSMENT',
    mechanism: 'ASSESSMENT',
    articles: ['6'],
    why: { zh: '负面清单要求申报安全评估。', en: 'The negative list asks for a security assessment.' },
    applies: ({ zone }) => zone?.standing === 'ASSESSMENT',
  },
  {
    id: 'ZONE_CONTRACT',
    mechanism: 'CONTRACT',
    articles: ['6'],
    why: {
      zh: '负面清单要求订立标准合同或通过认证。',
      en: 'The negative list asks for a standard contract or certification.',
    },
    applies: ({ zone }) => zone?.standing === 'CONTRACT',
  },
  {
    id: 'NO_PERSONAL',
    mechanism: 'EXEMPT',
    articles: ['3'],
    why: {
      zh: '国际贸易等活动中收集产生的数据，不含个人信息和重要数据。',
      en: 'Data of international trade and the like, without personal information or important data.',
    },
    applies: (it) => it.purpose === 'TRADE' && !holdsPersonal(it),
  },
  {
    id: 'NOTHING',
    mechanism: 'EXEMPT',
    articles: ['2', '7', '8'],
    why: {
      zh: '不含个人信息，也没有被告知或公开发布的重要数据，不需要三种机制。',
      en: 'Neither personal information nor data notified or published as important: none of the three mechanisms is needed.',
    },
    applies: (it) => !holdsPersonal(it),
  },
  {
    id: 'TRANSIT',
    mechanism: 'EXEMPT',
    articles: ['4'],
    why: {
      zh: '境外收集的个人信息入境处理后再出境，没有引入境内个人信息或重要数据。',
      en: 'Personal information from abroad goes back after processing, with none from here and no important data added.',
    },
    applies: ({ purpose }) => purpose === 'TRANSIT',
  },
  {
    id: 'PERSON_CONTRACT',
    mechanism: 'EXEMPT',
    articles: ['5(1)'],
    why: { zh: '为订立、履行个人作为一方的合同所必需。', en: 'Needed for a contract to which the person is a party.' },
    applies: ({ purpose }) => purpose === 'CONTRACT',
  },
  {
    id: 'HR',
    mechanism: 'EXEMPT',
    articles: ['5(2)'],
    why: { zh: '实施跨境人力资源管理所必需。', en: 'Needed for cross-border management of staff.' },
    applies: ({ purpose }) => purpose === 'HR',
  },
  {
    id: 'EMERGENCY',
    mechanism: 'EXEMPT',
    articles: ['5(3)'],
    why: {
      zh: '紧急情况下为保护自然人的生命健康和财产安全所必需。',
      en: 'Needed in an emergency to protect life, health or property.',
    },
    applies: ({ purpose }) => purpose === 'EMERGENCY',
  },
  {
    id: 'CIIO',
    mechanism: 'ASSESSMENT',
    articles: ['7'],
    why: {
      zh: '关键信息基础设施运营者向境外提供个人信息，不论数量。',
      en: 'An operator of critical information infrastructure provides personal information abroad, however little.',
    },
    applies: ({ isCiio }) => isCiio,
  },
  {
    id: 'MANY',
    mechanism: 'ASSESSMENT',
    articles: ['7'],
    why: { zh: '累计 100 万人以上个人信息（不含敏感）。', en: '1,000,000 persons or more, sensitive not counted.' },
    applies: ({ persons }) => persons >= thresholds.assessed,
  },
  {
    id: 'MANY_SENSITIVE',
    mechanism: 'ASSESSMENT',
    articles: ['7'],
    why: { zh: '累计 1 万人以上敏感个人信息。', en: 'Sensitive information of 10,000 persons or more.' },
    applies: ({ sensitive }) => sensitive >= thresholds.sensitiveAssessed,
  },
  {
    id: 'SOME_SENSITIVE',
    mechanism: 'CONTRACT',
    articles: ['8'],
    why: {
      zh: '有敏感个人信息，不满 1 万人。10 万人以下的豁免不含敏感个人信息，一人也不行。',
      en: 'Sensitive information of fewer than 10,000 persons. The exemption below 100,000 leaves sensitive information out, even of one person.',
    },
    applies: ({ sensitive }) => sensitive > 0,
  },
  {
    id: 'SOME',
    mechanism: 'CONTRACT',
    articles: ['8'],
    why: {
      zh: '累计 10 万人以上、不满 100 万人个人信息（不含敏感）。',
      en: 'From 100,000 to fewer than 1,000,000 persons, sensitive not counted.',
    },
    applies: ({ persons }) => persons >= thresholds.free,
  },
  {
    id: 'FEW',
    mechanism: 'EXEMPT',
    articles: ['5(4)'],
    why: {
      zh: '累计不满 10 万人个人信息，没有敏感个人信息。',
      en: 'Fewer than 100,000 persons, and no sensitive information.',
    },
    applies: () => true,
  },
]

export type CaveatId =
  | 'IDENTIFY_IMPORTANT'
  | 'EXEMPT_IS_NARROW'
  | 'TRADE_HOLDS_PERSONAL'
  | 'IMPORTANT_BEATS_EXEMPTION'
  | 'ZONE_SILENT'
  | 'ZONE_INSIDE'
  | 'DUTIES_REMAIN'
/** What was changed in the case, and what would be needed then. */
export type VerdictChange = { id: ChangeId; mechanism: Mechanism; articles: readonly string[] }
export type ChangeId =
  | 'IS_IMPORTANT'
  | 'NOT_IMPORTANT'
  | 'IS_CIIO'
  | 'NOT_CIIO'
  | 'PERSONS_FREE'
  | 'PERSONS_100K'
  | 'PERSONS_1M'
  | 'SENSITIVE_NONE'
  | 'SENSITIVE_ONE'
  | 'SENSITIVE_FEWER'
  | 'SENSITIVE_10K'
  | 'PURPOSE_OTHER'
  | 'ZONE_LEFT'
export type Verdict = {
  mechanism: Mechanism
  branch: string
  articles: readonly string[]
  why: Words
  caveats: CaveatId[]
  changes: VerdictChange[]
}

const trials: readonly { id: ChangeId; apply: (it: CrossBorderCase) => CrossBorderCase | undefined }[] = [
  { id: 'IS_IMPORTANT', apply: (it) => (holdsImportant(it) ? undefined : { ...it, important: 'YES' }) },
  { id: 'NOT_IMPORTANT', apply: (it) => (holdsImportant(it) ? { ...it, important: 'NO' } : undefined) },
  { id: 'IS_CIIO', apply: (it) => (it.isCiio ? undefined : { ...it, isCiio: true }) },
  { id: 'NOT_CIIO', apply: (it) => (it.isCiio ? { ...it, isCiio: false } : undefined) },
  {
    id: 'PERSONS_FREE',
    apply: (it) => (it.persons >= thresholds.free ? { ...it, persons: thresholds.free - 1 } : undefined),
  },
  {
    id: 'PERSONS_100K',
    apply: (it) => (it.persons < thresholds.free ? { ...it, persons: thresholds.free } : undefined),
  },
  {
    id: 'PERSONS_1M',
    apply: (it) => (it.persons < thresholds.assessed ? { ...it, persons: thresholds.assessed } : undefined),
  },
  { id: 'SENSITIVE_NONE', apply: (it) => (it.sensitive > 0 ? { ...it, sensitive: 0 } : undefined) },
  { id: 'SENSITIVE_ONE', apply: (it) => (it.sensitive === 0 ? { ...it, sensitive: 1 } : undefined) },
  {
    id: 'SENSITIVE_FEWER',
    apply: (it) =>
      it.sensitive >= thresholds.sensitiveAssessed ? { ...it, sensitive: thresholds.sensitiveAssessed - 1 } : undefined,
  },
  {
    id: 'SENSITIVE_10K',
    apply: (it) =>
      it.sensitive < thresholds.sensitiveAssessed ? { ...it, sensitive: thresholds.sensitiveAssessed } : undefined,
  },
  { id: 'PURPOSE_OTHER', apply: (it) => (it.purpose === 'OTHER' ? undefined : { ...it, purpose: 'OTHER' }) },
  {
    id: 'ZONE_LEFT',
    apply: ({ zone, ...it }) => (zone && zone.standing !== 'SILENT' ? it : undefined),
  },
]

function branchOf(it: CrossBorderCase): Branch {
  const found = branches.find((branch) => branch.applies(it))
  if (!found) throw new Error('The last branch applies to every case')
  return found
}

/**
 * What data going abroad need (CAC Order 16, domain handbook 4.4 and 4.5, rule R23): mechanism, articles, why, what would
 * change it. Every change was tried and leads to another mechanism. Data not looked at yet are taken as not important,
 * with a caveat. Counts begin anew on 1 January, so a verdict speaks of this year alone.
 */
export function crossBorderVerdict(it: CrossBorderCase): Verdict {
  const { id, mechanism, articles, why } = branchOf(it)
  const isExemptPurpose = it.purpose !== 'OTHER'
  const changes = trials.flatMap(({ id: change, apply }) => {
    const other = apply(it)
    const then = other && branchOf(other)
    return then && then.mechanism !== mechanism
      ? [{ id: change, mechanism: then.mechanism, articles: then.articles }]
      : []
  })
  const caveats: CaveatId[] = []
  if (it.important === 'UNSURE') caveats.push('IDENTIFY_IMPORTANT')
  if (isExemptPurpose && it.purpose !== 'TRADE' && mechanism === 'EXEMPT' && holdsPersonal(it) && !it.zone)
    caveats.push('EXEMPT_IS_NARROW')
  if (it.purpose === 'TRADE' && holdsPersonal(it)) caveats.push('TRADE_HOLDS_PERSONAL')
  if (holdsImportant(it) && (isExemptPurpose || it.zone)) caveats.push('IMPORTANT_BEATS_EXEMPTION')
  if (it.zone) caveats.push(it.zone.standing === 'SILENT' ? 'ZONE_SILENT' : 'ZONE_INSIDE')
  if (holdsPersonal(it)) caveats.push('DUTIES_REMAIN')
  return { mechanism, branch: id, articles, why, caveats, changes }
}

/** Whether one mechanism asks for more than another. */
export function isStricter(a: Mechanism, b: Mechanism): boolean {
  return weights[a] > weights[b]
}
