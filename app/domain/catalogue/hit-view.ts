import { type Language, pickText } from '../text.ts'
import type { CatalogueHit, MatchPlace } from './catalogue-result.ts'
import { fold } from './fold.ts'
import { type CardView, type Said, viewCard } from './listing-view.ts'

/** A reason why a listing was found, as the card says it. */
export type WhyView = { place: MatchPlace; snippet?: Said; through?: { asked: string; found: string } }

/** A card, and why it was found. */
export type HitView = {
  card: CardView
  matchedFields: { name: string; title?: Said }[]
  why: WhyView[]
  /** How much of what was asked for it covers, where it need not have all. */
  coverage?: 'most' | 'half' | 'some'
}

/** Puts a hit into words. Where the search gave no reasons, those that the card itself shows are found here. */
export function viewHit(hit: CatalogueHit, terms: readonly string[], language: Language, now: number): HitView {
  const card = viewCard(hit.card, language, now)
  const matchedFields = hit.matchedFields.map(({ name, title }) => {
    const said = pickText(title, language)
    return { name, ...(said && { title: said }) }
  })
  const why: WhyView[] = hit.why.length > 0 ? hit.why : placesIn(card, terms).map((place): WhyView => ({ place }))
  const { coverage } = hit
  return {
    card,
    matchedFields,
    why,
    ...(coverage !== undefined && coverage < 0.995 && { coverage: coverageOf(coverage) }),
  }
}

function coverageOf(share: number): NonNullable<HitView['coverage']> {
  return share >= 0.75 ? 'most' : share >= 0.5 ? 'half' : 'some'
}

function placesIn(card: CardView, terms: readonly string[]): MatchPlace[] {
  const texts = { title: card.title.text, provider: card.provider.name.text, summary: card.summary.text }
  return (['title', 'provider', 'summary'] as const).filter((place) => {
    const folded = fold(texts[place])
    // One Latin letter is in everything; one Chinese character is a word.
    return terms.some((term) => (term.length > 1 || /\p{Script=Han}/u.test(term)) && folded.includes(term))
  })
}
