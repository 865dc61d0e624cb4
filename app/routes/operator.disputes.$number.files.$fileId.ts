import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerCaseFile } from '#app/http/case-file.server.ts'
import { notFound, requireOperator } from '#app/http/guards.server.ts'
import { findDispute, findDisputeFile } from '#db/queries/disputes.server.ts'

/** A file of a dispute, for operators, to be saved. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireOperator(context, request, 'exchange.disputes')
  const { read } = context.exchange.database
  const dispute = await findDispute(read, params.number ?? '')
  const file = dispute && (await findDisputeFile(read, { id: params.fileId ?? '', orderId: dispute.orderId }))
  if (!file) throw notFound()
  return answerCaseFile(context, file)
}
