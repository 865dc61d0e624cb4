import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerCaseFile } from '#app/http/case-file.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { findMessageFile } from '#db/queries/response-threads.server.ts'
import { findReceivedResponse } from '#db/queries/responses.server.ts'

/** A file of the thread of a response to an own demand, to be saved. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'demand.see', params.slug)
  const { read } = context.exchange.database
  const { id: demandId = '', responseId = '', messageId = '' } = params
  const response = await findReceivedResponse(read, { id: responseId, demandId, buyerId: organisation.id })
  const message = response && (await findMessageFile(read, { id: messageId, responseId }))
  if (!message) throw notFound()
  return answerCaseFile(context, message)
}
