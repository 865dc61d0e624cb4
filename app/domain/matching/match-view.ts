import type { CardView, Said } from '../catalogue/listing-view.ts'
import { viewCard } from '../catalogue/listing-view.ts'
import type { DemandContent } from '../demand/demand-content.ts'
import type { RequirementKey, Verdict } from '../demand/demand-requirements.ts'
import { sayRequirements } from '../demand/say-requirement.ts'
import type { ListingCard } from '../listing/listing-card.ts'
import type { Language } from '../text.ts'
import { explainMatch } from './explain-match.ts'
import type { GateName, Match } from './match-types.ts'

/** What is shown of how a listing stands to a demand. */
export type MatchView = {
  /** 0 to 100. */
  score: number
  /** One line: what is covered, what differs, what it costs. */
  summary: string
  /** Gates that are shut, each with why. */
  gates: { name: GateName; text: string }[]
  requirements: {
    key: RequirementKey
    label: string
    wanted: string
    verdict: Verdict
    verdictLabel: string
    text: string
    /** Where the listing says so, as an anchor of its page. */
    anchor?: string
  }[]
  /** What the score is made of. */
  parts: { name: string; label: string; weight: number; points: number }[]
}

/** A match with the listing it is of. */
export type MatchedCard = MatchView & {
  card: Pick<CardView, 'code' | 'kind' | 'title' | 'hasSample'> & {
    provider: { slug: string; name: Said }
    grade?: CardView['grade']
    frequency?: string
    price?: string
    source?: string
  }
}

/** What is shown of the best matches of a demand, or of a draft of one. */
export type TopMatchesView = {
  /** `draft`: too little is stated to look for anything. `waiting`: they cannot be worked out just now. */
  state: 'found' | 'draft' | 'waiting'
  matches: MatchedCard[]
}

/** What is shown of all matches of an own demand: one page by rank. */
export type MatchesPageView = TopMatchesView & {
  /** When they were worked out; absent where that is now. */
  matchedAt?: number
  count: { all: number; open: number }
  /** Behind which rank the next page begins. */
  next?: number
  /** Providers that were invited, and those that can be. */
  invited: string[]
  invitable: string[]
}

/** Says a match to a reader. */
export function viewMatch(match: Match, content: DemandContent, language: Language): MatchView {
  const { summary, gates, requirements, parts } = explainMatch(match, content, language)
  const wanted = new Map(sayRequirements(content, language).map((each) => [each.key, each.wanted]))
  const places = new Map(match.requirements.map(({ key, place }) => [key, place]))
  return {
    score: Math.round(match.score),
    summary,
    gates,
    requirements: requirements.map((each) => {
      const anchor = anchorOf(places.get(each.key))
      return { ...each, wanted: wanted.get(each.key) ?? '', ...(anchor && { anchor }) }
    }),
    parts,
  }
}

/** Says a match together with its listing. */
export function viewMatchedCard(
  match: Match,
  { card, content, language, now }: { card: ListingCard; content: DemandContent; language: Language; now: number },
): MatchedCard {
  const { code, kind, title, hasSample, provider, grade, frequency, price, source } = viewCard(card, language, now)
  return {
    ...viewMatch(match, content, language),
    card: {
      code,
      kind,
      title,
      hasSample,
      provider,
      ...(grade && { grade }),
      ...(frequency && { frequency }),
      ...(price && { price }),
      ...(source && { source }),
    },
  }
}

const anchors: readonly (readonly [RegExp, string])[] = [
  [/^(dictionary|api)/, 'fields'],
  [/^(offers|price|settlement)/, 'price'],
  [/^files/, 'files'],
  [/^(quality|hq)/, 'quality'],
  [/^(grade|personal|subjects|processing)/, 'grading'],
  [/^(terms|openness)/, 'terms'],
  [/^delivery/, 'delivery-title'],
]

/** The anchor on a listing's page at which a place of its content is shown. */
export function anchorOf(place: string | undefined): string | undefined {
  if (place === undefined) return undefined
  return anchors.find(([form]) => form.test(place))?.[1] ?? 'overview'
}
