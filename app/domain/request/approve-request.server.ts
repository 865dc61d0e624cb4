import type { Db } from '#db/client.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import { findListingWhole, type Listing } from '#db/queries/request-listings.server.ts'
import { answerRound } from '#db/queries/request-rounds.server.ts'
import type { AccessRequest } from '#db/queries/requests.server.ts'
import { Refusal } from '../errors.ts'
import type { Offer } from '../listing/listing-content.ts'
import { openOrder } from '../order/open-order.server.ts'
import { readTradingLimits } from '../order/order-case.server.ts'
import type { OrderOrigin } from '../order/order-steps.ts'
import { type Settled, termsFor } from './order-terms-for.ts'
import { takeRequestStep } from './request-case.server.ts'
import type { Conditions, RequestContent } from './request-content.ts'
import { gatesOf, whyGated } from './request-gates.ts'
import { requireBuyer } from './who-may-buy.server.ts'

/**
 * Approves a request and opens its order, in the caller's transaction. `settled` is what differs from the request: the price of
 * an accepted quote. Refuses, with the field, what the grade still wants, and what has no price.
 */
export async function approveRequest(
  trx: Db,
  request: AccessRequest,
  approved: {
    step: 'approve' | 'agree'
    /** A person, or `rule` where the exchange approves by a rule that is named. */
    actorId: string
    rule?: string
    conditions?: Conditions
    evidence?: Readonly<Record<string, string>>
    settled?: { offer: Offer; months: number | null }
    isUnconditional?: boolean
    now: number
  },
): Promise<{ request: AccessRequest; order: Order }> {
  const { step, actorId, rule, conditions, now } = approved
  const listing = await findListingWhole(trx, { id: request.listingId })
  if (!listing) throw new Refusal('not_found', 'notAllowed')
  await requireBuyer(trx, { organisationId: request.buyerId, listing })
  const { content } = request
  const evidence = { ...content.evidence, ...approved.evidence }
  const settled: Settled = {
    offer: approved.settled?.offer ?? content.offer,
    mode: content.mode,
    // A price that was agreed on counts nothing.
    quantity: approved.settled ? null : content.quantity,
    months: approved.settled ? approved.settled.months : content.months,
    days: content.days,
    purpose: content.purpose,
    scenario: content.scenario,
    isPublicInterest: content.isPublicInterest,
    evidence,
    conditions,
    isTrial: content.choice === 'trial',
    isUnconditional: approved.isUnconditional ?? false,
  }
  const origin: OrderOrigin = content.choice === 'demand' ? 'demand' : 'listing'
  const kept: RequestContent = { ...content, evidence, ...(conditions && { conditions }) }
  const moved = await takeRequestStep(trx, request, {
    step,
    actorId,
    set: { content: JSON.stringify(kept), decidedBy: actorId, decidedAt: now },
    ...(rule !== undefined && { detail: { rule } }),
    now,
  })
  await answerRound(trx, {
    requestId: request.id,
    number: request.round,
    answer: 'approved',
    detail: { ...(conditions && { conditions }), ...(rule !== undefined && { rule }) },
    by: rule === undefined ? actorId : 'rule',
    now,
  })
  const order = await orderFor(trx, {
    listing,
    buyerId: request.buyerId,
    settled,
    origin,
    createdBy: request.createdBy,
    requestId: request.id,
    now,
  })
  return { request: moved, order }
}

/** Opens the order on what both sides settled on, in the caller's transaction, once every gate of the grade is passed. */
export async function orderFor(
  trx: Db,
  opened: {
    listing: Listing
    buyerId: string
    settled: Settled
    origin: OrderOrigin
    createdBy: string
    requestId?: string
    now: number
  },
): Promise<Order> {
  const { listing, buyerId, settled, origin, createdBy, requestId, now } = opened
  const buyer = await findOrganisationWork(trx, { id: buyerId })
  if (!buyer) throw new Refusal('not_found', 'notAllowed')
  const [problem] = whyGated(gatesOf(listing.content), settled, ['buyer', 'provider'])
  if (problem) throw new Refusal('invalid', problem.reason, { field: problem.field })
  const terms = termsFor({
    listing,
    provider: listing.provider.profile,
    buyer: buyer.profile,
    settled,
    limits: await readTradingLimits(trx),
  })
  if (!terms) throw new Refusal('not_allowed', 'priceMissing')
  return openOrder(trx, {
    terms,
    listingId: listing.id,
    providerId: listing.provider.id,
    buyerId,
    createdBy,
    ...(requestId !== undefined && { requestId }),
    origin,
    isDemo: listing.isDemo,
    now,
  })
}
