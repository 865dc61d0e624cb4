import { expect, test } from 'vitest'
import { DemandContent } from '../demand/demand-content.ts'
import { snapshotOf, tagsOf } from './construction-snapshot.ts'

const content = DemandContent.parse({
  title: { zh: '海峡冷链为温控数据' },
  need: { zh: '海峡冷链需要冷藏车温度，联系电话 13800138000。', en: 'Strait Cold Chain needs temperatures.' },
  required: [{ name: 'temp', note: '海峡冷链的口径' }],
  industries: ['G'],
  regions: ['350500', '350000'],
  like: 'FJ202601D0000010',
  challenge: { target: { zh: '目标' }, criteria: { zh: '评审' }, selectBy: '2027-03-31' },
})

test('the list says what is wanted and not by whom', () => {
  const shown = snapshotOf(content, { zh: '海峡冷链', en: 'Strait Cold Chain' })
  expect(shown.title).toEqual({ zh: '需方为温控数据' })
  expect(shown.need.en).toBe('the buyer needs temperatures.')
  expect(JSON.stringify(shown)).not.toMatch(/海峡冷链|Strait|13800138000|FJ2026|challenge/)
  expect(DemandContent.parse(shown)).toEqual(shown)
})

test('an item is found by its industries, its regions and their provinces, each once', () => {
  expect(tagsOf(content)).toEqual([
    { kind: 'industry', code: 'G' },
    { kind: 'region', code: '350500' },
    { kind: 'region', code: '350000' },
  ])
})
