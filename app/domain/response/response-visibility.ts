import type { PersonActor } from '../access/permissions.ts'
import type { ResponseState } from './response-steps.ts'

/** Whether the provider is told who the buyer is: always where the buyer is not masked, else once its response was accepted. */
export function showsBuyer({ isMasked }: { isMasked: number }, { state }: { state: ResponseState }): boolean {
  return isMasked === 0 || state === 'accepted'
}

/** A member as acting for one organisation alone: what they may see through others, or as an operator, does not count. */
export function actingFor(actor: PersonActor, organisationId: string): PersonActor {
  return {
    ...actor,
    isOperator: false,
    memberships: actor.memberships.filter((membership) => membership.organisationId === organisationId),
  }
}
