import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ComparisonPage } from '#app/components/response/comparison-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { shortlistResponse } from '#app/domain/response/decide-response.server.ts'
import { readComparison } from '#app/domain/response/read-received.server.ts'
import { CompareForm } from '#app/domain/response/response-forms.ts'
import { readResponseQuery, receivedFilters, writeResponseQuery } from '#app/domain/response/response-list.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { responseWords } from '#app/i18n/response.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = responseWords[language].compare
  const { actor, organisation } = await requireInOrganisation(context, request, 'demand.see', params.slug)
  const { filter, after } = readResponseQuery(new URL(request.url).searchParams, receivedFilters)
  const demandId = params.id ?? ''
  const page = await readComparison(context.exchange.database.read, {
    organisationId: organisation.id,
    demandId,
    actor,
    filter,
    after,
    language,
    now: Date.now(),
  })
  if (!page) throw notFound()
  const { next, ...compared } = page
  const { slug } = organisation
  return {
    workspace: viewWorkspace(organisation, actor, language),
    filter,
    ...compared,
    ...(next && { next: linksIn(language).receivedResponses(slug, demandId, writeResponseQuery(filter, next)) }),
    isFirst: after === undefined,
    head: pageHead(language, `${words.title} · ${page.demand.title.text}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'demand.write', params.slug)
  const form = await readForm(context, request, CompareForm)
  if (!form.ok) return form.response
  const demandId = params.id ?? ''
  try {
    await shortlistResponse(context.exchange.database, {
      actor,
      organisationId: organisation.id,
      demandId,
      responseId: form.data.response,
    })
  } catch (error) {
    return refuse(error, form.values)
  }
  return redirect(`${linksIn(languageOf(params)).receivedResponses(organisation.slug, demandId)}?done=shortlisted`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Comparison() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <ComparisonPage {...view} />
}
