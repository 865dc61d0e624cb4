import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { EvidencePage } from '#app/components/submission/evidence-page.tsx'
import { may } from '#app/domain/access/permissions.ts'
import { countMissing } from '#app/domain/draft/evidence-view.ts'
import { readEvidenceLines } from '#app/domain/draft/read-evidence.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { viewDraftLine } from '#app/domain/submission/draft-line.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { submissionEvidenceWords } from '#app/i18n/submission-evidence.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { findDraft } from '#db/queries/drafts.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = submissionEvidenceWords[language]
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.see', params.slug)
  const { read } = context.exchange.database
  const draft = await findDraft(read, { id: params.draftId ?? '', organisationId: organisation.id })
  if (!draft) throw notFound()
  const { lines } = await readEvidenceLines(read, draft, { language, now: Date.now() })
  const line = viewDraftLine(draft, language)
  return {
    workspace: viewWorkspace(organisation, actor, language),
    draft: line,
    lines,
    missing: countMissing(lines),
    mayWrite: may(actor, 'listing.write', organisation.id),
    head: pageHead(language, [words.title, line.title?.text].filter(Boolean).join(' · '), words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function DraftEvidence() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <EvidencePage {...view} />
}
