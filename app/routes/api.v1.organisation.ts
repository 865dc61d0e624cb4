import type { LoaderFunctionArgs } from '@remix-run/node'
import { organisationAnswer } from '#app/domain/api-key/api-organisation.ts'
import { answerJson } from '#app/http/api-answer.server.ts'
import { requireProgram } from '#app/http/api-key.server.ts'
import { listCapabilities } from '#db/queries/capabilities.server.ts'
import { countMembers } from '#db/queries/members.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'

/** The organisation whose key a program carries. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { organisationId } = requireProgram(context, 'organisation:read')
  const { read } = context.exchange.database
  const organisation = await findOrganisationWork(read, { id: organisationId })
  if (!organisation) throw new Error(`The organisation ${organisationId} of a key is not there`)
  const answer = organisationAnswer(organisation, {
    members: await countMembers(read, organisationId),
    capabilities: await listCapabilities(read, organisationId),
    origin: context.origin,
  })
  return answerJson(request, answer, { headers: { 'cache-control': 'private, no-store' } })
}
