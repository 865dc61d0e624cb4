import type { LoaderFunctionArgs } from '@remix-run/node'
import { readReceiptBundle } from '#app/domain/receipt/read-receipts.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { answerSigned } from '#app/http/receipt-answer.server.ts'

/** All receipts of an own order with its certificate: can be verified without the exchange. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'order.see', params.slug)
  const asked = { number: params.number ?? '', organisationId: organisation.id }
  const bundle = await readReceiptBundle(context.exchange.database.read, asked)
  if (!bundle) throw notFound()
  return answerSigned(bundle, bundle.order)
}
