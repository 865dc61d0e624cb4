import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ResourceFormPage } from '#app/components/resource/resource-form.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { viewOptions } from '#app/domain/resource/resource-view.ts'
import { registerResource, saveResource } from '#app/domain/resource/resources.server.ts'
import { refuse } from '#app/http/forms.server.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { readResourceForm } from '#app/http/resource-form.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { resourceWords } from '#app/i18n/resource.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = resourceWords[language].form
  const { actor, organisation } = await requireInOrganisation(context, request, 'resource.write', params.slug)
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    options: viewOptions(language, undefined),
    head: pageHead(language, `${words.newTitle} · ${workspace.name.text}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'resource.write', params.slug)
  const form = await readResourceForm(context, request)
  if (!form.ok) return form.response
  const { content, contact, isDraft } = form.data
  try {
    const declared = { actor, organisationId: organisation.id, content, contact }
    const { database } = context.exchange
    const id = await (isDraft ? saveResource(database, declared) : registerResource(database, declared))
    return redirect(
      `${linksIn(languageOf(params)).resource(organisation.slug, id)}?done=${isDraft ? 'saved' : 'registered'}`,
    )
  } catch (error) {
    return refuse(error, form.values)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function NewResource() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <ResourceFormPage {...view} />
}
