import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { type ConstructionItem, findConstructionItem } from '#db/queries/construction.server.ts'
import {
  type ConstructionClaim,
  findConstructionClaim,
  listClaimsOfItem,
} from '#db/queries/construction-claims.server.ts'
import { findMembership } from '#db/queries/members.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { endOfDay } from '../calendar/days.ts'
import { Refusal } from '../errors.ts'
import { findAskingOrganisation, takeClaimStep, tellClaimant } from './claim-case.server.ts'
import { moveItem } from './claims.server.ts'
import type { DecideClaimForm } from './construction-forms.ts'
import { droppableStates } from './construction-steps.ts'

type OperatorAct = { actor: PersonActor; number: string; now?: number }
type ClaimAct = OperatorAct & { claimId: string }

/** Accepts one claim of an item: its provider builds it, all other offers are released. */
export async function acceptClaim(database: Database, act: ClaimAct): Promise<void> {
  await withClaim(database, act, async (trx, claim, { actorId, now }) => {
    await takeClaimStep(trx, claim, { step: 'accept', actorId, dueAt: endOfDay(claim.readyBy), now })
    await tellClaimant(trx, { claim, what: 'accepted', actorId, now })
    await releaseOffers(trx, claim.itemId, { actorId, what: 'passed', now })
  })
}

/** Declines an offer, with a reason that the provider reads. */
export async function passClaim(database: Database, act: ClaimAct & { reason: string }): Promise<void> {
  await withClaim(database, act, async (trx, claim, { actorId, now }) => {
    await takeClaimStep(trx, claim, { step: 'pass', actorId, reason: act.reason, now })
    await tellClaimant(trx, { claim, what: 'passed', actorId, now })
  })
}

/** Releases a claim that comes to nothing, with a reason: the item can be claimed again. */
export async function releaseClaim(database: Database, act: ClaimAct & { reason: string }): Promise<void> {
  await withClaim(database, act, async (trx, claim, { actorId, now }) => {
    await takeClaimStep(trx, claim, { step: 'release', actorId, reason: act.reason, now })
    await tellClaimant(trx, { claim, what: 'released', actorId, now })
  })
}

/** Takes an open item off the list, with a reason that everybody reads; offers for it are released. Not for operators of whoever asked. */
export async function dropItem(database: Database, act: OperatorAct & { reason: string }): Promise<void> {
  const { actor, number, reason, now = Date.now() } = act
  insistDesk(actor)
  await inTransaction(database.write, async (trx) => {
    const item = await openItem(trx, number)
    const askedBy = await findAskingOrganisation(trx, item)
    if (askedBy && (await findMembership(trx, { organisationId: askedBy, personId: actor.personId })))
      throw new Refusal('not_allowed', 'ownItem')
    if (!droppableStates.includes(item.state)) throw new Refusal('stale', 'itemMoved')
    await releaseOffers(trx, item.id, { actorId: actor.personId, what: 'dropped', now })
    await moveItem(trx, await openItem(trx, number), {
      set: { state: 'dropped', reason, endedAt: now },
      action: 'construction.dropped',
      actorId: actor.personId,
      reason,
      now,
    })
  })
}

/** Does with an item or a claim what an operator's form says. */
export async function takeClaimDecision(
  database: Database,
  { form, ...act }: OperatorAct & { form: DecideClaimForm },
): Promise<void> {
  switch (form.intent) {
    case 'accept':
      return acceptClaim(database, { ...act, claimId: form.claim })
    case 'pass':
      return passClaim(database, { ...act, claimId: form.claim, reason: form.reason })
    case 'release':
      return releaseClaim(database, { ...act, claimId: form.claim, reason: form.reason })
    case 'drop':
      return dropItem(database, { ...act, reason: form.reason })
  }
}

/** Releases all offers of an item that wait; there are few. */
async function releaseOffers(
  trx: Db,
  itemId: string,
  { actorId, what, now }: { actorId: string; what: 'passed' | 'dropped'; now: number },
): Promise<void> {
  for (const claim of await listClaimsOfItem(trx, itemId)) {
    if (claim.state !== 'offered') continue
    await takeClaimStep(trx, claim, { step: 'supersede', actorId, now })
    await tellClaimant(trx, { claim, what, actorId, now })
  }
}

async function openItem(trx: Db, number: string): Promise<ConstructionItem> {
  const item = await findConstructionItem(trx, number)
  if (!item) throw new Refusal('not_found', 'notAllowed')
  return item
}

function insistDesk(actor: PersonActor): void {
  if (!may(actor, 'exchange.demands')) throw new Refusal('not_found', 'notAllowed')
}

/** Opens a claim of this item for an operator, who must not belong to the claiming provider. */
async function withClaim(
  database: Database,
  { actor, number, claimId, now = Date.now() }: ClaimAct,
  act: (trx: Db, claim: ConstructionClaim, by: { actorId: string; now: number }) => Promise<void>,
): Promise<void> {
  insistDesk(actor)
  await inTransaction(database.write, async (trx) => {
    const claim = await findConstructionClaim(trx, claimId)
    if (claim?.item.number !== number) throw new Refusal('not_found', 'notAllowed')
    const { organisationId } = claim
    if (await findMembership(trx, { organisationId, personId: actor.personId }))
      throw new Refusal('not_allowed', 'ownClaim')
    await act(trx, claim, { actorId: actor.personId, now })
  })
}
