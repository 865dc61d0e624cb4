import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerCaseFile } from '#app/http/case-file.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { findInvoice } from '#db/queries/invoices.server.ts'

/** The PDF of an invoice for both of its sides, to be saved. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'billing.see', params.slug)
  const asked = { id: params.id ?? '', organisationId: organisation.id }
  const invoice = await findInvoice(context.exchange.database.read, asked)
  if (!invoice) throw notFound()
  return answerCaseFile(context, invoice)
}
