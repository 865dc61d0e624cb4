import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { NewOrganisationPage } from '#app/components/workspace/new-organisation-page.tsx'
import { createOrganisation } from '#app/domain/organisation/create-organisation.server.ts'
import { ProfileForm } from '#app/domain/organisation/organisation-forms.ts'
import { profileOptions } from '#app/domain/organisation/profile-options.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { requirePermission } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { organisationWorkWords } from '#app/i18n/organisation-work.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = organisationWorkWords[language].create
  await requirePermission(context, request, 'organisation.create')
  return { options: profileOptions(language), head: pageHead(language, words.title, words.description) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const links = linksIn(languageOf(params))
  const actor = await requirePermission(context, request, 'organisation.create')
  const form = await readForm(context, request, ProfileForm)
  if (!form.ok) return form.response
  try {
    const { slug } = await createOrganisation(context.exchange.database, { actor, profile: form.data })
    return redirect(`${links.myOrganisation(slug)}?done=created`)
  } catch (error) {
    return refuse(error, form.values)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function NewOrganisation() {
  const { options } = useLoaderData<typeof loader>()
  return <NewOrganisationPage options={options} />
}
