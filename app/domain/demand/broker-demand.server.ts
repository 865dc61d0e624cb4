import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { insertDemandAnnotation } from '#db/queries/demand-desk.server.ts'
import { insertDemandInvitation, listDemandInvitations } from '#db/queries/demand-invitations.server.ts'
import { listOrganisationsNamed } from '#db/queries/demands.server.ts'
import { listMemberIds } from '#db/queries/members.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { notify } from '../notice/notify.server.ts'
import { openDemandForOperator, recordDemand, takeDemandStep } from './demand-case.server.ts'
import type { DemandOutcome } from './demand-outcomes.ts'
import { answerableStates } from './demand-steps.ts'
import { mostInvited, tellInvited } from './invite-to-demand.server.ts'
import { tellOfDemand } from './tell-demand.server.ts'

type DeskAct = { actor: PersonActor; number: string; now?: number }

/**
 * Brings buyer and providers together: invites these verified organisations to answer, whose owners and editors are told at
 * once. Whoever was invited before is left as it was. Gives how many are new; refuses where nobody is named, or nobody new.
 */
export async function brokerDemand(
  database: Database,
  act: DeskAct & { providers: readonly string[]; organisation: string; note: string },
): Promise<number> {
  const { actor, organisation, note, now = Date.now() } = act
  const named = [...new Set([...act.providers, organisation.trim()])].filter(Boolean)
  if (named.length === 0) throw new Refusal('invalid', 'providersMissing', { field: 'organisation' })
  return inTransaction(database.write, async (trx) => {
    const demand = await openDemandForOperator(trx, act)
    if (!answerableStates.includes(demand.state)) throw new Refusal('stale', 'demandMoved')
    const invited = await listDemandInvitations(trx, demand.id)
    if (invited.length + named.length > mostInvited)
      throw new Refusal('invalid', 'tooManyInvited', { field: 'organisation' })
    let count = 0
    for (const name of named) {
      const organisationId = await findInvited(trx, name)
      if (organisationId === demand.organisationId)
        throw new Refusal('invalid', 'organisationOwn', { field: 'organisation' })
      const isNew = await insertDemandInvitation(trx, {
        demandId: demand.id,
        organisationId,
        invitedBy: actor.personId,
        isBrokered: 1,
        note: note || null,
        invitedAt: now,
      })
      if (!isNew) continue
      count++
      await tellInvited(trx, { demand, organisationId, now })
      await recordDemand(trx, demand, {
        action: 'demand.brokered',
        actorId: actor.personId,
        detail: { invited: organisationId },
        now,
      })
    }
    if (count === 0) throw new Refusal('invalid', 'invitedAlready', { field: 'organisation' })
    return count
  })
}

/** Writes something on a demand: for operators alone, or for everybody who sees it. */
export async function annotateDemand(
  database: Database,
  act: DeskAct & { audience: 'operators' | 'public'; text: string },
): Promise<void> {
  const { actor, audience, text, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const demand = await openDemandForOperator(trx, act)
    await insertDemandAnnotation(trx, {
      id: newId(),
      demandId: demand.id,
      audience,
      text,
      personId: actor.personId,
      writtenAt: now,
    })
    await recordDemand(trx, demand, {
      action: 'demand.annotated',
      actorId: actor.personId,
      detail: { audience },
      now,
    })
  })
}

/** Closes a demand for the exchange, with what became of it and why; the buyer reads the reason. */
export async function closeDemandForBuyer(
  database: Database,
  act: DeskAct & { outcome: DemandOutcome; reason: string },
): Promise<void> {
  const { actor, outcome, reason, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const demand = await openDemandForOperator(trx, act)
    const { personId: actorId } = actor
    await takeDemandStep(trx, demand, { step: 'close', actorId, reason, set: { outcome }, detail: { outcome }, now })
    await tellOfDemand(trx, { demand, what: 'closed', actorId, now })
  })
}

/** Declares that nobody supplies what is wanted, before the deadline says so: it goes on the construction list. */
export async function declareNoSupply(database: Database, act: DeskAct & { reason: string }): Promise<void> {
  const { actor, reason, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const demand = await openDemandForOperator(trx, act)
    await takeDemandStep(trx, demand, { step: 'noSupply', actorId: actor.personId, reason, set: { reason }, now })
    await tellOfNoSupply(trx, { demand, now })
  })
}

/** Tells the buyer that no answer stands, and what follows. */
export async function tellOfNoSupply(
  trx: Db,
  { demand, now }: { demand: Awaited<ReturnType<typeof openDemandForOperator>>; now: number },
): Promise<void> {
  await notify(trx, {
    kind: 'demand.reminder',
    personIds: await listMemberIds(trx, demand.organisationId, ['owner', 'editor'], 500),
    occasion: `demand:${demand.id}:noSupply`,
    detail: {
      number: demand.number ?? '',
      title: JSON.stringify(demand.content.title),
      what: demand.visibility === 'INVITED' ? 'noSupplyClosed' : 'noSupply',
    },
    path: `/my/organisations/${demand.organisation.slug}/demands/${demand.id}`,
    now,
  })
}

async function findInvited(trx: Db, named: string): Promise<string> {
  const invalid = (reason: string) => new Refusal('invalid', reason, { field: 'organisation' })
  const [found, another] = await listOrganisationsNamed(trx, named, 2)
  if (!found) throw invalid('organisationUnknown')
  if (another) throw invalid('organisationSeveral')
  return found.id
}
