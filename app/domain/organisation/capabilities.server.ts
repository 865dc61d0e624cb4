import { type Database, inTransaction } from '#db/client.server.ts'
import { requestGrant, settleGrant } from '#db/queries/capabilities.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import type { Capability, ThirdPartyKind } from '../codes/parties.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { drawProfile } from './draw-profile.server.ts'
import { insist, insistOperator } from './insist.ts'
import type { Standing } from './standings.ts'
import { type Sender, tellOfCapability, tellOperators } from './tell-people.server.ts'

/** Standings in which an organisation may ask; granted is only to verified ones. */
export const askingStandings: readonly Standing[] = ['draft', 'submitted', 'returned', 'verified']

/** Asks for a capability, for the first time or again after a refusal. A third-party body names its kinds. */
export async function requestCapability(
  database: Database,
  request: {
    actor: PersonActor
    organisationId: string
    capability: Capability
    statement: string
    kinds: readonly ThirdPartyKind[]
    now?: number
  },
): Promise<void> {
  const { actor, organisationId, capability, statement, now = Date.now() } = request
  insist(actor, 'capability.request', organisationId)
  const kinds = capability === 'ASSESSOR' ? request.kinds : []
  if (capability === 'ASSESSOR' && kinds.length === 0) throw new Refusal('invalid', 'kindsMissing', { field: 'kinds' })
  await inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'capability.request')
    const known = await findOrganisationWork(trx, { id: organisationId })
    if (!known) throw new Refusal('not_found', 'notAllowed')
    if (!askingStandings.includes(known.standing)) throw new Refusal('not_allowed', 'profileClosed')
    const isAsked = await requestGrant(trx, {
      organisationId,
      capability,
      statement,
      kinds,
      requestedBy: actor.personId,
      now,
    })
    if (!isAsked) throw new Refusal('stale', 'capabilityMoved')
    await insertEvents(trx, [
      {
        at: now,
        actor: actor.personId,
        action: 'capability.requested',
        subjectKind: 'organisation',
        subjectId: organisationId,
        detail: { capability, ...(kinds.length > 0 && { kinds }) },
      },
    ])
    await tellOperators(trx, {
      occasion: `asked:${organisationId}:${capability}:${now}`,
      organisation: known,
      what: 'capability',
      capability,
      now,
    })
  })
}

/** Takes a request back that nobody decided. */
export async function withdrawCapability(
  database: Database,
  withdrawal: { actor: PersonActor; organisationId: string; capability: Capability; now?: number },
): Promise<void> {
  const { actor, organisationId, capability, now = Date.now() } = withdrawal
  insist(actor, 'capability.request', organisationId)
  await inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'capability.request')
    const isMoved = await settleGrant(trx, {
      organisationId,
      capability,
      state: 'withdrawn',
      decidedBy: actor.personId,
      now,
    })
    if (!isMoved) throw new Refusal('stale', 'capabilityMoved')
    await insertEvents(trx, [
      {
        at: now,
        actor: actor.personId,
        action: 'capability.withdrawn',
        subjectKind: 'organisation',
        subjectId: organisationId,
        detail: { capability },
      },
    ])
  })
}

/**
 * Grants or refuses the request the operator saw; a refusal says why. Only verified organisations are granted. What is
 * granted stands on the public page at once.
 */
export async function decideCapability(
  database: Database,
  decision: {
    actor: PersonActor
    organisationId: string
    capability: Capability
    requestedAt: number
    /** Why it is refused; without a reason it is granted. */
    refusal?: string
    sender: Sender
    now?: number
  },
): Promise<void> {
  const { actor, organisationId, capability, requestedAt, refusal, sender, now = Date.now() } = decision
  insistOperator(actor)
  const isGranted = refusal === undefined
  await inTransaction(database.write, async (trx) => {
    const known = await findOrganisationWork(trx, { id: organisationId })
    if (!known) throw new Refusal('not_found', 'notAllowed')
    if (isGranted && known.standing !== 'verified') throw new Refusal('not_allowed', 'notVerified')
    const isMoved = await settleGrant(trx, {
      organisationId,
      capability,
      state: isGranted ? 'granted' : 'refused',
      requestedAt,
      decidedBy: actor.personId,
      ...(refusal !== undefined && { reason: refusal }),
      now,
    })
    if (!isMoved) throw new Refusal('stale', 'capabilityMoved')
    if (isGranted) await drawProfile(trx, { organisationId, grantedBy: actor.personId, newly: capability, now })
    await insertEvents(trx, [
      {
        at: now,
        actor: actor.personId,
        action: isGranted ? 'capability.granted' : 'capability.refused',
        subjectKind: 'organisation',
        subjectId: organisationId,
        ...(refusal !== undefined && { reason: refusal }),
        detail: { capability },
      },
    ])
    await tellOfCapability(trx, {
      occasion: `capability:${organisationId}:${capability}:${requestedAt}`,
      organisation: known,
      capability,
      isGranted,
      ...(refusal !== undefined && { reason: refusal }),
      sender,
      now,
    })
  })
}
