import { everyListing, noSettings, TradingSettings } from '#app/domain/request/trading-settings.ts'
import type { Db } from '../client.server.ts'
import { changesOne } from '../one-row.ts'

/** Settings as they are kept, and for what. */
export type KeptSettings = TradingSettings & {
  /** Id of the listing, `all`, or nothing where nothing was set. */
  scope: string | undefined
  revision: number
}

/** What a provider set for a listing, else for all its listings, else nothing. */
export async function findTradingSettings(
  db: Db,
  { providerId, listingId }: { providerId: string; listingId: string },
): Promise<KeptSettings> {
  const rows = await db
    .selectFrom('request_form')
    .selectAll()
    .where('providerId', '=', providerId)
    .where('scope', 'in', [listingId, everyListing])
    .execute()
  const row = rows.find(({ scope }) => scope === listingId) ?? rows[0]
  if (!row) return { ...noSettings, scope: undefined, revision: 0 }
  const { fields, rules, trial } = row
  const settings = { fields: JSON.parse(fields), rules: JSON.parse(rules), trial: trial && JSON.parse(trial) }
  return { ...TradingSettings.parse(settings), scope: row.scope, revision: row.revision }
}

/** The revision of the settings of a scope; 0 where there are none. */
export async function findSettingsRevision(
  db: Db,
  { providerId, scope }: { providerId: string; scope: string },
): Promise<number> {
  const row = await db
    .selectFrom('request_form')
    .select('revision')
    .where('providerId', '=', providerId)
    .where('scope', '=', scope)
    .executeTakeFirst()
  return row?.revision ?? 0
}

/** Keeps settings; false where they were changed since they were seen. */
export async function saveTradingSettings(
  trx: Db,
  saved: { providerId: string; scope: string; settings: TradingSettings; seen: number; now: number },
): Promise<boolean> {
  const { providerId, scope, settings, seen, now } = saved
  const values = {
    fields: JSON.stringify(settings.fields),
    rules: JSON.stringify(settings.rules),
    trial: settings.trial === null ? null : JSON.stringify(settings.trial),
    revision: seen + 1,
    updatedAt: now,
  }
  if (seen === 0) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('request_form')
      .values({ providerId, scope, ...values })
      .onConflict((oc) => oc.doNothing())
      .executeTakeFirstOrThrow()
    return Number(numInsertedOrUpdatedRows ?? 0) === 1
  }
  return changesOne(
    trx
      .updateTable('request_form')
      .set(values)
      .where('providerId', '=', providerId)
      .where('scope', '=', scope)
      .where('revision', '=', seen),
  )
}
