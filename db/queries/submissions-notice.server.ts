import { sql } from 'kysely'
import { fold } from '#app/domain/catalogue/fold.ts'
import type { Grade } from '#app/domain/codes/grading.ts'
import type { Kind } from '#app/domain/codes/trade.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import { isResolvable } from '#app/domain/listing/listing-states.ts'
import { publicContent } from '#app/domain/listing/public-content.ts'
import type { OrganisationProfile } from '#app/domain/organisation/organisation.ts'
import type { NoticeFilter, NoticeKey } from '#app/domain/public-notice/notice-filter.ts'
import type { ConfirmedGrade } from '#app/domain/review/grade-decision.ts'
import type { RegistrationKind } from '#app/domain/review/review-lists.ts'
import type { SubmissionState } from '#app/domain/review/review-steps.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { contains } from '../dialect.ts'
import { pageBy } from '../keyset.server.ts'

/** What is before everybody (公示): who registers what, of what kind, and what it is about. */
export type PublicNotice = {
  id: string
  number: string
  state: 'notice' | 'objected'
  registration: RegistrationKind
  kind: Kind
  isPublicData: boolean
  title: Text
  summary: Text
  /** Codes of the regions the data are about, the first ones; none of important data. */
  regions: readonly string[]
  /** Set for a change of a listing. */
  listingCode: string | null
  organisation: { slug: string; name: Text }
  noticeFrom: number
  /** The end as planned; while an objection holds it, it is not known. */
  noticeUntil: number | undefined
  /** When it last went a step. */
  updatedAt: number
}

/** Most regions a line of the list names. */
const mostRegions = 3

/**
 * What is in public notice, the newest first, after one of them; at most `limit`. Nothing is shown that visitors could not see
 * of the listing: of important data title and summary.
 */
export async function listPublicNotices(
  db: Db,
  page: { limit: number; after?: NoticeKey; number?: string; filter?: NoticeFilter },
): Promise<PublicNotice[]> {
  const { limit, after, filter } = page
  // The page is chosen first, so that only what is shown of it is read.
  let chosen = db
    .selectFrom('submission')
    .innerJoin('organisation', 'organisation.id', 'submission.organisationId')
    .select('submission.id')
    .where('submission.state', 'in', ['notice', 'objected'])
  if (page.number !== undefined) chosen = chosen.where('submission.number', '=', page.number)
  if (filter?.kind !== undefined) chosen = chosen.where('submission.kind', '=', filter.kind)
  if (filter?.isPublicData) chosen = chosen.where('submission.isPublicData', '=', 1)
  if (filter?.text) {
    const { text } = filter
    chosen = chosen.where((eb) =>
      eb.or([
        // The title is kept as JSON.
        contains(sql`lower(${eb.ref('submission.title')})`, JSON.stringify(text.toLowerCase()).slice(1, -1)),
        contains(eb.ref('organisation.searchText'), fold(text)),
        eb('submission.number', '=', text.toUpperCase()),
      ]),
    )
  }
  const shown = pageBy(chosen, 'submission.noticeFrom', 'submission.id', {
    order: 'desc',
    after: after && [after.noticeFrom, after.id],
    limit,
  })
  const rows = await db
    .selectFrom('submission')
    .innerJoin('organisation', 'organisation.id', 'submission.organisationId')
    .innerJoin('submission_round', (join) =>
      join
        .onRef('submission_round.submissionId', '=', 'submission.id')
        .onRef('submission_round.number', '=', 'submission.round'),
    )
    .leftJoin('listing', 'listing.id', 'submission.listingId')
    .where('submission.id', 'in', shown)
    .select([
      'submission.id',
      'submission.number',
      'submission.state',
      'submission.registration',
      'submission.kind',
      'submission.grade',
      'submission.isPublicData',
      'submission.noticeFrom',
      'submission.noticeUntil',
      'submission.updatedAt',
      'submission_round.content',
      'listing.code as listingCode',
      'organisation.slug',
      'organisation.name',
    ])
    .orderBy('submission.noticeFrom', 'desc')
    .orderBy('submission.id', 'desc')
    .execute()
  return rows.flatMap(({ content, slug, name, grade, noticeFrom, noticeUntil, ...row }) => {
    if (noticeFrom === null || (row.state !== 'notice' && row.state !== 'objected')) return []
    const shown = publicContent(contentOf({ content, grade }))
    return [
      {
        ...row,
        state: row.state,
        isPublicData: row.isPublicData === 1,
        title: shown.title,
        summary: shown.summary,
        regions: shown.regions.slice(0, mostRegions),
        organisation: { slug, name: JSON.parse(name) as Text },
        noticeFrom,
        noticeUntil: row.state === 'notice' ? (noticeUntil ?? undefined) : undefined,
      },
    ]
  })
}

