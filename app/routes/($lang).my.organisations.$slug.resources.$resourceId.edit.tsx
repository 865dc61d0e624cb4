import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ResourceFormPage } from '#app/components/resource/resource-form.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { writeResource } from '#app/domain/resource/read-resource.ts'
import { viewOptions } from '#app/domain/resource/resource-view.ts'
import { changeResource, registerResource, saveResource } from '#app/domain/resource/resources.server.ts'
import { refuse } from '#app/http/forms.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { readResourceForm } from '#app/http/resource-form.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { resourceWords } from '#app/i18n/resource.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { findResource } from '#db/queries/resources.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = resourceWords[language].form
  const { actor, organisation } = await requireInOrganisation(context, request, 'resource.write', params.slug)
  const { read } = context.exchange.database
  const found = await findResource(read, { id: params.resourceId ?? '', organisationId: organisation.id })
  if (!found || found.state === 'retired') throw notFound()
  const { id, state, saves, content, contact } = found
  return {
    workspace: viewWorkspace(organisation, actor, language),
    options: viewOptions(language, content.region),
    known: { id, state, seen: saves, values: writeResource(content, contact) },
    head: pageHead(
      language,
      `${state === 'draft' ? words.editTitle : words.changeTitle} · ${content.title}`,
      words.description,
    ),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'resource.write', params.slug)
  const form = await readResourceForm(context, request)
  if (!form.ok) return form.response
  const { database } = context.exchange
  const { intent, isDraft, content, contact, seen = 0, note = '' } = form.data
  const resourceId = params.resourceId ?? ''
  const declared = { actor, organisationId: organisation.id, content, contact, resourceId, seen }
  const page = linksIn(languageOf(params)).resource(organisation.slug, resourceId)
  try {
    if (intent === 'change') await changeResource(database, { ...declared, note })
    else if (isDraft) await saveResource(database, declared)
    else await registerResource(database, declared)
  } catch (error) {
    return refuse(error, form.values)
  }
  return redirect(`${page}?done=${intent === 'change' ? 'changed' : isDraft ? 'saved' : 'registered'}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function EditResource() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <ResourceFormPage {...view} />
}
