import type { Db } from '#db/client.server.ts'
import { listMemberIds } from '#db/queries/members.server.ts'
import { listMembersOf } from '#db/queries/objections.server.ts'
import { listOperators } from '#db/queries/people-admin.server.ts'
import type { MemberRole } from '../access/roles.ts'
import type { ListingNews, ReviewNews, ReviewWait } from '../notice/notice-detail.ts'
import { notify, notifyEach } from '../notice/notify.server.ts'
import type { Text } from '../text.ts'
import type { ObjectionState } from './review-lists.ts'
import { reviewPaths } from './review-paths.ts'

/** Who of an organisation is told how its listings do. */
const writers: readonly MemberRole[] = ['owner', 'editor']
/** Most members that are told of one thing. */
const mostTold = 500

type About = { id: string; number: string; title: Text; round: number }

/** Tells the operators that a submission waits for them: all of them, or the one who has it in hand. */
export async function tellReviewers(
  trx: Db,
  told: {
    submission: About
    what: ReviewWait
    reviewerId?: string
    exceptId?: string
    occasion?: string
    /** Where it leads; otherwise to the case. */
    path?: string
    now: number
  },
): Promise<void> {
  const { submission, what, reviewerId, now } = told
  const operators = (await listOperators(trx)).flatMap(({ id, suspendedAt }) => (suspendedAt === null ? [id] : []))
  const personIds = reviewerId !== undefined && operators.includes(reviewerId) ? [reviewerId] : operators
  await notify(trx, {
    kind: 'review.waiting',
    personIds: personIds.filter((id) => id !== told.exceptId),
    occasion: `review:${submission.id}:${submission.round}:${told.occasion ?? what}`,
    detail: { number: submission.number, title: JSON.stringify(submission.title), what },
    path: told.path ?? reviewPaths.reviewer(submission.number),
    now,
  })
}

/** Tells the provider what became of a submission; not the one who did it. */
export async function tellProvider(
  trx: Db,
  told: {
    submission: About & { organisationId: string }
    slug: string
    what: ReviewNews
    actorId: string
    occasion?: string
    now: number
  },
): Promise<void> {
  const { submission, slug, what, actorId, now } = told
  const members = await listMemberIds(trx, submission.organisationId, writers, mostTold)
  await notify(trx, {
    kind: 'submission.moved',
    personIds: members.filter((id) => id !== actorId),
    occasion: `submission:${submission.id}:${submission.round}:${told.occasion ?? what}`,
    detail: { number: submission.number, title: JSON.stringify(submission.title), what },
    path: reviewPaths.provider(slug, submission.number),
    now,
  })
}

/** Tells those who objected what became of it; an objection that still waits has lapsed. At most a hundred. */
export async function tellObjectors(
  trx: Db,
  told: {
    objections: readonly { id: string; organisationId: string; organisationSlug: string; state: ObjectionState }[]
    submission: Pick<About, 'number' | 'title'>
    now: number
  },
): Promise<void> {
  const { objections, submission, now } = told
  const members = await listMembersOf(trx, [...new Set(objections.map(({ organisationId }) => organisationId))])
  await notifyEach(
    trx,
    objections.map(({ id, organisationId, organisationSlug, state }) => ({
      kind: 'objection.decided' as const,
      personIds: members.flatMap((each) => (each.organisationId === organisationId ? [each.personId] : [])),
      occasion: `objection:${id}`,
      detail: {
        number: submission.number,
        title: JSON.stringify(submission.title),
        result: state === 'open' ? ('lapsed' as const) : state,
      },
      path: reviewPaths.ownObjections(submission.number, organisationSlug),
      now,
    })),
  )
}

/** Tells the provider what became of a listing; not the one who did it. */
export async function tellOfListing(
  trx: Db,
  told: {
    listing: { id: string; code: string; title: Text; organisationId: string; slug: string }
    what: ListingNews
    actorId: string
    occasion: string
    now: number
  },
): Promise<void> {
  const { listing, what, actorId, now } = told
  const members = await listMemberIds(trx, listing.organisationId, writers, mostTold)
  await notify(trx, {
    kind: 'listing.moved',
    personIds: members.filter((id) => id !== actorId),
    occasion: `own-listing:${listing.id}:${told.occasion}`,
    detail: { title: JSON.stringify(listing.title), what },
    path: reviewPaths.ownListing(listing.slug, listing.code),
    now,
  })
}
