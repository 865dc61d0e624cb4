import type { IndustrySection } from '../codes/industry.ts'

/** A machine proposes; an operator confirms, which makes it part of the listing, or declines. Either can be changed. */
export const suggestionStates = ['proposed', 'confirmed', 'declined'] as const
export type SuggestionState = (typeof suggestionStates)[number]

/** A suggested section as it is kept; position 1 is the likeliest. */
export type KeptSuggestion = {
  industry: IndustrySection
  position: number
  confidence: number
  modelVersion: string
  state: SuggestionState
  madeAt: number
  decidedAt: number | null
}

/** The suggestions visitors see: what was declined is not among them. */
export function shownSuggestions<T extends Pick<KeptSuggestion, 'position' | 'state'>>(suggestions: readonly T[]): T[] {
  return suggestions
    .filter(({ state }) => state !== 'declined')
    .sort((one, other) => one.position - other.position)
    .slice(0, 3)
}

/** Declared sections with those that were confirmed; a source that is read again cannot take these away. */
export function withConfirmed(
  declared: readonly IndustrySection[],
  confirmed: readonly IndustrySection[],
): IndustrySection[] {
  return [...new Set([...declared, ...confirmed])]
}
