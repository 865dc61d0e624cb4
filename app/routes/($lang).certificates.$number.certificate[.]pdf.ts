import type { LoaderFunctionArgs } from '@remix-run/node'
import { readNumber } from '#app/domain/certificate/certificate-number.ts'
import { drawCertificate } from '#app/domain/certificate/certificate-pdf.server.ts'
import { viewCertificate } from '#app/domain/certificate/certificate-view.ts'
import { fileOf } from '#app/domain/certificate/read-published.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { findCertificate } from '#db/queries/certificates.server.ts'

/** A certificate to print, with its JSON attached. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const kept = await findCertificate(context.exchange.database.read, readNumber(params.number ?? ''))
  if (!kept) throw new Response(null, { status: 404 })
  const file = fileOf(kept)
  const view = viewCertificate(file, { language, origin: context.origin, end: kept.end })
  const bytes = await drawCertificate({ view, file, language })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${view.number}.pdf"`,
    },
  })
}
