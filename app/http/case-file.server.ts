import type { AppLoadContext } from '@remix-run/node'
import { readDocumentFile } from '#app/domain/organisation/document-files.server.ts'
import { attachmentHeader } from '#app/domain/organisation/document-rules.ts'
import { notFound } from './guards.server.ts'

/** A file of a case as its row names it. */
type Named = { fileName: string | null; mediaType: string | null; sha256: string | null }

/** The file to be saved, never shown inside our pages; its bytes are checked against their hash before they leave. */
export async function answerCaseFile(
  { exchange, report }: AppLoadContext,
  { fileName, mediaType, sha256 }: Named,
): Promise<Response> {
  if (fileName === null || mediaType === null || sha256 === null) throw notFound()
  const bytes = await readDocumentFile(exchange.config.filesDir, sha256)
  if (!bytes) {
    report(new Error(`The file ${sha256} is missing or damaged`))
    throw notFound()
  }
  return new Response(bytes, {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': attachmentHeader(fileName),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'private, no-store',
    },
  })
}
