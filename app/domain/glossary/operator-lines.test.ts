import { expect, test } from 'vitest'
import { changeTo, changeWithout, conceptsWith, linesAfter, readOperatorLines } from './operator-lines.ts'

test('lines are written one way, each once, and wrong ones are named', () => {
  expect(readOperatorLines('# 费用\n话费 | 电话费 = Phone  charges\n\n话费|电话费=phone  charges\n话费\n')).toEqual({
    lines: ['话费|电话费=phone  charges'],
    errors: [{ line: 5, fault: 'parts', reason: expect.stringContaining('one =') }],
  })
})

test('lines are added to what is there, or become all of it', () => {
  const before = ['甲=a', '乙=b']
  const added = changeTo(before, ['乙=b', '丙=c'], false)
  expect(added).toEqual({ added: ['丙=c'], removed: [] })
  expect(linesAfter(before, added)).toEqual(['甲=a', '乙=b', '丙=c'])
  const whole = changeTo(before, ['乙=b', '丙=c'], true)
  expect(whole).toEqual({ added: ['丙=c'], removed: ['甲=a'] })
  expect(linesAfter(before, whole)).toEqual(['乙=b', '丙=c'])
})

test('a form takes its lines away, however it is written', () => {
  const before = ['话费|电话费=phone charges', '公積金=housing fund|hpf', '电费=power bill']
  expect(changeWithout(before, 'ＨＰＦ').removed).toEqual(['公積金=housing fund|hpf'])
  expect(changeWithout(before, '公积金').removed).toEqual(['公積金=housing fund|hpf'])
  expect(changeWithout(before, '费').removed).toEqual([])
})

test('without lines there is nothing to add to the glossary of the product', () => {
  expect(conceptsWith([])).toBeUndefined()
  const concepts = conceptsWith(['古厝贷=old house loan'])
  expect(concepts?.some(({ zh }) => zh.includes('古厝贷'))).toBe(true)
  // Joined once for the same lines, and never mistaken for others.
  expect(conceptsWith(['古厝贷=old house loan'])).toBe(concepts)
  const others = ['巡堤=dyke rounds', '冰情=ice report'].map((line) => conceptsWith([line]))
  expect(others.map((each) => each?.some(({ zh }) => zh.includes('古厝贷')))).toEqual([false, false])
  expect(conceptsWith(['古厝贷=old house loan'])).toEqual(concepts)
})
