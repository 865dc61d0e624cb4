import { formatDay } from '../../i18n/format.ts'
import { labelOf } from '../codes/code-list.ts'
import { industrySections } from '../codes/industry.ts'
import { type KeptSuggestion, shownSuggestions } from '../industry-suggestion/suggestion-states.ts'
import type { Language } from '../text.ts'

/** An industry a machine suggests; with the day on which the operator confirmed it, where that has happened. */
export type SuggestionView = { code: string; name: string; percent: number; confirmed?: string }

/** Suggested industries in words, the likeliest first; none that was declined. */
export function viewSuggestions(suggestions: readonly KeptSuggestion[], language: Language): SuggestionView[] {
  return shownSuggestions(suggestions).map(({ industry, confidence, state, decidedAt }) => ({
    code: industry,
    name: labelOf(industrySections, industry, language),
    percent: Math.round(confidence * 100),
    ...(state === 'confirmed' && decidedAt !== null && { confirmed: formatDay(decidedAt) }),
  }))
}
