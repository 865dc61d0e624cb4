import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ResourcePage } from '#app/components/resource/resource-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { may } from '#app/domain/access/permissions.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { makeListing } from '#app/domain/resource/make-listing.server.ts'
import { readResourcePage } from '#app/domain/resource/read-resource-page.server.ts'
import { ResourceActForm } from '#app/domain/resource/resource-forms.ts'
import { discardResource, retireResource } from '#app/domain/resource/resources.server.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { resourceWords } from '#app/i18n/resource.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { findResource } from '#db/queries/resources.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'resource.see', params.slug)
  const { read } = context.exchange.database
  const found = await findResource(read, { id: params.resourceId ?? '', organisationId: organisation.id })
  if (!found) throw notFound()
  return {
    workspace: viewWorkspace(organisation, actor, language),
    resource: await readResourcePage(read, found, language),
    mayWrite: may(actor, 'resource.write', organisation.id),
    mayDraft: may(actor, 'listing.write', organisation.id),
    head: pageHead(language, found.content.title, resourceWords[language].page.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const links = linksIn(languageOf(params))
  const { actor, organisation } = await requireInOrganisation(context, request, 'resource.write', params.slug)
  const form = await readForm(context, request, ResourceActForm)
  if (!form.ok) return form.response
  const { database } = context.exchange
  const resourceId = params.resourceId ?? ''
  const place = { actor, organisationId: organisation.id, resourceId }
  try {
    switch (form.data.intent) {
      case 'draft':
        return redirect(`${links.draft(organisation.slug, await makeListing(database, place))}?done=created`)
      case 'retire':
        await retireResource(database, { ...place, ...form.data })
        return redirect(`${links.resource(organisation.slug, resourceId)}?done=retired`)
      case 'discard':
        await discardResource(database, { ...place, seen: form.data.seen })
        return redirect(`${links.organisationResources(organisation.slug)}?done=discarded`)
    }
  } catch (error) {
    return refuse(error, form.values)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Resource() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <ResourcePage {...view} />
}
