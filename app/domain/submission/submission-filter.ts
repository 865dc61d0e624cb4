import { readPlace, writePlace } from '../list-place.ts'
import { type SubmissionState, submissionStates } from '../review/review-steps.ts'

/** What the list of own submissions is asked for. */
export type SubmissionFilter = { state: 'all' | 'open' | SubmissionState; text: string }
/** Where a page of the list begins: after this one. */
export type SubmissionKey = { submittedAt: number; id: string }

/** Lines on a page. */
export const submissionsPerPage = 20

const choices = ['all', 'open', ...submissionStates] as const

/** The filter and the place of an address; anything unknown is left out. */
export function readSubmissionQuery(params: URLSearchParams): { filter: SubmissionFilter; after?: SubmissionKey } {
  const asked = params.get('state')
  const place = readPlace(params)
  return {
    filter: {
      state: choices.find((choice) => choice === asked) ?? 'all',
      text: (params.get('q') ?? '').trim().slice(0, 100),
    },
    ...(place && { after: { submittedAt: place.at, id: place.id } }),
  }
}

/** The parameters of an address for a filter and a place. */
export function writeSubmissionQuery({ state, text }: SubmissionFilter, after?: SubmissionKey): URLSearchParams {
  return new URLSearchParams({
    ...(text && { q: text }),
    ...(state !== 'all' && { state }),
    ...(after && { after: writePlace(after.submittedAt, after.id) }),
  })
}
