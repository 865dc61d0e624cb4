import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ReceivedResponsePage } from '#app/components/response/received-response-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readReceivedResponse } from '#app/domain/response/read-received.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { sendReceivedResponse } from '#app/http/response-page.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { responseWords } from '#app/i18n/response.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'demand.see', params.slug)
  const page = await readReceivedResponse(context.exchange.database.read, {
    organisationId: organisation.id,
    demandId: params.id ?? '',
    responseId: params.responseId ?? '',
    actor,
    language,
    now: Date.now(),
  })
  if (!page) throw notFound()
  return {
    workspace: viewWorkspace(organisation, actor, language),
    ...page,
    head: pageHead(
      language,
      `${page.provider.name.text} · ${page.demand.title.text}`,
      responseWords[language].page.description,
    ),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'demand.write', params.slug)
  const { id: demandId = '', responseId = '' } = params
  const act = { actor, organisationId: organisation.id, demandId, responseId }
  const sent = await sendReceivedResponse(context, request, act)
  if (!('done' in sent)) return sent.response
  const links = linksIn(languageOf(params))
  return redirect(`${links.receivedResponse(organisation.slug, demandId, responseId)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function ReceivedResponse() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <ReceivedResponsePage {...view} />
}
