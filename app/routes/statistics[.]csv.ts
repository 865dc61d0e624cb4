import type { LoaderFunctionArgs } from '@remix-run/node'
import { reviewMonthsCsv } from '#app/domain/statistics/statistics-csv.ts'
import { monthsUpTo } from '#app/domain/statistics/statistics-view.ts'
import { answerFile } from '#app/http/stream.server.ts'
import { listReviewMonths } from '#db/queries/review-queue-statistics.server.ts'

/** How the exchange answered, month by month, as a file for spreadsheets. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { from, to } = monthsUpTo(Date.now())
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="reviews-${from}-${to}.csv"`,
    'Cache-Control': 'public, max-age=300',
  }
  return answerFile(request, headers, async () =>
    reviewMonthsCsv(await listReviewMonths(context.exchange.database.read, { from, to })),
  )
}
