import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OwnComplaintsPage } from '#app/components/complaint/own-complaints-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readComplaintQuery, writeComplaintQuery } from '#app/domain/complaint/complaint-list.ts'
import { readComplaintsAgainst } from '#app/domain/complaint/read-complaints.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { complaintWords } from '#app/i18n/complaint.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = complaintWords[language].provider
  const { actor, organisation } = await requireInOrganisation(context, request, 'complaint.see', params.slug)
  const { after } = readComplaintQuery(new URL(request.url).searchParams)
  const { lines, next } = await readComplaintsAgainst(context.exchange.database.read, {
    providerId: organisation.id,
    after,
    language,
    now: Date.now(),
  })
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    lines: lines.map(({ provider: _, ...line }) => line),
    ...(next && {
      next: linksIn(language).organisationComplaints(organisation.slug, writeComplaintQuery('open', next)),
    }),
    isFirst: after === undefined,
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OwnComplaints() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <OwnComplaintsPage {...view} />
}
