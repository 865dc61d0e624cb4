import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ListingsPage } from '#app/components/draft/listings-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { may } from '#app/domain/access/permissions.ts'
import { readWorkQuery, workPerPage, workStates, writeWorkQuery } from '#app/domain/draft/work-list.ts'
import { viewWork } from '#app/domain/draft/work-view.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { draftWords } from '#app/i18n/draft.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { countOwnWork, listOwnWork } from '#db/queries/own-listings.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = draftWords[language].list
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.see', params.slug)
  const { read } = context.exchange.database
  const { filter, after } = readWorkQuery(new URL(request.url).searchParams)
  const counts = await countOwnWork(read, organisation.id)
  const rows = await listOwnWork(read, {
    organisationId: organisation.id,
    filter,
    ...(after && { after }),
    limit: workPerPage + 1,
  })
  const shown = rows.slice(0, workPerPage)
  const last = shown.at(-1)
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    filter,
    counts: workStates.flatMap((state) => (counts[state] ? [{ state, count: counts[state] }] : [])),
    lines: shown.map((row) => viewWork(row, language)),
    ...(rows.length > workPerPage &&
      last && { next: linksIn(language).organisationListings(organisation.slug, writeWorkQuery(filter, last)) }),
    isFirst: after === undefined,
    mayWrite: may(actor, 'listing.write', organisation.id),
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OwnListings() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <ListingsPage {...view} />
}