/** How many there are in public notice, and how many of them an objection holds. */
export async function countPublicNotices(db: Db): Promise<{ open: number; held: number }> {
  const rows = await db
    .selectFrom('submission')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where('state', 'in', ['notice', 'objected'])
    .groupBy('state')
    .execute()
  const of = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0)
  return { open: of('notice') + of('objected'), held: of('objected') }
}

/** One public notice with what became of it; its content as it was declared, for `publicContent`. */
export type NoticePage = Omit<
  PublicNotice,
  'state' | 'summary' | 'regions' | 'noticeUntil' | 'organisation' | 'updatedAt'
> & {
  state: SubmissionState
  content: ListingContent
  provider: OrganisationProfile & { id: string }
  /** The end: planned while it runs, real once it is over; not known while an objection holds it. */
  noticeUntil: number | undefined
  /** Working days it runs in all, where a clock runs, and those that are left while it is held. */
  clockDays: number | null
  frozenDays: number | null
  decidedAt: number | null
  /** The listing it is, or became; its page is there only once it was listed. */
  listing: { id: string; code: string; hasPage: boolean } | undefined
}

/** A public notice by its number, one that is over too; undefined for what never was before everybody. */
export async function findPublicNotice(db: Db, number: string): Promise<NoticePage | undefined> {
  const row = await db
    .selectFrom('submission')
    .innerJoin('organisation', 'organisation.id', 'submission.organisationId')
    .innerJoin('submission_round', (join) =>
      join
        .onRef('submission_round.submissionId', '=', 'submission.id')
        .onRef('submission_round.number', '=', 'submission.round'),
    )
    .leftJoin('listing', 'listing.id', 'submission.listingId')
    .where('submission.number', '=', number)
    .where('submission.noticeFrom', 'is not', null)
    .selectAll('submission')
    .select([
      'submission_round.content',
      'organisation.profile',
      'listing.code',
      'listing.state as listingState',
      'listing.firstListedAt',
    ])
    .executeTakeFirst()
  if (!row || row.noticeFrom === null) return undefined
  const { code, listingId, listingState, firstListedAt } = row
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    registration: row.registration,
    kind: row.kind,
    isPublicData: row.isPublicData === 1,
    title: JSON.parse(row.title) as Text,
    listingCode: code,
    content: { ...contentOf(row), ...(row.grading !== null && { gradeImpacts: impactsOf(row.grading) }) },
    provider: { ...(JSON.parse(row.profile) as OrganisationProfile), id: row.organisationId },
    noticeFrom: row.noticeFrom,
    noticeUntil: row.state === 'objected' ? undefined : (row.noticeUntil ?? undefined),
    clockDays: row.clockDays,
    frozenDays: row.frozenDays,
    decidedAt: row.decidedAt,
    listing:
      listingId !== null && code !== null && listingState !== null
        ? { id: listingId, code, hasPage: isResolvable({ state: listingState, firstListedAt }) }
        : undefined,
  }
}

/** Number of the public notice that a registered listing had last; undefined where it had none. */
export async function findNoticeNumber(db: Db, listingId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('submission')
    .select('number')
    .where('listingId', '=', listingId)
    .where('state', '=', 'registered')
    .orderBy('submittedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number
}

/** The content as it was handed in, with the grade that was confirmed. */
function contentOf({ content, grade }: { content: string; grade: Grade | null }): ListingContent {
  return { ...(JSON.parse(content) as ListingContent), ...(grade && { grade }) }
}

/** The impacts an operator confirmed: what is registered names these, not those the provider declared. */
function impactsOf(grading: string): ListingContent['gradeImpacts'] {
  return (JSON.parse(grading) as ConfirmedGrade).impacts
}
