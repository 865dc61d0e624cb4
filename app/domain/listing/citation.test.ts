import { expect, test } from 'vitest'
import { citeApa, citeGbt7714 } from './citation.ts'

const cited = {
  provider: '泉州示例电力有限公司',
  title: '月度用电负荷曲线',
  version: 'v2.3.0',
  publisher: '数集',
  published: '2025-03-01',
  updated: '2026-11-20',
  read: '2026-11-24',
  url: 'https://x.example/listings/FJ202511D000001A',
}

test('GB/T 7714', () => {
  expect(citeGbt7714(cited)).toBe(
    '泉州示例电力有限公司. 月度用电负荷曲线: V2.3.0[DS/OL]. 数集, 2026(2026-11-20)[2026-11-24]. https://x.example/listings/FJ202511D000001A.',
  )
})

test('APA: one full stop after a company name, the first publication where nothing was updated', () => {
  expect(
    citeApa({
      ...cited,
      provider: 'Example Power Co., Ltd.',
      title: 'Load curves',
      publisher: 'Shuji',
      updated: undefined,
    }),
  ).toBe(
    'Example Power Co., Ltd. (2025). Load curves (Version 2.3.0) [Data set]. Shuji. https://x.example/listings/FJ202511D000001A',
  )
})
