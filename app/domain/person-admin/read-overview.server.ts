import type { Database } from '#db/client.server.ts'
import { countEventsSince } from '#db/queries/audit.server.ts'
import { countOpenComplaints } from '#db/queries/complaints.server.ts'
import { countOfferedClaims } from '#db/queries/construction-claims.server.ts'
import { countDesk } from '#db/queries/demand-desk.server.ts'
import { listJobRuns } from '#db/queries/jobs.server.ts'
import { findMailState } from '#db/queries/mail.server.ts'
import { countWaitingOrders } from '#db/queries/order-lists.server.ts'
import { countWaitingOrganisations } from '#db/queries/organisation-queue.server.ts'
import { countListed, countStandings } from '#db/queries/overview.server.ts'
import { countAccounts, countOperators } from '#db/queries/people-admin.server.ts'
import { countOpenSubmissions, countOverdueSubmissions } from '#db/queries/review-queue.server.ts'
import { auditCheckKey, readCheck } from '../audit/chain-check.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import { deskClockOf } from '../demand/read-desk.server.ts'
import { jobHealth, jobKinds, jobNames } from '../jobs/job-kinds.ts'

const day = 86_400_000

/** What waits for operators, most urgent first, and how much there is of what. */
export async function readOverview(
  database: Database,
  { search, hasDemoOperator, now }: { search: 'ready' | 'building' | 'away'; hasDemoOperator: boolean; now: number },
) {
  const db = database.read
  const [waiting, mail, runs, standings, accounts, listings, events, operators, reviews, overdue] = await Promise.all([
    countWaitingOrganisations(db),
    findMailState(db),
    listJobRuns(db),
    countStandings(db),
    countAccounts(db, now),
    countListed(db),
    countEventsSince(db, now - day),
    countOperators(db),
    countOpenSubmissions(db),
    countOverdueSubmissions(db, now),
  ])
  const complaints = await countOpenComplaints(db)
  const desk = await countDesk(db, deskClockOf(now, await readCalendar(db)))
  const claims = await countOfferedClaims(db)
  const orders = await countWaitingOrders(db)
  const troubled = jobNames.filter((name) => {
    const health = jobHealth(
      runs.find((run) => run.name === name),
      jobKinds[name].every,
      now,
    )
    return health === 'failed' || health === 'late'
  }).length
  const check = readCheck(database.setting(auditCheckKey))
  const items = [
    { name: 'audit' as const, count: check?.what === undefined ? 0 : 1 },
    { name: 'search' as const, count: search === 'away' ? 1 : 0 },
    { name: 'building' as const, count: search === 'building' ? 1 : 0 },
    { name: 'jobs' as const, count: troubled },
    { name: 'overdueReviews' as const, count: overdue },
    { name: 'reviews' as const, count: reviews.submitted + reviews.reviewing },
    { name: 'demandReviews' as const, count: desk.submitted },
    { name: 'escalatedDemands' as const, count: desk.escalated },
    { name: 'claims' as const, count: claims },
    { name: 'orders' as const, count: orders },
    { name: 'complaints' as const, count: (complaints.get('filed') ?? 0) + (complaints.get('answered') ?? 0) },
    { name: 'stuckMails' as const, count: mail.stuck },
    { name: 'organisations' as const, count: waiting },
    { name: 'noOperator' as const, count: operators === 1 && !hasDemoOperator ? 1 : 0 },
  ]
  const verified = standings.verified ?? 0
  const others = (standings.draft ?? 0) + (standings.submitted ?? 0) + (standings.returned ?? 0)
  return {
    waiting: items.filter(({ count }) => count > 0),
    figures: {
      ...accounts,
      organisations: verified,
      unverified: others,
      underWay: Object.values(reviews).reduce((sum, count) => sum + count, 0),
      inNotice: reviews.notice + reviews.objected,
      listings,
      events,
      search,
      auditAt: check?.at,
      isAuditBroken: check?.what !== undefined,
    },
  }
}
export type Overview = Awaited<ReturnType<typeof readOverview>>
