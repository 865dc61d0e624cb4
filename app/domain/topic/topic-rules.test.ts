import { expect, test } from 'vitest'
import { shippedForms } from '#search/words/glossary-forms.ts'
import { subjectReader } from '#search/words/subject-terms.ts'
import { type JudgedTopic, judgeTopic } from './judge-topic.ts'
import { isTelling, nearness } from './subject.ts'
import { createTopicIndex } from './topic-index.ts'
import { textOfLabels } from './topic-label.ts'
import { countBackers, dayOf, isEnough, lastMonths, monthOfDay, toldCount, trendOf } from './topic-rules.ts'
import { readDemandSignal, readSearchSignal, type Signal } from './topic-signal.ts'

const readSubject = subjectReader(shippedForms())
const now = Date.UTC(2026, 10, 29)
const today = dayOf(now)

/** Searches of visitors on a day. */
function searches(text: string, visitors: readonly string[], day = today, filters = ''): Signal[] {
  return visitors.flatMap((who) => {
    const read = readSearchSignal({ query: text, filters }, readSubject)
    return read ? [{ kind: 'search' as const, who, day, text: read.text, codes: read.codes }] : []
  })
}
const many = (count: number, of = 'v') => Array.from({ length: count }, (_, at) => `${of}${at}`)
const unserved = (text: string, who: string): Signal => ({
  ...(searches(text, [who])[0] as Signal),
  kind: 'unserved',
})

const unknown: JudgedTopic = { terms: readSubject('碳排放').terms, labels: {}, mostVisitors: 0, days: 0 }
const judge = (signals: readonly Signal[], before = unknown) =>
  judgeTopic(before, {
    signals,
    readSubject,
    now,
    months: [{ month: '2026-11', searches: signals.length, follows: 0, demands: 0 }],
  })
const labelOf = (signals: readonly Signal[], before = unknown) => textOfLabels(judge(signals, before).labels)

test('one thing is one subject in either language, wherever and however it is asked for', () => {
  const carbon = readSubject('碳排放').terms
  for (const same of [
    'carbon emissions',
    '福建省企业碳排放数据',
    'Carbon emission data',
    '二氧化碳排放',
    '想要碳排放的数据集',
  ])
    expect(nearness(carbon, readSubject(same).terms), same).toBeGreaterThan(0.9)
  for (const other of ['碳交易', '用电负荷', 'air quality', '企业'])
    expect(nearness(carbon, readSubject(other).terms), other).toBeLessThan(0.5)
  expect(readSubject('福建省碳排放').codes).toEqual({ field: ['ENERGY'], industry: ['D'], region: ['350000'] })
  for (const nothing of ['泉州', '数据集', 'dataset', '2024', '每月 CSV', '最新数据'])
    expect(isTelling(readSubject(nothing)), nothing).toBe(false)
})

test('whoever comes first leads: near ones join, others begin a topic, and the order alone decides', () => {
  const gather = (texts: readonly string[]) => {
    const index = createTopicIndex()
    return texts.map((text) => {
      const { terms } = readSubject(text)
      const found = index.find(terms)
      if (found === undefined) index.add({ id: text, terms })
      return found ?? text
    })
  }
  const texts = ['碳排放', 'carbon emissions', '用电负荷', '企业碳排放核算', 'electricity load', '新能源汽车', '充电桩']
  const topics = ['碳排放', '碳排放', '用电负荷', '碳排放', '用电负荷', '新能源汽车', '充电桩']
  expect(gather(texts)).toEqual(topics)
  expect(gather(texts)).toEqual(topics)
  // Two equally telling things are a topic of their own.
  expect(gather(['海水养殖', '交通流量', '海水养殖 交通流量'])).toEqual(['海水养殖', '交通流量', '海水养殖 交通流量'])
})

test('nothing is told before five visitors of one day on two days, or five organisations', () => {
  expect(
    judge(
      searches(
        '碳排放',
        Array.from({ length: 100 }, () => 'one'),
      ),
    ).isShown,
  ).toBe(false)
  expect(judge(searches('碳排放', many(4)).concat(searches('碳排放', many(4), today - 1))).isShown).toBe(false)
  expect(judge(searches('碳排放', many(9))).isShown).toBe(false)
  // One visitor is another every day.
  expect(judge(many(30).flatMap((who, at) => searches('碳排放', [who], today - at))).isShown).toBe(false)
  const enough = [...searches('碳排放', many(5)), ...searches('碳排放', ['later'], today - 1)]
  expect(judge(enough)).toMatchObject({ isShown: true, volume: 6, mostVisitors: 5, days: 2, labelKey: '碳排放' })
  expect(judge(many(4).map((who) => unserved('碳排放', who))).isShown).toBe(false)
  const five = judge(many(5).map((who) => unserved('碳排放', who)))
  expect(five).toMatchObject({ isShown: true, unserved: 5 })
  expect(judge(many(9).map(() => unserved('碳排放', 'one'))).isShown).toBe(false)
  // Four organisations and four visitors may be the same four.
  expect(judge([...many(4).map((who) => unserved('碳排放', who)), ...searches('碳排放', many(4))]).isShown).toBe(false)
})

