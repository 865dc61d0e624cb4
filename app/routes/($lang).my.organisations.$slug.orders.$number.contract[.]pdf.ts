import type { LoaderFunctionArgs } from '@remix-run/node'
import { drawContractPdf } from '#app/domain/contract/contract-pdf.server.ts'
import { readContractForPrint } from '#app/domain/contract/read-contract.server.ts'
import { attachmentHeader } from '#app/domain/organisation/document-rules.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'

/** The contract of an own order to print, with its JSON attached. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { organisation } = await requireInOrganisation(context, request, 'contract.see', params.slug)
  const asked = { number: params.number ?? '', organisationId: organisation.id, language }
  const contract = await readContractForPrint(context.exchange.database.read, asked)
  if (!contract) throw notFound()
  const bytes = await drawContractPdf({ ...contract, language })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachmentHeader(`${contract.view.number}.pdf`),
      'Cache-Control': 'private, no-store',
    },
  })
}
