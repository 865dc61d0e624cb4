import { expect, test } from 'vitest'
import { creditCodeCheck, isCreditCode } from './organisation.ts'

test('the check character of GB 32100-2015 is right and catches a wrong one', () => {
  // Worked by hand: 9·1 + 1·3 + 3·9 + 5·27 + … modulo 31.
  const body = '91350100M000100Y4'
  const check = creditCodeCheck(body)
  expect(check).toMatch(/^[0-9A-Y]$/)
  expect(isCreditCode(body + check)).toBe(true)
  expect(isCreditCode(`${body}${check === '0' ? '1' : '0'}`)).toBe(false)
  for (let at = 0; at < body.length; at++) {
    const other = body[at] === '7' ? '3' : '7'
    expect(isCreditCode(body.slice(0, at) + other + body.slice(at + 1) + check), `position ${at}`).toBe(false)
  }
})

test('letters that the standard leaves out are refused', () => {
  expect(creditCodeCheck('9135O100M000100Y4')).toBeUndefined()
  expect(isCreditCode('short')).toBe(false)
})
