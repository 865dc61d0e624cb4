import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportCalls } from '#app/domain/gateway/read-calls.server.ts'
import { csvAnswer, languageAsked } from '#app/http/csv-answer.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'

/** The calls of a right, of either side, as a file for spreadsheets. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'entitlement.see', params.slug)
  const { number = '' } = params
  const language = languageAsked(new URL(request.url).searchParams)
  const asked = { number, organisationId: organisation.id, language, now: Date.now() }
  const text = await exportCalls(context.exchange.database.read, asked)
  if (text === undefined) throw notFound()
  return csvAnswer(text, `calls-${number}`)
}
