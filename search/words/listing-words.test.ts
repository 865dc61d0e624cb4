import { expect, test } from 'vitest'
import { ListingContent, type ListingDraft } from '#app/domain/listing/listing-content.ts'
import { publicContent } from '#app/domain/listing/public-content.ts'
import type { DocumentRow } from '#db/queries/documents.server.ts'
import { wordColumns } from '#db/words/words-layout.server.ts'
import { glossaryForms } from './glossary-forms.ts'
import { fieldKey, fieldKeysOf, listingWords, otherFormsOf, splitName } from './listing-words.ts'

const forms = glossaryForms([{ zh: ['出租车', '计程车'], en: ['taxi'] }])

function row(draft: Partial<ListingDraft> = {}): DocumentRow {
  const content = ListingContent.parse({
    kind: 'DATASET',
    title: { zh: '泉州出租车轨迹' },
    summary: { zh: '每日上客地点' },
    ...draft,
  })
  return {
    id: 'one',
    code: 'L1',
    content: publicContent(content),
    provider: { slug: 'p', name: { zh: '交通局' } },
    source: null,
    hasSample: false,
    priceMin: null,
    disclosure: 0,
    dataUpdatedAt: null,
    listedAt: null,
    titleSort: '',
  }
}

const full: Partial<ListingDraft> = {
  keywords: { zh: ['浮动车'], en: ['Floating cars'] },
  dictionary: [{ name: 'plateNo', title: { zh: '车牌号码' }, type: 'STRING' }],
  description: { zh: '含经度与纬度' },
  regions: ['350500'],
  formats: ['CSV'],
}

test('every part of a listing stands in its column', () => {
  const { words, title, sounds, fieldKeys } = listingWords(row(full), forms)
  expect(words.title.split(' ')).toEqual(expect.arrayContaining(['泉州', '出租', '轨迹']))
  expect(words.keywords.split(' ')).toEqual(expect.arrayContaining(['浮动', 'float', 'car']))
  expect(words.fields.split(' ')).toEqual(expect.arrayContaining(['plateno', 'plate', 'no', '车牌', '号码']))
  expect([words.provider, words.body.split(' ')[0]]).toEqual(['交通 通局', '含经'])
  expect(words.labels.split(' ')).toEqual(expect.arrayContaining(['泉州', 'csv']))
  expect(words.glossary.split(' ')).toEqual(expect.arrayContaining(['计程', 'taxi']))
  expect([title, fieldKeys]).toEqual(['泉州出租车轨迹', ['plateno', '车牌号码']])
  expect(sounds.split(' ')).toEqual(expect.arrayContaining(['quanzhou', 'qzczcgj', 'jiaotong', 'jtj']))
})

test('of important data there is nothing but title, summary, provider and grade', () => {
  const { words, fieldKeys, sounds } = listingWords(row({ ...full, grade: 'IMPORTANT' }), forms)
  expect([words.keywords, words.fields, words.body, fieldKeys]).toEqual(['', '', '', []])
  expect(words.title).not.toBe('')
  expect(words.summary).not.toBe('')
  const everything = [...wordColumns.map((name) => words[name]), sounds].join(' ').split(' ')
  for (const hidden of ['浮动', 'float', 'plateno', '车牌', '经度', 'csv']) expect(everything).not.toContain(hidden)
})

test('a summary or description that repeats is not counted twice', () => {
  const text = { zh: '泉州出租车轨迹' }
  const { words } = listingWords(row({ summary: text, description: text }), forms)
  expect([words.summary, words.body]).toEqual(['', ''])
})

test('a text is read in its own language, one that only says to be Chinese in the one it is in', () => {
  const title = { zh: 'Die Verkehrsdaten der Städte und der Häuser' }
  expect(listingWords(row({ title }), forms).words.title.split(' ')).toEqual(
    expect.arrayContaining(['verkehrsdat', 'stadt', 'haus']),
  )
  expect(listingWords(row({ title: { de: 'Häuser' } }), forms).words.title).toBe('haus')
})

test('names of fields are one however they are written', () => {
  expect(['user_id', 'UserID', 'User ID', 'ｕｓｅｒ－ｉｄ'].map(fieldKey)).toEqual(Array(4).fill('userid'))
  expect([fieldKey('車牌'), fieldKey('!?')]).toEqual(['车牌', ''])
  expect(fieldKeysOf([{ name: 'A_b', title: { zh: '甲' } }, { name: 'ab' }, { name: '--' }])).toEqual(['ab', '甲'])
  expect([splitName('plateNo2Id'), splitName('plate_no')]).toEqual(['plateNo2Id plate No2 Id', 'plate_no'])
})

test('other forms are of what a listing is about, not of what it writes itself', () => {
  expect(otherFormsOf(row(), forms)).toEqual(['计程车', 'taxi'])
  expect(otherFormsOf(row({ title: { zh: '出租车 计程车', en: 'Taxi' } }), forms)).toEqual([])
})

test('endless texts give bounded words', () => {
  const long = '数据'.repeat(50_000)
  const { words } = listingWords(row({ description: { zh: long.slice(0, 20_000) } }), forms)
  expect(words.body.split(' ').length).toBeLessThan(6_001)
})

test('who provides a listing is found under other names of such offices', () => {
  const offices = glossaryForms([{ zh: ['交通局', '交委'], en: ['transport bureau'] }])
  expect(otherFormsOf(row(), offices)).toEqual(['交委'])
  expect(listingWords(row(), offices).words.glossary).toBe('交委')
})
