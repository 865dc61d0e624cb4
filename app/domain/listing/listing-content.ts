import { z } from 'zod'
import { codesOf } from '../codes/code-list.ts'
import * as contentCodes from '../codes/content.ts'
import * as gradingCodes from '../codes/grading.ts'
import * as industryCodes from '../codes/industry.ts'
import { findRegion } from '../codes/region.ts'
import * as trade from '../codes/trade.ts'
import { typeElements } from '../high-quality/dataset-type.ts'
import { textOf } from '../text.ts'

const code = <const L extends readonly [{ code: string }, ...{ code: string }[]]>(list: L) =>
  z.enum(codesOf(list as never) as [L[number]['code'], ...L[number]['code'][]])
const short = textOf(200)
const long = textOf(20_000)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'A date is written YYYY-MM-DD')
const region = z.string().refine((value) => findRegion(value) !== undefined, 'No such region code')
const link = z
  .string()
  .max(2_000)
  .regex(/^https?:\/\/\S+$/, 'A link starts with http:// or https://')
const typeElement = z.enum(typeElements.map(({ id }) => id))
/** Millionths of the currency unit: ¥0.0028 is 2,800. */
const micros = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

/** One line of the field dictionary (字段字典). */
export const FieldEntry = z.strictObject({
  name: z.string().min(1).max(200),
  title: short.optional(),
  type: code(contentCodes.fieldTypes),
  unit: z.string().max(40).optional(),
  length: z.number().int().positive().optional(),
  nullable: z.boolean().default(true),
  /** Allowed values: a list of value and meaning, or a sentence such as «0-100». */
  domain: z
    .union([
      z.string().max(500),
      z.array(z.strictObject({ value: z.string().max(100), title: short.optional() })).max(300),
    ])
    .optional(),
  example: z.string().max(300).optional(),
  description: textOf(2_000).optional(),
  isKey: z.boolean().default(false),
  personal: code(gradingCodes.personalFlags).default('NONE'),
  masked: z.boolean().default(false),
  required: z.boolean().optional(),
})
export type FieldEntry = z.infer<typeof FieldEntry>

/** One way to buy (计价方案). Money is integer millionths of `currency`. */
export const Offer = z.strictObject({
  model: code(trade.priceModels),
  title: short.optional(),
  price: micros.optional(),
  unit: code(trade.priceUnits).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('CNY'),
  /** Tiered price: from this many units on, this price a unit. */
  tiers: z
    .array(z.strictObject({ from: z.number().int().min(0), price: micros }))
    .max(20)
    .optional(),
  /** Reference range of a price that is negotiated (rule R13). */
  rangeMin: micros.optional(),
  rangeMax: micros.optional(),
  quota: z.number().int().positive().optional(),
  /** Share of the buyer's income, in hundredths of a per cent. */
  shareBasisPoints: z.number().int().min(0).max(10_000).optional(),
  note: textOf(1_000).optional(),
  /** The source's own words, where the offer was read from a text such as «0.5元/次». */
  original: z.string().max(300).optional(),
})
export type Offer = z.infer<typeof Offer>

/** One file of the resource directory (资源文件). */
export const ListingFile = z.strictObject({
  name: z.string().min(1).max(300),
  title: short.optional(),
  description: textOf(2_000).optional(),
  format: code(contentCodes.formats),
  bytes: z.number().int().min(0).optional(),
  rows: z.number().int().min(0).optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  url: link.optional(),
})
export type ListingFile = z.infer<typeof ListingFile>

