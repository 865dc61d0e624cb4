import type { LoaderFunctionArgs } from '@remix-run/node'
import { attachmentHeader } from '#app/domain/organisation/document-rules.ts'
import { exportResources } from '#app/domain/resource/export-resources.server.ts'
import { readResourceQuery } from '#app/domain/resource/resource-list.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { answerFile, streamOf } from '#app/http/stream.server.ts'
import { formatDay } from '#app/i18n/format.ts'

/** The data resources of an organisation that fit, as a file for spreadsheets. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'resource.see', params.slug)
  const { filter } = readResourceQuery(new URL(request.url).searchParams)
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': attachmentHeader(`resources-${organisation.slug}-${formatDay(Date.now())}.csv`),
    'Cache-Control': 'private, no-store',
  }
  return answerFile(request, headers, async () =>
    streamOf(exportResources(context.exchange.database.read, { organisationId: organisation.id, filter })),
  )
}
