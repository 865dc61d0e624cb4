import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RequestPage } from '#app/components/request/request-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readRequest } from '#app/domain/request/read-requests.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { sendOnRequest } from '#app/http/request-page.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { requestWords } from '#app/i18n/request.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'request.see', params.slug)
  const page = await readRequest(context.exchange.database.read, {
    number: params.number ?? '',
    organisationId: organisation.id,
    actor,
    language,
    now: Date.now(),
  })
  if (!page) throw notFound()
  return {
    workspace: viewWorkspace(organisation, actor, language),
    page,
    head: pageHead(language, `${page.number} · ${page.listing.title.text}`, requestWords[language].page.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'request.write', params.slug)
  const number = params.number ?? ''
  const sent = await sendOnRequest(context, request, { actor, organisationId: organisation.id, number })
  const links = linksIn(languageOf(params))
  const { slug } = organisation
  if ('response' in sent) return sent.response
  if ('order' in sent) return redirect(links.order(slug, sent.order))
  return redirect(`${links.organisationRequest(slug, number)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Request() {
  const { workspace, page } = useLoaderData<typeof loader>()
  return <RequestPage workspace={workspace} page={page} />
}
