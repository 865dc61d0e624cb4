import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { NewDemandPage } from '#app/components/demand/new-demand-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readBeginning, readNewDemand } from '#app/domain/demand/read-new-demand.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { sendBeginning } from '#app/http/demand-page.server.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { demandWords } from '#app/i18n/demand.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = demandWords[language].new
  const { actor, organisation } = await requireInOrganisation(context, request, 'demand.write', params.slug)
  const beginning = readBeginning(new URL(request.url).searchParams)
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    view: await readNewDemand(context.exchange.database.read, { organisation, beginning, language }),
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'demand.write', params.slug)
  const sent = await sendBeginning(context, request, { actor, organisationId: organisation.id, language })
  if (!('id' in sent)) return sent.response
  return redirect(`${linksIn(language).editDemand(organisation.slug, sent.id)}?done=begun`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function NewDemand() {
  const { workspace, view } = useLoaderData<typeof loader>()
  return <NewDemandPage workspace={workspace} view={view} />
}
