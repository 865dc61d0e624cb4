import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { ProfilePage } from '#app/components/workspace/profile-page.tsx'
import { may } from '#app/domain/access/permissions.ts'
import { changeProfile } from '#app/domain/organisation/change-profile.server.ts'
import { ChangeProfileForm } from '#app/domain/organisation/organisation-forms.ts'
import { profileOptions } from '#app/domain/organisation/profile-options.ts'
import { readProfilePage } from '#app/domain/organisation/read-profile.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { organisationWorkWords } from '#app/i18n/organisation-work.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = organisationWorkWords[language].profile
  const { actor, organisation } = await requireInOrganisation(context, request, 'organisation.see', params.slug)
  const mayEdit = may(actor, 'organisation.edit', organisation.id)
  const page = await readProfilePage(context.exchange.database.read, organisation.id, { mayEdit, language })
  if (!page) throw notFound()
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    page,
    ...(page.form && { options: profileOptions(language) }),
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const links = linksIn(languageOf(params))
  const { actor, organisation } = await requireInOrganisation(context, request, 'organisation.edit', params.slug)
  const form = await readForm(context, request, ChangeProfileForm)
  if (!form.ok) return form.response
  const { seen, ...profile } = form.data
  try {
    const { hasProposal } = await changeProfile(context.exchange.database, {
      actor,
      organisationId: organisation.id,
      seen,
      profile,
    })
    const page = hasProposal ? links.myOrganisation(organisation.slug) : links.organisationProfile(organisation.slug)
    return redirect(`${page}?done=${hasProposal ? 'proposed' : 'saved'}`)
  } catch (error) {
    return refuse(error, form.values)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OrganisationProfile() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <ProfilePage {...view} />
}
