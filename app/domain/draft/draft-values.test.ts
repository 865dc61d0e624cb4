import { expect, test } from 'vitest'
import { demoParts } from '../../../db/seed/demo/all-parts.ts'
import { datedContent } from '../../../db/seed/load-demo.server.ts'
import { applies, type DraftField, type LooseContent, valueAt, withValue } from './draft-field.ts'
import { draftSections, fieldAt, sectionsOf } from './draft-sections.ts'
import { partOf, readValue, sayValue, writeValue } from './draft-values.ts'
import { windowOf } from './read-section.ts'
import { rowsPerPage } from './row-shape.ts'

const contents = demoParts
  .flatMap((part) => part.listings)
  .map((listing) => datedContent(listing, Date.UTC(2026, 10, 1)) as unknown as LooseContent)

test.each(['zh', 'en'] as const)('whatever the demo declares comes back from the form untouched, in %s', (language) => {
  const wrong: unknown[] = []
  let fields = 0
  for (const content of contents)
    for (const { section } of sectionsOf(content))
      for (const field of section.fields)
        for (let from = 0; from === 0 || from < lengthOf(content, field); from += rowsPerPage) {
          const before = partOf(field, content, windowOf(field, from))
          const after = readValue(field, writeValue(field, before, language), before)
          if (before !== undefined) fields++
          if (!isSame(field, before, after)) wrong.push([field.path, before, after])
        }
  expect(wrong.slice(0, 3)).toEqual([])
  expect(fields).toBeGreaterThan(4_000)
})

function lengthOf(content: LooseContent, field: DraftField): number {
  const value = valueAt(content, field.path)
  return field.path === 'dictionary' && Array.isArray(value) ? value.length : 0
}

const inListOrder: readonly string[] = ['codes', 'impacts', 'scores']

/** An empty list and nothing are the same; choices stand in the order of their list. */
function isSame(field: DraftField, before: unknown, after: unknown): boolean {
  const plain = (value: unknown) => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return 'nothing'
    if (typeof value === 'object' && value !== null && Object.keys(value).length === 0) return 'nothing'
    return JSON.stringify(
      inListOrder.includes(field.control) && Array.isArray(value)
        ? value.map((each) => JSON.stringify(sorted(each))).sort()
        : sorted(value),
    )
  }
  return plain(before) === plain(after)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  )
}

test('every place of a content belongs to a field, and every field has words in both languages', () => {
  const places = contents.flatMap((content) => Object.keys(content))
  // Files come with their upload, not by the form.
  expect([...new Set(places)].filter((place) => place !== 'files' && !fieldAt(place))).toEqual([])
  for (const { label, lead, fields } of draftSections)
    for (const words of [
      label,
      lead,
      ...fields.flatMap((field) => [field.label, ...(field.help ? [field.help] : [])]),
    ]) {
      expect(words.zh).toMatch(/\p{Script=Han}|^%$/u)
      expect(words.en).not.toMatch(/[\u3000-\u303f\uff00-\uffef]/)
    }
  const paths = draftSections.flatMap((section) => section.fields.map((field) => field.path))
  expect(new Set(paths).size).toBe(paths.length)
})

test.each([
  ['recordCount', '１２，８４０', 12_840],
  ['recordCount', '约一万', '约一万'],
  ['storageBytes', '1.2 GB', 1_200_000_000],
  ['storageBytes', '340kb', 340_000],
  ['storageBytes', '很大', '很大'],
  ['timeStart', '2026年3月1日', '2026-03-01'],
  ['timeStart', '去年', '去年'],
  ['regions', '泉州市、厦门, Atlantis', ['350500', '350200', 'Atlantis']],
  ['regions', 'Quanzhou, 350200', ['350500', '350200']],
  ['priceCeiling', '¥0.0028', 2_800],
  ['hq.annotation.agreement', '95.5%', 0.955],
  ['terms.modelTraining', 'no', false],
  ['scenarios', '负荷预测 | Load forecasting\n\n信贷', [{ zh: '负荷预测', en: 'Load forecasting' }, { zh: '信贷' }]],
  ['targetUsers', 'Banks', [{ en: 'Banks' }]],
  ['api.returnCodes', '200 | 成功 | OK', [{ code: '200', meaning: { zh: '成功', en: 'OK' } }]],
  ['derivedFrom', 'FJ-1\nFJ-2', ['FJ-1', 'FJ-2']],
])('%s: «%s» is read as %j', (path, typed, expected) => {
  const field = fieldAt(path)?.field as DraftField
  expect(readValue(field, { [path]: typed }, undefined)).toEqual(expected)
})

test('languages the form does not show stay with a text, and go when it is emptied of all', () => {
  const title = fieldAt('title')?.field as DraftField
  const before = { zh: '旧', ja: '旧い' }
  expect(readValue(title, { 'title.zh': '新', 'title.en': ' New ' }, before)).toEqual({
    zh: '新',
    en: 'New',
    ja: '旧い',
  })
  expect(readValue(title, { 'title.zh': ' ', 'title.en': '' }, { zh: '旧' })).toBeUndefined()
})

test('what does not apply to a kind is not asked for', () => {
  const asked = (content: LooseContent) => sectionsOf(content).flatMap((each) => each.fields.map(({ path }) => path))
  expect(asked({ kind: 'SERVICE' })).not.toContain('dictionary')
  expect(asked({ kind: 'DATASET' })).not.toContain('api.path')
  expect(asked({ kind: 'API' })).toContain('apiInputs')
  expect(asked({ kind: 'DATASET' })).not.toContain('publicData.grantor')
  expect(asked({ kind: 'DATASET', sourceKinds: ['AUTHORISED'] })).toContain('publicData.grantor')
  expect(asked({ kind: 'DATASET', personal: { contains: true } })).toContain('personal.basis')
  const basis = fieldAt('personal.basis')?.field as DraftField
  expect(applies(basis, { personal: { contains: true, anonymised: true } })).toBe(false)
})

test('a group that is emptied goes with its last value', () => {
  const content = withValue(withValue({ kind: 'API' }, 'api.path', '/v1'), 'sla.availability', 99)
  expect(content).toEqual({ kind: 'API', api: { path: '/v1' }, sla: { availability: 99 } })
  expect(withValue(content, 'api.path', undefined)).toEqual({ kind: 'API', sla: { availability: 99 } })
})

test('a value is said in words', () => {
  const say = (path: string, value: unknown) => sayValue(fieldAt(path)?.field as DraftField, value, 'zh')
  expect(say('frequency', 'MONTH')).toBe('每月')
  expect(say('deliveryModes', ['FILE', 'API'])).toBe('文件下载、接口调用')
  expect(say('terms.sublicense', false)).toBe('否')
  expect(say('title', { zh: '负荷', en: 'Load' })).toBe('负荷\nLoad')
})
