import { expect, test } from 'vitest'
import { decideType, type TypeAnswers, typeElements } from './dataset-type.ts'

const all = (answer: 'GENERAL' | 'INDUSTRY' | 'EXPERT', changed: TypeAnswers = {}): TypeAnswers => ({
  ...Object.fromEntries(typeElements.map(({ id }) => [id, answer])),
  ...changed,
})

test.each([
  ['nothing but common knowledge', all('GENERAL'), 'GENERAL'],
  ['an industry through and through', all('INDUSTRY'), 'INDUSTRY'],
  ['a scenario through and through', all('EXPERT'), 'EXPERT'],
  ['expertise that no expert annotated', all('EXPERT', { annotator: 'INDUSTRY' }), 'INDUSTRY'],
  ['experts on what the industry knows', all('EXPERT', { knowledge: 'INDUSTRY' }), 'INDUSTRY'],
  [
    'four of seven are enough',
    all('GENERAL', { knowledge: 'EXPERT', annotator: 'EXPERT', source: 'EXPERT', model: 'EXPERT' }),
    'EXPERT',
  ],
  ['three of seven are not', all('GENERAL', { knowledge: 'EXPERT', annotator: 'EXPERT', source: 'EXPERT' }), 'GENERAL'],
  ['an industry needs its knowledge', all('INDUSTRY', { knowledge: 'GENERAL' }), 'GENERAL'],
] as const)('%s', (_, answers, type) => {
  const decision = decideType(answers)
  expect(decision).toMatchObject({ type, couldBe: [type], unsure: [] })
  expect([...(decision?.decidedBy ?? []), ...(decision?.against ?? [])]).toHaveLength(7)
})

test('what is not known leaves open what it could still be, and nothing known decides nothing', () => {
  expect(decideType({})).toBeUndefined()
  const open = decideType({ knowledge: 'EXPERT', source: 'EXPERT', topic: 'EXPERT' })
  expect(open).toMatchObject({ type: 'GENERAL', couldBe: ['GENERAL', 'INDUSTRY', 'EXPERT'] })
  expect(open?.unsure).toEqual(['timeliness', 'annotator', 'sensitivity', 'model'])
  // Annotators are known, so expertise is out of reach.
  expect(decideType({ knowledge: 'EXPERT', annotator: 'GENERAL' })?.couldBe).toEqual(['GENERAL', 'INDUSTRY'])
  expect(decideType({ knowledge: 'GENERAL' })?.couldBe).toEqual(['GENERAL'])
})

test('the next higher type is named with what it lacks', () => {
  expect(decideType(all('EXPERT', { annotator: 'INDUSTRY' }))?.missing).toEqual({
    type: 'EXPERT',
    elements: ['annotator'],
  })
  expect(decideType(all('EXPERT'))?.missing).toBeUndefined()
})
