import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { actingFor } from '#app/http/acting-for.server.ts'
import { requirePermission } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { linksIn } from '#app/links.ts'

/** Leads to the form in which the organisation one acts for posts a demand; it begins with the text that was looked for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const links = linksIn(languageOf(params))
  const actor = await requirePermission(context, request, 'organisation.create')
  const slug = actingFor(actor, 'demand.write')
  if (!slug) throw redirect(links.myOrganisations())
  const text = (new URL(request.url).searchParams.get('text') ?? '').slice(0, 2_000)
  throw redirect(links.newDemand(slug, new URLSearchParams(text ? { text } : {})))
}
