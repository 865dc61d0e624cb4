import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import {
  type ConstructionItem,
  findConstructionItem,
  findListedListing,
  moveConstructionItem,
} from '#db/queries/construction.server.ts'
import {
  type ConstructionClaim,
  findConstructionClaim,
  insertConstructionClaim,
  insertConstructionProgress,
} from '#db/queries/construction-claims.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { dayOf } from '../calendar/days.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import { readStanding } from '../review/review-case.server.ts'
import { noDue } from '../review/review-lists.ts'
import { findAskingOrganisation, takeClaimStep, tellBuyerOfBuilt, tellOperatorsOfClaim } from './claim-case.server.ts'
import type { OwnClaimForm } from './construction-forms.ts'
import { mostOffers } from './construction-steps.ts'

type OwnAct = { actor: PersonActor; organisationId: string; now?: number }

/**
 * Offers to build an item of the list, with a plan and the day by which it is delivered. For providers that are verified;
 * an organisation has one offer at a time, and none for what it asked for itself. What it says only operators and its own members read.
 */
export async function offerClaim(
  database: Database,
  act: OwnAct & { number: string; plan: string; readyBy: string },
): Promise<string> {
  const { actor, organisationId, number, plan, readyBy, now = Date.now() } = act
  insist(actor, 'response.write', organisationId)
  if (readyBy <= dayOf(now)) throw new Refusal('invalid', 'dayOver', { field: 'readyBy' })
  const id = newId()
  await inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'response.write')
    await insistProvider(trx, organisationId)
    const item = await findConstructionItem(trx, number)
    if (!item) throw new Refusal('not_found', 'notAllowed')
    if ((await findAskingOrganisation(trx, item)) === organisationId) throw new Refusal('not_allowed', 'ownItem')
    if (item.state !== 'open') throw new Refusal('stale', 'itemMoved')
    if (item.offeredCount >= mostOffers) throw new Refusal('not_allowed', 'offersFull')
    const isNew = await insertConstructionClaim(trx, {
      id,
      itemId: item.id,
      organisationId,
      personId: actor.personId,
      plan,
      readyBy,
      state: 'offered',
      dueAt: noDue,
      offeredAt: now,
      updatedAt: now,
    })
    if (!isNew) throw new Refusal('stale', 'claimedAlready')
    await moveItem(trx, item, {
      set: { claimCount: item.claimCount + 1, offeredCount: item.offeredCount + 1 },
      action: 'construction.claim_offered',
      actorId: actor.personId,
      detail: { claim: id, organisation: organisationId },
      now,
    })
    await tellOperatorsOfClaim(trx, { claimId: id, item, what: 'claimed', now })
  })
  return id
}

/** Takes an offer back that is not decided. */
export async function withdrawClaim(database: Database, act: OwnAct & { claimId: string }): Promise<void> {
  await withOwnClaim(database, act, (trx, claim, { actorId, now }) =>
    takeClaimStep(trx, claim, { step: 'withdraw', actorId, now }),
  )
}

/** Gives up what was to be built: the item is open again, and the operators are told. */
export async function giveUpClaim(
  database: Database,
  act: OwnAct & { claimId: string; reason: string },
): Promise<void> {
  await withOwnClaim(database, act, async (trx, claim, { actorId, now }) => {
    await takeClaimStep(trx, claim, { step: 'giveUp', actorId, reason: act.reason, now })
    await tellOperatorsOfClaim(trx, { claimId: claim.id, item: claim.item, what: 'reopened', now })
  })
}

/** Writes down how the building goes, for operators. */
export async function noteProgress(database: Database, act: OwnAct & { claimId: string; text: string }): Promise<void> {
  await withOwnClaim(database, act, async (trx, claim, { actorId, now }) => {
    if (claim.state !== 'accepted') throw new Refusal('stale', 'claimMoved')
    await insertConstructionProgress(trx, {
      id: newId(),
      claimId: claim.id,
      text: act.text,
      personId: actorId,
      writtenAt: now,
    })
    await insertEvents(trx, [
      {
        at: now,
        actor: actorId,
        action: 'construction.progress',
        subjectKind: 'construction',
        subjectId: claim.itemId,
        detail: { number: claim.item.number, claim: claim.id },
      },
    ])
  })
}

/** Delivers: an own listing that is in the catalogue is what was built. The buyer whose demand it was is told. */
export async function deliverClaim(database: Database, act: OwnAct & { claimId: string; code: string }): Promise<void> {
  await withOwnClaim(database, act, async (trx, claim, { actorId, now }) => {
    const listing = await findListedListing(trx, { code: act.code, providerId: claim.organisationId })
    if (!listing) throw new Refusal('invalid', 'listingMissing', { field: 'listing' })
    await takeClaimStep(trx, claim, {
      step: 'deliver',
      actorId,
      item: { listingId: listing.id, endedAt: now },
      detail: { code: listing.code },
      now,
    })
    const item = await findConstructionItem(trx, claim.item.number)
    if (item?.demandId) await tellBuyerOfBuilt(trx, { demandId: item.demandId, item, code: listing.code, now })
  })
}

/** Does with an own claim what a form says. */
export async function takeOwnClaimAct(
  database: Database,
  { form, ...act }: OwnAct & { claimId: string; form: OwnClaimForm },
): Promise<void> {
  switch (form.intent) {
    case 'withdraw':
      return withdrawClaim(database, act)
    case 'progress':
      return noteProgress(database, { ...act, text: form.text })
    case 'giveUp':
      return giveUpClaim(database, { ...act, reason: form.reason })
    case 'deliver':
      return deliverClaim(database, { ...act, code: form.listing })
  }
}

/** Changes what stands beside an item, with the event; refuses where somebody else changed it first. */
export async function moveItem(
  trx: Db,
  item: ConstructionItem,
  moved: {
    set: Parameters<typeof moveConstructionItem>[1]['set']
    action: string
    actorId: string
    reason?: string
    detail?: Record<string, unknown>
    now: number
  },
): Promise<void> {
  const { set, action, actorId, reason, detail, now } = moved
  const isMoved = await moveConstructionItem(trx, {
    id: item.id,
    from: item.state,
    seen: item.updatedAt,
    set: { ...set, updatedAt: Math.max(now, item.updatedAt + 1) },
  })
  if (!isMoved) throw new Refusal('stale', 'itemMoved')
  await insertEvents(trx, [
    {
      at: now,
      actor: actorId,
      action,
      subjectKind: 'construction',
      subjectId: item.id,
      ...(reason && { reason }),
      detail: { number: item.number, ...detail },
    },
  ])
}

/** Refuses unless the organisation may provide: verified, with the capability granted. */
async function insistProvider(trx: Db, organisationId: string): Promise<void> {
  const organisation = await findOrganisationWork(trx, { id: organisationId })
  const standing = organisation && (await readStanding(trx, organisation))
  if (standing?.standing !== 'verified') throw new Refusal('not_allowed', 'notVerified', { field: 'organisation' })
  if (!standing.isProvider) throw new Refusal('not_allowed', 'notProvider', { field: 'organisation' })
}

async function withOwnClaim(
  database: Database,
  { actor, organisationId, claimId, now = Date.now() }: OwnAct & { claimId: string },
  act: (trx: Db, claim: ConstructionClaim, by: { actorId: string; now: number }) => Promise<void>,
): Promise<void> {
  insist(actor, 'response.write', organisationId)
  await inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'response.write')
    const claim = await findConstructionClaim(trx, claimId)
    if (claim?.organisationId !== organisationId) throw new Refusal('not_found', 'notAllowed')
    await act(trx, claim, { actorId: actor.personId, now })
  })
}
