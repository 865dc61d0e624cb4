import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportTopics } from '#app/domain/topic/read-topics.server.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { answerFile } from '#app/http/stream.server.ts'
import { formatDay } from '#app/i18n/format.ts'

/** Every topic of unmet demand with its figures, as a file for spreadsheets. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireOperator(context, request, 'exchange.demands')
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="unmet-demand-${formatDay(Date.now())}.csv"`,
    'Cache-Control': 'private, no-store',
  }
  return answerFile(request, headers, () => exportTopics(context.exchange.database, { actor }))
}
