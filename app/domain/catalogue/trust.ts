import type { Freshness } from '../listing/freshness.ts'
import type { ListingCard } from '../listing/listing-card.ts'

/** The one thing a card says of how far a listing can be relied on. Only `overdue` is a warning. */
export type Trust = 'overdue' | 'sample' | 'grade' | 'disclosure' | 'on-time'

const highDisclosure = 80

/** Read top to bottom, the first that fits is said: a broken promise before any merit, what was checked before what is only declared. */
const signals: readonly { trust: Trust; when: (card: Facts, freshness: Freshness) => boolean }[] = [
  { trust: 'overdue', when: (_, freshness) => freshness === 'overdue' },
  { trust: 'sample', when: (card) => card.hasSample && card.isSampleSound === true },
  { trust: 'grade', when: (card) => card.grade !== undefined && card.isGradeReasoned === true },
  { trust: 'disclosure', when: (card) => card.disclosure >= highDisclosure },
  { trust: 'on-time', when: (_, freshness) => freshness === 'fresh' },
]

type Facts = Pick<ListingCard, 'hasSample' | 'isSampleSound' | 'grade' | 'isGradeReasoned' | 'disclosure'>

/** The strongest signal of a listing; undefined where nothing speaks for it or against it. */
export function trustOf(card: Facts, freshness: Freshness): Trust | undefined {
  return signals.find((signal) => signal.when(card, freshness))?.trust
}
