/** What is said to whoever asks while far too many are searching: when to ask again. */
export const busyHeaders = { 'Retry-After': '2', 'Cache-Control': 'no-store' }

/** Whether far too many are searching. The error is known by its name: the built site and the search have a class each. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && error.name === 'SearchBusy'
}

/**
 * Gives what a search gives; while far too many are searching the answer is 503 with Retry-After. `answer` makes it from
 * these headers.
 */
export async function unlessBusy<T>(
  search: Promise<T>,
  answer: (headers: Record<string, string>) => Response,
): Promise<T> {
  try {
    return await search
  } catch (error) {
    if (!isBusy(error)) throw error
    throw answer(busyHeaders)
  }
}
