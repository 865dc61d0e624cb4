import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { OverviewPage } from '#app/components/workspace/overview-page.tsx'
import { may } from '#app/domain/access/permissions.ts'
import { OverviewForm } from '#app/domain/organisation/organisation-forms.ts'
import { readOverview } from '#app/domain/organisation/read-overview.server.ts'
import { submitOrganisation, withdrawSubmission } from '#app/domain/organisation/submit-verification.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { organisationWorkWords } from '#app/i18n/organisation-work.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'organisation.see', params.slug)
  const overview = await readOverview(context.exchange.database.read, organisation.id, language)
  if (!overview) throw notFound()
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    ...overview,
    maySubmit: may(actor, 'organisation.submit', organisation.id),
    head: pageHead(language, workspace.name.text, organisationWorkWords[language].overview.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const links = linksIn(languageOf(params))
  const { actor, organisation } = await requireInOrganisation(context, request, 'organisation.submit', params.slug)
  const form = await readForm(context, request, OverviewForm)
  if (!form.ok) return form.response
  const { database } = context.exchange
  const { data } = form
  const place = { actor, organisationId: organisation.id }
  try {
    if (data.intent === 'submit') await submitOrganisation(database, place)
    else await withdrawSubmission(database, { ...place, verificationId: data.verification })
  } catch (error) {
    return refuse(error, form.values)
  }
  const done = data.intent === 'submit' ? 'submitted' : 'withdrawn'
  return redirect(`${links.myOrganisation(organisation.slug)}?done=${done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OrganisationOverview() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <OverviewPage {...view} />
}
