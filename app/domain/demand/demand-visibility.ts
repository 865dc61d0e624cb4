import { type Actor, may } from '../access/permissions.ts'
import type { DemandVisibility } from './demand-lists.ts'
import { type DemandState, visibleStates } from './demand-steps.ts'

/** What decides who sees a demand. */
export type SeenDemand = {
  state: DemandState
  visibility: DemandVisibility
  /** The buyer. */
  organisationId: string
  /** Null while it was never handed in. */
  number: string | null
}

/**
 * Whether somebody may see a demand. Members of the buyer see it in every state, operators once it was handed in; everybody
 * else only while it is or was published: what is public always, what is for verified organisations as a member of one, and
 * whatever an organisation of theirs was invited to. A program sees what is public and what its organisation was invited to.
 */
export function maySeeDemand(actor: Actor, demand: SeenDemand, { isInvited }: { isInvited: boolean }): boolean {
  if (isOwnDemand(actor, demand)) return true
  if (may(actor, 'exchange.demands')) return demand.number !== null
  if (!visibleStates.includes(demand.state)) return false
  if (demand.visibility === 'PUBLIC') return true
  if (organisationsOf(actor).length > 0 && isInvited) return true
  return (
    demand.visibility === 'VERIFIED' &&
    actor.kind === 'person' &&
    actor.isConfirmed &&
    actor.memberships.some(({ standing }) => standing === 'verified')
  )
}

/** The same, asking about invitations only where they decide. */
export async function seesDemand(
  actor: Actor,
  demand: SeenDemand,
  isInvited: (organisationIds: readonly string[]) => Promise<boolean>,
): Promise<boolean> {
  if (maySeeDemand(actor, demand, { isInvited: false })) return true
  const own = organisationsOf(actor)
  return own.length > 0 && maySeeDemand(actor, demand, { isInvited: true }) && (await isInvited(own))
}

/** Whether somebody belongs to the buyer. */
export function isOwnDemand(actor: Actor, { organisationId }: { organisationId: string }): boolean {
  return may(actor, 'demand.see', organisationId)
}

/** Organisations in whose name somebody may have been invited. */
export function organisationsOf(actor: Actor): string[] {
  if (actor.kind === 'key') return [actor.organisationId]
  if (actor.kind !== 'person' || !actor.isConfirmed) return []
  return actor.memberships.map(({ organisationId }) => organisationId)
}
