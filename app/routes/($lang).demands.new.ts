import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { actingFor } from '#app/http/acting-for.server.ts'
import { requirePermission } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { linksIn } from '#app/links.ts'

/** Leads to the page on which the organisation one acts for begins a demand, with all that the address says. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const links = linksIn(languageOf(params))
  const actor = await requirePermission(context, request, 'organisation.create')
  const slug = actingFor(actor, 'demand.write')
  if (!slug) throw redirect(links.newOrganisation())
  const { searchParams } = new URL(request.url)
  searchParams.delete('_routes')
  throw redirect(links.newDemand(slug, searchParams))
}
