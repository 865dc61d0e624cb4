import type { LoaderFunctionArgs } from '@remix-run/node'
import { readDataFile } from '#app/domain/data-file/data-file-store.server.ts'
import { attachmentHeader } from '#app/domain/organisation/document-rules.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { answerFile, streamOf } from '#app/http/stream.server.ts'
import { findDataFile } from '#db/queries/data-files.server.ts'

/** A data file as it was sent, to be saved and never shown; of one that is damaged nobody gets the whole. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'listing.write', params.slug)
  const { database, config } = context.exchange
  const file = await findDataFile(database.read, { id: params.id ?? '', organisationId: organisation.id })
  if (!file) throw notFound()
  const read = await readDataFile(config.filesDir, file)
  if (!read) {
    context.report(new Error(`The data file ${file.id} is missing or damaged`))
    throw notFound()
  }
  const headers = {
    'Content-Type': 'application/octet-stream',
    'Content-Length': String(file.bytes),
    'Content-Disposition': attachmentHeader(file.fileName),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'private, no-store',
  }
  return answerFile(request, headers, async () => streamOf(read()))
}
