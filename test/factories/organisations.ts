import type { Standing } from '#app/domain/organisation/standings.ts'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { insertOrganisations } from '#db/queries/organisations.server.ts'

export type MadeOrganisation = { organisationId: string; slug: string; name: string }
type Overrides = { name?: string; slug?: string; standing?: Standing; isDemo?: boolean; now?: number }

let made = 0

/** Makes an organisation, verified unless told otherwise, without members. */
export function makeOrganisation(database: Database, overrides: Overrides = {}): Promise<MadeOrganisation> {
  return inTransaction(database.write, (trx) => insertOrganisation(trx, overrides))
}

/** The same inside a transaction. */
export async function insertOrganisation(trx: Db, overrides: Overrides = {}): Promise<MadeOrganisation> {
  made++
  const slug = overrides.slug ?? `made-organisation-${made}`
  const name = overrides.name ?? `测试机构${made}`
  const now = overrides.now ?? Date.now()
  const profile = {
    slug,
    name: { zh: name },
    kind: 'SERVICE' as const,
    capabilities: ['PROVIDER' as const],
    thirdPartyKinds: [],
  }
  await insertOrganisations(trx, [profile], { isDemo: overrides.isDemo ?? false, isHarvested: false, now })
  if (overrides.standing)
    await trx.updateTable('organisation').set({ standing: overrides.standing }).where('slug', '=', slug).execute()
  const { id } = await trx.selectFrom('organisation').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
  return { organisationId: id, slug, name }
}
