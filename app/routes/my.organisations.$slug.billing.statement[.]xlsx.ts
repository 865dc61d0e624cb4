import type { LoaderFunctionArgs } from '@remix-run/node'
import { statementXlsx } from '#app/domain/billing/export-statement.server.ts'
import { readStatementQuery } from '#app/domain/billing/statement-query.ts'
import { attachmentHeader } from '#app/domain/organisation/document-rules.ts'
import { languageAsked } from '#app/http/csv-answer.server.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'

/** A statement as a workbook, in the language that is asked for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'billing.see', params.slug)
  const { searchParams } = new URL(request.url)
  const query = readStatementQuery(searchParams, Date.now())
  const asked = { ...query, organisationId: organisation.id, language: languageAsked(searchParams) }
  const bytes = await statementXlsx(context.exchange.database.read, asked)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': attachmentHeader(`statement-${organisation.slug}-${query.month}.xlsx`),
      'Cache-Control': 'private, no-store',
    },
  })
}
