/** A call of a provider's interface, or a question to a table. */
export type CallKind = 'call' | 'query'

/**
 * What became of a call: under way, answered, failed for want of the provider (given back), or never heard of again because
 * the process that passed it on ended; then nobody knows whether the answer arrived, and it stays counted.
 */
export const callOutcomes = ['open', 'answered', 'failed', 'cut'] as const
export type CallOutcome = (typeof callOutcomes)[number]

/** Days that single calls are kept; what they sum up to stays. */
export const callDays = 400
/** Calls on one page of the list, and most of one export. */
export const callsPerPage = 50
export const mostExportedCalls = 50_000
/** A call under way for longer than this was cut. */
export const longestCall = 15 * 60_000

/**
 * Whether a call counts, by what its answer was: what the provider's server could not do is not charged. `undefined` is no
 * answer at all. Whatever the buyer did wrong was answered.
 */
export function isCharged(status: number | undefined): boolean {
  return status !== undefined && status < 500
}

/** The hour a moment is in, by its start. China is whole hours from UTC, so hours sum up to days and months of either. */
export function hourOf(at: number): number {
  return at - (at % 3_600_000)
}
