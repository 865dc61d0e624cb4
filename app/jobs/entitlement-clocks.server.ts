import { watchEntitlements } from '#app/domain/entitlement/watch-entitlements.server.ts'
import type { Database } from '#db/client.server.ts'

/** Ends rights to use whose term is over, and reminds of those that end soon. Gives how many it did something with. */
export function runEntitlementClocks(database: Database, now = Date.now()): Promise<number> {
  return watchEntitlements(database, now)
}
