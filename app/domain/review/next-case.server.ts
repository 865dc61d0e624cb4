import type { Db } from '#db/client.server.ts'
import { listReviewQueue, type ReviewKey, type ReviewLine } from '#db/queries/review-queue.server.ts'

/**
 * The case an operator goes on to: of those that nobody has taken and those in their own hand the one with the least time left
 * after this place of the queue, or from its beginning. Undefined where there is none but `than`.
 */
export async function findNextCase(
  db: Db,
  { personId, than, after, now }: { personId: string; than: string; after: ReviewKey; now: number },
): Promise<string | undefined> {
  const from = async (key: ReviewKey | undefined): Promise<ReviewLine | undefined> => {
    const page = { ...(key && { after: key }), limit: 2, now }
    const lines = await Promise.all([
      listReviewQueue(db, { ...page, filter: { state: 'submitted' } }),
      listReviewQueue(db, { ...page, filter: { state: 'reviewing', reviewerId: personId } }),
    ])
    return lines
      .flat()
      .filter(({ id }) => id !== than)
      .sort((one, other) => one.key.dueAt - other.key.dueAt)[0]
  }
  return ((await from(after)) ?? (await from(undefined)))?.number
}
