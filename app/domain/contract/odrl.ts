import type { OrderTerms } from '../order/order-terms.ts'
import type { Text } from '../text.ts'
import { limitId } from './rule-sentences.ts'
import { type Action, commonActions, type Limit, type UsageDuty, type UsageRule } from './usage-rules.ts'

/** Vocabulary of what ODRL 2.2 has no word for; the README of the words says what each means. */
export const odrlProfile = 'urn:shuji:odrl:1'

type Json = { [key: string]: unknown }

/** An ODRL 2.2 agreement of the rules, as JSON-LD. Every rule, duty and limit carries the id of its sentence as `uid`. */
export function toOdrl(
  rules: readonly UsageRule[],
  { number, terms }: { number: string; terms: Pick<OrderTerms, 'listing' | 'provider' | 'buyer'> },
): Json {
  const uid = `urn:shuji:contract:${number}`
  const parties = { provider: partyOf(terms.provider), buyer: partyOf(terms.buyer) }
  const target = `urn:shuji:listing:${terms.listing.code}:${terms.listing.revision}`
  const write = (rule: UsageRule): Json => ({
    uid: `${uid}#${rule.id}`,
    target,
    assigner: parties[rule.by === 'buyer' ? 'provider' : 'buyer'],
    assignee: parties[rule.by],
    action: actionOf(rule.action),
    ...(rule.limits.length > 0 && { constraint: rule.limits.map((limit) => constraintOf(uid, rule.id, limit)) }),
    ...(rule.duties.length > 0 && { duty: rule.duties.map((duty) => dutyOf(uid, duty)) }),
  })
  const kinds = ['permission', 'prohibition', 'obligation'] as const
  return {
    '@context': ['http://www.w3.org/ns/odrl.jsonld', { shuji: `${odrlProfile}#` }],
    '@type': 'Agreement',
    uid,
    profile: odrlProfile,
    ...Object.fromEntries(
      kinds.flatMap((kind) => {
        const of = rules.filter((rule) => rule.kind === kind)
        return of.length > 0 ? [[kind, of.map(write)]] : []
      }),
    ),
  }
}

/** Ids of everything in a policy that has one, without the contract's. */
export function idsIn(policy: unknown): string[] {
  if (Array.isArray(policy)) return policy.flatMap(idsIn)
  if (policy === null || typeof policy !== 'object') return []
  return Object.entries(policy).flatMap(([key, value]) => {
    if (key !== 'uid') return idsIn(value)
    const at = String(value).indexOf('#')
    return at < 0 ? [] : [String(value).slice(at + 1)]
  })
}

function partyOf({ slug, creditCode }: OrderTerms['provider']): string {
  return creditCode === null ? `urn:shuji:organisation:${slug}` : `urn:cn:uscc:${creditCode}`
}

function actionOf(action: Action): string {
  return (commonActions as readonly string[]).includes(action) ? action : `shuji:${action}`
}

function dutyOf(uid: string, { id, action, limits }: UsageDuty): Json {
  return {
    uid: `${uid}#${id}`,
    action: actionOf(action),
    ...(limits.length > 0 && { constraint: limits.flatMap(operandsOf) }),
  }
}

/** Only limits that have a sentence of their own are named; those of other rules are part of their rule's. */
function constraintOf(uid: string, ruleId: string, limit: Limit): Json {
  const [operand] = operandsOf(limit)
  return { ...(ruleId === 'use' && { uid: `${uid}#${limitId(ruleId, limit)}` }), ...operand }
}

function operandsOf(limit: Limit): Json[] {
  switch (limit.on) {
    case 'purpose':
      return [of('purpose', 'isAnyOf', limit.texts.map(languages))]
    case 'spatial':
      return [
        of(
          'spatial',
          'isAnyOf',
          limit.regions.map((code) => ({ '@id': `urn:shuji:region:${code}` })),
        ),
      ]
    case 'elapsedTime':
      return [of('elapsedTime', 'lteq', typed(`P${limit.count}${limit.unit === 'day' ? 'D' : 'M'}`, 'duration'))]
    case 'count':
      return [{ ...of('count', 'lteq', typed(String(limit.count), 'integer')), unit: unitOf(limit.unit) }]
    case 'from':
      return [{ ...of('count', 'gteq', typed(String(limit.first), 'integer')), unit: unitOf(limit.unit) }]
    case 'payAmount':
      return [
        {
          ...of('payAmount', 'eq', typed(decimal(limit.micros), 'decimal')),
          unit: `urn:iso:std:iso:4217:${limit.currency}`,
        },
        ...(limit.per === null ? [] : [of('unitOfCount', 'eq', { '@id': unitOf(limit.per) })]),
      ]
    case 'percentage':
      return [of('percentage', 'eq', typed(String(limit.basisPoints / 100), 'decimal'))]
    case 'delayPeriod':
      return [{ ...of('delayPeriod', 'lteq', typed(`P${limit.days}D`, 'duration')), unit: 'shuji:workingDay' }]
    case 'deliveryChannel':
      return [of('deliveryChannel', 'eq', { '@id': `shuji:${limit.mode}` })]
    case 'event':
      return [of('event', 'gt', { '@id': 'shuji:endOfRight' })]
  }
}

function of(leftOperand: string, operator: string, rightOperand: unknown): Json {
  return { leftOperand, operator, rightOperand }
}

/** One text in all its languages: a value of the kind that JSON-LD calls a language map would lose which belong together. */
function languages(text: Text): Json {
  return { 'shuji:text': Object.entries(text).map(([language, value]) => ({ '@value': value, '@language': language })) }
}

function typed(value: string, type: string): Json {
  return { '@value': value, '@type': `xsd:${type}` }
}

function unitOf(unit: string): string {
  return `shuji:unit-${unit}`
}

/** Millionths as a decimal number without superfluous zeros: 2800 is 0.0028. */
function decimal(micros: number): string {
  const whole = Math.floor(micros / 1_000_000)
  const rest = String(micros % 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/, '')
  return rest ? `${whole}.${rest}` : String(whole)
}
