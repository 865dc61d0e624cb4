import { expect, test } from 'vitest'
import { isListingCode, listingCode, serialName } from './listing-code.ts'

const code = listingCode('FJ', 'DATASET', Date.UTC(2026, 10, 30, 20), 42)

test('a code carries prefix, month in China, kind and serial', () => {
  // 20:00 UTC on 30 November is already December in China.
  expect(code.slice(0, -1)).toBe('FJ202612D000042')
  expect(serialName('FJ', Date.UTC(2026, 10, 30, 20))).toBe('listing-code:FJ202612')
})

test('the check character catches every single wrong character and every swap of neighbours', () => {
  expect(isListingCode(code)).toBe(true)
  for (let at = 2; at < code.length - 1; at++) {
    const wrongDigits = /\d/.test(code[at] ?? '') ? '0123456789' : 'DHARXVEPMTSUC'
    for (const other of wrongDigits)
      if (other !== code[at])
        expect(isListingCode(code.slice(0, at) + other + code.slice(at + 1)), `${other} at ${at}`).toBe(false)
    const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2)
    if (swapped !== code) expect(isListingCode(swapped), swapped).toBe(false)
  }
})

test('serials longer than six digits still make a code', () => {
  expect(isListingCode(listingCode('HV', 'API', 0, 12_345_678))).toBe(true)
})
