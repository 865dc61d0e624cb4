import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerCaseFile } from '#app/http/case-file.server.ts'
import { notFound, requireOperator } from '#app/http/guards.server.ts'
import { findFiledDeal } from '#db/queries/filed-deals.server.ts'

/** The contract of a filed deal, for operators, to be saved. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireOperator(context, request, 'exchange.orders')
  const deal = await findFiledDeal(context.exchange.database.read, { number: params.number ?? '' })
  if (!deal) throw notFound()
  return answerCaseFile(context, deal)
}
