import type { Database } from '#db/client.server.ts'
import { listNoticesOver } from '#db/queries/submissions-clocks.server.ts'
import { Refusal } from '../errors.ts'
import { registerSubmission } from '../review/register-submission.server.ts'
import type { ReviewHooks } from '../review/review-hooks.ts'

const batch = 100

/**
 * Registers everything whose public notice is over, one transaction each. What cannot be registered now, because its provider
 * is suspended, stays where it is and is tried again the next time. Gives how many were registered. Where something failed,
 * all others are registered before the first failure is thrown.
 */
export async function endNotices(
  database: Database,
  { filesDir, hooks, now }: { filesDir: string; hooks?: ReviewHooks; now: number },
): Promise<number> {
  let registered = 0
  const failures: unknown[] = []
  let after: { dueAt: number; id: string } | undefined
  for (;;) {
    const over = await listNoticesOver(database.read, { now, limit: batch, ...(after && { after }) })
    for (const { id } of over)
      try {
        await registerSubmission(database, { submissionId: id, filesDir, now, ...(hooks && { hooks }) })
        registered++
      } catch (error) {
        if (!(error instanceof Refusal)) failures.push(error)
      }
    after = over.at(-1)
    if (over.length < batch) break
  }
  if (failures.length > 0) throw failures[0]
  return registered
}
