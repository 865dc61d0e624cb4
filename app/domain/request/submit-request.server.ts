import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { findTradingSettings } from '#db/queries/request-forms.server.ts'
import { findListingWhole, type Listing } from '#db/queries/request-listings.server.ts'
import { claimOnce, insertRound } from '#db/queries/request-rounds.server.ts'
import {
  type AccessRequest,
  findFreeOrder,
  findOpenRequest,
  findRequest,
  insertRequest,
} from '#db/queries/requests.server.ts'
import { takeSerials } from '#db/queries/settings.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { priceOf } from '../offer/price-of.ts'
import { tradeNumber, tradeSerialName } from '../order/order-number.ts'
import { relationOf } from '../order/related-party.server.ts'
import { insist } from '../organisation/insist.ts'
import type { OrganisationProfile } from '../organisation/organisation.ts'
import { approvingRule } from './approval-rules.ts'
import { approveRequest } from './approve-request.server.ts'
import { dueAfter, openRequestCase, type RequestAct, recordRequest, takeRequestStep } from './request-case.server.ts'
import type { RequestContent } from './request-content.ts'
import { gatesOf, isUnconditional } from './request-gates.ts'
import { tellOfRequest } from './tell-request.server.ts'
import { requireBuyer } from './who-may-buy.server.ts'

/** A request that was handed in, and the order where one came of it at once. */
export type HandedIn = { number: string; order?: string }

/**
 * Hands a request in. `id` is that of the form: sending it twice gives the request of the first time. Where anybody may have it at once, where buyer and
 * provider agreed before, or where a rule of the provider approves, the order is opened in the same transaction. Refuses what
 * cannot be asked for, whoever cannot buy, and a second request while one is open.
 */
export async function submitRequest(
  database: Database,
  submitted: {
    actor: PersonActor
    /** The buyer. */
    organisationId: string
    code: string
    id: string
    content: RequestContent
    now?: number
  },
): Promise<HandedIn> {
  const { actor, organisationId, code, id, content, now = Date.now() } = submitted
  insist(actor, 'request.write', organisationId)
  return inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'request.write')
    const listing = await findListingWhole(trx, { code })
    if (!listing) throw new Refusal('not_found', 'notAllowed')
    const before = await findRequest(trx, { id })
    if (before) return seenBefore(before, { organisationId, listing })
    const buyer = await requireBuyer(trx, { organisationId, listing })
    const isFree = await isTakenAtOnce(trx, listing, content)
    const taken = isFree && (await findFreeOrder(trx, { listingId: listing.id, buyerId: organisationId }))
    if (taken) return { number: '', order: taken }
    const open = await findOpenRequest(trx, { listingId: listing.id, buyerId: organisationId })
    if (open) throw new Refusal('stale', 'requestedAlready')
    const number = tradeNumber('request', now, await takeSerials(trx, tradeSerialName('request', now), 1))
    const isNew = await insertRequest(trx, {
      id,
      number,
      listingId: listing.id,
      providerId: listing.provider.id,
      buyerId: organisationId,
      createdBy: actor.personId,
      state: 'submitted',
      isOpen: 1,
      content: JSON.stringify(content),
      round: 1,
      waitsFor: 'provider',
      dueAt: await dueAfter(trx, 'answer', now),
      createdAt: now,
      submittedAt: now,
      updatedAt: now,
    })
    const request = isNew ? await findRequest(trx, { id }) : undefined
    if (!request) throw new Refusal('stale', 'requestedAlready')
    await keepRound(trx, request, { actorId: actor.personId, now })
    await recordRequest(trx, request, { action: 'request.submitted', actorId: actor.personId, now })
    return goOn(trx, request, {
      listing,
      buyer: buyer.profile,
      isFree,
      what: 'submitted',
      actorId: actor.personId,
      now,
    })
  })
}

