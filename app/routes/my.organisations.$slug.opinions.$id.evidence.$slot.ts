import type { LoaderFunctionArgs } from '@remix-run/node'
import { findDraftBeingAssessed } from '#app/domain/opinion/read-opinion.server.ts'
import { answerCaseFile } from '#app/http/case-file.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { findDocument } from '#db/queries/documents-of.server.ts'
import { findDraftEvidence } from '#db/queries/draft-evidence.server.ts'

/** A document of the provider that proves something about the draft, for the assessor while it assesses. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'opinion.write', params.slug)
  const { read } = context.exchange.database
  const found = await findDraftBeingAssessed(read, { id: params.id ?? '', organisationId: organisation.id })
  if (!found) throw notFound()
  const { id: draftId, organisationId } = found.draft
  const evidence = await findDraftEvidence(read, { draftId, slot: params.slot ?? '' })
  const document = evidence?.document ? await findDocument(read, { id: evidence.document, organisationId }) : undefined
  if (!document) throw notFound()
  return answerCaseFile(context, document)
}
