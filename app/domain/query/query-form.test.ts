import { expect, test } from 'vitest'
import { QuestionForm, questionOf } from './query-form.ts'

test('what is typed becomes a question, and what is left empty is not asked', () => {
  const verify = { intent: 'verify', 'key:信用代码': ' 9135 ', 'claim:法人': '李四', 'claim:地址': '' }
  expect(questionOf(QuestionForm.parse(verify))).toEqual({ key: { 信用代码: '9135' }, claims: { 法人: '李四' } })
  const figure = {
    intent: 'aggregate',
    what: 'avg',
    measure: '收入',
    by: ['城市'],
    'where:行业': '冷链',
    'where:年份': '',
  }
  expect(questionOf(QuestionForm.parse(figure))).toEqual({
    ...{ what: 'avg', measure: '收入', by: ['城市'], where: { 行业: '冷链' } },
  })
  expect(questionOf(QuestionForm.parse({ intent: 'aggregate', what: 'count', measure: '' }))).toEqual({
    ...{ what: 'count', by: [], where: {} },
  })
})
