import type { Db } from '#db/client.server.ts'
import { listPersonNames } from '#db/queries/people-admin.server.ts'
import {
  countOpenSubmissions,
  countOverdueSubmissions,
  listReviewQueue,
  type ReviewKey,
} from '#db/queries/review-queue.server.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import { type Grade, grades } from '../codes/grading.ts'
import { kinds } from '../codes/trade.ts'
import { type Language, pickText } from '../text.ts'
import { type QueueFilter, type QueueState, writeQueueFilter } from './queue-filter.ts'
import type { RegistrationKind } from './review-lists.ts'
import { openStates, type SubmissionState, waitingStates } from './review-steps.ts'
import { type TimeLeft, timeLeft } from './time-left.ts'

/** Lines of one page. */
const size = 30

/** One submission in the queue, in the reader's language. */
export type QueueLine = {
  number: string
  /** What an act at once is sent with: the round and the grade that were seen. */
  pick: string
  title: Said
  organisation: { slug: string; name: Said }
  state: SubmissionState
  kind: string
  registration: RegistrationKind
  round: number
  grade: { code: Grade; label: string } | undefined
  isPublicData: boolean
  warnings: number
  left: TimeLeft
  /** Name of the operator who has it in hand; `isMine` where that is the reader. */
  reviewer: { name: string; isMine: boolean } | undefined
}

export type QueueView = {
  filter: QueueFilter
  /** How many there are of the states that are under way, and of what waits; settled ones are not counted. */
  counts: Partial<Record<QueueState, number>>
  overdue: number
  lines: QueueLine[]
  /** Parameters of the next page. */
  next: string | undefined
  isFirst: boolean
}

/** Reads one page of the review queue for an operator. */
export async function readQueue(
  db: Db,
  asked: { filter: QueueFilter; after: ReviewKey | undefined; personId: string; language: Language; now: number },
): Promise<QueueView> {
  const { filter, after, personId, language, now } = asked
  const { isMine, ...rest } = filter
  const [found, counts, overdue, calendar] = await Promise.all([
    listReviewQueue(db, {
      filter: { ...rest, ...(isMine && { reviewerId: personId }) },
      ...(after && { after }),
      limit: size + 1,
      now,
    }),
    countOpenSubmissions(db),
    countOverdueSubmissions(db, now),
    readCalendar(db),
  ])
  const shown = found.slice(0, size)
  const names = new Map(
    (await listPersonNames(db, [...new Set(shown.flatMap(({ reviewerId }) => reviewerId ?? []))])).map(
      ({ id, name }) => [id, name],
    ),
  )
  const last = found.length > size ? shown.at(-1) : undefined
  const sum = (states: readonly (typeof openStates)[number][]) => states.reduce((all, state) => all + counts[state], 0)
  return {
    filter,
    counts: { ...counts, waiting: sum(waitingStates), open: sum(openStates) },
    overdue,
    lines: shown.map(({ id, round, grade, reviewerId, organisation, ...line }) => ({
      number: line.number,
      pick: [id, round, grade ?? ''].join('.'),
      title: pickText(line.title, language) ?? { text: line.number, language },
      organisation: {
        slug: organisation.slug,
        name: pickText(organisation.name, language) ?? { text: organisation.slug, language },
      },
      state: line.state,
      kind: labelOf(kinds, line.kind, language),
      registration: line.registration,
      round,
      grade: grade === null ? undefined : { code: grade, label: labelOf(grades, grade, language) },
      isPublicData: line.isPublicData,
      warnings: line.warnings,
      left: timeLeft(line, { calendar, now }),
      reviewer:
        reviewerId === null ? undefined : { name: names.get(reviewerId) ?? '–', isMine: reviewerId === personId },
    })),
    next: last && writeQueueFilter(filter, last.key).toString(),
    isFirst: after === undefined,
  }
}