/** Hands a request in again, changed, after the provider asked for changes or denied it: another round. */
export async function resubmitRequest(
  database: Database,
  act: RequestAct & { content: RequestContent; seen: number },
): Promise<HandedIn> {
  const { actor, content, seen, now = Date.now() } = act
  return inTransaction(database.write, async (trx) => {
    const { request } = await openRequestCase(trx, act, { permission: 'request.write', side: 'buyer' })
    if (request.round !== seen) throw new Refusal('stale', 'requestMoved')
    const listing = await findListingWhole(trx, { id: request.listingId })
    if (!listing) throw new Refusal('not_found', 'notAllowed')
    const buyer = await requireBuyer(trx, { organisationId: request.buyerId, listing })
    const open = await findOpenRequest(trx, { listingId: request.listingId, buyerId: request.buyerId })
    if (open && open.id !== request.id) throw new Refusal('stale', 'requestedAlready')
    const again = await takeRequestStep(trx, request, {
      step: 'resubmit',
      actorId: actor.personId,
      set: {
        content: JSON.stringify(content),
        round: request.round + 1,
        submittedAt: now,
        decidedAt: null,
        decidedBy: null,
        reason: null,
      },
      detail: { round: request.round + 1 },
      now,
    })
    await keepRound(trx, again, { actorId: actor.personId, now })
    return goOn(trx, again, {
      listing,
      buyer: buyer.profile,
      isFree: false,
      what: 'resubmitted',
      actorId: actor.personId,
      now,
    })
  })
}

/** Approves what needs nobody's look, and tells the provider of what does. */
async function goOn(
  trx: Db,
  request: AccessRequest,
  given: {
    listing: Listing
    buyer: OrganisationProfile
    isFree: boolean
    what: 'submitted' | 'resubmitted'
    actorId: string
    now: number
  },
): Promise<HandedIn> {
  const { listing, buyer, isFree, what, actorId, now } = given
  await claim(trx, request)
  const rule = await ruleFor(trx, request, { listing, buyer, isFree })
  if (rule === undefined) {
    await tellOfRequest(trx, { request, to: 'provider', what, again: request.round, actorId, now })
    return { number: request.number }
  }
  const { order } = await approveRequest(trx, request, {
    step: 'approve',
    actorId: 'rule',
    rule,
    isUnconditional: isFree,
    now,
  })
  await tellOfRequest(trx, { request, to: 'provider', what: 'approved', again: request.round, actorId, now })
  return { number: request.number, order: order.number }
}

/** The name of what approves a request by itself; undefined where the provider decides. */
async function ruleFor(
  trx: Db,
  request: AccessRequest,
  { listing, buyer, isFree }: { listing: Listing; buyer: OrganisationProfile; isFree: boolean },
): Promise<string | undefined> {
  if (isFree) return 'OPEN'
  const { content } = request
  const hasGates = gatesOf(listing.content).gates.length > 0
  if (content.choice === 'demand' && !hasGates && priceOf(content.offer, content)) return 'DEMAND'
  if (content.choice === 'trial' && !hasGates) return 'TRIAL'
  const settings = await findTradingSettings(trx, { providerId: request.providerId, listingId: request.listingId })
  return approvingRule(settings.rules, {
    buyer: { isVerified: true, tier: buyer.tier, kind: buyer.kind, region: buyer.region },
    isListedPurpose: content.isListedPurpose,
    model: content.offer.model,
    wholeCents: priceOf(content.offer, content)?.wholeCents,
    isRelated: (await relationOf(trx, request)).length > 0,
    hasGates,
  })?.name
}

/** Takes what can be asked for once. */
async function claim(trx: Db, { id, content, listingId, buyerId }: AccessRequest): Promise<void> {
  if (content.choice === 'trial') {
    const about = `${listingId}:${buyerId}`
    if (!(await claimOnce(trx, { kind: 'trial', about, requestId: id }))) throw new Refusal('stale', 'trialUsed')
  }
  if (content.demand) {
    const about = `${content.demand.responseId}:${listingId}`
    if (!(await claimOnce(trx, { kind: 'response', about, requestId: id })))
      throw new Refusal('stale', 'orderedAlready')
  }
}

async function isTakenAtOnce(trx: Db, listing: Listing, content: RequestContent): Promise<boolean> {
  if (content.choice !== 'listed' || content.mode !== 'FILE') return false
  const settings = await findTradingSettings(trx, { providerId: listing.provider.id, listingId: listing.id })
  return isUnconditional(listing.content, content.offer, { hasForm: settings.fields.length > 0 })
}

function keepRound(trx: Db, request: AccessRequest, { actorId, now }: { actorId: string; now: number }): Promise<void> {
  return insertRound(trx, {
    requestId: request.id,
    number: request.round,
    providerId: request.providerId,
    content: JSON.stringify(request.content),
    submittedBy: actorId,
    submittedAt: now,
  })
}

/** The same form once more: what came of it the first time. */
async function seenBefore(
  before: AccessRequest,
  { organisationId, listing }: { organisationId: string; listing: Listing },
): Promise<HandedIn> {
  if (before.buyerId !== organisationId || before.listingId !== listing.id) throw new Refusal('not_found', 'notAllowed')
  return { number: before.number }
}
