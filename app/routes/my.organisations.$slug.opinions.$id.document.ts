import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerCaseFile } from '#app/http/case-file.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { findOpinion } from '#db/queries/opinions.server.ts'

/** The document of an opinion, for both sides; before it is issued for the assessor alone. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'opinion.see', params.slug)
  const opinion = await findOpinion(context.exchange.database.read, {
    id: params.id ?? '',
    organisationId: organisation.id,
  })
  if (!opinion || (opinion.issuedAt === null && opinion.assessorId !== organisation.id)) throw notFound()
  return answerCaseFile(context, opinion)
}
