import { expect, test } from 'vitest'
import { certificateNumber, certificateSerial, isCertificateNumber, readNumber } from './certificate-number.ts'

const at = Date.UTC(2026, 10, 29, 3)

test('a number says kind and day, and any one wrong character or two that changed places show', () => {
  const number = certificateNumber('REGISTRATION', at, 4)
  expect(number).toBe('FJR20261129000004K')
  expect(isCertificateNumber(number)).toBe(true)
  for (let place = 0; place < number.length; place++)
    for (const other of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
      if (other === number[place]) continue
      expect(isCertificateNumber(number.slice(0, place) + other + number.slice(place + 1)), `${place}${other}`).toBe(
        false,
      )
    }
  for (let place = 3; place + 1 < number.length; place++) {
    const swapped = number.slice(0, place) + number[place + 1] + number[place] + number.slice(place + 2)
    if (swapped !== number) expect(isCertificateNumber(swapped), swapped).toBe(false)
  }
})

test('serials are counted a kind and day in the time of the exchange', () => {
  expect(certificateSerial('LISTING', at)).toBe('certificate:L20261129')
  expect(certificateSerial('LISTING', Date.UTC(2026, 10, 29, 16))).toBe('certificate:L20261130')
  expect(certificateNumber('LISTING', at, 1_234_567)).toMatch(/^FJL202611291234567[0-9A-Y]$/)
})

test('a number is read however it is typed', () => {
  expect(readNumber(' ｆｊr-2026 1129–000004k\n')).toBe('FJR20261129000004K')
  expect(readNumber('x'.repeat(500))).toHaveLength(40)
})
