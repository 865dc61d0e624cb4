import { expect, test } from 'vitest'
import { DemandContent } from './demand-content.ts'
import { sayRequirements } from './say-requirement.ts'

const content = DemandContent.parse({
  title: { zh: '港口集装箱吞吐' },
  need: { zh: '需要港口集装箱吞吐数据' },
  kinds: ['DATASET'],
  required: [
    { name: 'port_code', type: 'STRING', note: '五位代码' },
    { name: 'teu', need: 'NICE' },
  ],
  timeStart: '2024-01-01',
  frequency: 'MONTH',
  rows: 12_840,
  regions: ['350200'],
  personal: { isWanted: false },
  periodMonths: 12,
  budgetMax: 120_000_000_000,
  isNegotiable: true,
})

test('every requirement is said with what is asked for, in either language', () => {
  const said = Object.fromEntries(sayRequirements(content, 'zh').map(({ key, wanted }) => [key, wanted]))
  expect(said).toMatchObject({
    'field:1': '最好有',
    time: '2024-01-01 起',
    rows: '不少于 12,840 条',
    region: '厦门市',
    personal: '不含个人信息',
    period: '12 个月',
    budget: '不超过 ¥120,000.00（面议）',
  })
  expect(said['field:0']).toMatch(/^必需、.+、五位代码$/)
  const english = Object.fromEntries(sayRequirements(content, 'en').map(({ key, wanted }) => [key, wanted]))
  expect(english).toMatchObject({ time: 'from 2024-01-01', budget: 'at most ¥120,000.00, negotiable' })
  expect(sayRequirements(content, 'zh').every(({ label, wanted }) => label !== '' && wanted !== '')).toBe(true)
})
