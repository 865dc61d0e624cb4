import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerCaseFile } from '#app/http/case-file.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { findCreditNote } from '#db/queries/credit-notes.server.ts'

/** The PDF of a credit note for both of its sides, to be saved. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'billing.see', params.slug)
  const asked = { id: params.id ?? '', organisationId: organisation.id }
  const note = await findCreditNote(context.exchange.database.read, asked)
  if (!note) throw notFound()
  return answerCaseFile(context, note)
}
