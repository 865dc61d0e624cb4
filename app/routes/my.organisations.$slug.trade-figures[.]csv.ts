import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportFigures } from '#app/domain/trade-figures/read-figures.server.ts'
import { csvAnswer, languageAsked } from '#app/http/csv-answer.server.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'

/** The figures of one side's trade, as a file for spreadsheets, in the language that is asked for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'order.see', params.slug)
  const { searchParams } = new URL(request.url)
  const text = await exportFigures(context.exchange.database.read, {
    organisationId: organisation.id,
    side: searchParams.get('side') === 'buyer' ? 'buyer' : 'provider',
    language: languageAsked(searchParams),
    now: Date.now(),
  })
  return csvAnswer(text, `figures-${organisation.slug}`)
}
