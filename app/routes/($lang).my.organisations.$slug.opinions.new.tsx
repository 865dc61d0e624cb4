import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { NewOpinionPage } from '#app/components/opinion/new-opinion-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { RequestOpinionForm } from '#app/domain/opinion/opinion-forms.ts'
import { readOpinionRequest } from '#app/domain/opinion/read-opinion.server.ts'
import { requestOpinion } from '#app/domain/opinion/request-opinion.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { opinionWords } from '#app/i18n/opinion.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = opinionWords[language].request
  const { actor, organisation } = await requireInOrganisation(context, request, 'opinion.write', params.slug)
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    ...(await readOpinionRequest(context.exchange.database.read, { organisation, asked, language, now: Date.now() })),
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'opinion.write', params.slug)
  const form = await readForm(context, request, RequestOpinionForm)
  if (!form.ok) return form.response
  const { draft: draftId, ...asked } = form.data
  try {
    const id = await requestOpinion(context.exchange.database, {
      actor,
      organisationId: organisation.id,
      draftId,
      ...asked,
    })
    return redirect(`${linksIn(languageOf(params)).opinion(organisation.slug, id)}?done=requested`)
  } catch (error) {
    return refuse(error, form.values)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function NewOpinion() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <NewOpinionPage {...view} />
}
