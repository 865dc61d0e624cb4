import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OpinionsPage } from '#app/components/opinion/opinions-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { may } from '#app/domain/access/permissions.ts'
import { dayOf } from '#app/domain/calendar/days.ts'
import { opinionsPerPage, readOpinionQuery, writeOpinionQuery } from '#app/domain/opinion/opinion-list.ts'
import { viewOpinionLine } from '#app/domain/opinion/opinion-view.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { opinionWords } from '#app/i18n/opinion.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { listOpinions } from '#db/queries/opinions.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = opinionWords[language]
  const { actor, organisation } = await requireInOrganisation(context, request, 'opinion.see', params.slug)
  const { capabilities } = organisation.profile
  const isAssessor = capabilities.includes('ASSESSOR')
  const asked = readOpinionQuery(new URL(request.url).searchParams)
  const side = asked.side ?? (isAssessor && !capabilities.includes('PROVIDER') ? 'assessor' : 'provider')
  const { after } = asked
  const rows = await listOpinions(context.exchange.database.read, {
    organisationId: organisation.id,
    side,
    ...(after && { after }),
    limit: opinionsPerPage + 1,
  })
  const shown = rows.slice(0, opinionsPerPage)
  const last = shown.at(-1)
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    side,
    hasSides: isAssessor || side === 'assessor',
    lines: shown.map((row) => viewOpinionLine(row, { side, language, today: dayOf(Date.now()) })),
    ...(rows.length > opinionsPerPage &&
      last && { next: linksIn(language).organisationOpinions(organisation.slug, writeOpinionQuery(side, last)) }),
    isFirst: after === undefined,
    mayAsk: may(actor, 'opinion.write', organisation.id),
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Opinions() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <OpinionsPage {...view} />
}
