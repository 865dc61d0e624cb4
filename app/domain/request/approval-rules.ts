import { z } from 'zod'
import { codesOf } from '../codes/code-list.ts'
import * as parties from '../codes/parties.ts'
import * as trade from '../codes/trade.ts'

/** A rule by which requests are approved without anybody looking: all that it names must hold. */
export const ApprovalRule = z.strictObject({
  id: z.string().max(12),
  name: z.string().min(1).max(60),
  /** The buyer is recognised as one of these; nothing named: any verified buyer. */
  tiers: z.array(z.enum(codesOf(parties.enterpriseTiers))).default([]),
  kinds: z.array(z.enum(codesOf(parties.organisationKinds))).default([]),
  /** Codes of regions: a province holds its cities. */
  regions: z.array(z.string().max(10)).max(20).default([]),
  /** The purpose is one that the listing names. */
  onlyListedPurpose: z.boolean().default(false),
  models: z.array(z.enum(codesOf(trade.priceModels))).default([]),
  /** The whole price is at most so much, cents. */
  maxCents: z.number().int().min(0).optional(),
})
export type ApprovalRule = z.infer<typeof ApprovalRule>

/** What rules look at. */
export type ApprovalFacts = {
  buyer: { isVerified: boolean; tier?: string | undefined; kind: string; region?: string | undefined }
  isListedPurpose: boolean
  model: string
  /** The whole price in cents; undefined where it is still to be agreed on. */
  wholeCents: number | undefined
  isRelated: boolean
  /** Whether the deal has gates of the grade: those a person looks at. */
  hasGates: boolean
}

/**
 * The first rule that approves; undefined where none does. Never where the grade wants more, where the price is not known, or
 * where buyer and provider belong together.
 */
export function approvingRule(rules: readonly ApprovalRule[], facts: ApprovalFacts): ApprovalRule | undefined {
  const { buyer, wholeCents } = facts
  if (!buyer.isVerified || facts.isRelated || facts.hasGates || wholeCents === undefined) return undefined
  return rules.find(
    (rule) =>
      holds(rule.tiers, buyer.tier) &&
      holds(rule.kinds, buyer.kind) &&
      (rule.regions.length === 0 || rule.regions.some((region) => liesIn(buyer.region, region))) &&
      (!rule.onlyListedPurpose || facts.isListedPurpose) &&
      holds(rule.models, facts.model) &&
      (rule.maxCents === undefined || wholeCents <= rule.maxCents),
  )
}

function holds(wanted: readonly string[], value: string | undefined): boolean {
  return wanted.length === 0 || (value !== undefined && wanted.includes(value))
}

/** Region codes of China end in zeros where they hold others: 350000 holds 350200 holds 350203. */
function liesIn(region: string | undefined, wide: string): boolean {
  if (region === undefined) return false
  return region === wide || region.startsWith(wide.replace(/(?:00)+$/, ''))
}
