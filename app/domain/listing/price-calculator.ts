import type { PriceModel, PriceUnit } from '../codes/trade.ts'

/** What the calculator needs of an offer. Prices are millionths of the currency unit. */
export type PricedOffer = {
  model: PriceModel
  currency: string
  price?: number | undefined
  unit?: PriceUnit | undefined
  tiers?: readonly { from: number; price: number }[] | undefined
  quota?: number | undefined
}

export type Cost = {
  /** Cents of the currency, rounded half up once, at the end. */
  cents: number
  /** Tiered prices: how many units fell into each tier, and its price. */
  tiers?: { units: number; price: number }[]
  /** Packs: how many are needed. */
  packs?: number
}

/** The most units that can be asked for. */
export const mostUnits = 1_000_000_000

/** What one counts to know the cost of an offer: calls, records, months ... Undefined where the cost does not depend on use. */
export function countedUnit(offer: PricedOffer): PriceUnit | undefined {
  switch (offer.model) {
    case 'PER_CALL':
    case 'TIERED_CALL':
      return isPriced(offer) ? (offer.unit ?? 'CALL') : undefined
    case 'PACK':
      // A pack is paid by the piece; what is counted is what is in it.
      return isPriced(offer) && offer.quota ? 'CALL' : undefined
    case 'PER_ROW':
      return isPriced(offer) ? (offer.unit ?? 'ROW') : undefined
    case 'PER_UNIT':
    case 'GOV_GUIDED':
      return isPriced(offer) && offer.unit && offer.unit !== 'ITEM' ? offer.unit : undefined
    case 'MONTH':
    case 'YEAR':
      // Both are asked in months, so that they can be compared.
      return isPriced(offer) ? 'MONTH' : undefined
    default:
      return undefined
  }
}

/** What `units` of an offer cost. Undefined where that cannot be computed. */
export function costOf(offer: PricedOffer, units: number): Cost | undefined {
  if (countedUnit(offer) === undefined || !Number.isInteger(units) || units < 0 || units > mostUnits) return undefined
  if (offer.model === 'PACK') {
    const packs = Math.ceil(units / (offer.quota ?? 1))
    return { cents: toCents(BigInt(packs) * BigInt(offer.price ?? 0)), packs }
  }
  if (offer.model === 'YEAR') return { cents: toCents(BigInt(Math.ceil(units / 12)) * BigInt(offer.price ?? 0)) }
  if (offer.tiers && offer.tiers.length > 0) return tieredCost(offer, offer.tiers, units)
  return { cents: toCents(BigInt(units) * BigInt(offer.price ?? 0)) }
}

/** Each tier's price counts for the units within it, as with a household's electricity; never for those before. */
function tieredCost(offer: PricedOffer, tiers: readonly { from: number; price: number }[], units: number): Cost {
  const sorted = [...tiers].sort((a, b) => a.from - b.from)
  // «From 1» and «from 0» both mean from the first unit on; a first tier that starts later leaves the plain price before it.
  const isOneBased = sorted[0]?.from === 1
  const starts = sorted.map((tier) => ({ from: isOneBased ? tier.from - 1 : tier.from, price: tier.price }))
  if (starts[0] && starts[0].from > 0 && offer.price !== undefined) starts.unshift({ from: 0, price: offer.price })
  let sum = 0n
  const used: { units: number; price: number }[] = []
  for (const [index, tier] of starts.entries()) {
    const end = Math.min(units, starts[index + 1]?.from ?? Number.POSITIVE_INFINITY)
    const within = end - (index === 0 ? 0 : tier.from)
    if (within <= 0) continue
    used.push({ units: within, price: tier.price })
    sum += BigInt(within) * BigInt(tier.price)
  }
  return { cents: toCents(sum), ...(starts.length > 1 && { tiers: used }) }
}

function isPriced(offer: PricedOffer): boolean {
  return offer.price !== undefined || (offer.tiers?.length ?? 0) > 0
}

function toCents(micros: bigint): number {
  return Number((micros + 5_000n) / 10_000n)
}

/** What people type as a number of units: 12000, 12,000, １２０００. Undefined when it is none. */
export function readUnits(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[,\s，]/g, '')
  if (!/^\d{1,10}$/.test(plain)) return undefined
  const units = Number(plain)
  return units <= mostUnits ? units : undefined
}

/** What the calculator begins with where nothing was asked for. */
const usualUnits: Partial<Record<PriceUnit, number>> = { CALL: 10_000, ROW: 10_000, MONTH: 12, GB: 100 }

/** The use asked for in a query string, `n.CALL=12000`, as it was typed; a usual amount where nothing was. */
export function readUsage(params: URLSearchParams, units: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    units.map((unit) => [unit, (params.get(`n.${unit}`) ?? String(usualUnits[unit as PriceUnit] ?? 10)).slice(0, 16)]),
  )
}
