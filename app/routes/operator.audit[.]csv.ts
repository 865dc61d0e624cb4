import type { LoaderFunctionArgs } from '@remix-run/node'
import { readAuditFilter } from '#app/domain/audit/audit-filter.ts'
import { exportAudit } from '#app/domain/audit/export-audit.server.ts'
import { requireFreshPassword, requireOperator } from '#app/http/guards.server.ts'
import { answerFile, streamOf } from '#app/http/stream.server.ts'
import { linksIn } from '#app/links.ts'

/**
 * The lines of the record of acts that fit the filter of the page, as a file for spreadsheets. Back from giving the password
 * one comes to the page, not the file.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireOperator(context, request, 'exchange.audit')
  const { searchParams } = new URL(request.url)
  requireFreshPassword(request, actor, `${linksIn(actor.language).operatorAudit()}?${searchParams}`)
  const filter = readAuditFilter(searchParams)
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="audit-${new Date().toISOString().slice(0, 10)}.csv"`,
    'Cache-Control': 'private, no-store',
  }
  return answerFile(request, headers, async () =>
    streamOf(await exportAudit(context.exchange.database, { filter, actor })),
  )
}
