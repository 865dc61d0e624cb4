import type { LoaderFunctionArgs } from '@remix-run/node'
import { attachmentHeader } from '#app/domain/organisation/document-rules.ts'
import { exportResponses } from '#app/domain/response/export-responses.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'

/** The responses to an own demand side by side, as a file for spreadsheets, in the language that is asked for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'demand.see', params.slug)
  const language = new URL(request.url).searchParams.get('language') === 'en' ? 'en' : 'zh'
  const file = await exportResponses(context.exchange.database.read, {
    organisationId: organisation.id,
    demandId: params.id ?? '',
    language,
    now: Date.now(),
  })
  if (!file) throw notFound()
  return new Response(file.text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': attachmentHeader(`responses-${file.number}.csv`),
      'Cache-Control': 'private, no-store',
    },
  })
}
