import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { SubmissionPage } from '#app/components/submission/submission-page.tsx'
import { may } from '#app/domain/access/permissions.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { remarkAsProvider } from '#app/domain/review/remark.server.ts'
import { withdrawSubmission } from '#app/domain/review/withdraw-submission.server.ts'
import { readSubmission } from '#app/domain/submission/read-submission.server.ts'
import { SubmissionForm } from '#app/domain/submission/submission-forms.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { submissionWords } from '#app/i18n/submission.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { findSubmission } from '#db/queries/submissions.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { page: words } = submissionWords[language]
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.see', params.slug)
  const view = await readSubmission(context.exchange.database.read, {
    organisationId: organisation.id,
    number: params.number ?? '',
    language,
    now: Date.now(),
  })
  if (!view) throw notFound()
  return {
    workspace: viewWorkspace(organisation, actor, language),
    view,
    mayWrite: may(actor, 'listing.write', organisation.id),
    head: pageHead(language, `${view.title.text} · ${view.number}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.write', params.slug)
  const form = await readForm(context, request, SubmissionForm)
  if (!form.ok) return form.response
  const { database } = context.exchange
  const organisationId = organisation.id
  const submission = await findSubmission(database.read, { number: params.number ?? '', organisationId })
  if (!submission) throw notFound()
  const place = { actor, organisationId, submissionId: submission.id }
  const page = linksIn(languageOf(params)).organisationSubmission(organisation.slug, submission.number)
  try {
    if (form.data.intent === 'withdraw') {
      await withdrawSubmission(database, { ...place, ...(form.data.reason && { reason: form.data.reason }) })
      return redirect(`${page}?done=withdrawn`)
    }
    await remarkAsProvider(database, { ...place, place: form.data.place, text: form.data.text })
  } catch (error) {
    return refuse(error, form.values)
  }
  return redirect(`${page}?done=remarked#remarks`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OwnSubmission() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <SubmissionPage {...view} />
}
