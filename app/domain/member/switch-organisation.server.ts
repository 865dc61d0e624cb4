import { type Db, inTransaction } from '#db/client.server.ts'
import { updateSession } from '#db/queries/sessions.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { sessionLife } from '../account/sessions.server.ts'
import { hashToken, newToken } from '../account/tokens.server.ts'
import { Refusal } from '../errors.ts'
import { recordMemberAct, requireRole } from './member-acts.server.ts'

/** The secret a session goes on with. */
export type NewSecret = { token: string; expiresAt: number }

/**
 * Lets a session act for another organisation of its person, under another secret. Refuses with `not_found` where the
 * person is no member of it.
 */
export function switchOrganisation(
  db: Db,
  { actor, slug, now = Date.now() }: { actor: PersonActor; slug: string; now?: number },
): Promise<NewSecret> {
  const wanted = actor.memberships.find((membership) => membership.slug === slug)
  return inTransaction(db, async (trx) => {
    if (!wanted) throw new Refusal('not_found', 'notAllowed')
    const { organisationId } = wanted
    // The list of memberships was read before the transaction began.
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'organisation.see')
    await recordMemberAct(trx, {
      organisationId,
      actorId: actor.personId,
      action: 'member.switched',
      detail: {},
      now,
    })
    return actFor(trx, { actor, organisationId, now })
  })
}

/** The same inside an act that made sure of the membership. */
export async function actFor(
  trx: Db,
  { actor, organisationId, now }: { actor: PersonActor; organisationId: string; now: number },
): Promise<NewSecret> {
  const token = newToken()
  const isOperator = actor.isOperator || actor.isOperatorPending
  const expiresAt = now + (isOperator ? sessionLife.operator : sessionLife.person)
  const isKept = await updateSession(trx, actor.sessionId, { tokenHash: hashToken(token), organisationId, expiresAt })
  if (!isKept) throw new Refusal('not_found', 'notAllowed')
  return { token, expiresAt }
}
