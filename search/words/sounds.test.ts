import { expect, test } from 'vitest'
import { looksLikeInitials, readPinyin, soundsAsked, soundsOf } from './sounds.ts'

test('a text sounds by its pairs of syllables, its last syllable, and initials from every character on', () => {
  expect(soundsOf(['泉州公交']).split(' ')).toEqual(['quanzhou', 'qzgj', 'zhougong', 'zgj', 'gongjiao', 'gj', 'jiao'])
  expect(soundsOf(['', 'taxi 2024'])).toBe('')
})

test('the end of one text does not sound together with the beginning of the next', () => {
  expect(soundsOf(['西安', '地图']).split(' ')).not.toContain('andi')
})

test('whatever is said of a text is found in how it sounds', () => {
  const title = '泉州公交'
  const sounds = soundsOf([title]).split(' ')
  for (const letters of ['quanzhou', 'zhougong', 'quanzhougongjiao', 'gongjiao'])
    expect(
      readPinyin(letters).some((way) => soundsAsked(way).every((sound) => sounds.includes(sound))),
      letters,
    ).toBe(true)
})

test('letters are read as the fewest syllables first, and in other ways', () => {
  expect(readPinyin('quanzhougongjiao')[0]).toEqual(['quan', 'zhou', 'gong', 'jiao'])
  expect(readPinyin('xian')).toEqual([['xian'], ['xi', 'an']])
  expect(readPinyin('fangan')).toEqual([
    ['fan', 'gan'],
    ['fang', 'an'],
  ])
  expect(readPinyin('lüdi')).toEqual([['lv', 'di']])
})

test('Xi’an is found whether it is read as one syllable or as two', () => {
  const sounds = soundsOf(['西安']).split(' ')
  for (const way of readPinyin("xi'an")) expect(sounds).toEqual(expect.arrayContaining(soundsAsked(way)))
})

test('what is no pinyin is read in no way', () => {
  for (const letters of ['', 'hello', 'quanzh0u', 'Quan', '泉', 'a'.repeat(61), 'vvv'])
    expect(readPinyin(letters)).toEqual([])
  expect(readPinyin('xian'.repeat(15)).length).toBeLessThanOrEqual(4)
})

test('initials are letters that make no syllables, two to ten of them', () => {
  expect(['qzgj', 'gdp', 'zgjsyh'].every(looksLikeInitials)).toBe(true)
  expect(['q', 'taxi', 'xian', 'pv', 'ab1', 'QZGJ', 'qzgjqzgjqzg'].some(looksLikeInitials)).toBe(false)
})