test('a label is what enough wrote, never the words of one', () => {
  const common = [
    ...searches('碳排放', many(3)),
    ...searches('企业碳排放核算', many(3, 'w')),
    ...searches('碳排放', ['x'], today - 1),
  ]
  expect(labelOf(common)).toEqual({ zh: '碳排放' })
  const loud = searches(
    '黑科技公司碳排放秘密项目',
    Array.from({ length: 100 }, () => 'loud'),
  )
  expect(labelOf([...common, ...loud])).toEqual({ zh: '碳排放' })
  // Everybody wrote it another way: there is a topic, and no words for it.
  const apart = many(5).flatMap((who, at) => searches(`${'甲乙丙丁戊'[at]}碳排放`.slice(0, 2 + at), [who]))
  expect(judge(apart).isShown).toBe(false)
  const both = [
    ...common,
    ...searches('carbon emissions', many(5, 'e')),
    ...searches('carbon emissions', ['y'], today - 2),
  ]
  expect(labelOf(both)).toEqual({ zh: '碳排放', en: 'carbon emissions' })
})

test('a topic keeps its name, also when the searches are forgotten; an organisation that leaves is gone', () => {
  const first = judge([...searches('碳排放', many(6)), ...searches('碳排放', ['x'], today - 1)])
  expect(textOfLabels(judge([], first).labels)).toEqual({ zh: '碳排放' })
  const longer = [...searches('碳排放核算', many(6)), ...searches('碳排放核算', ['x'], today - 1)]
  expect(labelOf(longer, first)).toEqual({ zh: '碳排放' })
  expect(labelOf(longer)).toEqual({ zh: '碳排放核算' })
  const organisations = many(5).map((who) => unserved('碳排放', who))
  const told = judge(organisations)
  expect(told.isShown).toBe(true)
  expect(judge(organisations.slice(1), told).isShown).toBe(false)
  expect(judgeTopic(told, { signals: [], months: [], readSubject, now }).isGone).toBe(true)
  expect(judgeTopic(first, { signals: [], months: [], readSubject, now }).isGone).toBe(true)
})

test('what looks personal is never kept, and nothing is told of it', () => {
  for (const query of ['13800138000 碳排放', '碳排放 li@corp.cn', '11010519491231002X', '碳排放 138 0013 8000'])
    expect(readSearchSignal({ query, filters: '' }, readSubject), query).toBeUndefined()
  const title = { zh: '联系 13800138000 买碳排放数据' }
  expect(readDemandSignal({ title, fields: [], industries: [], regions: [] }, readSubject)).toBeUndefined()
})

test('places and fields are told where the label names them or enough ask for them', () => {
  const filters = 'region=350500'
  const four = [
    ...searches('碳排放', many(4), today, filters),
    ...searches('碳排放', many(5)),
    ...searches('碳排放', ['x'], today - 1),
  ]
  expect(judge(four).codes).toEqual([
    { list: 'field', code: 'ENERGY' },
    { list: 'industry', code: 'D' },
  ])
  const five = [...searches('碳排放', many(5), today, filters), ...searches('碳排放', ['x'], today - 1, filters)]
  expect(judge(five).codes).toContainEqual({ list: 'region', code: '350500' })
})

test('figures of a few are not told; months and trends are of the exchange’s time', () => {
  expect([0, 1, 4, 5, 80].map(toldCount)).toEqual([0, undefined, undefined, 5, 80])
  expect(isEnough(countBackers([]))).toBe(false)
  expect(monthOfDay(dayOf(Date.UTC(2026, 9, 31, 16)))).toBe('2026-11')
  expect(lastMonths(Date.UTC(2026, 0, 15), 3)).toEqual(['2025-11', '2025-12', '2026-01'])
  expect(trendOf([0, 0, 0, 0, 2, 4])).toBe('new')
  expect(trendOf([1, 2, 2, 2, 8, 9])).toBe('rising')
  expect(trendOf([9, 9, 9, 1, 2, 1])).toBe('falling')
  expect(trendOf([3, 3, 3, 3, 3, 3])).toBe('steady')
})
