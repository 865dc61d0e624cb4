import { expect, test } from 'vitest'
import { costOf, countedUnit, mostUnits, type PricedOffer } from './price-calculator.ts'

const perCall: PricedOffer = { model: 'PER_CALL', currency: 'CNY', price: 2_800, unit: 'CALL' }
const tiered: PricedOffer = {
  model: 'TIERED_CALL',
  currency: 'CNY',
  unit: 'CALL',
  tiers: [
    { from: 0, price: 500_000 },
    { from: 1_000, price: 300_000 },
    { from: 10_000, price: 100_000 },
  ],
}

test.each([
  { why: 'nothing costs nothing', offer: perCall, units: 0, cents: 0 },
  { why: '0.0028 a call, a million calls', offer: perCall, units: 1_000_000, cents: 280_000 },
  { why: 'half a cent is rounded up, once', offer: { ...perCall, price: 5_000 }, units: 1, cents: 1 },
  { why: 'less than half a cent is nothing', offer: perCall, units: 1, cents: 0 },
  { why: 'within the first tier', offer: tiered, units: 1_000, cents: 50_000 },
  { why: 'one unit into the second tier', offer: tiered, units: 1_001, cents: 50_030 },
  { why: 'all three tiers', offer: tiered, units: 12_000, cents: 50_000 + 270_000 + 20_000 },
  {
    why: 'tiers that start at one are the same',
    offer: {
      ...tiered,
      tiers: [
        { from: 1, price: 500_000 },
        { from: 1_001, price: 300_000 },
      ],
    },
    units: 1_001,
    cents: 50_030,
  },
  {
    why: 'the plain price counts before the first tier',
    offer: { ...tiered, price: 1_000_000, tiers: [{ from: 10, price: 500_000 }] },
    units: 12,
    cents: 1_000 + 100,
  },
  {
    why: 'a pack is bought whole',
    offer: { model: 'PACK', currency: 'CNY', price: 100_000_000, quota: 1_000 },
    units: 1_001,
    cents: 20_000,
  },
  {
    why: 'a year is paid whole',
    offer: { model: 'YEAR', currency: 'CNY', price: 12_000_000 },
    units: 13,
    cents: 2_400,
  },
  { why: 'months', offer: { model: 'MONTH', currency: 'CNY', price: 1_500_000 }, units: 6, cents: 900 },
  {
    why: 'large numbers stay exact',
    offer: { ...perCall, price: 9_007_199 },
    units: mostUnits,
    cents: 900_719_900_000,
  },
] as { why: string; offer: PricedOffer; units: number; cents: number }[])('$why', ({ offer, units, cents }) => {
  expect(costOf(offer, units)?.cents).toBe(cents)
})

test('the tiers used are told', () => {
  expect(costOf(tiered, 1_500)?.tiers).toEqual([
    { units: 1_000, price: 500_000 },
    { units: 500, price: 300_000 },
  ])
})

test.each([
  { model: 'NEGOTIATED', currency: 'CNY' },
  { model: 'FREE', currency: 'CNY' },
  { model: 'ONEOFF', currency: 'CNY', price: 1 },
  { model: 'PER_CALL', currency: 'CNY' },
  { model: 'PACK', currency: 'CNY', price: 1 },
] as PricedOffer[])('nothing to compute: $model', (offer) => {
  expect(countedUnit(offer)).toBeUndefined()
  expect(costOf(offer, 1)).toBeUndefined()
})

test.each([-1, 1.5, Number.NaN, mostUnits + 1])('%d units is refused', (units) => {
  expect(costOf(perCall, units)).toBeUndefined()
})
