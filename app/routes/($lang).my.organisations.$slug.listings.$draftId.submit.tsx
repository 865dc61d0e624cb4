import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { HandInPage } from '#app/components/submission/hand-in-page.tsx'
import { may } from '#app/domain/access/permissions.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { sitePreCheck } from '#app/domain/pre-check/known.server.ts'
import { submitDraft } from '#app/domain/review/submit-draft.server.ts'
import { currentSettings } from '#app/domain/settings/current-settings.server.ts'
import { viewDraftLine } from '#app/domain/submission/draft-line.ts'
import { readHandIn } from '#app/domain/submission/read-hand-in.server.ts'
import { HandInForm } from '#app/domain/submission/submission-forms.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { submissionWords } from '#app/i18n/submission.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { listDraftEvidence } from '#db/queries/draft-evidence.server.ts'
import { findDraft } from '#db/queries/drafts.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { handIn: words } = submissionWords[language]
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.see', params.slug)
  const { database } = context.exchange
  const draft = await findDraft(database.read, { id: params.draftId ?? '', organisationId: organisation.id })
  if (!draft) throw notFound()
  const line = viewDraftLine(draft, language)
  const preCheck = sitePreCheck(context.exchange)
  return {
    workspace: viewWorkspace(organisation, actor, language),
    draft: line,
    view: await readHandIn(database.read, draft, { preCheck, language, now: Date.now() }),
    reviewDays: currentSettings(database).limits.reviewDays,
    mayWrite: may(actor, 'listing.write', organisation.id),
    head: pageHead(language, [words.title, line.title?.text].filter(Boolean).join(' · '), words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.write', params.slug)
  const form = await readForm(context, request, HandInForm)
  if (!form.ok) return form.response
  const { database } = context.exchange
  const draftId = params.draftId ?? ''
  try {
    const { number } = await submitDraft(database, {
      actor,
      organisationId: organisation.id,
      draftId,
      edition: form.data.edition,
      evidence: await listDraftEvidence(database.read, draftId),
      note: form.data.note,
      preCheck: sitePreCheck(context.exchange),
    })
    const page = linksIn(languageOf(params)).organisationSubmission(organisation.slug, number)
    return redirect(`${page}?done=submitted`)
  } catch (error) {
    return refuse(error, form.values)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function SubmitDraft() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <HandInPage {...view} />
}
