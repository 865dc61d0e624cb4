import { expect, test } from 'vitest'
import { isKeyText, newKeyText, startOfKey } from './key-text.server.ts'

test('a key says what it is, whether it is of a demo, and is never the same twice', () => {
  const keys = Array.from({ length: 200 }, () => newKeyText(false))
  expect(new Set(keys).size).toBe(200)
  for (const key of keys) expect(key).toMatch(/^shuji_live_[0-9A-Za-z]{49}$/)
  expect(newKeyText(true)).toMatch(/^shuji_demo_/)
  expect(startOfKey('shuji_live_abcdefgh')).toBe('shuji_live_abcd')
})

test('any one character mistyped, two exchanged, or an end cut off is no key', () => {
  const key = newKeyText(false)
  expect(isKeyText(key)).toBe(true)
  for (let at = 0; at < key.length; at++) {
    const other = key[at] === 'x' ? 'y' : 'x'
    expect(isKeyText(key.slice(0, at) + other + key.slice(at + 1)), `at ${at}`).toBe(false)
    const [one = '', two] = key.slice(at, at + 2)
    if (two && one !== two) expect(isKeyText(key.slice(0, at) + two + one + key.slice(at + 2)), `at ${at}`).toBe(false)
    expect(isKeyText(key.slice(0, at))).toBe(false)
  }
  expect(isKeyText(`${key} `)).toBe(false)
  expect(isKeyText(key.replace('live', 'demo'))).toBe(false)
})
