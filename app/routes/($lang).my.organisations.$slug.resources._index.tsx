import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ResourcesPage } from '#app/components/resource/resources-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { may } from '#app/domain/access/permissions.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readResourceQuery, resourcesPerPage, writeResourceQuery } from '#app/domain/resource/resource-list.ts'
import { resourceStates } from '#app/domain/resource/resource-states.ts'
import { viewOptions, viewResourceLine } from '#app/domain/resource/resource-view.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { resourceWords } from '#app/i18n/resource.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { countResourceStates, listResources } from '#db/queries/resources.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = resourceWords[language].list
  const { actor, organisation } = await requireInOrganisation(context, request, 'resource.see', params.slug)
  const { read } = context.exchange.database
  const asked = readResourceQuery(new URL(request.url).searchParams)
  const { text, state, industry, grade } = asked.filter
  const filter = { text, ...(state && { state }), ...(industry && { industry }), ...(grade && { grade }) }
  const counts = await countResourceStates(read, organisation.id)
  const rows = await listResources(read, {
    organisationId: organisation.id,
    filter,
    ...(asked.after && { after: asked.after }),
    limit: resourcesPerPage + 1,
  })
  const shown = rows.slice(0, resourcesPerPage)
  const last = shown.at(-1)
  const { industry: industries = [], grade: grades = [] } = viewOptions(language, undefined)
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    filter,
    counts: resourceStates.flatMap((each) => counts.filter((count) => count.state === each)),
    industries,
    grades,
    lines: shown.map((row) => viewResourceLine(row, language)),
    ...(rows.length > resourcesPerPage &&
      last && { next: linksIn(language).organisationResources(organisation.slug, writeResourceQuery(filter, last)) }),
    isFirst: asked.after === undefined,
    mayWrite: may(actor, 'resource.write', organisation.id),
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OwnResources() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <ResourcesPage {...view} />
}
