import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CertificatePage } from '#app/components/certificate/certificate-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { drawQr } from '#app/domain/account/qr-picture.server.ts'
import { readNumber } from '#app/domain/certificate/certificate-number.ts'
import { viewCertificate } from '#app/domain/certificate/certificate-view.ts'
import { fileOf } from '#app/domain/certificate/read-published.server.ts'
import { isResolvable } from '#app/domain/listing/listing-states.ts'
import { certificateWords } from '#app/i18n/certificate.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { findCertificate } from '#db/queries/certificates.server.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const kept = await findCertificate(context.exchange.database.read, readNumber(params.number ?? ''))
  if (!kept) throw new Response(null, { status: 404 })
  const view = viewCertificate(fileOf(kept), { language, origin: context.origin, end: kept.end })
  return {
    view,
    qr: drawQr(view.verifyUrl),
    hasPage: isResolvable(kept.listing),
    head: pageHead(
      language,
      `${view.name} ${view.number}`,
      certificateWords[language].description(view.name, view.title),
    ),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Certificate() {
  const { head, ...page } = useLoaderData<typeof loader>()
  return <CertificatePage {...page} />
}
