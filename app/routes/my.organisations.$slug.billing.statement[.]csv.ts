import type { LoaderFunctionArgs } from '@remix-run/node'
import { statementCsv } from '#app/domain/billing/export-statement.server.ts'
import { readStatementQuery } from '#app/domain/billing/statement-query.ts'
import { attachmentHeader } from '#app/domain/organisation/document-rules.ts'
import { languageAsked } from '#app/http/csv-answer.server.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { answerFile, streamOf } from '#app/http/stream.server.ts'

/** A statement as a file for spreadsheets, in the language that is asked for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'billing.see', params.slug)
  const { searchParams } = new URL(request.url)
  const query = readStatementQuery(searchParams, Date.now())
  const asked = { ...query, organisationId: organisation.id, language: languageAsked(searchParams) }
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': attachmentHeader(`statement-${organisation.slug}-${query.month}.csv`),
    'Cache-Control': 'private, no-store',
  }
  return answerFile(request, headers, async () => streamOf(statementCsv(context.exchange.database.read, asked)))
}
