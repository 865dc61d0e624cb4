import { expect, test } from 'vitest'
import { readPlace, writePlace } from './list-place.ts'

const id = '0193a1b2-0000-7000-8000-000000000001'
const read = (after: string) => readPlace(new URLSearchParams({ after }))

test('a place is read as it was written', () => {
  const place = { at: 1_800_000_000_000, id }
  expect(read(writePlace(place.at, place.id))).toEqual(place)
  expect(read(writePlace(Number.MAX_SAFE_INTEGER, id))).toEqual({ at: Number.MAX_SAFE_INTEGER, id })
})

test.each(['', '5', id, `-5-${id}`, `5-${id}0`, `5 ${id}`, `x-${id}`, `99999999999999999-${id}`])(
  '%j is no place',
  (after) => {
    expect(read(after)).toBeUndefined()
  },
)

test('without a place it is the first page', () => {
  expect(readPlace(new URLSearchParams())).toBeUndefined()
})
