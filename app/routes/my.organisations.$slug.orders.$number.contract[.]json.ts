import type { LoaderFunctionArgs } from '@remix-run/node'
import { readContractFile } from '#app/domain/contract/read-contract.server.ts'
import { attachmentHeader } from '#app/domain/organisation/document-rules.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'

/** The contract of an own order with its signatures: can be verified without the exchange. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'contract.see', params.slug)
  const asked = { number: params.number ?? '', organisationId: organisation.id }
  const file = await readContractFile(context.exchange.database.read, asked)
  if (!file) throw notFound()
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': attachmentHeader(`${file.content.number}.json`),
      'Cache-Control': 'private, no-store',
    },
  })
}
