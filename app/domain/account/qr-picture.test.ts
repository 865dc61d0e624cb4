import { create } from 'qrcode'
import { expect, test } from 'vitest'
import { drawQr } from './qr-picture.server.ts'

test('the picture has every dark square of the code, no other, and a free edge of four around', () => {
  const text = 'otpauth://totp/%E6%95%B0%E9%9B%86:lin%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=%E6%95%B0%E9%9B%86'
  const { size, path } = drawQr(text)
  const dark = new Set<string>()
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let step = 0; step < Number(width); step++) dark.add(`${Number(x) + step} ${y}`)
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  expect(size).toBe(modules.size + 8)
  const expected = [...modules.data].flatMap((bit, index) =>
    bit ? [`${(index % modules.size) + 4} ${Math.floor(index / modules.size) + 4}`] : [],
  )
  expect([...dark].sort()).toEqual(expected.sort())
  expect(path.replace(/M\d+ \d+h(\d+)v1h-\1z/g, '')).toBe('')
})
