import type { FieldEntry, ListingDraft } from '#app/domain/listing/listing-content.ts'
import type { Evidence } from '#app/domain/review/evidence.ts'
import type { ReturnReason } from '#app/domain/review/return-reasons.ts'
import type { SampleRow } from '#app/domain/sample/sample-row.ts'
import type { Text } from '#app/domain/text.ts'

/** A draft of the demo and how far it has come. Each step is so many working days before the day of loading, at least one. */
export type DemoSubmission = {
  /** Slug of a demo organisation. */
  provider: string
  /** Set no `lastUpdated` and no `timeEnd` here: the day before it was handed in, or written, decides them. */
  content: Omit<ListingDraft, 'lastUpdated' | 'timeEnd'>
  sample: readonly SampleRow[]
  /** Beside the letter of commitment and the legal opinion that each has. */
  evidence?: readonly Evidence[]
  written: number
  /** Where this and all that follows is left out, it is still a draft. */
  handedIn?: number
  accepted?: number
  graded?: number
  /** Grade, compliance, approval and the beginning of the public notice. */
  approved?: number
  returned?: { daysAgo: number; reasons: readonly ReturnReason[] }
  objected?: { daysAgo: number; by: string; text: string }
  withdrawn?: { daysAgo: number; reason: string }
  /** Registered when its notice was over. */
  isRegistered?: true
}

type Field = Omit<FieldEntry, 'nullable' | 'isKey' | 'personal' | 'masked'> & Partial<FieldEntry>

/** A text in both languages. */
export const t = (zh: string, en: string): Text => ({ zh, en })

/** A field that is part of the key. */
export const key = (
  name: string,
  title: Text,
  type: Field['type'],
  example: string,
  more: Partial<Field> = {},
): Field => ({
  ...field(name, title, type, example, more),
  isKey: true,
  nullable: false,
})

/** A field with an example, and what else is to be said of it. */
export const field = (
  name: string,
  title: Text,
  type: Field['type'],
  example: string,
  more: Partial<Field> = {},
): Field => ({ name, title, type, example, ...more })

const none = t('不涉及', 'Not concerned')

/** What most of them share: statistics of an enterprise's own data, level 2, without personal information, as a file. */
export const shared = {
  kind: 'DATASET',
  formats: ['CSV'],
  encoding: 'UTF-8',
  sourceKinds: ['OWN'],
  rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
  subjects: ['ORGANISATION'],
  grade: 'G2',
  gradeImpacts: [
    { object: 'NATIONAL_SECURITY', degree: 'NONE', reason: none },
    { object: 'ECONOMY', degree: 'NONE', reason: t('只到本地区、本行业的汇总', 'Totals of one area and one trade') },
    { object: 'SOCIAL_ORDER', degree: 'NONE', reason: none },
    { object: 'PUBLIC_INTEREST', degree: 'NONE', reason: none },
    {
      object: 'ORGANISATION',
      degree: 'GENERAL',
      reason: t('泄露可能使少数经营者的经营状况被推断', 'A leak might let the business of a few be inferred'),
    },
    { object: 'INDIVIDUAL', degree: 'NONE', reason: t('不含个人信息', 'No personal information') },
  ],
  processing: 'STATISTICAL',
  personal: { contains: false },
  protections: ['AGGREGATION', 'AUDIT'],
  crossBorder: 'DOMESTIC',
  deliveryModes: ['FILE'],
  deliveryDays: 2,
  settlement: 'PREPAID',
  priceBasis: 'COST',
  taxRate: 6,
} as const satisfies Partial<ListingDraft>

/** Terms of use as most of them have them, for these purposes. */
export const termsFor = (purposes: Text[], forbidden: Text[]): NonNullable<ListingDraft['terms']> => ({
  purposes,
  forbidden,
  rights: ['USE'],
  exclusivity: 'NONEXCL',
  territory: ['X-CN'],
  periodMonths: 12,
  sublicense: false,
  derivative: true,
  redistribution: false,
  modelTraining: true,
  afterTerm: 'DELETE',
})

const manualBytes = 420_000
/** A file of data and its manual, with how much there is of it. */
export const filesOf = (name: string, { bytes, rows }: { bytes: number; rows: number }) =>
  ({
    recordCount: rows,
    storageBytes: bytes + manualBytes,
    fileCount: 2,
    files: [
      { name: `${name}.csv`, format: 'CSV', bytes, rows },
      { name: `${name}-manual.pdf`, title: t('产品说明书', 'Manual'), format: 'PDF', bytes: manualBytes },
    ],
  }) as const satisfies Partial<ListingDraft>

/** Yuan in the millionths that prices are kept in. */
export const yuan = (amount: number) => amount * 1_000_000
