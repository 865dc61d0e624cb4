import type { ListingCard } from './listing-card.ts'
import { isRestricted } from './public-content.ts'

/** The part of a card that visitors may see: of important data its title, summary, grade and provider. */
export function publicCard(card: ListingCard): ListingCard {
  if (!isRestricted(card)) return card
  return {
    code: card.code,
    kind: card.kind,
    title: card.title,
    summary: card.summary,
    ...(card.grade && { grade: card.grade }),
    provider: card.provider,
    regions: [],
    fields: [],
    industries: [],
    formats: [],
    hasSample: false,
    disclosure: card.disclosure,
    fieldCount: 0,
    ...(card.source && { source: card.source }),
    isDemo: card.isDemo,
  }
}
