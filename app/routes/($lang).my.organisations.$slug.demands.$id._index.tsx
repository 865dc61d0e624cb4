import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OwnDemandPage } from '#app/components/demand/own-demand-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { labelOf } from '#app/domain/codes/code-list.ts'
import { demandVisibilities } from '#app/domain/demand/demand-lists.ts'
import { readOwnDemand } from '#app/domain/demand/read-own-demands.server.ts'
import { readTopMatchesOf } from '#app/domain/matching/read-matches.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { sendOwnDemand } from '#app/http/demand-page.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { demandWords } from '#app/i18n/demand.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = demandWords[language]
  const { actor, organisation } = await requireInOrganisation(context, request, 'demand.see', params.slug)
  const asked = { id: params.id ?? '', organisationId: organisation.id, actor, language, now: Date.now() }
  const demand = await readOwnDemand(context.exchange.database.read, asked)
  if (!demand) throw notFound()
  const { database, search } = context.exchange
  const matches = await readTopMatchesOf(search, database, asked)
  return {
    workspace: viewWorkspace(organisation, actor, language),
    demand,
    ...(matches && { matches }),
    visibility: labelOf(demandVisibilities, demand.visibility, language),
    head: pageHead(language, demand.title?.text ?? words.untitled, words.page.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const links = linksIn(languageOf(params))
  const { actor, organisation } = await requireInOrganisation(context, request, 'demand.write', params.slug)
  const act = { actor, organisationId: organisation.id, demandId: params.id ?? '' }
  const sent = await sendOwnDemand(context, request, act)
  if (!('done' in sent)) return sent.response
  const { slug } = organisation
  const page = sent.done === 'removed' ? links.organisationDemands(slug) : links.organisationDemand(slug, act.demandId)
  return redirect(`${page}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OwnDemand() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <OwnDemandPage {...view} />
}
