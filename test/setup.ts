import { afterEach, beforeEach, expect, vi } from 'vitest'

// What is written to the console as an error is an error: the test that caused it fails.
const spied = vi.spyOn(console, 'error')

beforeEach(() => {
  spied.mockClear()
})

afterEach(() => {
  expect(spied.mock.calls.map((call) => call.map(String).join(' '))).toEqual([])
})
