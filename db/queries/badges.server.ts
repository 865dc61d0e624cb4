import type { Db } from '../client.server.ts'

export type Badge = {
  kind: 'tier' | 'dcmm' | 'third_party'
  /** A code of enterpriseTiers, a DCMM level 1-5, or a code of thirdPartyKinds. */
  value: string
  grantedAt: number
  /** The certificate behind it holds until this moment. */
  expiresAt: number | null
}

/** What an organisation is recognised as, at most fifty. */
export function listBadges(db: Db, organisationId: string): Promise<Badge[]> {
  return db
    .selectFrom('badge')
    .select(['kind', 'value', 'grantedAt', 'expiresAt'])
    .where('organisationId', '=', organisationId)
    .orderBy('kind')
    .orderBy('value')
    .limit(50)
    .execute()
}

/** Recognises an organisation; one it has already keeps the day it was first given and takes the new expiry. */
export async function upsertBadges(
  trx: Db,
  organisationId: string,
  badges: readonly Pick<Badge, 'kind' | 'value' | 'expiresAt'>[],
  by: { grantedBy: string; now: number },
): Promise<void> {
  if (badges.length === 0) return
  await trx
    .insertInto('badge')
    .values(badges.map((badge) => ({ ...badge, organisationId, grantedBy: by.grantedBy, grantedAt: by.now })))
    .onConflict((oc) =>
      oc
        .columns(['organisationId', 'kind', 'value'])
        .doUpdateSet((eb) => ({ expiresAt: eb.ref('excluded.expiresAt'), grantedBy: by.grantedBy })),
    )
    .execute()
}

/** Takes recognitions away. */
export async function deleteBadges(
  trx: Db,
  organisationId: string,
  badges: readonly Pick<Badge, 'kind' | 'value'>[],
): Promise<void> {
  if (badges.length === 0) return
  await trx
    .deleteFrom('badge')
    .where('organisationId', '=', organisationId)
    .where((eb) => eb.or(badges.map(({ kind, value }) => eb.and([eb('kind', '=', kind), eb('value', '=', value)]))))
    .execute()
}
