import { expect, test } from 'vitest'
import { cellOf } from './sample-cell.ts'

test('a conversation is a line a turn, named by its role', () => {
  const turns = [
    { media_type: 'text', role: 'question', content: '能不能不跑城里' },
    { media_type: 'text', role: 'answer', content: '可以先走线上。' },
  ]
  expect(cellOf(turns)).toEqual([
    { name: 'question', text: '能不能不跑城里' },
    { name: 'answer', text: '可以先走线上。' },
  ])
})

test('a medium without a role is named by its kind; plain text needs no name', () => {
  const media = [
    { media_type: 'image', content: 'img/1.jpg' },
    { media_type: 'text', content: '鱼体出血' },
  ]
  expect(cellOf(media)).toEqual([{ name: 'image', text: 'img/1.jpg' }, { text: '鱼体出血' }])
})

test('an object is a line a member, a list of words one text, deeper nesting JSON', () => {
  expect(cellOf({ label: ['地点', '临时占道'], annotator: '专业标注员', note: null, box: { x: 1 } }, '、')).toEqual([
    { name: 'label', text: '地点、临时占道' },
    { name: 'annotator', text: '专业标注员' },
    { name: 'box', text: '{"x":1}' },
  ])
  expect(cellOf(['a', 1])).toBe('a, 1')
  expect(cellOf([[1, 2]])).toBe('[[1,2]]')
  expect(cellOf({})).toBe('{}')
})

test('what is long is cut, and says so', () => {
  expect(cellOf('字'.repeat(200))).toBe(`${'字'.repeat(120)}…`)
  const turns = Array.from({ length: 12 }, () => ({ role: 'user', content: '嗯'.repeat(300) }))
  const lines = cellOf(turns)
  expect(lines).toHaveLength(9)
  expect(lines?.[0]).toEqual({ name: 'user', text: `${'嗯'.repeat(200)}…` })
  expect(lines?.[8]).toEqual({ text: '…' })
})

test('no value is null; zero and false are values', () => {
  expect([cellOf(null), cellOf(''), cellOf(undefined)]).toEqual([null, null, null])
  expect([cellOf(0), cellOf(false)]).toEqual(['0', 'false'])
})
