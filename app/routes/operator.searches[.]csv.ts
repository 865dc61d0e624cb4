import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportSearches } from '#app/domain/search-log/operator-report.server.ts'
import { readPeriod } from '#app/domain/search-log/search-lists.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { answerFile } from '#app/http/stream.server.ts'
import { formatDay } from '#app/i18n/format.ts'

/** Every query of a period with its figures, as a file for spreadsheets. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireOperator(context, request, 'exchange.search')
  const days = readPeriod(new URL(request.url).searchParams)
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="searches-${formatDay(Date.now())}-${days}.csv"`,
    'Cache-Control': 'private, no-store',
  }
  return answerFile(request, headers, () => exportSearches(context.exchange.database, { actor, days }))
}
