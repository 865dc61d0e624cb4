import type { ThirdPartyKind } from '#app/domain/codes/parties.ts'
import { type Database, inTransaction } from '#db/client.server.ts'

/** Grants an organisation the capability of an assessor, with these kinds. */
export function makeAssessor(
  database: Database,
  organisationId: string,
  kinds: readonly ThirdPartyKind[],
  now = Date.now(),
): Promise<void> {
  return inTransaction(database.write, async (trx) => {
    await trx
      .insertInto('capability_grant')
      .values({
        organisationId,
        capability: 'ASSESSOR',
        state: 'granted',
        requestedBy: null,
        requestedAt: now,
        decidedBy: null,
        decidedAt: now,
        reason: null,
      })
      .execute()
    const badges = kinds.map((value) => ({ organisationId, kind: 'third_party' as const, value, grantedBy: null }))
    await trx
      .insertInto('badge')
      .values(badges.map((badge) => ({ ...badge, grantedAt: now, expiresAt: null })))
      .execute()
  })
}
