/** From so many answers on, how fast a provider answers is public. */
export const fewestAnswers = 3
/** How far back answers and invitations count: twelve months. */
export const recordWindow = 365 * 86_400_000

/** A demand that a provider could answer, and whether and when it did. */
export type Answerable = {
  publishedAt: number
  /** When the provider was asked to answer; null where it was not. */
  invitedAt: number | null
  /** When the provider was verified; before that it could not answer. */
  verifiedAt: number | null
  /** When it handed its first response in; null where it did not. */
  submittedAt: number | null
}

/** How fast a provider answers. Times in milliseconds. */
export type ResponseRecord = {
  answers: number
  medianMs: number | null
  invitations: number
  invitationsAnswered: number
}

/**
 * From when on a provider could answer a demand: it was invited, or where it was not, the demand was published; never before
 * it was published, nor before the provider was verified.
 */
export function couldAnswerFrom({ publishedAt, invitedAt, verifiedAt }: Omit<Answerable, 'submittedAt'>): number {
  return Math.max(publishedAt, invitedAt ?? 0, verifiedAt ?? 0)
}

/**
 * The record of a provider: the median of the times from when it could answer to its first response, over the demands it
 * answered, and how many of its invitations it answered. One who answers before it was invited answered at once.
 */
export function recordOf(demands: readonly Answerable[]): ResponseRecord {
  const times = demands
    .flatMap((demand) => (demand.submittedAt === null ? [] : Math.max(0, demand.submittedAt - couldAnswerFrom(demand))))
    .sort((a, b) => a - b)
  const invited = demands.filter(({ invitedAt }) => invitedAt !== null)
  return {
    answers: times.length,
    medianMs: medianOf(times),
    invitations: invited.length,
    invitationsAnswered: invited.filter(({ submittedAt }) => submittedAt !== null).length,
  }
}

/** The middle of sorted numbers, or between the two in the middle; null of none. */
export function medianOf(sorted: readonly number[]): number | null {
  const half = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]]
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2)
}

/** What everybody may see of a record, from enough answers on: the median in days to the tenth, and the share of invitations. */
export function publicRecordOf(
  record: ResponseRecord | undefined,
): { answers: number; days: number; invitedShare?: number } | undefined {
  if (!record || record.medianMs === null || record.answers < fewestAnswers) return undefined
  return {
    answers: record.answers,
    days: Math.round(record.medianMs / 8_640_000) / 10,
    ...(record.invitations > 0 && {
      invitedShare: Math.round((record.invitationsAnswered / record.invitations) * 100),
    }),
  }
}
