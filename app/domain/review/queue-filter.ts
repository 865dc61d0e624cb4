import type { ReviewFilter, ReviewKey } from '../../../db/queries/review-queue.server.ts'
import { findCode } from '../codes/code-list.ts'
import { grades } from '../codes/grading.ts'
import { kinds } from '../codes/trade.ts'
import { readPlace, writePlace } from '../list-place.ts'
import { openStates } from './review-steps.ts'

/** What can be asked of the queue by its address; `mine` stands for whoever asks. */
export type QueueFilter = Omit<ReviewFilter, 'reviewerId'> & { isMine?: boolean }

/** States of the tabs: what waits for operators first, then all under way, then one by one, settled ones last. */
export const queueStates = ['waiting', 'open', ...openStates, 'registered', 'refused', 'withdrawn'] as const
export type QueueState = (typeof queueStates)[number]

/** Reads the state of the queue from an address; what it does not know is left out. */
export function readQueueFilter(params: URLSearchParams): QueueFilter {
  const state = queueStates.find((each) => each === params.get('state')) ?? 'waiting'
  const kind = findCode(kinds, params.get('kind'))?.code
  const grade = findCode(grades, params.get('grade'))?.code
  const isPublicData = { yes: true, no: false }[params.get('public') ?? '']
  return {
    state,
    ...(kind && { kind }),
    ...(grade && { grade }),
    ...(isPublicData !== undefined && { isPublicData }),
    ...(params.get('late') === 'yes' && { isOverdue: true }),
    ...(params.get('findings') === 'yes' && { hasFindings: true }),
    ...(params.get('mine') === 'yes' && { isMine: true }),
  }
}

/** The same as parameters of an address. */
export function writeQueueFilter(filter: QueueFilter, after?: ReviewKey): URLSearchParams {
  return new URLSearchParams({
    ...(filter.state !== 'waiting' && { state: filter.state }),
    ...(filter.kind && { kind: filter.kind }),
    ...(filter.grade && { grade: filter.grade }),
    ...(filter.isPublicData !== undefined && { public: filter.isPublicData ? 'yes' : 'no' }),
    ...(filter.isOverdue && { late: 'yes' }),
    ...(filter.hasFindings && { findings: 'yes' }),
    ...(filter.isMine && { mine: 'yes' }),
    ...(after && { after: writePlace(after.dueAt, after.id) }),
  })
}

/** The line after which a page begins; undefined for the first page, and for what is no such line. */
export function readQueueKey(params: URLSearchParams): ReviewKey | undefined {
  const place = readPlace(params)
  return place && { dueAt: place.at, id: place.id }
}
