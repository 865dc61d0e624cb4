import { expect, test } from 'vitest'
import { typeElements } from '../high-quality/dataset-type.ts'
import { findSection } from './draft-sections.ts'
import { viewSection } from './editor-view.ts'
import { readSection } from './read-section.ts'

const quality = findSection('quality')

function typeField(hq: object) {
  if (!quality) throw new Error('There is no such section')
  const section = viewSection(quality, { kind: 'HQ_DATASET', hq }, 0, 'zh')
  const field = section.fields.find(({ path }) => path === 'hq.type')
  return { section, help: field?.help, value: field?.values['hq.type'] }
}
const elements = (answer: string, count = 7) =>
  Object.fromEntries(typeElements.slice(0, count).map(({ id }) => [id, answer]))

test('the type that the seven elements decide is offered, and taken when the form is saved', () => {
  const { section, help, value } = typeField({ elements: elements('EXPERT') })
  expect(help).toContain('“行业专识数据集”')
  expect(value).toBe('EXPERT')
  if (!quality) return
  const changes = readSection(
    quality,
    { 'hq.type': String(value) },
    { kind: 'HQ_DATASET' },
    { base: section.base, from: 0 },
  )
  expect(changes.find(({ field }) => field.path === 'hq.type')?.value).toBe('EXPERT')
})

test('what is open is told and not offered; what was chosen stays', () => {
  const open = typeField({ elements: elements('EXPERT', 2) })
  expect(open.help).toContain('可能是')
  expect(open.value).toBeUndefined()
  expect(typeField({ type: 'INDUSTRY', elements: elements('EXPERT') })).toMatchObject({ value: 'INDUSTRY' })
  expect(typeField({}).help).toBeUndefined()
})
