import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { readPublicDemand } from '#app/domain/demand-board/read-demand-page.server.ts'
import { actingFor } from '#app/http/acting-for.server.ts'
import { notFound, requirePermission } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { linksIn } from '#app/links.ts'

/** Leads to the form in which the organisation one acts for answers this demand. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const links = linksIn(language)
  const actor = await requirePermission(context, request, 'organisation.create')
  const number = params.number ?? ''
  const found = await readPublicDemand(context.exchange.database.read, { number, actor, language })
  if (!found || 'withdrawn' in found) throw notFound()
  const slug = actingFor(actor, 'response.write')
  throw redirect(slug ? links.newResponse(slug, number) : links.myOrganisations())
}
