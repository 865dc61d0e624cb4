import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { CapabilitiesPage } from '#app/components/workspace/capabilities-page.tsx'
import { may } from '#app/domain/access/permissions.ts'
import { askingStandings, requestCapability, withdrawCapability } from '#app/domain/organisation/capabilities.server.ts'
import { CapabilityForm } from '#app/domain/organisation/organisation-forms.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { organisationWorkWords } from '#app/i18n/organisation-work.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { listCapabilities } from '#db/queries/capabilities.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = organisationWorkWords[language].capabilities
  const { actor, organisation } = await requireInOrganisation(context, request, 'organisation.see', params.slug)
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    lines: await listCapabilities(context.exchange.database.read, organisation.id),
    mayAsk: may(actor, 'capability.request', organisation.id) && askingStandings.includes(organisation.standing),
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const page = linksIn(languageOf(params)).organisationCapabilities(params.slug ?? '')
  const { actor, organisation } = await requireInOrganisation(context, request, 'capability.request', params.slug)
  const form = await readForm(context, request, CapabilityForm)
  if (!form.ok) return form.response
  const { database } = context.exchange
  const place = { actor, organisationId: organisation.id }
  const { data } = form
  try {
    if (data.intent === 'request') await requestCapability(database, { ...place, ...data })
    else await withdrawCapability(database, { ...place, capability: data.capability })
  } catch (error) {
    return refuse(error, form.values)
  }
  return redirect(`${page}?done=${data.intent === 'request' ? 'requested' : 'takenBack'}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OrganisationCapabilities() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <CapabilitiesPage {...view} />
}
