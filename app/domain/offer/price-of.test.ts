import { expect, test } from 'vitest'
import { codesOf } from '../codes/code-list.ts'
import { priceModels } from '../codes/trade.ts'
import { Offer } from '../listing/listing-content.ts'
import { costOf } from '../listing/price-calculator.ts'
import { asksMonths, asksQuantity, chargeOf, periodCents, periodMonthsOf, priceOf } from './price-of.ts'

const offers: Record<string, Offer[]> = {
  ONEOFF: [of({ model: 'ONEOFF', price: 299_000_000 }), of({ model: 'ONEOFF' })],
  PER_CALL: [of({ model: 'PER_CALL', price: 2_800, unit: 'CALL' })],
  TIERED_CALL: [
    of({
      model: 'TIERED_CALL',
      unit: 'CALL',
      tiers: [
        { from: 0, price: 500_000 },
        { from: 1_000, price: 300_000 },
      ],
    }),
  ],
  PACK: [of({ model: 'PACK', price: 90_000_000, quota: 10_000 }), of({ model: 'PACK', price: 90_000_000 })],
  PER_ROW: [of({ model: 'PER_ROW', price: 15_300 })],
  PER_UNIT: [
    of({ model: 'PER_UNIT', price: 1_250_000, unit: 'GB' }),
    of({ model: 'PER_UNIT', price: 1_250_000, unit: 'ITEM' }),
  ],
  MONTH: [of({ model: 'MONTH', price: 3_000_004_000 })],
  YEAR: [of({ model: 'YEAR', price: 30_000_000_000, currency: 'USD' })],
  NEGOTIATED: [of({ model: 'NEGOTIATED', rangeMin: 1, rangeMax: 2 })],
  FREE: [of({ model: 'FREE', quota: 100 })],
  REVSHARE: [of({ model: 'REVSHARE', shareBasisPoints: 500 })],
  AUCTION: [of({ model: 'AUCTION', price: 1_000_000 })],
  GOV_GUIDED: [of({ model: 'GOV_GUIDED', price: 400_000, unit: 'GB' }), of({ model: 'GOV_GUIDED' })],
}

test('every model is here', () => {
  expect(Object.keys(offers).sort()).toEqual([...codesOf(priceModels)].sort())
})

test.each(Object.values(offers).flat())('what is charged is what the calculator says: $model', (offer) => {
  for (const units of [1, 7, 12, 1_000, 1_200_000]) {
    const months = asksMonths(offer) ? Math.min(units, 1_200) : 24
    const quantity = asksQuantity(offer) ? units : null
    const price = priceOf(offer, { quantity, months })
    const counted = asksMonths(offer) ? months : units
    const shown = costOf(offer, counted)
    if (chargeOf(offer) === 'agreed') expect(price).toBeUndefined()
    else if (shown) expect(price?.wholeCents).toBe(shown.cents)
    else expect(price?.wholeCents).toBe(Math.round((offer.price ?? 0) / 10_000))
    const length = periodMonthsOf(offer)
    if (length === undefined) continue
    let sum = 0
    for (let period = 1; period <= Math.ceil(months / length); period++) sum += periodCents(offer, period) ?? Number.NaN
    expect(sum).toBe(shown?.cents)
    expect(price?.cents).toBe(periodCents(offer, 1))
  }
})

test('packs are bought whole and hold what all of them hold', () => {
  expect(priceOf(of({ model: 'PACK', price: 90_000_000, quota: 10_000 }), { quantity: 25_000, months: null })).toEqual({
    charge: 'once',
    cents: 27_000,
    wholeCents: 27_000,
    quota: 30_000,
  })
})

test('what is counted has no price before it is said how much', () => {
  expect(priceOf(of({ model: 'PER_CALL', price: 2_800, unit: 'CALL' }), { quantity: null, months: 12 })).toBeUndefined()
  expect(priceOf(of({ model: 'MONTH', price: 10_000_000 }), { quantity: null, months: null })).toBeUndefined()
})

function of(offer: Parameters<typeof Offer.parse>[0]): Offer {
  return Offer.parse(offer)
}
