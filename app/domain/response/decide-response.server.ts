import { type Database, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import { moveOtherResponses } from '#db/queries/response-ends.server.ts'
import { findOpenResponse } from '#db/queries/responses.server.ts'
import { dayOf } from '../calendar/days.ts'
import { whyNoChoice } from '../demand/challenge-rules.ts'
import { takeDemandStep } from '../demand/demand-case.server.ts'
import { Refusal } from '../errors.ts'
import { noDue } from '../review/review-lists.ts'
import { lapseResponsesOf } from './lapse-responses-of.server.ts'
import { eventOf, openReceivedResponse, type ReceivedResponseAct, takeResponseStep } from './response-case.server.ts'
import type { ResponseAgreed } from './response-content.ts'
import { responseStepOf } from './response-steps.ts'
import { tellOfResponse } from './tell-response.server.ts'

/** Puts a response on the shortlist: both sides talk, and the provider is told. */
export async function shortlistResponse(database: Database, act: ReceivedResponseAct): Promise<void> {
  const { actor, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const opened = await openReceivedResponse(trx, act)
    const { response, demand } = opened
    const actorId = actor.personId
    await takeResponseStep(trx, opened, { step: 'shortlist', actorId, now })
    if (demand.state === 'matching') await takeDemandStep(trx, demand, { step: 'talk', actorId, now })
    const again = response.revision
    await tellOfResponse(trx, { response, demand, to: 'provider', what: 'shortlisted', again, actorId, now })
  })
}

/** Declines a response, with a reason that the provider reads. */
export async function declineResponse(
  database: Database,
  act: ReceivedResponseAct & { reason: string },
): Promise<void> {
  const { actor, reason, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const opened = await openReceivedResponse(trx, act)
    const { response, demand } = opened
    const actorId = actor.personId
    await takeResponseStep(trx, opened, { step: 'decline', actorId, reason, now })
    const again = response.revision
    await tellOfResponse(trx, { response, demand, to: 'provider', what: 'declined', again, actorId, now })
  })
}

/** Asks a provider whose response ended to answer again: what it offered is a draft of its own. */
export async function inviteAgain(database: Database, act: ReceivedResponseAct): Promise<void> {
  const { actor, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const opened = await openReceivedResponse(trx, act)
    const { response, demand } = opened
    const actorId = actor.personId
    // In a challenge nobody answers after the deadline, so nobody is asked to.
    const { challenge } = demand.content
    if (challenge && whyNoChoice({ challenge, deadline: demand.deadline, now }) === undefined)
      throw new Refusal('not_allowed', 'deadlineOver')
    // It may have answered anew by itself.
    const { organisationId } = response
    if (await findOpenResponse(trx, { demandId: demand.id, organisationId }))
      throw new Refusal('stale', 'invitedAlready')
    await takeResponseStep(trx, opened, { step: 'invite', actorId, now })
    const again = response.revision
    await tellOfResponse(trx, { response, demand, to: 'provider', what: 'invited', again, actorId, now })
  })
}

/**
 * Accepts a response in the revision that the buyer saw: what both agreed on is kept, the demand is matched, every other
 * response that was weighed is declined because another was chosen, drafts lapse, and all providers are told. In a challenge only once the
 * deadline is over. Refuses an offer that was changed meanwhile or holds no longer, and where either side is suspended.
 */
export async function acceptResponse(
  database: Database,
  act: ReceivedResponseAct & { revision: number },
): Promise<void> {
  const { actor, revision, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const opened = await openReceivedResponse(trx, act)
    const { response, demand } = opened
    const actorId = actor.personId
    const { challenge } = demand.content
    const why = whyNoChoice({ ...(challenge && { challenge }), deadline: demand.deadline, now })
    if (why) throw new Refusal('not_allowed', why)
    if (response.revision !== revision) throw new Refusal('stale', 'responseChanged')
    if (response.validUntil !== null && response.validUntil < dayOf(now)) throw new Refusal('not_allowed', 'offerOver')
    const provider = await findOrganisationWork(trx, { id: response.organisationId })
    if (provider?.standing !== 'verified') throw new Refusal('not_allowed', 'providerNotVerified')
    if (demand.organisation.standing !== 'verified') throw new Refusal('not_allowed', 'buyerNotVerified')
    const { kind, listings, statements, price, days, mayName } = response.handedIn.content
    if (kind === undefined) throw new Refusal('stale', 'responseMoved')
    const agreed: ResponseAgreed = {
      kind,
      listings,
      statements,
      ...(price && { price }),
      ...(days !== undefined && { days }),
      ...(mayName && { mayName }),
      revision,
      demandRevision: response.handedIn.demandRevision,
    }
    await takeResponseStep(trx, opened, { step: 'accept', actorId, set: { agreed: JSON.stringify(agreed) }, now })
    await takeDemandStep(trx, demand, {
      step: 'match',
      actorId,
      set: { acceptedResponseId: response.id },
      detail: { response: response.number },
      now,
    })
    const others = await moveOtherResponses(trx, {
      demandId: demand.id,
      but: response.id,
      set: {
        state: 'declined',
        isOpen: 0,
        dueAt: noDue,
        waitsFor: null,
        endReason: 'OTHER_ACCEPTED',
        endedAt: now,
        updatedAt: now,
      },
    })
    const { event: action } = responseStepOf('supersede')
    await insertEvents(
      trx,
      others.map((other) => eventOf({ response: other, demand }, { action, actorId: 'system', now })),
    )
    await tellOfResponse(trx, { response, demand, to: 'provider', what: 'accepted', again: revision, actorId, now })
    for (const other of others)
      await tellOfResponse(trx, {
        response: other,
        demand,
        to: 'provider',
        what: 'superseded',
        again: other.revision,
        now,
      })
    await lapseResponsesOf(trx, demand, now)
  })
}
