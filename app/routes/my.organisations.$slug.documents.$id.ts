import type { LoaderFunctionArgs } from '@remix-run/node'
import { readDocumentFile } from '#app/domain/organisation/document-files.server.ts'
import { attachmentHeader } from '#app/domain/organisation/document-rules.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { findDocument } from '#db/queries/documents-of.server.ts'

/** A document, to be saved and never shown inside our pages; its bytes are checked against their hash before they leave. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'document.read', params.slug)
  const { database, config } = context.exchange
  const document = await findDocument(database.read, { id: params.id ?? '', organisationId: organisation.id })
  if (!document) throw notFound()
  const bytes = await readDocumentFile(config.filesDir, document.sha256)
  if (!bytes) {
    context.report(new Error(`The file of document ${document.id} is missing or damaged`))
    throw notFound()
  }
  return new Response(bytes, {
    headers: {
      'Content-Type': document.mediaType,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': attachmentHeader(document.fileName),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'private, no-store',
    },
  })
}
