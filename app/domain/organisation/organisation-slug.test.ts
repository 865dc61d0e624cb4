import { expect, test } from 'vitest'
import { freeSlug, slugOf } from './organisation-slug.ts'

test.each([
  [{ zh: '闽南数据科技有限公司' }, 'minnanshujukeji'],
  [{ zh: '泉州数据集团股份有限公司' }, 'quanzhoushuju'],
  [{ zh: '厦门大学（翔安校区）' }, 'xiamendaxue'],
  [{ zh: '有限公司' }, 'youxiangongsi'],
  [{ zh: '闽A3数据' }, 'min-a3-shuju'],
  [{ zh: '海丝数据', en: 'Maritime Silk Road Data Co., Ltd.' }, 'maritime-silk-road-data'],
  [{ zh: '某', en: 'Société Générale' }, 'societe-generale'],
  [{ zh: '新', en: 'New' }, 'new-1'],
  [{ zh: '《》' }, 'organisation'],
])('the address of %o is %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})

test('an address is never longer than 48 letters and ends with a whole word', () => {
  const slug = slugOf({ zh: '中国福建省泉州市丰泽区海上丝绸之路数据要素流通服务与创新应用促进中心' })
  expect(slug.length).toBeLessThanOrEqual(48)
  expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
})

test('a taken address gets a number', () => {
  expect(freeSlug('a', new Set())).toBe('a')
  expect(freeSlug('a', new Set(['a', 'a-2']))).toBe('a-3')
})
