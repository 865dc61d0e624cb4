import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OwnComplaintPage } from '#app/components/complaint/own-complaint-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { may } from '#app/domain/access/permissions.ts'
import { AnswerComplaintForm } from '#app/domain/complaint/complaint-forms.ts'
import { answerComplaint } from '#app/domain/complaint/decide-complaint.server.ts'
import { readComplaintAgainst } from '#app/domain/complaint/read-complaints.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { complaintWords } from '#app/i18n/complaint.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'complaint.see', params.slug)
  const found = await readComplaintAgainst(context.exchange.database.read, {
    number: params.number ?? '',
    providerId: organisation.id,
    language,
    now: Date.now(),
  })
  if (!found) throw notFound()
  return {
    workspace: viewWorkspace(organisation, actor, language),
    ...found,
    mayAnswer: may(actor, 'complaint.answer', organisation.id),
    head: pageHead(language, found.complaint.number, complaintWords[language].provider.pageDescription),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'complaint.answer', params.slug)
  const form = await readForm(context, request, AnswerComplaintForm)
  if (!form.ok) return form.response
  const number = params.number ?? ''
  try {
    await answerComplaint(context.exchange.database, {
      actor,
      number,
      organisationId: organisation.id,
      answer: form.data.answer,
    })
  } catch (error) {
    return refuse(error, form.values)
  }
  return redirect(`${linksIn(languageOf(params)).organisationComplaint(organisation.slug, number)}?done=answer`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OwnComplaint() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <OwnComplaintPage {...view} />
}
