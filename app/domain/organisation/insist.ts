import { may, type Permission, type PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'

/**
 * Throws unless the actor may do this with this organisation: as not there for those who may not even see its work, as not
 * allowed for others.
 */
export function insist(actor: PersonActor, permission: Permission, organisationId: string): void {
  if (may(actor, permission, organisationId)) return
  const isSeen = may(actor, 'organisation.see', organisationId)
  throw new Refusal(isSeen ? 'not_allowed' : 'not_found', 'notAllowed')
}

/** Throws unless the actor runs the exchange. */
export function insistOperator(actor: PersonActor): void {
  if (!may(actor, 'exchange.verify')) throw new Refusal('not_found', 'notAllowed')
}