/** Everything a revision of a listing declares: sections A to J of the domain handbook 3.3. */
export const ListingContent = z.strictObject({
  // A. Identity
  kind: code(trade.kinds),
  title: textOf(300),
  series: short.optional(),
  /** One line: what it is good for. */
  summary: textOf(600),
  description: long.optional(),
  keywords: z.record(z.string(), z.array(z.string().min(1).max(60)).max(60)).default({}),
  topic: short.optional(),
  industries: z.array(code(industryCodes.industrySections)).max(20).default([]),
  fields: z.array(code(industryCodes.fields16)).max(16).default([]),
  scenarios: z.array(short).max(30).default([]),
  targetUsers: z.array(short).max(30).default([]),
  zones: z.array(code(industryCodes.localIndustries)).max(7).default([]),
  version: z.string().max(40).default('1.0.0'),

  // B. Parties other than the provider, who is a column of the listing
  rightsHolder: short.optional(),
  broker: short.optional(),
  deliveryAgent: short.optional(),
  support: textOf(600).optional(),

  // C. Content and schema
  dictionary: z.array(FieldEntry).max(3_000).default([]),
  apiInputs: z.array(FieldEntry).max(300).default([]),
  api: z
    .strictObject({
      method: z.string().max(20),
      path: z.string().max(300),
      auth: short.optional(),
      qps: z.number().positive().optional(),
      returnCodes: z
        .array(z.strictObject({ code: z.string().max(40), meaning: short }))
        .max(60)
        .default([]),
      example: z.string().max(4_000).optional(),
    })
    .optional(),
  /** Why there is no sample, where there is none. */
  noSampleReason: textOf(600).optional(),
  document: link.optional(),
  useCases: z.array(textOf(2_000)).max(30).default([]),
  baseDimensions: short.optional(),

  // D. Volume, time, space
  recordCount: z.number().int().min(0).optional(),
  storageBytes: z.number().int().min(0).optional(),
  incrementBytes: z.number().int().min(0).optional(),
  fileCount: z.number().int().min(0).optional(),
  formats: z.array(code(contentCodes.formats)).max(29).default([]),
  encoding: z.string().max(40).optional(),
  languages: z.array(z.string().min(2).max(20)).max(400).default([]),
  timeStart: day.optional(),
  timeEnd: day.optional(),
  frequency: code(contentCodes.frequencies).optional(),
  lastUpdated: day.optional(),
  regions: z.array(region).max(400).default([]),
  coverage: textOf(600).optional(),
  granularity: short.optional(),
  latency: short.optional(),

  // E. Source and rights
  sourceKinds: z.array(code(trade.sourceKinds)).max(4).default([]),
  sourceDetail: textOf(4_000).optional(),
  lineage: textOf(4_000).optional(),
  derivedFrom: z.array(z.string().max(60)).max(50).default([]),
  rightsClaimed: z.array(code(trade.rights)).max(3).default([]),
  dataIp: z
    .strictObject({ number: z.string().max(80), holder: short, issuer: short, issued: day, expires: day.optional() })
    .optional(),
  openness: code(trade.opennesses).optional(),
  publicData: z
    .strictObject({
      grantor: short,
      operator: short,
      mode: code(trade.authorisationModes),
      scope: textOf(1_000).optional(),
      from: day.optional(),
      to: day.optional(),
      registrationCode: z.string().max(80).optional(),
    })
    .optional(),

  // F. Classification, personal information, security
  subjects: z.array(code(gradingCodes.subjectCategories)).max(3).default([]),
  grade: code(gradingCodes.grades).optional(),
  gradeImpacts: z
    .array(
      z.strictObject({
        object: code(gradingCodes.impactObjects),
        degree: code(gradingCodes.impactDegrees),
        reason: textOf(600),
      }),
    )
    .max(12)
    .default([]),
  processing: code(gradingCodes.processingDegrees).optional(),
  personal: z
    .strictObject({
      contains: z.boolean(),
      types: z.array(short).max(40).default([]),
      persons: z.number().int().min(0).optional(),
      anonymised: z.boolean().default(false),
      basis: code(gradingCodes.consentBases).optional(),
      sensitive: z.boolean().default(false),
      minors: z.boolean().default(false),
    })
    .optional(),
  assessmentRef: z.string().max(120).optional(),
  protections: z.array(code(gradingCodes.protections)).max(7).default([]),
  crossBorder: code(gradingCodes.crossBorders).optional(),

  // G. Quality
  quality: z
    .strictObject({
      scores: z
        .array(z.strictObject({ dimension: code(contentCodes.qualityDimensions), score: z.number().min(0).max(100) }))
        .max(6),
      method: textOf(1_000),
      assessed: day,
    })
    .optional(),
  qualityReport: z
    .strictObject({ number: z.string().max(80), body: short, issued: day, expires: day.optional() })
    .optional(),
  /** High-quality datasets only (domain handbook 5). */
  hq: z
    .strictObject({
      type: code(contentCodes.hqTypes),
      /** The seven elements from which the type follows (rule R19). */
      elements: z.partialRecord(typeElement, code(contentCodes.hqTypes)).optional(),
      modalities: z.array(code(contentCodes.modalities)).min(1).max(8),
      tasks: z.array(short).max(40).default([]),
      stages: z.array(code(contentCodes.trainingStages)).max(5).default([]),
      annotation: z
        .strictObject({
          method: code(contentCodes.annotationMethods),
          annotator: code(contentCodes.annotators),
          labels: z.array(short).max(200).default([]),
          /** Where the rules of annotation are written down, and with what they were followed. */
          guideline: textOf(600).optional(),
          tool: short.optional(),
          people: z.number().int().min(1).optional(),
          expertShare: z.number().min(0).max(1).optional(),
          review: textOf(600).optional(),
          /** How much of it was reviewed, and how much of that was right. */
          sampleRate: z.number().min(0).max(1).optional(),
          accuracy: z.number().min(0).max(1).optional(),
          agreement: z.number().min(0).max(1).optional(),
        })
        .optional(),
      /** Scores of the three dimensions of TC609-5-2025-04, 0-100. */
      scores: z
        .strictObject({
          document: z.number().min(0).max(100),
          data: z.number().min(0).max(100),
          model: z.number().min(0).max(100),
        })
        .optional(),
      syntheticShare: z.number().min(0).max(1).optional(),
      limitations: textOf(2_000).optional(),
      /** What models do with it: benchmark, before and after. */
      baseline: textOf(2_000).optional(),
    })
    .optional(),

  // H. Delivery
  deliveryModes: z.array(code(trade.deliveryModes)).max(12).default([]),
  deliveryDays: z.number().int().min(0).max(3_650).optional(),
  trial: textOf(600).optional(),
  sla: z
    .strictObject({
      availability: z.number().min(0).max(100).optional(),
      responseMs: z.number().positive().optional(),
      support: short.optional(),
    })
    .optional(),

  // I. Price
  offers: z.array(Offer).max(20).default([]),
  settlement: code(trade.settlementCycles).optional(),
  priceBasis: code(trade.priceBases).optional(),
  priceCeiling: micros.optional(),
  /** Number of the document that fixes the ceiling of a government-guided price. */
  priceDocument: z.string().max(200).optional(),
  freeForPublicInterest: z.boolean().optional(),
  taxRate: z.number().min(0).max(100).optional(),
  invoice: short.optional(),

  // J. Use conditions
  terms: z
    .strictObject({
      purposes: z.array(short).max(30).default([]),
      forbidden: z.array(short).max(30).default([]),
      buyerRequirements: textOf(2_000).optional(),
      rights: z.array(code(trade.rights)).max(3).default([]),
      exclusivity: code(trade.exclusivities).optional(),
      territory: z.array(region).max(100).default([]),
      periodMonths: z.number().int().positive().max(1_200).optional(),
      sublicense: z.boolean().optional(),
      derivative: z.boolean().optional(),
      redistribution: z.boolean().optional(),
      modelTraining: z.boolean().optional(),
      afterTerm: code(trade.afterTerms).optional(),
      /** SPDX id, or one of the X- codes of the licence list. */
      licence: z.string().max(80).optional(),
      licenceText: z.string().max(4_000).optional(),
      licenceUrl: link.optional(),
    })
    .optional(),

  files: z.array(ListingFile).max(2_000).default([]),
})
/** A revision's content with every default filled in. */
export type ListingContent = z.infer<typeof ListingContent>
/** A revision's content as a person or a program writes it: defaults may be left out. */
export type ListingDraft = z.input<typeof ListingContent>
