/** States of a listing (domain handbook 2, design 4). Registered is known; only listed is in the catalogue. */
export const listingStates = [
  'draft',
  'submitted',
  'reviewing',
  'notice',
  'registered',
  'listed',
  'returned',
  'refused',
  'objected',
  'suspended',
  'delisted',
  'withdrawn',
] as const
export type ListingState = (typeof listingStates)[number]

/** Whether visitors find it in the catalogue. */
export function isFound(state: ListingState): boolean {
  return state === 'listed'
}

/** Whether its page answers: a listing that was once public stays resolvable with its history (rule R25). */
export function isResolvable(listing: { state: ListingState; firstListedAt: number | null }): boolean {
  return listing.firstListedAt !== null && ['listed', 'suspended', 'delisted'].includes(listing.state)
}
