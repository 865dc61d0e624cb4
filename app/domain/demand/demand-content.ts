import { z } from 'zod'
import { codesOf } from '../codes/code-list.ts'
import * as contentCodes from '../codes/content.ts'
import * as gradingCodes from '../codes/grading.ts'
import * as industryCodes from '../codes/industry.ts'
import { findRegion } from '../codes/region.ts'
import * as trade from '../codes/trade.ts'
import { textOf } from '../text.ts'
import { demandTypeCodes, fieldNeedCodes } from './demand-lists.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'A date is written YYYY-MM-DD')
const region = z.string().refine((value) => findRegion(value) !== undefined, 'No such region code')
/** Millionths of a yuan. */
const micros = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

/** A field that is wanted. */
export const DemandField = z.strictObject({
  /** As the buyer calls it, in any language: 统一社会信用代码, plate number, pm25. */
  name: z.string().trim().min(1).max(120),
  need: z.enum(fieldNeedCodes).default('MUST'),
  type: z.enum(codesOf(contentCodes.fieldTypes)).optional(),
  note: z.string().trim().max(300).optional(),
})
export type DemandField = z.infer<typeof DemandField>

/**
 * What is wanted (domain handbook 7.2). Only a title and a need are always there; what nobody stated is left out, and
 * then no listing can fail it.
 */
export const DemandContent = z.strictObject({
  title: textOf(120),
  /** In the buyer's own words. */
  need: textOf(8_000),
  type: z.enum(demandTypeCodes).default('PRODUCT'),
  /** Kinds of listing that would do. Empty: any. */
  kinds: z
    .array(z.enum(codesOf(trade.kinds)))
    .max(13)
    .default([]),
  /** What it is to be used in: 冷链运输的风险定价. */
  scenario: textOf(300).optional(),
  industries: z
    .array(z.enum(codesOf(industryCodes.industrySections)))
    .max(20)
    .default([]),
  fields: z
    .array(z.enum(codesOf(industryCodes.fields16)))
    .max(16)
    .default([]),
  subjects: z
    .array(z.enum(codesOf(gradingCodes.subjectCategories)))
    .max(3)
    .default([]),
  /** Columns that are wanted. */
  required: z.array(DemandField).max(60).default([]),
  timeStart: day.optional(),
  timeEnd: day.optional(),
  regions: z.array(region).max(100).default([]),
  granularity: textOf(200).optional(),
  /** At least this often. */
  frequency: z.enum(codesOf(contentCodes.frequencies)).optional(),
  /** At least so many records. */
  rows: z.number().int().min(1).optional(),
  formats: z
    .array(z.enum(codesOf(contentCodes.formats)))
    .max(29)
    .default([]),
  /** Ways of delivery that the buyer can take; any of them will do. Empty: any. */
  deliveryModes: z
    .array(z.enum(codesOf(trade.deliveryModes)))
    .max(12)
    .default([]),
  /** Least score of quality, 0 to 100. */
  qualityFloor: z.number().min(0).max(100).optional(),
  /** The highest grade that the buyer can handle: G2 means G2 and G1. */
  gradeCeiling: z.enum(codesOf(gradingCodes.grades)).optional(),
  /** Whether data about identifiable persons are wanted and on what basis; false: they must not be in it. */
  personal: z
    .strictObject({ isWanted: z.boolean(), basis: z.enum(codesOf(gradingCodes.consentBases)).optional() })
    .optional(),
  /** What the data will be used for, as it would stand in a contract. */
  purpose: textOf(600).optional(),
  periodMonths: z.number().int().min(1).max(1_200).optional(),
  exclusivity: z.enum(codesOf(trade.exclusivities)).optional(),
  /** What may be spent in all; a single ceiling is `budgetMax` alone. */
  budgetMin: micros.optional(),
  budgetMax: micros.optional(),
  /** 面议: the range is where talks begin. Only with a range. */
  isNegotiable: z.boolean().default(false),
  /** Code of the listing this is like, where it began as «like this but …». */
  like: z.string().max(40).optional(),
  /** 揭榜挂帅: a target that several may answer and one is chosen for. */
  challenge: z
    .strictObject({
      target: textOf(4_000),
      award: micros.optional(),
      /** How it is decided who has reached it. */
      criteria: textOf(2_000),
      /** The last day on which the one is chosen; after the deadline of the demand. */
      selectBy: day,
      mostAnswerers: z.number().int().min(2).max(100).optional(),
    })
    .optional(),
})
export type DemandContent = z.infer<typeof DemandContent>
/** As a person or a program writes it: defaults may be left out. */
export type DemandDraft = z.input<typeof DemandContent>
