import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ResponseFormPage } from '#app/components/response/response-form-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readNewResponse } from '#app/domain/response/read-response-form.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { sendResponse } from '#app/http/response-page.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { responseWords } from '#app/i18n/response.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = responseWords[language].form
  const { actor, organisation } = await requireInOrganisation(context, request, 'response.write', params.slug)
  const asked = new URL(request.url).searchParams
  const number = asked.get('demand')
  // Which demand is answered is chosen on the demand's own page.
  if (!number) throw redirect(linksIn(language).publicDemands())
  const { database, search } = context.exchange
  const form = await readNewResponse(database.read, {
    actor,
    organisationId: organisation.id,
    number,
    listing: asked.get('listing') ?? undefined,
    match: search.matchListing,
    language,
    now: Date.now(),
  })
  if (!form) throw notFound()
  return {
    workspace: viewWorkspace(organisation, actor, language),
    ...form,
    head: pageHead(language, `${words.title} · ${form.demand.title.text}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'response.write', params.slug)
  const sent = await sendResponse(context, request, { actor, organisationId: organisation.id })
  if (!('done' in sent)) return sent.response
  return redirect(`${linksIn(languageOf(params)).response(organisation.slug, sent.id)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function NewResponse() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <ResponseFormPage {...view} />
}
