import { z } from 'zod'
import type { CodeList, CodeOf } from '../codes/code-list.ts'
import { codesOf } from '../codes/code-list.ts'
import { formats, frequencies } from '../codes/content.ts'
import { grades } from '../codes/grading.ts'
import { industrySections } from '../codes/industry.ts'
import { findRegion } from '../codes/region.ts'
import { sourceKinds } from '../codes/trade.ts'

/** What a holder is willing to do with a resource. */
export const intentions = [
  { code: 'TRADE', zh: '可交易', en: 'May be traded' },
  { code: 'SHARE', zh: '可共享', en: 'May be shared' },
  { code: 'OPEN', zh: '可开放', en: 'May be opened' },
  { code: 'INTERNAL', zh: '仅内部使用', en: 'For internal use only' },
] as const satisfies CodeList
export type Intention = CodeOf<typeof intentions>

/** Most fields named of one resource. */
export const mostFields = 500

/** A field of a resource: its name, and what is known of it beside. */
export const ResourceField = z.strictObject({
  name: z.string().min(1).max(200),
  title: z.string().max(200).optional(),
  type: z.string().max(40).optional(),
  unit: z.string().max(40).optional(),
  description: z.string().max(500).optional(),
})
export type ResourceField = z.infer<typeof ResourceField>

/** What is declared of a registered resource, but for whom to ask: that is kept apart and in no edition. */
export const ResourceContent = z.strictObject({
  title: z.string().min(1).max(100),
  summary: z.string().min(1).max(600),
  source: z.enum(codesOf(sourceKinds)),
  sourceDetail: z.string().max(1_000).optional(),
  industry: z.enum(codesOf(industrySections)),
  /** Where the department that holds it is; the census counts by it. */
  region: z.string().refine((code) => findRegion(code) !== undefined),
  department: z.string().min(1).max(100),
  fields: z.array(ResourceField).max(mostFields).default([]),
  recordCount: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  storageBytes: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  frequency: z.enum(codesOf(frequencies)),
  formats: z.array(z.enum(codesOf(formats))).min(1),
  /** The system it lies in: a database, a platform, a share. */
  system: z.string().min(1).max(200),
  /** As the holder judges it; the exchange confirms a grade only when a product is made of it. */
  grade: z.enum(codesOf(grades)),
  personal: z.boolean(),
  intentions: z.array(z.enum(codesOf(intentions))).min(1),
})
export type ResourceContent = z.infer<typeof ResourceContent>

/** What is declared of a resource that is not registered yet: the name at least. */
export type LooseResource = Partial<ResourceContent> & { title: string }

/** Whom to ask within the organisation. Nobody outside it sees this. */
export type ResourceContact = { name?: string; reach?: string }

/** Most resources an organisation may have, retired ones counted. */
export const mostResources = 20_000
/** Most lines of one file. */
export const mostImported = 2_000
