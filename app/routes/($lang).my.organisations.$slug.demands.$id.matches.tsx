import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MatchesPage } from '#app/components/matching/matches-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { may } from '#app/domain/access/permissions.ts'
import { inviteToDemand } from '#app/domain/demand/invite-to-demand.server.ts'
import { MatchAct, readAfterRank } from '#app/domain/matching/match-forms.ts'
import { readMatchesPage } from '#app/domain/matching/read-matches.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { pickText } from '#app/domain/text.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { matchPageWords } from '#app/i18n/match-pages.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { findDemand } from '#db/queries/demands.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'demand.see', params.slug)
  const { database, search } = context.exchange
  const demand = await findDemand(database.read, { id: params.id ?? '', organisationId: organisation.id })
  if (!demand) throw notFound()
  const after = readAfterRank(new URL(request.url).searchParams)
  const { next, ...page } = await readMatchesPage(search, database, { demand, after, language, now: Date.now() })
  const title = pickText(demand.content.title, language)
  const words = matchPageWords[language].matches
  return {
    workspace: viewWorkspace(organisation, actor, language),
    demand: { id: demand.id, ...(title && { title }) },
    page,
    ...(next && { next: linksIn(language).demandMatches(organisation.slug, demand.id, next) }),
    isFirst: after === 0,
    mayInvite: may(actor, 'demand.write', organisation.id),
    head: pageHead(language, title ? `${words.title} · ${title.text}` : words.title, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'demand.write', params.slug)
  const form = await readForm(context, request, MatchAct)
  if (!form.ok) return form.response
  const act = { actor, organisationId: organisation.id, demandId: params.id ?? '' }
  try {
    await inviteToDemand(context.exchange.database, { ...act, organisation: form.data.organisation })
  } catch (error) {
    return refuse(error, form.values)
  }
  return redirect(`${linksIn(languageOf(params)).demandMatches(organisation.slug, act.demandId)}?done=invite`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Matches() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <MatchesPage {...view} />
}
