import { findCode } from '../codes/code-list.ts'
import { type IndustrySection, industrySections } from '../codes/industry.ts'
import { type SuggestionState, suggestionStates } from './suggestion-states.ts'

/** Least confidences one can ask for, in hundredths. */
export const confidenceSteps = [90, 80, 70, 60, 50, 30] as const

/** What an operator asked to see; empty texts stand for everything. */
export type AskedSuggestions = {
  state: SuggestionState
  industry: IndustrySection | ''
  /** Least confidence in hundredths; 0 for any. */
  confidence: number
  /** Name of the provider's address. */
  provider: string
}

/** Reads the parameters of the page; what is no filter is left out. */
export function readSuggestionFilter(params: URLSearchParams): AskedSuggestions {
  const confidence = Number(params.get('confidence'))
  return {
    state: suggestionStates.find((each) => each === params.get('state')) ?? 'proposed',
    industry: findCode(industrySections, params.get('industry'))?.code ?? '',
    confidence: confidenceSteps.find((each) => each === confidence) ?? 0,
    provider: (params.get('provider') ?? '').slice(0, 200),
  }
}

/** The parameters of a page of these suggestions. */
export function writeSuggestionFilter(asked: AskedSuggestions, page = 1): URLSearchParams {
  const { state, industry, confidence, provider } = asked
  return new URLSearchParams({
    ...(state !== 'proposed' && { state }),
    ...(industry && { industry }),
    ...(confidence > 0 && { confidence: String(confidence) }),
    ...(provider && { provider }),
    ...(page > 1 && { page: String(page) }),
  })
}
