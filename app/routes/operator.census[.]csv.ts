import type { LoaderFunctionArgs } from '@remix-run/node'
import { censusCsv } from '#app/domain/resource/census-csv.ts'
import { readCensus } from '#app/domain/resource/read-census.server.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { answerFile } from '#app/http/stream.server.ts'
import { formatDay } from '#app/i18n/format.ts'

/** The figures of the census as a file for spreadsheets. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireOperator(context, request, 'exchange.census')
  const now = Date.now()
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="census-${formatDay(now)}.csv"`,
    'Cache-Control': 'private, no-store',
  }
  return answerFile(request, headers, async () =>
    censusCsv(await readCensus(context.exchange.database.read, { language: 'zh', now })),
  )
}
