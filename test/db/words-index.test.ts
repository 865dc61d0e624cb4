import { statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { isDamage, removeWords, type WordsRow, wordColumns } from '#db/words/words-layout.server.ts'
import { openWordsReader, type WordsReader } from '#db/words/words-reader.server.ts'
import { openWordsWriter, type WordsWriter } from '#db/words/words-writer.server.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

type Some = {
  title?: string
  titleKeys?: string[]
  words?: Partial<WordsRow['words']>
  sounds?: string
  fieldKeys?: string[]
}

function row(id: string, some: Some = {}): WordsRow {
  const { words = {}, title = '', titleKeys = [], sounds = '', fieldKeys = [] } = some
  const all = Object.fromEntries(wordColumns.map((name) => [name, words[name] ?? ''])) as WordsRow['words']
  return { id, title, titleKeys, sounds, fieldKeys, words: all }
}

const named = (id: string, ...titles: string[]) => row(id, { words: { title: titles.join(' ') } })

function openFile(rows: readonly WordsRow[] = [], version = '1') {
  const path = join(temporaryFolder(), 'words.sqlite')
  const writer = openWordsWriter(path, version)
  onTestFinished(() => writer.close())
  writer.begin()
  writer.put(rows)
  writer.finish()
  return { path, writer, reader: openReader(path, version) }
}

function openReader(path: string, version = '1'): WordsReader {
  const reader = openWordsReader(path, version)
  if (!reader) throw new Error('There is no words file')
  onTestFinished(() => reader.close())
  return reader
}

const ids = (reader: WordsReader, ...tokens: string[]) => reader.nearest(tokens, 100).map(({ id }) => id)

test('a listing is found by its words until it is taken out', () => {
  const { writer, reader } = openFile([named('a', 'solar', 'radiation'), named('b', 'wind')])
  expect(ids(reader, 'solar')).toEqual(['a'])
  expect(reader.nearest(['solar'], 1)[0]).toEqual({
    id: 'a',
    words: 'solar radiation\n\n\n\n\n\n\n',
    lengths: [2, 0, 0, 0, 0, 0, 0, 0],
  })
  writer.remove(['a', 'not there'])
  expect(ids(reader, 'solar')).toEqual([])
  expect([reader.count(), writer.count()]).toEqual([1, 1])
})

test('a listing put again has the new words, titles, sounds and fields only', () => {
  const before = { title: '泉州公交', words: { title: '泉州 公交' }, sounds: 'quanzhou', fieldKeys: ['lineid'] }
  const { writer, reader } = openFile([row('a', before)])
  const after = { title: '厦门地铁', words: { title: '厦门 地铁' }, sounds: 'xiamen', fieldKeys: ['stationid'] }
  writer.put([row('a', after)])
  expect(reader.count()).toBe(1)
  expect(reader.frequencies(['泉州', '公交', '厦门', '地铁'])).toEqual(
    new Map([
      ['厦门', 1],
      ['地铁', 1],
    ]),
  )
  expect([reader.titlesHolding('公交', 9), reader.titlesHolding('地铁', 9)]).toEqual([[], ['a']])
  expect([reader.soundingLike(['quanzhou'], 'all', 9), reader.soundingLike(['xiamen'], 'all', 9)]).toEqual([[], ['a']])
  expect(reader.fieldKeysLike('id', 9)).toEqual(['stationid'])
})

test('a field stays while any listing has it', () => {
  const { writer, reader } = openFile([row('a', { fieldKeys: ['plate', 'plate'] }), row('b', { fieldKeys: ['plate'] })])
  writer.remove(['a'])
  expect(reader.fieldKeysLike('plate', 9)).toEqual(['plate'])
  writer.remove(['b'])
  expect(reader.fieldKeysLike('plate', 9)).toEqual([])
})

test('frequencies count listings, not mentions, and follow every change', () => {
  const { writer, reader } = openFile([named('a', 'tax', 'tax', 'road'), named('b', 'tax')])
  expect(reader.frequencies(['tax', 'road', 'sea'])).toEqual(
    new Map([
      ['tax', 2],
      ['road', 1],
    ]),
  )
  writer.put([named('a', 'sea'), named('c', 'tax')])
  writer.remove(['b'])
  expect(reader.frequencies(['tax', 'road', 'sea'])).toEqual(
    new Map([
      ['tax', 1],
      ['sea', 1],
    ]),
  )
})

test('who has more of the words, and in a better place, is nearer', () => {
  const { reader } = openFile([
    row('body', { words: { body: 'tide gauge' } }),
    row('one', { words: { title: 'tide' } }),
    row('title', { words: { title: 'tide gauge' } }),
    ...Array.from({ length: 20 }, (_, at) => named(`other${at}`, 'harbour')),
  ])
  const [first, ...others] = ids(reader, 'tide', 'gauge')
  expect(first).toBe('title')
  expect(others.sort()).toEqual(['body', 'one'])
  expect(reader.nearest(['tide', 'gauge'], 2)).toHaveLength(2)
  expect(ids(reader)).toEqual([])
})

test('mean lengths are of what is there now', () => {
  const { writer, reader } = openFile()
  expect(reader.meanLengths()).toEqual(wordColumns.map(() => 10))
  writer.put([named('a', 'x', 'y'), named('b', 'x', 'y', 'z', 'u')])
  expect(reader.meanLengths()[0]).toBe(3)
  writer.remove(['b'])
  expect(reader.meanLengths()[0]).toBe(2)
})

test('it is complete only after a filling ended, and stays so through the next', () => {
  const path = join(temporaryFolder(), 'words.sqlite')
  const writer = openWordsWriter(path, '1')
  onTestFinished(() => writer.close())
  writer.begin()
  writer.put([named('a', 'x')])
  const reader = openReader(path)
  expect(reader.isComplete()).toBe(false)
  writer.finish()
  expect(reader.isComplete()).toBe(true)
  writer.begin()
  expect([openReader(path).isComplete(), reader.isCurrent()]).toEqual([true, true])
})

test('the end of a filling takes out what was not put since it began', () => {
  const { writer, reader } = openFile([named('a', 'x'), named('b', 'x'), named('c', 'x')])
  writer.begin()
  writer.put([named('b', 'x')])
  expect(reader.count()).toBe(3)
  writer.finish()
  expect([ids(reader, 'x'), reader.count()]).toEqual([['b'], 1])
  expect(reader.frequencies(['x'])).toEqual(new Map([['x', 1]]))
})

test('the newest event brought in is remembered across openings', () => {
  const { path, writer } = openFile()
  expect(writer.seen()).toBe(0)
  writer.see(42)
  writer.close()
  const again = openWordsWriter(path, '1')
  onTestFinished(() => again.close())
  expect(again.seen()).toBe(42)
})

test('another version empties the file, and who reads the old one notices', () => {
  const { path, writer, reader } = openFile([named('a', 'x')])
  writer.see(7)
  writer.close()
  const next = openWordsWriter(path, '2')
  onTestFinished(() => next.close())
  expect([next.count(), next.seen()]).toEqual([0, 0])
  expect([reader.isCurrent(), reader.isComplete()]).toEqual([false, false])
  expect(openWordsReader(path, '1')).toBeUndefined()
  expect(openReader(path, '2').isComplete()).toBe(false)
})

test('who reads notices that the file was removed or made anew', () => {
  const { path, writer, reader } = openFile([named('a', 'x')])
  expect([reader.isCurrent(), writer.isThere()]).toEqual([true, true])
  removeWords(path)
  expect([reader.isCurrent(), writer.isThere()]).toEqual([false, false])
  const next = openWordsWriter(path, '1')
  onTestFinished(() => next.close())
  expect([reader.isCurrent(), next.isThere()]).toEqual([false, true])
  expect(ids(reader, 'x')).toEqual(['a'])
})

test('a file that is no database is made anew by who writes, and is none to who reads', () => {
  const path = join(temporaryFolder(), 'words.sqlite')
  writeFileSync(path, 'not a database, but long enough to be looked at as one '.repeat(100))
  expect(openWordsReader(path, '1')).toBeUndefined()
  const writer = openWordsWriter(path, '1')
  onTestFinished(() => writer.close())
  expect(writer.count()).toBe(0)
})

test('damage is told from other failures', () => {
  const { path, writer } = openFile(Array.from({ length: 2_000 }, (_, at) => named(`id${at}`, `word${at}`)))
  writer.close()
  truncateSync(path, Math.floor(statSync(path).size / 8192) * 4096)
  const isSeen = () => {
    const reader = openWordsReader(path, '1')
    try {
      for (let at = 0; at < 2_000; at += 50) reader?.nearest([`word${at}`], 10)
      return reader === undefined
    } catch (error) {
      return isDamage(error)
    } finally {
      reader?.close()
    }
  }
  expect(isSeen()).toBe(true)
  expect(isDamage(new SqliteDatabase.SqliteError('busy', 'SQLITE_BUSY'))).toBe(false)
  expect(isDamage(new Error('SQLITE_CORRUPT'))).toBe(false)
})

test('who reads goes on while somebody writes', () => {
  const { path, reader } = openFile([named('a', 'x')])
  const other = new SqliteDatabase(path)
  onTestFinished(() => {
    other.close()
  })
  other.exec('begin immediate')
  expect(ids(reader, 'x')).toEqual(['a'])
  other.exec('rollback')
})

const nasty = [
  '"',
  '""',
  '*',
  'x*',
  'NEAR',
  'NEAR(a b)',
  'AND',
  'a OR b',
  'NOT',
  '-x',
  'title:x',
  '{title body}: x',
  '^x',
  "'; drop table doc; --",
  'a"b',
  '\u0000',
  'a\u0000b',
  '𠀀𠀁',
  '🚕',
  'é',
  'İ',
  '\ud800',
  '%',
  '_',
  '\\',
  ' ',
  '',
  'a'.repeat(2_000),
  '数'.repeat(2_000),
]

test('nothing that is asked for is syntax', () => {
  const { reader } = openFile([named('a', 'x', 'near', 'and', 'or', 'not'), named('b', 'title')])
  const lists: ((text: string) => readonly unknown[])[] = [
    (text) => reader.nearest([text], 10),
    (text) => reader.nearest([text, 'nothing'], 10),
    (text) => reader.soundingLike([text], 'all', 10),
    (text) => reader.soundingLike(['a', text], 'any', 10),
    (text) => reader.titlesHolding(text || '-', 10),
    (text) => reader.fieldKeysLike(text, 10),
    (text) => [...reader.frequencies([text])],
  ]
  for (const text of nasty) {
    for (const list of lists) expect(list(text).length, JSON.stringify(text)).toBeLessThan(2)
    expect(reader.countSounding(text, 5)).toBe(0)
    reader.wordsFrom(text, 5)
  }
  expect(reader.nearest(nasty, 10).length).toBeLessThanOrEqual(2)
  expect(reader.nearest(Array.from({ length: 2_000 }, (_, at) => `w${at}`).concat('x'), 5)[0]?.id).toBe('a')
  expect(reader.count()).toBe(2)
})

test('words of any script are found as they were put', () => {
  const words = ['𠀀𠀁', '数据', 'größe', 'данн', 'ข้อมูล', 'données'.normalize('NFC'), '2024', 'łódź']
  const { reader } = openFile(words.map((word, at) => named(`id${at}`, word)))
  for (const [at, word] of words.entries()) {
    expect(ids(reader, word), word).toEqual([`id${at}`])
    expect(reader.frequencies([word]).get(word), word).toBe(1)
  }
})

test('listings of one very title are known, and those alone that have it now', () => {
  const { writer, reader } = openFile([row('b', { titleKeys: ['x', 'x', 'y'] }), row('a', { titleKeys: ['x'] })])
  expect([reader.titled('x', 9), reader.titled('x', 1), reader.titled('y', 9)]).toEqual([['a', 'b'], ['a'], ['b']])
  writer.put([row('b', { titleKeys: ['z'] })])
  writer.remove(['a'])
  expect([reader.titled('x', 9), reader.titled('y', 9), reader.titled('z', 9)]).toEqual([[], [], ['b']])
})

test('all of the words can be asked for, wherever in a listing they stand', () => {
  const { reader } = openFile([row('a', { words: { title: 'tide', body: 'gauge' } }), named('b', 'tide')])
  expect(reader.nearest(['tide', 'gauge'], 9, 'all').map(({ id }) => id)).toEqual(['a'])
})

test('titles that hold a piece come shortest first', () => {
  const titled = (id: string, title: string) => row(id, { title })
  const { reader } = openFile([titled('a', '泉州5g基站分布情况'), titled('b', '5g基站'), titled('c', '基站5g')])
  expect(reader.titlesHolding('5g基', 9)).toEqual(['b', 'a'])
  expect(reader.titlesHolding('5g基', 1)).toEqual(['b'])
  expect(reader.titlesHolding('5G基', 9)).toEqual([])
})

test('sounds are all needed, or any; the last may be unfinished', () => {
  const { writer, reader } = openFile([
    row('a', { sounds: 'quanzhou zhougong gongjiao qzgj' }),
    row('b', { sounds: 'quanzhou zhoudi ditie' }),
  ])
  expect(reader.soundingLike(['quanzhou', 'gongj'], 'all', 9)).toEqual(['a'])
  expect(reader.soundingLike(['ditie', 'gongjiao'], 'any', 9).sort()).toEqual(['a', 'b'])
  expect(reader.soundingLike(['ditie', 'gongjiao'], 'all', 9)).toEqual([])
  expect(reader.soundingLike(['quan', 'gongjiao'], 'all', 9)).toEqual([])
  expect(reader.soundingLike([], 'any', 9)).toEqual([])
  expect([reader.countSounding('quanz', 9), reader.countSounding('quanz', 1), reader.countSounding('x', 9)]).toEqual([
    2, 1, 0,
  ])
  writer.remove(['a'])
  expect(reader.soundingLike(['quanzhou'], 'all', 9)).toEqual(['b'])
})

test('fields that hold a text come most frequent first; signs are letters like any other', () => {
  const { reader } = openFile([
    row('a', { fieldKeys: ['plateno', 'rate%', 'a_b'] }),
    row('b', { fieldKeys: ['plate', 'axb'] }),
    row('c', { fieldKeys: ['plateno'] }),
  ])
  expect(reader.fieldKeysLike('plate', 9)).toEqual(['plateno', 'plate'])
  expect(reader.fieldKeysLike('plate', 1)).toEqual(['plateno'])
  expect(reader.fieldKeysLike('%', 9)).toEqual(['rate%'])
  expect(reader.fieldKeysLike('a_b', 9)).toEqual(['a_b'])
  expect(reader.fieldKeysLike('\\', 9)).toEqual([])
})

test('words that begin so come most frequent first', () => {
  const { reader } = openFile([named('a', 'radar', 'radio'), named('b', 'radio'), named('c', 'rain')])
  expect(reader.wordsFrom('rad', 9)).toEqual([
    { word: 'radio', count: 2 },
    { word: 'radar', count: 1 },
  ])
  expect(reader.wordsFrom('rad', 1)).toHaveLength(1)
  expect(reader.wordsFrom('ra', 9, { least: 4, most: 4 })).toEqual([{ word: 'rain', count: 1 }])
  expect(reader.wordsFrom('rb', 9)).toEqual([])
})

test('a filling that fails half way leaves no half listing', () => {
  const { writer, reader } = openFile([named('a', 'x')])
  const broken = { ...named('b', 'y'), title: undefined } as unknown as WordsRow
  const put = (writer: WordsWriter) => () => writer.put([named('c', 'z'), broken])
  expect(put(writer)).toThrow()
  expect([reader.count(), ids(reader, 'y'), ids(reader, 'z')]).toEqual([1, [], []])
})
