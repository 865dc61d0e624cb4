import type { Kind } from '#app/domain/codes/trade.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import type { Finding } from '#app/domain/pre-check/finding.ts'
import type { Evidence } from '#app/domain/review/evidence.ts'
import type { RegistrationKind } from '#app/domain/review/review-lists.ts'
import type { SubmissionState } from '#app/domain/review/review-steps.ts'
import type { SubmissionFilter, SubmissionKey } from '#app/domain/submission/submission-filter.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { contains } from '../dialect.ts'
import { pageBy } from '../keyset.server.ts'

/** A submission as the list of its provider shows it. */
export type OwnSubmission = {
  id: string
  number: string
  title: Text
  kind: Kind
  state: SubmissionState
  round: number
  registration: RegistrationKind
  submittedAt: number
  dueAt: number
}

/** The submissions of an organisation that fit, the newest first, after one of them; at most `limit`. */
export async function listOwnSubmissions(
  db: Db,
  page: { organisationId: string; filter: SubmissionFilter; after?: SubmissionKey; limit: number },
): Promise<OwnSubmission[]> {
  const { organisationId, filter, after, limit } = page
  const { state, text } = filter
  let query = db
    .selectFrom('submission')
    .select(['id', 'number', 'title', 'kind', 'state', 'round', 'registration', 'submittedAt', 'dueAt'])
    .where('organisationId', '=', organisationId)
  if (state === 'open') query = query.where('isOpen', '=', 1)
  else if (state !== 'all') query = query.where('state', '=', state)
  if (text !== '')
    query = query.where((eb) =>
      eb.or([
        eb('number', '=', text.toUpperCase()),
        contains(eb.fn('lower', ['title']), JSON.stringify(text.toLowerCase()).slice(1, -1)),
      ]),
    )
  const rows = await pageBy(query, 'submittedAt', 'id', {
    order: 'desc',
    after: after && [after.submittedAt, after.id],
    limit,
  }).execute()
  return rows.map(({ title, ...row }) => ({ ...row, title: JSON.parse(title) as Text }))
}

/** How many submissions an organisation has in each state. */
export async function countOwnSubmissions(
  db: Db,
  organisationId: string,
): Promise<Partial<Record<SubmissionState, number>>> {
  const rows = await db
    .selectFrom('submission')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where('organisationId', '=', organisationId)
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))
}

/** What one round handed in, without its sample. */
export type OwnRound = {
  number: number
  content: ListingContent
  evidence: Evidence[]
  findings: Finding[]
  note: string | null
  handedInAt: number
}

/** The rounds of a submission, the newest first, at most `limit`; without samples, which may be large. */
export async function listOwnRounds(db: Db, submissionId: string, limit: number): Promise<OwnRound[]> {
  const rows = await db
    .selectFrom('submission_round')
    .select(['number', 'content', 'evidence', 'findings', 'note', 'handedInAt'])
    .where('submissionId', '=', submissionId)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ content, evidence, findings, ...row }) => ({
    ...row,
    content: JSON.parse(content) as ListingContent,
    evidence: JSON.parse(evidence) as Evidence[],
    findings: JSON.parse(findings) as Finding[],
  }))
}

/** The sample with which a listing was last registered, as JSON; undefined where it had none. */
export async function findRegisteredSample(db: Db, listingId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('submission')
    .innerJoin('submission_round', (join) =>
      join
        .onRef('submission_round.submissionId', '=', 'submission.id')
        .onRef('submission_round.number', '=', 'submission.round'),
    )
    .select('submission_round.sample')
    .where('submission.listingId', '=', listingId)
    .where('submission.state', '=', 'registered')
    .orderBy('submission.decidedAt', 'desc')
    .orderBy('submission.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.sample ?? undefined
}
