import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerCaseFile } from '#app/http/case-file.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { findReceivedResponse } from '#db/queries/responses.server.ts'

/** The sample of a response to an own demand, to be saved. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'demand.see', params.slug)
  const response = await findReceivedResponse(context.exchange.database.read, {
    id: params.responseId ?? '',
    demandId: params.id ?? '',
    buyerId: organisation.id,
  })
  if (!response) throw notFound()
  return answerCaseFile(context, response)
}
