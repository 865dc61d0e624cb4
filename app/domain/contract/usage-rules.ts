import type { DeliveryMode, PriceUnit } from '../codes/trade.ts'
import type { OrderTerms } from '../order/order-terms.ts'
import type { Text } from '../text.ts'
import { type Duration, durationOf, effectiveUse, type Grant, isGuarded } from './effective-use.ts'
import { payDuties } from './pay-duties.ts'

/** What a rule is bound to. Each kind of limit is one operand of ODRL 2.2, and one sentence. */
export type Limit =
  | { on: 'purpose'; texts: Text[] }
  /** Region codes: anywhere in one of them. */
  | { on: 'spatial'; regions: string[] }
  /** From when the right begins. */
  | ({ on: 'elapsedTime' } & Duration)
  | { on: 'count'; count: number; unit: PriceUnit }
  /** The first unit, counted from 1, from which a price is due. */
  | { on: 'from'; unit: PriceUnit; first: number }
  /** Millionths of the currency unit; with `per`, for each such unit. */
  | { on: 'payAmount'; micros: number; currency: string; per: PriceUnit | null }
  /** Hundredths of a per cent of the buyer's income. */
  | { on: 'percentage'; basisPoints: number }
  | { on: 'delayPeriod'; days: number }
  | { on: 'deliveryChannel'; mode: DeliveryMode }
  /** Once the right has ended, whatever ended it. */
  | { on: 'event' }

/** Actions of the ODRL vocabulary, and those that only data contracts have. */
export const commonActions = [
  'use',
  'derive',
  'distribute',
  'grantUse',
  'delete',
  'compensate',
  'ensureExclusivity',
] as const
export const ownActions = [
  'trainModel',
  'provideAbroad',
  'identifyPersons',
  'operateOnTrial',
  'deliver',
  'update',
  'returnData',
  'concludeStandardContract',
  'passSecurityAssessment',
] as const
export type Action = (typeof commonActions)[number] | (typeof ownActions)[number]

export type RuleKind = 'permission' | 'prohibition' | 'obligation'

/** One rule of a contract: what somebody may, must not or must do, within which limits. ODRL and sentences are both made of it. */
export type UsageRule = {
  /** Names it in the policy and among the sentences. */
  id: string
  kind: RuleKind
  action: Action
  /** Who may, must not or must. */
  by: 'buyer' | 'provider'
  limits: Limit[]
  /** What has to be done for a permission. */
  duties: UsageDuty[]
}
export type UsageDuty = { id: string; action: Action; limits: Limit[] }

const grantActions: Record<Grant, Action> = {
  derivative: 'derive',
  modelTraining: 'trainModel',
  redistribution: 'distribute',
  sublicense: 'grantUse',
}

/** The rules of a contract, permissions first; they follow from its terms alone. */
export function usageRules(terms: OrderTerms): UsageRule[] {
  return [
    permissionToUse(terms),
    ...grantRules(terms),
    ...endRules(terms),
    ...limitRules(terms),
    ...providerRules(terms),
  ]
}

function rule(id: string, kind: RuleKind, action: Action, more: Partial<UsageRule> = {}): UsageRule {
  return { id, kind, action, by: 'buyer', limits: [], duties: [], ...more }
}

function permissionToUse(terms: OrderTerms): UsageRule {
  const { use, quota, offer } = terms
  const { territory } = effectiveUse(terms)
  const limits: Limit[] = [{ on: 'spatial', regions: territory }]
  if (use.purposes.length > 0) limits.unshift({ on: 'purpose', texts: use.purposes })
  const duration = durationOf(terms)
  if (duration) limits.push({ on: 'elapsedTime', ...duration })
  if (quota !== null) limits.push({ on: 'count', count: quota, unit: quotaUnit(offer.unit) })
  return rule('use', 'permission', 'use', { limits, duties: payDuties(terms) })
}

/** What a quota counts where the offer is priced by something that is not counted in use. */
function quotaUnit(unit: PriceUnit | undefined): PriceUnit {
  return unit === 'ROW' || unit === 'GB' ? unit : 'CALL'
}

function grantRules(terms: OrderTerms): UsageRule[] {
  const granted = effectiveUse(terms).grants
  return (Object.keys(grantActions) as Grant[]).flatMap((grant) => {
    if (granted[grant] === 'licence') return []
    return [rule(grant, granted[grant] === 'yes' ? 'permission' : 'prohibition', grantActions[grant])]
  })
}

/** What becomes of the data when the right has ended. */
function endRules(terms: OrderTerms): UsageRule[] {
  const limits: Limit[] = [{ on: 'event' }]
  switch (effectiveUse(terms).afterTerm) {
    case 'DELETE':
      return [rule('end', 'obligation', 'delete', { limits })]
    case 'RETURN':
      return [rule('end', 'obligation', 'returnData', { limits })]
    case 'ACCESS_ENDS':
      return [rule('end', 'prohibition', 'use', { limits })]
    case 'KEEP':
      // Where the right does not end by time, the permission to use says it already.
      return durationOf(terms) === null ? [] : [rule('end', 'permission', 'use', { limits })]
  }
}

function limitRules(terms: OrderTerms): UsageRule[] {
  const rules: UsageRule[] = []
  const { forbidden } = terms.use
  if (forbidden.length > 0)
    rules.push(rule('forbidden', 'prohibition', 'use', { limits: [{ on: 'purpose', texts: forbidden }] }))
  if (terms.isTrial) rules.push(rule('trial', 'prohibition', 'operateOnTrial'))
  if (isGuarded(terms)) rules.push(rule('persons', 'prohibition', 'identifyPersons'))
  const { abroad } = effectiveUse(terms)
  if (abroad === 'FORBIDDEN') rules.push(rule('abroad', 'prohibition', 'provideAbroad'))
  if (abroad === 'CONTRACT' || abroad === 'ASSESSMENT') {
    const action = abroad === 'CONTRACT' ? 'concludeStandardContract' : 'passSecurityAssessment'
    const duties: UsageDuty[] = [{ id: 'abroad-before', action, limits: [] }]
    rules.push(rule('abroad', 'permission', 'provideAbroad', { duties }))
  }
  return rules
}

function providerRules(terms: OrderTerms): UsageRule[] {
  const by = 'provider'
  const deliver: Limit[] = [
    { on: 'deliveryChannel', mode: terms.mode },
    { on: 'delayPeriod', days: terms.deliverDays },
  ]
  const rules = [rule('deliver', 'obligation', 'deliver', { by, limits: deliver })]
  if (terms.updates) rules.push(rule('updates', 'obligation', 'update', { by }))
  if (terms.use.exclusivity !== 'NONEXCL') rules.push(rule('exclusive', 'obligation', 'ensureExclusivity', { by }))
  if (terms.use.exclusivity === 'EXCLUSIVE') rules.push(rule('own-use', 'prohibition', 'use', { by }))
  return rules
}
