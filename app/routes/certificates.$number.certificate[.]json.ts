import type { LoaderFunctionArgs } from '@remix-run/node'
import { readNumber } from '#app/domain/certificate/certificate-number.ts'
import { fileOf } from '#app/domain/certificate/read-published.server.ts'
import { answerJsonText } from '#app/http/api-answer.server.ts'
import { findCertificate } from '#db/queries/certificates.server.ts'

/** A certificate as a file that can be verified without the exchange. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const kept = await findCertificate(context.exchange.database.read, readNumber(params.number ?? ''))
  if (!kept) throw new Response(null, { status: 404 })
  return answerJsonText(request, `${JSON.stringify(fileOf(kept), null, 2)}\n`, {
    headers: { 'content-disposition': `attachment; filename="${kept.number}.json"` },
  })
}
