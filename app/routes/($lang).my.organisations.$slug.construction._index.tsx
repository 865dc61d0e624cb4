import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OwnClaimsPage } from '#app/components/construction/own-claims-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { WorkspaceFrame } from '#app/components/workspace/workspace-frame.tsx'
import { readConstructionQuery, writeConstructionQuery } from '#app/domain/construction/construction-list.ts'
import { readOwnClaims } from '#app/domain/construction/read-construction.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { constructionWords } from '#app/i18n/construction.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { own } = constructionWords[language]
  const { actor, organisation } = await requireInOrganisation(context, request, 'response.see', params.slug)
  const { after } = readConstructionQuery(new URL(request.url).searchParams)
  const { lines, next } = await readOwnClaims(context.exchange.database.read, {
    organisationId: organisation.id,
    after,
    language,
    now: Date.now(),
  })
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    lines,
    isFirst: after === undefined,
    ...(next && {
      next: linksIn(language).organisationConstruction(organisation.slug, writeConstructionQuery({}, next)),
    }),
    head: pageHead(language, `${own.title} · ${workspace.name.text}`, own.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OwnClaims() {
  const { head, workspace, ...view } = useLoaderData<typeof loader>()
  return (
    <WorkspaceFrame workspace={workspace} tab="construction">
      <OwnClaimsPage slug={workspace.slug} {...view} />
    </WorkspaceFrame>
  )
}
