import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerCaseFile } from '#app/http/case-file.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { findFiledDeal } from '#db/queries/filed-deals.server.ts'

/** The contract of a filed deal, for its sides, to be saved. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'order.see', params.slug)
  const asked = { number: params.number ?? '', organisationId: organisation.id }
  const deal = await findFiledDeal(context.exchange.database.read, asked)
  if (!deal) throw notFound()
  return answerCaseFile(context, deal)
}
