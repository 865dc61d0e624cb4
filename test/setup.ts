import { afterEach, beforeEach, expect, inject, vi } from 'vitest'

// Where Node and the programs that tests start put temporary files.
const testFolder = inject('testFolder')
if (testFolder) process.env.TMPDIR = testFolder

// What is written to the console as an error is an error: the test that caused it fails.
const spied = vi.spyOn(console, 'error')

beforeEach(() => {
  spied.mockClear()
})

afterEach(() => {
  expect(spied.mock.calls.map((call) => call.map(String).join(' '))).toEqual([])
})
