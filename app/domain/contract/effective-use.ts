import type { AfterTerm, DeliveryMode } from '../codes/trade.ts'
import type { OrderTerms } from '../order/order-terms.ts'

/** What a contract grants: yes, no, or what the licence named in it says. */
export type Granted = 'yes' | 'no' | 'licence'

/** What the buyer may do with data beside using them, in the order in which it is read. */
export const grants = ['derivative', 'modelTraining', 'redistribution', 'sublicense'] as const
export type Grant = (typeof grants)[number]

/** How the data may leave the mainland. */
export type Abroad = 'FREE' | 'FORBIDDEN' | 'CONTRACT' | 'ASSESSMENT'

/** How what was bought may be used, with nothing left open and nothing in it that contradicts something else. */
export type EffectiveUse = {
  grants: Record<Grant, Granted>
  abroad: Abroad
  /** Region codes; never empty. */
  territory: string[]
  afterTerm: AfterTerm
}

/** The buyer works where the data are and is given no copy. */
const accessModes: readonly DeliveryMode[] = [
  'API',
  'QUERY',
  'SANDBOX',
  'PPC',
  'TEE',
  'SPACE',
  'STREAM',
  'SAAS',
  'DBSHARE',
]

/**
 * Closes what terms leave open, always for the safer: what is not granted is reserved, unless a licence speaks of it; data
 * that are graded or personal stay in the country and are deleted. Where data must not leave the country, the territory ends at its border.
 */
export function effectiveUse(terms: OrderTerms): EffectiveUse {
  const abroad = abroadOf(terms)
  return {
    grants: Object.fromEntries(
      grants.map((grant): [Grant, Granted] => {
        const agreed = terms.use[grant]
        if (agreed !== null) return [grant, agreed ? 'yes' : 'no']
        return [grant, terms.use.licence === null ? 'no' : 'licence']
      }),
    ) as Record<Grant, Granted>,
    abroad,
    territory: territoryOf(terms.use.territory, abroad),
    afterTerm: terms.use.afterTerm ?? usualEnd(terms),
  }
}

/** How long the right lasts: days for a trial, else months; null where it does not end by time. */
export type Duration = { count: number; unit: 'month' | 'day' }
export function durationOf({ months, days }: Pick<OrderTerms, 'months' | 'days'>): Duration | null {
  if (days !== undefined) return { count: days, unit: 'day' }
  return months === null ? null : { count: months, unit: 'month' }
}

/** Whether more care is due than the law asks of anybody: level 3 and above, or personal information. */
export function isGuarded({ grade, isPersonal }: Pick<OrderTerms, 'grade' | 'isPersonal'>): boolean {
  return isPersonal || grade === 'G3' || grade === 'G4' || grade === 'IMPORTANT' || grade === 'CORE'
}

function abroadOf(terms: OrderTerms): Abroad {
  switch (terms.use.crossBorder) {
    case 'DOMESTIC':
      return 'FORBIDDEN'
    case 'CONTRACT':
    case 'ASSESSMENT':
      return terms.use.crossBorder
    case 'EXEMPT':
      return 'FREE'
    default:
      return isGuarded(terms) ? 'FORBIDDEN' : 'FREE'
  }
}

function territoryOf(agreed: readonly string[], abroad: Abroad): string[] {
  const given = agreed.length > 0 ? [...new Set(agreed)].sort() : ['X-001']
  const all = given.includes('X-001') ? ['X-001'] : given
  if (abroad !== 'FORBIDDEN') return all
  // Codes of six digits lie in the country; Hong Kong, Macao and Taiwan are beyond its customs border.
  const inside = all.filter((code) => code === 'X-CN' || /^(?!71|8)\d{6}$/.test(code))
  return inside.length > 0 ? inside : ['X-CN']
}

function usualEnd(terms: OrderTerms): AfterTerm {
  if (accessModes.includes(terms.mode)) return 'ACCESS_ENDS'
  if (isGuarded(terms)) return 'DELETE'
  return durationOf(terms) === null || terms.use.licence !== null ? 'KEEP' : 'DELETE'
}
