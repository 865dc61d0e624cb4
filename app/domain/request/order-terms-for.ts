import type { Listing } from '../../../db/queries/request-listings.server.ts'
import type { DeliveryMode } from '../codes/trade.ts'
import { flagsOf } from '../grading/consequences.ts'
import type { ListingContent, Offer } from '../listing/listing-content.ts'
import { filled } from '../listing/view-words.ts'
import { priceOf } from '../offer/price-of.ts'
import type { OrderTerms, Party, UseTerms } from '../order/order-terms.ts'
import type { OrganisationProfile } from '../organisation/organisation.ts'
import type { Conditions } from './request-content.ts'
import { gatesOf } from './request-gates.ts'

/** What buyer and provider settled on, from a request, a quote or a private offer. */
export type Settled = {
  offer: Offer
  mode: DeliveryMode
  quantity: number | null
  months: number | null
  /** Days of a trial. */
  days?: number | null
  purpose: string
  scenario: string | null
  isPublicInterest: boolean
  evidence: Readonly<Record<string, string>>
  conditions?: Conditions | undefined
  isTrial: boolean
  isUnconditional: boolean
  /** What differs from the listing's terms of use for this buyer. */
  use?: { [K in keyof UseTerms]?: UseTerms[K] | undefined } | undefined
}

/**
 * The terms of an order: the listing as it is now, both sides, and what they settled on. The only place where terms are put
 * together. Undefined where what was settled on has no price.
 */
export function termsFor(given: {
  listing: Pick<Listing, 'code' | 'revision' | 'content' | 'contentHash'>
  provider: OrganisationProfile
  buyer: OrganisationProfile
  settled: Settled
  limits: { deliverDays: number; inspectDays: number; feeBasisPoints: number }
}): OrderTerms | undefined {
  const { listing, settled, limits } = given
  const { content } = listing
  const { offer, conditions } = settled
  const asked = settled.months ?? content.terms?.periodMonths ?? null
  const months = settled.days ? null : shorter(asked, conditions?.months)
  const gates = gatesOf(content)
  // Public data are free for the public interest where its provider says so (rule R07).
  const isWaived = settled.isPublicInterest && gates.isFreeForPublicInterest
  const price = priceOf(isWaived ? { model: 'FREE', currency: offer.currency } : offer, {
    quantity: settled.quantity,
    months,
  })
  if (!price) return undefined
  const { personal, sensitive, authorised } = flagsOf(content)
  const condition = gates.modes.find(({ mode }) => mode === settled.mode)?.condition
  return {
    listing: {
      code: listing.code,
      revision: listing.revision,
      kind: content.kind,
      title: content.title,
      contentHash: listing.contentHash,
    },
    provider: partyOf(given.provider),
    buyer: partyOf(given.buyer),
    offer,
    isTrial: settled.isTrial,
    isUnconditional: settled.isUnconditional,
    mode: settled.mode,
    quantity: settled.quantity,
    months,
    ...(settled.days && { days: settled.days }),
    purpose: settled.purpose,
    scenario: settled.scenario,
    isPublicInterest: settled.isPublicInterest,
    use: allowedUse(content, settled),
    grade: content.grade ?? null,
    isPersonal: personal,
    isSensitive: sensitive,
    isAuthorised: authorised,
    gates: [...gates.gates, ...(condition ? [condition] : [])],
    evidence: { ...settled.evidence },
    price: { cents: price.cents, currency: offer.currency, feeBasisPoints: limits.feeBasisPoints },
    quota: price.quota,
    deliverDays: content.deliveryDays ?? limits.deliverDays,
    inspectDays: limits.inspectDays,
    updates: content.frequency !== undefined && content.frequency !== 'STATIC',
  }
}

/** The listing's terms of use, narrowed by what the provider said to this buyer. */
function allowedUse(content: ListingContent, { conditions, use }: Settled): UseTerms {
  const { terms } = content
  return {
    purposes: conditions?.purposes ? [{ zh: conditions.purposes }] : (terms?.purposes ?? []),
    forbidden: terms?.forbidden ?? [],
    rights: terms?.rights ?? [],
    exclusivity: terms?.exclusivity ?? 'NONEXCL',
    territory: conditions?.territory ?? terms?.territory ?? [],
    derivative: terms?.derivative ?? null,
    redistribution: terms?.redistribution ?? null,
    sublicense: terms?.sublicense ?? null,
    modelTraining: terms?.modelTraining ?? null,
    afterTerm: terms?.afterTerm ?? null,
    licence: terms?.licence ?? null,
    crossBorder: content.crossBorder ?? null,
    ...(filled(use ?? {}) as Partial<UseTerms>),
  }
}

function partyOf({ slug, name, creditCode }: OrganisationProfile): Party {
  return { slug, name, creditCode: creditCode ?? null }
}

function shorter(months: number | null, most: number | undefined): number | null {
  if (most === undefined) return months
  return months === null ? most : Math.min(months, most)
}
