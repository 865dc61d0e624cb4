import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EditDemandPage } from '#app/components/demand/edit-demand-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { dayOf } from '#app/domain/calendar/days.ts'
import { demandOptions } from '#app/domain/demand/demand-options.ts'
import { readDemandEditor } from '#app/domain/demand/read-own-demands.server.ts'
import { readTopMatchesOf } from '#app/domain/matching/read-matches.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { sendDemandText } from '#app/http/demand-page.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { demandFormWords } from '#app/i18n/demand/form.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = demandFormWords[language]
  const { actor, organisation } = await requireInOrganisation(context, request, 'demand.write', params.slug)
  const [id = '', now] = [params.id, Date.now()]
  const asked = { id, organisationId: organisation.id, language, now }
  const editor = await readDemandEditor(context.exchange.database.read, asked)
  if (!editor) throw notFound()
  if (editor === 'closed') throw redirect(linksIn(language).organisationDemand(organisation.slug, id))
  const { database, search } = context.exchange
  const matches = await readTopMatchesOf(search, database, asked)
  return {
    workspace: viewWorkspace(organisation, actor, language),
    editor,
    ...(matches && { matches }),
    options: demandOptions(language),
    more: new URL(request.url).searchParams.has('more') ? 5 : 0,
    today: dayOf(now),
    head: pageHead(language, words.title, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const links = linksIn(languageOf(params))
  const { actor, organisation } = await requireInOrganisation(context, request, 'demand.write', params.slug)
  const act = { actor, organisationId: organisation.id, demandId: params.id ?? '' }
  const sent = await sendDemandText(context, request, act)
  if (!('next' in sent)) return sent.response
  if (sent.next === 'done') return redirect(`${links.organisationDemand(organisation.slug, act.demandId)}?done=saved`)
  const page = links.editDemand(organisation.slug, act.demandId)
  return redirect(sent.next === 'more' ? `${page}?more=1#save-required` : `${page}?done=saved`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function EditDemand() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <EditDemandPage {...view} />
}
