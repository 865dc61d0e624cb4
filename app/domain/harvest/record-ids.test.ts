import { expect, test } from 'vitest'
import { recordIds } from './record-ids.ts'

const row = (url: string | undefined, title: string, rest = '') => ({
  ...(url === undefined ? {} : { url }),
  names: [title],
  whole: `${url} ${title} ${rest}`,
})

test('a link of its own is the id; a link all rows share is not', () => {
  const ids = recordIds([row('u/1', 'a'), row('u', 'b'), row('u', 'c')])
  expect(ids[0]).toEqual({ id: 'u/1' })
  expect(new Set(ids.map((item) => JSON.stringify(item))).size).toBe(3)
})

test('a row repeated word for word names the one it repeats, and does not cost it its link', () => {
  expect(recordIds([row('u/1', 'a'), row('u/1', 'a')])).toEqual([{ id: 'u/1' }, { sameAs: 0 }])
})

test('rows of one name that differ otherwise stay apart, in whatever order they stand', () => {
  const rows = [row(undefined, 'a', 'one'), row(undefined, 'a', 'two')]
  const ids = recordIds(rows)
  expect(ids[0]).not.toEqual(ids[1])
  expect(recordIds([...rows].reverse())).toEqual([...ids].reverse())
})
