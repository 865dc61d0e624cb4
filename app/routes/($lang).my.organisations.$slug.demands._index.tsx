import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OwnDemandsPage } from '#app/components/demand/own-demands-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { may } from '#app/domain/access/permissions.ts'
import { readDemandQuery, writeDemandQuery } from '#app/domain/demand/demand-list.ts'
import { readOwnDemands } from '#app/domain/demand/read-own-demands.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { demandWords } from '#app/i18n/demand.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = demandWords[language]
  const { actor, organisation } = await requireInOrganisation(context, request, 'demand.see', params.slug)
  const { part, after } = readDemandQuery(new URL(request.url).searchParams)
  const asked = { organisationId: organisation.id, part, after, language, now: Date.now() }
  const { lines, counts, next } = await readOwnDemands(context.exchange.database.read, asked)
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    ...(part && { part }),
    lines,
    counts,
    ...(next && { next: linksIn(language).organisationDemands(organisation.slug, writeDemandQuery(part, next)) }),
    isFirst: after === undefined,
    mayWrite: may(actor, 'demand.write', organisation.id),
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OwnDemands() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <OwnDemandsPage {...view} />
}
