import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OpportunitiesPage } from '#app/components/matching/opportunities-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { may } from '#app/domain/access/permissions.ts'
import { readOpportunityKey, writeOpportunityKey } from '#app/domain/matching/match-forms.ts'
import { readOpportunities } from '#app/domain/matching/read-opportunities.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { matchPageWords } from '#app/i18n/match-pages.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'response.see', params.slug)
  const after = readOpportunityKey(new URL(request.url).searchParams)
  const { next, ...page } = await readOpportunities(context.exchange.database.read, {
    actor,
    organisation,
    after,
    language,
  })
  const workspace = viewWorkspace(organisation, actor, language)
  const words = matchPageWords[language].opportunities
  return {
    workspace,
    page,
    ...(next && { next: linksIn(language).opportunities(organisation.slug, writeOpportunityKey(next)) }),
    isFirst: after === undefined,
    mayRespond: may(actor, 'response.write', organisation.id),
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Opportunities() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <OpportunitiesPage {...view} />
}
