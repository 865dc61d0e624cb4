import { type Database, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findOwnListing } from '#db/queries/own-listings.server.ts'
import { findSettingsRevision, saveTradingSettings } from '#db/queries/request-forms.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import { everyListing, TradingSettings } from './trading-settings.ts'

/**
 * Sets what a provider asks of buyers, approves by itself and gives on trial, for one listing or for all that have nothing of
 * their own. `seen` is the revision that was changed; saving what somebody else changed meanwhile is refused as stale.
 */
export async function setTrading(
  database: Database,
  set: {
    actor: PersonActor
    organisationId: string
    code: string
    forAll: boolean
    settings: TradingSettings
    seen: number
    now?: number
  },
): Promise<void> {
  const { actor, organisationId, code, forAll, seen, now = Date.now() } = set
  insist(actor, 'trading.set', organisationId)
  const settings = TradingSettings.parse(set.settings)
  await inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'trading.set')
    const listing = await findOwnListing(trx, { organisationId, code })
    if (!listing) throw new Refusal('not_found', 'notAllowed')
    const scope = forAll ? everyListing : listing.id
    const revision = await findSettingsRevision(trx, { providerId: organisationId, scope })
    if (revision !== seen) throw new Refusal('stale', 'changed')
    if (!(await saveTradingSettings(trx, { providerId: organisationId, scope, settings, seen, now })))
      throw new Refusal('stale', 'changed')
    await insertEvents(trx, [
      {
        at: now,
        actor: actor.personId,
        action: 'trading.set',
        subjectKind: forAll ? 'organisation' : 'listing',
        subjectId: forAll ? organisationId : listing.id,
        detail: {
          fields: settings.fields.length,
          rules: settings.rules.map(({ name }) => name),
          trial: settings.trial,
          revision: seen + 1,
        },
      },
    ])
  })
}
