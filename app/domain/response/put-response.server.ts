import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { listInvitedAmong } from '#db/queries/demand-invitations.server.ts'
import { type Demand, findDemandByNumber } from '#db/queries/demands.server.ts'
import { findOrganisationWork, type OrganisationWork } from '#db/queries/organisation-work.server.ts'
import { enqueue } from '#db/queries/outbox.server.ts'
import { listOffered } from '#db/queries/response-listings.server.ts'
import {
  countAnswerers,
  deleteResponse,
  findOpenResponse,
  findOwnResponse,
  insertResponse,
  insertResponseRevision,
  moveResponse,
  type Response,
  updateResponseCount,
} from '#db/queries/responses.server.ts'
import { takeSerials } from '#db/queries/settings.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { dayOf, shiftDay } from '../calendar/days.ts'
import { whyNoAnswer } from '../demand/challenge-rules.ts'
import { takeDemandStep } from '../demand/demand-case.server.ts'
import { maySeeDemand } from '../demand/demand-visibility.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import { noDue } from '../review/review-lists.ts'
import { type OwnResponseAct, openOwnResponse, recordResponse, takeResponseStep } from './response-case.server.ts'
import { type LooseResponse, whyNotWhole } from './response-content.ts'
import { mostValidDays } from './response-lists.ts'
import { responseNumber, responseSerialName } from './response-number.ts'
import { standingStates } from './response-steps.ts'
import { actingFor } from './response-visibility.ts'
import { tellOfResponse } from './tell-response.server.ts'

/** What is put down, and whether it is handed in at once. */
type Put = { content: LooseResponse; isDraft: boolean }

/**
 * Begins a response to a demand, as a draft or handed in at once. Gives its id. Refuses whoever is not verified or no
 * provider, the buyer itself, a demand that they may not see or that is not answered any more, listings that are not their
 * own and listed, and a second response while the first is open.
 */
export async function beginResponse(
  database: Database,
  begun: Put & { actor: PersonActor; organisationId: string; number: string; now?: number },
): Promise<string> {
  const { actor, organisationId, content, isDraft, now = Date.now() } = begun
  const { personId } = actor
  insist(actor, 'response.write', organisationId)
  const id = newId()
  await inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: personId }, 'response.write')
    const demand = await openAnswered(trx, { actor, organisationId, number: begun.number, now })
    await checkOffer(trx, organisationId, content)
    const isNew = await insertResponse(trx, {
      id,
      demandId: demand.id,
      organisationId,
      createdBy: personId,
      state: 'draft',
      isOpen: 1,
      content: JSON.stringify(content),
      revision: 0,
      messageCount: 0,
      dueAt: noDue,
      createdAt: now,
      updatedAt: now,
    })
    if (!isNew) throw new Refusal('stale', 'answeredAlready')
    const response = await findOwnResponse(trx, { id, organisationId })
    if (!response) throw new Refusal('not_found', 'notAllowed')
    await recordResponse(trx, { response, demand }, { action: 'response.begun', actorId: personId, now })
    if (!isDraft) await handIn(trx, { response, demand, content, actorId: personId, now })
  })
  return id
}

/**
 * Saves a response: a draft over a draft, or handed in; what was handed in before is replaced by another revision, of which
 * the buyer is told. `seen` is when it was last changed as the person saw it.
 */
export async function changeResponse(
  database: Database,
  changed: OwnResponseAct & Put & { seen: number },
): Promise<void> {
  const { actor, organisationId, content, isDraft, seen, now = Date.now() } = changed
  await inTransaction(database.write, async (trx) => {
    const { response, demand } = await openOwnResponse(trx, changed)
    if (response.updatedAt !== seen) throw new Refusal('stale', 'responseMoved')
    await checkOffer(trx, organisationId, content)
    if (!isDraft) return handIn(trx, { response, demand, content, actorId: actor.personId, now })
    const isMoved =
      response.state === 'draft' &&
      (await moveResponse(trx, {
        id: response.id,
        from: 'draft',
        seen,
        set: { content: JSON.stringify(content), updatedAt: Math.max(now, seen + 1) },
      }))
    if (!isMoved) throw new Refusal('stale', 'responseMoved')
    await recordResponse(trx, { response, demand }, { action: 'response.saved', actorId: actor.personId, now })
  })
}

/** Throws a draft away that was never handed in. */
export async function discardResponse(database: Database, act: OwnResponseAct): Promise<void> {
  const { actor, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const { response, demand } = await openOwnResponse(trx, act)
    if (!(await deleteResponse(trx, { id: response.id, seen: response.updatedAt })))
      throw new Refusal('stale', 'responseMoved')
    await recordResponse(trx, { response, demand }, { action: 'response.discarded', actorId: actor.personId, now })
  })
}

/** Takes a response back that was handed in; a reason is the provider's to give or not. */
export async function withdrawResponse(database: Database, act: OwnResponseAct & { reason?: string }): Promise<void> {
  const { actor, reason, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const { response, demand } = await openOwnResponse(trx, act)
    const actorId = actor.personId
    await takeResponseStep(trx, { response, demand }, { step: 'withdraw', actorId, ...(reason && { reason }), now })
    await writeCount(trx, demand, await countAnswerers(trx, demand.id), now)
    await tellOfResponse(trx, {
      response,
      demand,
      to: 'buyer',
      what: 'withdrawn',
      again: response.revision,
      actorId,
      now,
    })
  })
}

