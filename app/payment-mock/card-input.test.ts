import { expect, test } from 'vitest'
import { digitsOf, isCardNumber, isExpiry, isPast, readExpiry } from './card-input.ts'
import { languageOf, moneyText } from './pages/page-texts.ts'
import { testCards } from './test-cards.ts'

test('a card number is read as people type it, and its last figure is checked', () => {
  expect(digitsOf('４２４２ 4242-4242 4242')).toBe('4242424242424242')
  expect(testCards.filter(({ number }) => !isCardNumber(number))).toEqual([])
  for (const wrong of ['', '4242', '4242424242424241', '42424242424242424242', '424242424242424x'])
    expect([wrong, isCardNumber(wrong)]).toEqual([wrong, false])
})

test('an expiry is read as people type it', () => {
  for (const text of ['12/29', '12 / 2029', '1229', '12-29', '１２／２９'])
    expect([text, readExpiry(text)]).toEqual([text, { month: 12, year: 2029 }])
  expect(['', '12', '1/2/3', '122029x'].map(readExpiry)).toEqual([undefined, undefined, undefined, undefined])
  expect(isExpiry({ month: 13, year: 2029 })).toBe(false)
})

test('a card is good until the end of its month', () => {
  const card = { month: 11, year: 2026 }
  expect(isPast(card, Date.UTC(2026, 10, 30, 23, 59))).toBe(false)
  expect(isPast(card, Date.UTC(2026, 11, 1))).toBe(true)
})

test('the language is that of the session, else the one a browser likes best, else Chinese', () => {
  expect(languageOf('zh-TW', 'en')).toBe('zh')
  expect(languageOf('auto', 'de, zh;q=0.2, en;q=0.9')).toBe('en')
  expect(languageOf(null, 'en;q=0, fr')).toBe('zh')
  expect(languageOf(null, undefined)).toBe('zh')
})

test('an amount is written with as many places as its currency has', () => {
  expect(moneyText(120_005, 'cny', 'zh')).toBe('¥1,200.05')
  expect(moneyText(1_200, 'jpy', 'en')).toBe('¥1,200')
})
