import type { LoaderFunctionArgs } from '@remix-run/node'
import { readDealCertificate } from '#app/domain/filed-deal/read-filed-deals.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { answerDealPdf } from '#app/http/receipt-answer.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'

/** The certificate of a filed deal to print, for its sides, with its JSON attached. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'order.see', params.slug)
  const asked = { number: params.number ?? '', organisationId: organisation.id }
  const file = await readDealCertificate(context.exchange.database.read, asked)
  if (!file) throw notFound()
  return answerDealPdf(file, { language: languageOf(params), origin: context.origin })
}
