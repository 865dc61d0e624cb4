import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerCaseFile } from '#app/http/case-file.server.ts'
import { notFound, requireOperator } from '#app/http/guards.server.ts'
import { findComplaint } from '#db/queries/complaints.server.ts'

/** What whoever complained handed in, for operators alone: it may show who they are. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireOperator(context, request, 'exchange.review')
  const complaint = await findComplaint(context.exchange.database.read, params.number ?? '')
  if (!complaint) throw notFound()
  return answerCaseFile(context, complaint)
}
