import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FitTestPage } from '#app/components/fit-test/fit-test-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { may } from '#app/domain/access/permissions.ts'
import { readFitTest } from '#app/domain/fit-test/read-fit-tests.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { sendFitTie } from '#app/http/fit-test-page.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { fitTestWords } from '#app/i18n/fit-test.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = fitTestWords[language].result
  const { actor, organisation } = await requireInOrganisation(context, request, 'request.see', params.slug)
  const view = await readFitTest(context.exchange.database.read, {
    ...{ id: params.id ?? '', organisationId: organisation.id, language },
  })
  if (!view) throw notFound()
  return {
    workspace: viewWorkspace(organisation, actor, language),
    view,
    mayWrite: may(actor, 'request.write', organisation.id),
    head: pageHead(language, `${words.title} · ${view.title.text}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'request.write', params.slug)
  const id = params.id ?? ''
  const sent = await sendFitTie(context, request, { actor, organisationId: organisation.id, id })
  if ('response' in sent) return sent.response
  return redirect(`${linksIn(languageOf(params)).ownFitTest(organisation.slug, id)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function FitTest() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <FitTestPage {...view} />
}
