import { expect, test } from 'vitest'
import type { KeptSuggestion } from '../industry-suggestion/suggestion-states.ts'
import { viewSuggestions } from './view-suggestions.ts'

test('suggestions are shown in words with their confidence, and the day of a confirmation', () => {
  const kept = (more: Partial<KeptSuggestion>): KeptSuggestion => ({
    industry: 'Q',
    position: 1,
    confidence: 0.7249,
    modelVersion: 'x',
    state: 'proposed',
    madeAt: 1,
    decidedAt: null,
    ...more,
  })
  expect(viewSuggestions([kept({})], 'en')).toEqual([{ code: 'Q', name: 'Health and social work', percent: 72 }])
  const confirmed = kept({ state: 'confirmed', decidedAt: Date.UTC(2026, 5, 1, 4) })
  const declined = kept({ industry: 'S', position: 2, state: 'declined', decidedAt: 1 })
  expect(viewSuggestions([confirmed, declined], 'zh')).toEqual([
    { code: 'Q', name: '卫生和社会工作', percent: 72, confirmed: '2026-06-01' },
  ])
})