/**
 * Why an organisation cannot answer a demand, as the key of a sentence; undefined where it can. Who has answered in time goes
 * on until the demand ends, but in a challenge nothing changes after the deadline. An own open response is no reason: that
 * is changed instead.
 */
export async function whyNotAnswerable(
  db: Db,
  asked: { demand: Demand; organisation: OrganisationWork; hasAnswered?: boolean; now: number },
): Promise<string | undefined> {
  const { demand, organisation, hasAnswered = false, now } = asked
  if (organisation.standing !== 'verified') return 'organisationNotVerified'
  if (!organisation.profile.capabilities.includes('PROVIDER')) return 'notProvider'
  if (demand.organisationId === organisation.id) return 'ownDemand'
  if (demand.isOpen === 0) return 'demandOver'
  const { challenge } = demand.content
  if (hasAnswered && !challenge) return undefined
  // Who is among those that answered keeps its place.
  const answerers = hasAnswered ? 0 : await countAnswerers(db, demand.id, organisation.id)
  return whyNoAnswer({ ...(challenge && { challenge }), deadline: demand.deadline, answerers, now })
}

/** A demand as a provider may answer it: one that it may see itself, as what it is. Undefined where it may not. */
export async function findAnswered(
  db: Db,
  { actor, organisationId, number }: { actor: PersonActor; organisationId: string; number: string },
): Promise<Demand | undefined> {
  const demand = await findDemandByNumber(db, number)
  if (!demand) return undefined
  const invited = await listInvitedAmong(db, { demandId: demand.id, organisationIds: [organisationId] })
  return maySeeDemand(actingFor(actor, organisationId), demand, { isInvited: invited.length > 0 }) ? demand : undefined
}

async function openAnswered(
  trx: Db,
  asked: { actor: PersonActor; organisationId: string; number: string; now: number },
): Promise<Demand> {
  const { organisationId, now } = asked
  const demand = await findAnswered(trx, asked)
  const organisation = demand && (await findOrganisationWork(trx, { id: organisationId }))
  if (!organisation) throw new Refusal('not_found', 'notAllowed')
  const why = await whyNotAnswerable(trx, { demand, organisation, now })
  if (why) throw new Refusal('not_allowed', why)
  if (await findOpenResponse(trx, { demandId: demand.id, organisationId }))
    throw new Refusal('stale', 'answeredAlready')
  return demand
}

/** Listings that are offered are the provider's own, and listed. */
async function checkOffer(trx: Db, organisationId: string, { listings }: LooseResponse): Promise<void> {
  const found = await listOffered(trx, { codes: listings, organisationIds: [organisationId] })
  const isListed = (code: string) => found.some((listing) => listing.code === code && listing.isListed)
  if (!listings.every(isListed)) throw new Refusal('invalid', 'listingGone', { field: 'listings' })
}

/** Hands a response in, for the first time or anew: number, revision, the demand's step and count, and the buyer is told. */
async function handIn(
  trx: Db,
  put: { response: Response; demand: Demand; content: LooseResponse; actorId: string; now: number },
): Promise<void> {
  const { response, demand, content, actorId, now } = put
  const isRevised = standingStates.includes(response.state)
  await checkTime(trx, { response, demand, now })
  const today = dayOf(now)
  const [problem] = whyNotWhole(content, { today, lastDay: shiftDay(today, mostValidDays) })
  if (problem) throw new Refusal('invalid', problem.reason, { field: problem.field })
  const number = response.number ?? responseNumber(now, await takeSerials(trx, responseSerialName(now), 1))
  const revision = response.revision + 1
  await insertResponseRevision(trx, {
    responseId: response.id,
    number: revision,
    content: JSON.stringify(content),
    demandRevision: demand.revision,
    submittedBy: actorId,
    submittedAt: now,
  })
  const numbered = { ...response, number, revision }
  await takeResponseStep(
    trx,
    { response: numbered, demand },
    {
      step: isRevised ? 'revise' : 'submit',
      actorId,
      set: {
        number,
        revision,
        content: JSON.stringify(content),
        validUntil: content.validUntil ?? null,
        submittedAt: response.submittedAt ?? now,
      },
      now,
    },
  )
  if (!isRevised) {
    const responseCount = await countAnswerers(trx, demand.id)
    if (demand.state === 'published')
      await takeDemandStep(trx, demand, { step: 'answer', actorId: 'system', set: { responseCount }, now })
    else await writeCount(trx, demand, responseCount, now)
  }
  const what = isRevised ? 'revised' : 'submitted'
  await tellOfResponse(trx, { response: numbered, demand, to: 'buyer', what, again: revision, actorId, now })
}

/** Refuses whoever cannot answer (any more), and what comes too late. */
async function checkTime(trx: Db, { response, demand, now }: { response: Response; demand: Demand; now: number }) {
  const organisation = await findOrganisationWork(trx, { id: response.organisationId })
  if (!organisation) throw new Refusal('not_found', 'notAllowed')
  const hasAnswered = response.number !== null
  const why = await whyNotAnswerable(trx, { demand, organisation, hasAnswered, now })
  if (why) throw new Refusal('not_allowed', why)
}

async function writeCount(trx: Db, demand: Demand, count: number, now: number): Promise<void> {
  await updateResponseCount(trx, demand.id, count)
  await enqueue(trx, { topic: 'search.demand', keys: [demand.id], now })
}
