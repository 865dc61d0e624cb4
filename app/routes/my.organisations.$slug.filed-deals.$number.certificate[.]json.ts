import type { LoaderFunctionArgs } from '@remix-run/node'
import { readDealCertificate } from '#app/domain/filed-deal/read-filed-deals.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { answerSigned } from '#app/http/receipt-answer.server.ts'

/** The certificate of a filed deal, for its sides: can be verified without the exchange. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'order.see', params.slug)
  const asked = { number: params.number ?? '', organisationId: organisation.id }
  const file = await readDealCertificate(context.exchange.database.read, asked)
  if (!file) throw notFound()
  return answerSigned(file, file.payload.number)
}
