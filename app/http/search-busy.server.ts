/** Seconds after which to ask again. */
const retryAfter = '2'

/**
 * Gives what a search gives; while far too many are searching the answer is 503 with Retry-After. `answer` makes it from
 * these headers. The error is known by its name: the built site and the search have a class each.
 */
export async function unlessBusy<T>(
  search: Promise<T>,
  answer: (headers: Record<string, string>) => Response,
): Promise<T> {
  try {
    return await search
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'SearchBusy') throw error
    throw answer({ 'Retry-After': retryAfter, 'Cache-Control': 'no-store' })
  }
}
