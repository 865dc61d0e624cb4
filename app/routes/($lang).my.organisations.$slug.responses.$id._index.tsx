import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OwnResponsePage } from '#app/components/response/own-response-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readOwnResponse } from '#app/domain/response/read-own-responses.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { sendOwnResponse } from '#app/http/response-page.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { responseWords } from '#app/i18n/response.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'response.see', params.slug)
  const page = await readOwnResponse(context.exchange.database.read, {
    id: params.id ?? '',
    organisationId: organisation.id,
    actor,
    language,
    now: Date.now(),
  })
  if (!page) throw notFound()
  const { response, demand } = page
  return {
    workspace: viewWorkspace(organisation, actor, language),
    ...page,
    head: pageHead(
      language,
      [response.number, demand.title.text].filter(Boolean).join(' · '),
      responseWords[language].page.description,
    ),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'response.write', params.slug)
  const act = { actor, organisationId: organisation.id, responseId: params.id ?? '' }
  const sent = await sendOwnResponse(context, request, act)
  if (!('done' in sent)) return sent.response
  const links = linksIn(languageOf(params))
  const { slug } = organisation
  const isGone = sent.done === 'discarded'
  return redirect(
    `${isGone ? links.organisationResponses(slug) : links.response(slug, act.responseId)}?done=${sent.done}`,
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OwnResponse() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <OwnResponsePage {...view} />
}
