import { expect, test } from 'vitest'
import { contentOfTopic } from './topic-content.ts'

test('a topic becomes an item in the languages it has a name in, with its codes', () => {
  const content = contentOfTopic({ zh: { text: '潮汐发电功率', organisations: 5, visitors: 0, days: 0 } }, [
    { list: 'region', code: '350000' },
    { list: 'industry', code: 'D' },
    { list: 'field', code: 'MARINE' },
  ])
  expect(content).toMatchObject({
    title: { zh: '潮汐发电功率' },
    regions: ['350000'],
    industries: ['D'],
    fields: ['MARINE'],
    required: [],
  })
  expect(content?.need.zh).toContain('潮汐发电功率')
  expect(content?.need.en).toBeUndefined()
})

test('a topic without a name that may be shown becomes nothing', () => {
  expect(contentOfTopic({}, [])).toBeUndefined()
})
