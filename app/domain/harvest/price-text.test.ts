import { expect, test } from 'vitest'
import { Offer } from '../listing/listing-content.ts'
import { readPrice } from './price-text.ts'

const yuan = 1_000_000

test.each([
  ['0.5元/次', { model: 'PER_CALL', price: 0.5 * yuan, unit: 'CALL' }],
  ['1元/1次', { model: 'PER_CALL', price: yuan, unit: 'CALL' }],
  ['0.0028元/次', { model: 'PER_CALL', price: 2_800, unit: 'CALL' }],
  ['10元/100次', { model: 'PACK', price: 10 * yuan, unit: 'CALL', quota: 100 }],
  ['面议', { model: 'NEGOTIATED' }],
  ['价格面议（100-500元）', { model: 'NEGOTIATED', rangeMin: 100 * yuan, rangeMax: 500 * yuan }],
  ['免费', { model: 'FREE' }],
  ['0元/次', { model: 'FREE' }],
  ['3000元/月', { model: 'MONTH', price: 3_000 * yuan, unit: 'MONTH' }],
  ['1.2万元/年', { model: 'YEAR', price: 12_000 * yuan, unit: 'YEAR' }],
  ['100-500元', { model: 'NEGOTIATED', rangeMin: 100 * yuan, rangeMax: 500 * yuan }],
  ['1~2万元/年', { model: 'NEGOTIATED', unit: 'YEAR', rangeMin: 10_000 * yuan, rangeMax: 20_000 * yuan }],
  ['15000元', { model: 'ONEOFF', price: 15_000 * yuan }],
  ['1500', { model: 'ONEOFF', price: 1_500 * yuan }],
  ['￥1,234,567.80', { model: 'ONEOFF', price: 1_234_567.8 * yuan }],
  ['￥88.00元／月', { model: 'MONTH', price: 88 * yuan, unit: 'MONTH' }],
  ['<p>&yen;0.3元/条&nbsp;</p>', { model: 'PER_ROW', price: 0.3 * yuan, unit: 'ROW' }],
  ['754300.0000000001元/次', { model: 'PER_CALL', price: 754_300 * yuan, unit: 'CALL' }],
  ['每月3000元', { model: 'MONTH', price: 3_000 * yuan, unit: 'MONTH' }],
  ['包年 5万元', { model: 'YEAR', price: 50_000 * yuan }],
  ['5000元起', { model: 'NEGOTIATED', rangeMin: 5_000 * yuan }],
  ['20元/GB', { model: 'PER_UNIT', price: 20 * yuan, unit: 'GB' }],
  ['500元/套', { model: 'ONEOFF', price: 500 * yuan, unit: 'ITEM' }],
  ['99美元/月', { model: 'MONTH', price: 99 * yuan, unit: 'MONTH', currency: 'USD' }],
  ['收益分成20%', { model: 'REVSHARE', shareBasisPoints: 2_000 }],
  ['80元/平方公里', { model: 'PER_UNIT', price: 80 * yuan, note: { zh: '80元/平方公里' } }],
])('%s is read as one offer', (text, wanted) => {
  const offers = readPrice(text)
  expect(offers).toHaveLength(1)
  const { original, ...offer } = offers[0]!
  expect(offer).toEqual({ currency: 'CNY', ...wanted })
  expect(original).toBeTruthy()
  expect(Offer.safeParse(offers[0]).success).toBe(true)
})

test('several prices are several offers', () => {
  expect(readPrice('0.5元/次；3000元/月').map((offer) => offer.model)).toEqual(['PER_CALL', 'MONTH'])
})

test.each(['', '  ', null, undefined, '暂无', '详见说明', '99999999999999999元'])('%s makes no offer', (text) => {
  expect(readPrice(text)).toEqual([])
})
