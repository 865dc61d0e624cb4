import { may, type Permission, type PersonActor } from '#app/domain/access/permissions.ts'

/** The slug of the organisation a person does this for: the one they act for now, else the first that lets them. */
export function actingFor(actor: PersonActor, permission: Permission): string | undefined {
  const able = actor.memberships.filter(({ organisationId }) => may(actor, permission, organisationId))
  return (able.find(({ organisationId }) => organisationId === actor.organisationId) ?? able[0])?.slug
}
