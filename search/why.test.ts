import { expect, test } from 'vitest'
import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import { ListingContent, type ListingDraft } from '#app/domain/listing/listing-content.ts'
import { type Explained, isPlain, whyOf } from './why.ts'
import { glossaryForms } from './words/glossary-forms.ts'

const forms = glossaryForms([{ zh: ['出租车', '计程车'], en: ['taxi'] }])

function explained(
  draft: Partial<ListingDraft> = {},
  more: { provider?: string; fields?: Explained['matchedFields'] } = {},
): Explained {
  const content = ListingContent.parse({ kind: 'DATASET', title: { zh: '标题' }, summary: { zh: '摘要' }, ...draft })
  const { title, summary } = content
  return {
    card: { title, summary, provider: { slug: 'p', name: { zh: more.provider ?? '机构' } } } as ListingCard,
    matchedFields: more.fields ?? [],
    content,
  }
}

test('what the card shows needs no words around it', () => {
  const listing = explained({ title: { zh: '泉州公交线路' } })
  expect(whyOf(listing, ['公交'], forms)).toEqual([{ place: 'title' }])
  expect([isPlain(listing, ['公交']), isPlain(listing, ['公交', '地铁'])]).toEqual([true, false])
})

test('what the card does not show is told with the words around it', () => {
  const before = '本数据集由多个部门共同编制完成，'.repeat(4)
  const description = { zh: `${before}其中包括潮汐观测记录${'，以及其他各项内容的详细说明'.repeat(4)}。` }
  const [reason] = whyOf(explained({ description }), ['潮汐'], forms)
  expect(reason).toMatchObject({ place: 'description', snippet: { language: 'zh' } })
  const text = reason?.snippet?.text ?? ''
  expect(text).toMatch(/^….*潮汐观测记录.*…$/)
  expect(text.length).toBeLessThan(70)
})

test('words around are cut at spaces where there are some', () => {
  const description = { en: `${'Many words before it '.repeat(5)}tidal gauges ${'and many words after it '.repeat(5)}` }
  const text = whyOf(explained({ description }), ['gauges'], forms)[0]?.snippet?.text ?? ''
  expect(text).toMatch(/^…(?:Many|words|before|it) .*gauges/)
})

test('a text written in other characters shows its own', () => {
  const [reason] = whyOf(explained({ description: { zh: '包含計程車上客地點' } }), ['计程车'], forms)
  expect(reason?.snippet?.text).toBe('包含計程車上客地點')
})

test('another number of a word is the same word', () => {
  expect(whyOf(explained({ keywords: { en: ['Yellow taxis'] } }), ['taxi'], forms)).toEqual([
    { place: 'keywords', snippet: { text: 'Yellow taxis', language: 'en' } },
  ])
  expect(whyOf(explained({ keywords: { en: ['taxidermy x'] } }), ['axider'], forms)).toHaveLength(1)
})

test('another name says what was asked and what was found', () => {
  expect(whyOf(explained({ title: { zh: '出租车上客记录' } }), ['taxi'], forms)).toEqual([
    { place: 'glossary', through: { asked: 'taxi', found: '出租车' } },
  ])
  expect(whyOf(explained({ title: { en: 'Taxi trips' } }), ['出租车'], forms)).toEqual([
    { place: 'glossary', through: { asked: '出租车', found: 'taxi' } },
  ])
})

test('at most three reasons, strongest place first, each once', () => {
  const listing = explained(
    { title: { zh: '公交线路' }, summary: { zh: '地铁换乘' }, keywords: { zh: ['轮渡'] }, description: { zh: '高铁' } },
    { provider: '航空公司' },
  )
  const places = whyOf(listing, ['高铁', '地铁', '航空', '轮渡', '公交', '线路'], forms).map(({ place }) => place)
  expect(places).toEqual(['title', 'keywords', 'provider'])
})

test('fields that match are told as fields, values of codes as labels, in the language they are in', () => {
  const fields = [{ name: 'plate_no', title: { zh: '车牌号码' } }]
  expect(whyOf(explained({}, { fields }), ['车牌'], forms)).toEqual([{ place: 'fields' }])
  const [label] = whyOf(explained({ regions: ['350500'] }), ['泉州'], forms)
  expect(label).toMatchObject({ place: 'labels', snippet: { language: 'zh' } })
})

test('a word that is nowhere has no reason', () => {
  expect(whyOf(explained(), ['潮汐'], forms)).toEqual([])
  expect(whyOf(explained(), [], forms)).toEqual([])
})
