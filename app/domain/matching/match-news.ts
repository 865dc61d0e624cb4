import type { DemandVisibility } from '../demand/demand-lists.ts'
import type { Standing } from '../organisation/standings.ts'
import { type KeptMatch, leastTold } from './match-limits.ts'
import type { Match } from './match-types.ts'

/** Of a demand what decides who is told of its matches. */
export type ToldDemand = { id: string; organisationId: string; isOpen: boolean; visibility: DemandVisibility }

/** Of a listing what decides whether its provider is told. */
export type ToldListing = {
  isListed: boolean
  isHarvested: boolean
  provider: { id: string; standing: Standing }
}

/**
 * Whether an organisation learns of an open demand by itself: what is public and what is for verified organisations where it
 * is verified, and whatever it was invited to; never of its own, and never while it may not trade. No wider than
 * `maySeeDemand` is for its members.
 */
export function isForOrganisation(
  demand: ToldDemand,
  organisation: { id: string; standing: Standing },
  { isInvited }: { isInvited: boolean },
): boolean {
  if (!demand.isOpen || organisation.id === demand.organisationId || organisation.standing !== 'verified') return false
  return demand.visibility !== 'INVITED' || isInvited
}

/** A match as it is looked at for telling; `isMet`: it meets something that was asked for, or nothing was. */
export type ToldMatch = KeptMatch & { isMet: boolean }

/**
 * Whether a match has more than words to show for it: something that was asked for is met, and where fields are wanted they
 * are not all missing. True where nothing was asked for but by words.
 */
export function meetsAny({ requirements }: Pick<Match, 'requirements'>): boolean {
  if (requirements.length === 0) return true
  const fields = requirements.filter(({ key }) => key.startsWith('field:'))
  if (fields.length > 0 && fields.every(({ verdict }) => verdict === 'no')) return false
  return requirements.some(({ verdict }) => verdict === 'meets')
}

/**
 * Whom to tell of the matches of a demand: the buyer of those it was not told of, and each provider of those of its listings
 * it was not told of. Told is only what is good enough, meets something that was asked for and has no shut gate; of a harvested listing its provider is not told,
 * for nobody there could answer.
 */
export function newsOfMatches(
  demand: ToldDemand,
  matches: readonly ToldMatch[],
  {
    listings,
    invited,
  }: {
    listings: ReadonlyMap<string, ToldListing>
    /** Organisations that were invited to this demand. */
    invited: ReadonlySet<string>
  },
): { buyer: string[]; providers: Map<string, string[]> } {
  const news = { buyer: [] as string[], providers: new Map<string, string[]>() }
  if (!demand.isOpen) return news
  for (const { listingId, rank, score, isShut, isMet, toldBuyerAt, toldProviderAt } of matches) {
    const listing = listings.get(listingId)
    if (rank === 0 || isShut || !isMet || score < leastTold || !listing?.isListed) continue
    const { provider, isHarvested } = listing
    if (provider.id === demand.organisationId) continue
    if (toldBuyerAt === null) news.buyer.push(listingId)
    const isInvited = invited.has(provider.id)
    if (toldProviderAt === null && !isHarvested && isForOrganisation(demand, provider, { isInvited }))
      news.providers.set(provider.id, [...(news.providers.get(provider.id) ?? []), listingId])
  }
  return news
}
