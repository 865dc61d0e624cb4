import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerCaseFile } from '#app/http/case-file.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { findMessageFile } from '#db/queries/response-threads.server.ts'
import { findOwnResponse } from '#db/queries/responses.server.ts'

/** A file of the thread of an own response, to be saved. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'response.see', params.slug)
  const { read } = context.exchange.database
  const { id = '', messageId = '' } = params
  const response = await findOwnResponse(read, { id, organisationId: organisation.id })
  const message = response && (await findMessageFile(read, { id: messageId, responseId: id }))
  if (!message) throw notFound()
  return answerCaseFile(context, message)
}
