import { endNotices } from '#app/domain/public-notice/end-notices.server.ts'
import type { ReviewHooks } from '#app/domain/review/review-hooks.ts'
import { warnOfClocks } from '#app/domain/review/warn-of-clocks.server.ts'
import type { Database } from '#db/client.server.ts'

/** Ends public notices whose time is over and warns of reviews whose time runs out; gives how many of either. */
export async function runReviewClocks(
  { database, filesDir, hooks }: { database: Database; filesDir: string; hooks?: ReviewHooks },
  now = Date.now(),
): Promise<number> {
  const ended = await endNotices(database, { filesDir, now, ...(hooks && { hooks }) })
  return ended + (await warnOfClocks(database, now))
}
