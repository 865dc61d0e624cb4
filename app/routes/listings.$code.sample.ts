import type { LoaderFunctionArgs } from '@remix-run/node'
import { findPublicSample } from '#app/domain/listing/read-listing-page.server.ts'
import { readKeptFile } from '#app/domain/sample/enter-sample.server.ts'

const types = {
  CSV: { type: 'text/csv; charset=utf-8; header=present', ending: 'csv' },
  JSONL: { type: 'application/jsonl; charset=utf-8', ending: 'jsonl' },
}

/** The sample of a listing as a file; its bytes are checked against their hash before the first one leaves. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const code = params.code ?? ''
  const { database, config } = context.exchange
  const sample = await findPublicSample(database.read, code)
  if (!sample) throw new Response(null, { status: 404 })
  const etag = `"${sample.sha256}"`
  const headers = { ETag: etag, 'Cache-Control': 'public, max-age=300' }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  const bytes = await readKeptFile(config.filesDir, sample.sha256)
  if (!bytes) {
    context.report(new Error(`The sample file ${sample.sha256} of ${code} is missing or damaged`))
    throw new Response(null, { status: 404 })
  }
  const { type, ending } = types[sample.format]
  return new Response(bytes, {
    headers: {
      ...headers,
      'Content-Type': type,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': `attachment; filename="${code.replace(/[^\w-]/g, '')}-sample.${ending}"`,
    },
  })
}
