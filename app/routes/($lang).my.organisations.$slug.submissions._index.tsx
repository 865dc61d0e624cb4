import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { SubmissionsPage } from '#app/components/submission/submissions-page.tsx'
import { readCalendar } from '#app/domain/calendar/read-calendar.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { submissionStates } from '#app/domain/review/review-steps.ts'
import {
  readSubmissionQuery,
  submissionsPerPage,
  writeSubmissionQuery,
} from '#app/domain/submission/submission-filter.ts'
import { viewSubmissionLine } from '#app/domain/submission/submission-line.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { submissionWords } from '#app/i18n/submission.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { countOwnSubmissions, listOwnSubmissions } from '#db/queries/own-submissions.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { list: words } = submissionWords[language]
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.see', params.slug)
  const { read } = context.exchange.database
  const { filter, after } = readSubmissionQuery(new URL(request.url).searchParams)
  const [counts, calendar, rows] = await Promise.all([
    countOwnSubmissions(read, organisation.id),
    readCalendar(read),
    listOwnSubmissions(read, {
      organisationId: organisation.id,
      filter,
      ...(after && { after }),
      limit: submissionsPerPage + 1,
    }),
  ])
  const shown = rows.slice(0, submissionsPerPage)
  const last = shown.at(-1)
  const workspace = viewWorkspace(organisation, actor, language)
  const now = Date.now()
  return {
    workspace,
    filter,
    counts: submissionStates.flatMap((state) => (counts[state] ? [{ state, count: counts[state] }] : [])),
    lines: shown.map((row) => viewSubmissionLine(row, { calendar, now, language })),
    ...(rows.length > submissionsPerPage &&
      last && {
        next: linksIn(language).organisationSubmissions(organisation.slug, writeSubmissionQuery(filter, last)),
      }),
    isFirst: after === undefined,
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OwnSubmissions() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <SubmissionsPage {...view} />
}
