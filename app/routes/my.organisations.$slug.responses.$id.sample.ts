import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerCaseFile } from '#app/http/case-file.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { findOwnResponse } from '#db/queries/responses.server.ts'

/** The sample of an own response, to be saved. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'response.see', params.slug)
  const response = await findOwnResponse(context.exchange.database.read, {
    id: params.id ?? '',
    organisationId: organisation.id,
  })
  if (!response) throw notFound()
  return answerCaseFile(context, response)
}
