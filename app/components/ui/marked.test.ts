import { expect, test } from 'vitest'
import { markPieces } from './marked.tsx'

const marked = (text: string, terms: string[]) =>
  markPieces(text, terms)
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('')

test('matches are marked whatever their case and width, touching ones as one', () => {
  expect(marked('泉州市用电负荷', ['用电', '负荷'])).toBe('泉州市[用电负荷]')
  expect(marked('Electricity LOAD', ['load'])).toBe('Electricity [LOAD]')
  expect(marked('ＡＰＩ 数据', ['api'])).toBe('[ＡＰＩ] 数据')
})

test('Latin words are marked where words begin', () => {
  expect(marked('art of the start', ['art'])).toBe('[art] of the start')
})

test('nothing to mark leaves the text whole, also beside characters outside the basic plane', () => {
  expect(markPieces('abc', [])).toEqual([{ text: 'abc', isMatch: false }])
  expect(marked('𠮷野家 data', ['data'])).toBe('𠮷野家 [data]')
  expect(marked('İstanbul data', ['data'])).toBe('İstanbul [data]')
})
